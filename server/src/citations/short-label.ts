/** Who made something and when, in few words: «Orr and Lind, 2024». Knows one item; what it lacks is left out. */
import type { CslItem, CslName } from './csl.ts';

/** Null where it says neither. */
export function shortLabel(item: CslItem, date: string | null): string | null {
  const outlet = item['container-title'] ?? item.publisher;
  const parts = [namesOf(item.author) ?? outlet, date?.slice(0, 4)];
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
