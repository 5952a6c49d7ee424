/** Finds the sentence at an offset in a list in order of the text. */
import type { Span } from '../model.ts';

/** Index of the first sentence that ends after an offset; their number when none does. */
export function firstEndingAfter(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
