/** Who made something and when, in few words: «Orr and Lind, 2024». Knows one item; what it lacks is left out. */
import type { CslItem, CslName } from './csl.ts';

/** Null where it says neither. */
export function shortLabel({ author, publisher, issued, ...item }: CslItem): string | null {
  const year = issued?.['date-parts']?.[0]?.[0];
  const parts = [
    namesOf(author) ?? item['container-title'] ?? publisher,
    year === undefined ? '' : String(year),
  ];
  const said = parts.filter((part) => part !== undefined && part.trim() !== '');
  return said.length === 0 ? null : said.join(', ');
}

function namesOf(authors: readonly CslName[] = []): string | undefined {
  const [first, second, third] = authors.flatMap(
    ({ family, literal, given }) => literal ?? family ?? given ?? [],
  );
  if (first === undefined || second === undefined) return first;
  return third === undefined ? `${first} and ${second}` : `${first} and others`;
}
