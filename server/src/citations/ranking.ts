/**
 * Which entries of a bibliography come first when one is looked for: those that the draft cites already, then what came out near
 * its day, then the others by their keys. Thousands are ranked without reading what is in them.
 */
import { searchable } from './bibliography/file.ts';
import type { BibliographyEntry } from './citations.ts';
import type { CslDate } from './csl.ts';
import { dayNumber } from './dates.ts';
import { foldKey } from './read.ts';

export interface Wanted {
  /** Part of its key, author, title, outlet or year; empty for any. */
  readonly words: string;
  /** Folded keys that the draft cites. */
  readonly used: ReadonlySet<string>;
  /** The draft's day. */
  readonly day: CslDate | null;
  readonly most: number;
}

export function rankedEntries(
  entries: Iterable<BibliographyEntry>,
  wanted: Wanted,
): readonly BibliographyEntry[] {
  const words = searchable(wanted.words);
  const found: Rank[] = [];
  for (const entry of entries) {
    const key = foldKey(entry.key);
    if (words !== '' && !key.includes(words) && !entry.words.includes(words)) continue;
    const isUsed = wanted.used.has(key);
    const away = isUsed ? 0 : daysBetween(entry.date, wanted.day);
    const group = isUsed ? 0 : away <= NEAR ? 1 : 2;
    found.push({ entry, key, isBegun: key.startsWith(words), group, away });
  }
  return found
    .toSorted(byRank)
    .slice(0, wanted.most)
    .map(({ entry }) => entry);
}

/** Days before and behind the draft's within which a story is still the same. */
const NEAR = 60;

interface Rank {
  readonly entry: BibliographyEntry;
  readonly key: string;
  /** The key begins with the words. */
  readonly isBegun: boolean;
  readonly group: number;
  readonly away: number;
}

function byRank(a: Rank, b: Rank): number {
  return (
    Number(b.isBegun) - Number(a.isBegun) ||
    a.group - b.group ||
    (a.group === 1 ? a.away - b.away : 0) ||
    (a.key < b.key ? -1 : Number(a.key > b.key))
  );
}

/** Infinity where either is not known to the month. */
function daysBetween(one: CslDate | null, other: CslDate | null): number {
  const [first, second] = [one, other].map((date) =>
    (date?.['date-parts']?.[0]?.length ?? 0) < 2 ? null : dayNumber(date ?? undefined),
  );
  return typeof first === 'number' && typeof second === 'number' ? Math.abs(first - second) : Infinity;
}
