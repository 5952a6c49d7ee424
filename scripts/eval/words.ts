/** Word sets and their overlap: what two spans have in common is counted in words. */
import type { Place } from '../corpora/marked.ts';

export type WordSet = ReadonlySet<number>;

/**
 * Answers with the words (by number) that spans of this text touch. Punctuation does not count, but for a cue such as a
 * colon, that touches nothing else.
 */
export function wordsOf(text: string): (places: readonly Place[]) => WordSet {
  const tokens = [...text.matchAll(TOKEN)].map(({ 0: token, index }) => ({
    start: index,
    end: index + token.length,
    isWord: /[\p{L}\p{N}]/u.test(token),
  }));
  return (places) => {
    const touched = places.flatMap(([start, end]) => {
      const found: number[] = [];
      for (let at = firstAfter(tokens, start); (tokens[at]?.start ?? end) < end; at++) found.push(at);
      return found;
    });
    const words = touched.filter((at) => tokens[at]?.isWord);
    return new Set(words.length > 0 ? words : touched);
  };
}

export function overlapOf(one: WordSet, other: WordSet): number {
  let both = 0;
  for (const word of one) if (other.has(word)) both++;
  return both;
}

/** Two empty sets are the same. */
export function jaccardOf(one: WordSet, other: WordSet): number {
  if (one.size === 0 && other.size === 0) return 1;
  const both = overlapOf(one, other);
  return both / (one.size + other.size - both);
}

export function isSame(one: WordSet, other: WordSet): boolean {
  return one.size === other.size && overlapOf(one, other) === one.size;
}

const TOKEN = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

/** The first token that ends after `at`. */
function firstAfter(tokens: readonly { readonly end: number }[], at: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
