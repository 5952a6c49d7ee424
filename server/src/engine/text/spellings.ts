/**
 * Keeps one copy of every spelling met, with its lower case. A word that was met before is found by its characters in
 * place: nothing is cut out of the draft for it, and no kept spelling holds on to the draft it came from.
 */

import { copied } from './recent.ts';

export interface Spelling {
  readonly text: string;
  /** Lower case, with typographic apostrophes made straight. */
  readonly lower: string;
}

/** The spelling of `text` from `start` to `end`. */
export function spellingAt(text: string, start: number, end: number): Spelling {
  const length = end - start;
  if (length > LONGEST_KEPT) return spelled(text.slice(start, end));
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  let place = (hash ^ (hash >>> 15)) & MASK;
  for (let known = table[place]; known !== undefined; known = table[place]) {
    if (known.text.length === length && standsAt(known.text, text, start)) return known;
    place = (place + 1) & MASK;
  }
  return keep(spelled(copied(text.slice(start, end))), place);
}

function standsAt(word: string, text: string, start: number): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function spelled(text: string): Spelling {
  return { text, lower: text.toLowerCase().replaceAll(/[’‘]/gu, "'") };
}

function keep(spelling: Spelling, place: number): Spelling {
  if (count >= MOST_KEPT) {
    table.fill(undefined);
    count = 0;
  }
  table[place] = spelling;
  count++;
  return spelling;
}

const LONGEST_KEPT = 40;
const MOST_KEPT = 60_000;
/** Twice as large as it may be filled, so that searches stay short; a power of two. */
const SIZE = 131_072;
const MASK = SIZE - 1;
/** Open addressing with linear probing (Knuth, TAOCP 6.4). */
const table: (Spelling | undefined)[] = Array.from({ length: SIZE });
let count = 0;
