/**
 * Keeps one copy of every spelling met, with its lower case, so that a word costs one look-up the second time and a kept
 * token does not hold on to the draft it came from.
 */

export interface Spelling {
  readonly text: string;
  /** Lower case, with typographic apostrophes made straight. */
  readonly lower: string;
}

export function spellingOf(text: string): Spelling {
  const known = spellings.get(text);
  if (known !== undefined) return known;
  const spelling = { text, lower: text.toLowerCase().replaceAll(/[’‘]/g, "'") };
  if (text.length > LONGEST_KEPT) return spelling;
  if (spellings.size >= MOST_KEPT) spellings.clear();
  spellings.set(text, spelling);
  return spelling;
}

const LONGEST_KEPT = 40;
const MOST_KEPT = 60_000;
const spellings = new Map<string, Spelling>();
