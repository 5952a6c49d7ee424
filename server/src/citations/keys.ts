/** Keys for new references, as reference managers make them: «kremlin2023». Knows one item and the keys that are taken. */
import { personNamed } from './bylines.ts';
import type { Citations } from './citations.ts';
import type { CslItem } from './csl.ts';
import { PLACEHOLDER } from './pending.ts';
import { foldKey } from './read.ts';

/** The item's own, where nobody else has it; else by who it is from and its year, else its title. */
export function keyFor(item: CslItem, citations: Citations, more: readonly string[] = []): string {
  const isTaken = (key: string): boolean =>
    more.some((one) => foldKey(one) === foldKey(key)) ||
    (citations.bibliography?.has(foldKey(key)) ?? false) ||
    citations.references.some((one) => one.style === 'pandoc' && foldKey(one.key) === foldKey(key));
  const wanted = isKey(item.id) ? item.id : madeFrom(item);
  if (!isTaken(wanted)) return wanted;
  let next = 2;
  while (isTaken(`${wanted}-${next}`)) next += 1;
  return `${wanted}-${next}`;
}

/** A number is a footnote's, and says nothing over all drafts of a bibliography. */
function isKey(id: string): boolean {
  return /^[a-z_][\w:.+/-]*\w$/i.test(id);
}

function madeFrom({ author = [], title, publisher, issued, ...item }: CslItem): string {
  const [first] = author;
  // An entry of a draft has names in one piece.
  const { family, literal = '', given } = first ?? {};
  const who = family ?? personNamed(literal).family ?? (literal || given);
  const names = [who, item['container-title'], publisher, title, noteOf(item)].map((words) =>
    firstWord(words ?? ''),
  );
  const year = /\d{4}/.exec(String(issued?.['date-parts']?.[0]?.[0] ?? issued?.literal ?? ''))?.[0] ?? '';
  return `${names.find((word) => word !== '') ?? 'source'}${year}`;
}

function noteOf({ note }: Partial<CslItem>): string {
  return typeof note === 'string'
    ? note.replace(/https?:\/\/(?:www\.)?/gi, ' ').replace(PLACEHOLDER, ' ')
    : '';
}

/** In letters that every program takes; «the» names nobody. */
function firstWord(words: string): string {
  const plain = words.normalize('NFKD').replace(/[\p{M}’']/gu, '').toLowerCase(); // prettier-ignore
  return plain.match(/[a-z]{2,}/g)?.find((word) => !/^(?:the|an|of|to|in|on|for)$/.test(word)) ?? '';
}
