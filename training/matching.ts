/** Word sets and their overlap, as `score.mjs` of the evaluation counts them; and the paragraphs of a corpus text. */
import type { Range } from './silver.ts';

export interface WordSets {
  readonly source: ReadonlySet<number>;
  readonly cue: ReadonlySet<number>;
  readonly content: ReadonlySet<number>;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;
const cache = new Map<string, readonly Word[]>();

/** Indexes of the words a list of ranges touches; of its marks when it touches nothing else. */
export function wordsIn(text: string, ranges: readonly Range[]): ReadonlySet<number> {
  const words = wordsOf(text);
  const touched: number[] = [];
  for (const [start, end] of ranges)
    for (let i = firstEndingAfter(words, start); i < words.length && words[i]!.start < end; i++)
      touched.push(i);
  const proper = touched.filter((i) => words[i]!.isWord);
  return new Set(proper.length > 0 ? proper : touched);
}

export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 && b.size === 0) return 1;
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both / (a.size + b.size - both);
}

/** Lines that hold something, with their offsets. */
export function paragraphsOf(text: string): readonly { readonly start: number; readonly text: string }[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const paragraph = { start, text: line };
    start += line.length + 1;
    return line.trim() === '' ? [] : [paragraph];
  });
}

function wordsOf(text: string): readonly Word[] {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ start: index, end: index + word.length, isWord: /[\p{L}\p{N}]/u.test(word) })); // prettier-ignore
  cache.clear();
  cache.set(text, words);
  return words;
}

function firstEndingAfter(words: readonly Word[], start: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
