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

/** The same for one near a place that is known: goes along the spans from the index `near`. */
export function endingAfter(spans: readonly Span[], offset: number, near: number): number {
  let at = near;
  while (at > 0 && (spans[at - 1]?.end ?? 0) > offset) at--;
  while (at < spans.length && (spans[at]?.end ?? 0) <= offset) at++;
  return at;
}
