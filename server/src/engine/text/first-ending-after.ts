/** Looks spans up by place, by halving: for tokens, sentences and whatever else stands in order of the text. */
import type { Span } from '../model.ts';

/** Index of the first span that ends after `offset`, or the number of spans when none does. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
