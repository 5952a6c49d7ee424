/**
 * Looking things up by place. Everything here takes spans in order of their start and finds its way by halving, so that
 * a draft of a hundred thousand words costs no more than a walk through it.
 */
import type { Span } from './engine/index.ts';

/** Whether two spans share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** From the first start to the last end, or null when there are none. */
export function hull(spans: readonly Span[]): Span | null {
  const first = spans[0];
  if (!first) return null;
  let { start, end } = first;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/** Index of the first item, of items in order, for which `after` holds; the length when it holds for none. */
export function firstIndex<Item>(items: readonly Item[], after: (item: Item) => boolean): number {
  return lowest(items.length, (index) => {
    const item = items[index];
    return item !== undefined && after(item);
  });
}

/** The lowest whole number below `length` that is so, where all above it are; `length` where none is. */
export function lowest(length: number, isSo: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Look-ups over spans that may nest or overlap. */
export interface SpanIndex<Item extends Span> {
  /** Those that share a character with `span`, in order of their start. */
  overlapping(span: Span): Item[];
  /** Whether any shares a character with `span`. */
  touches(span: Span): boolean;
}

/**
 * Sorts once. Beside each item stands the furthest end up to it, so that a look-up stops where nothing can reach it:
 * the cost is the number of hits plus those hidden behind a long span.
 */
export function indexSpans<Item extends Span>(items: readonly Item[]): SpanIndex<Item> {
  const sorted = items.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const furthest: number[] = [];
  let reach = -1;
  for (const item of sorted) {
    reach = Math.max(reach, item.end);
    furthest.push(reach);
  }
  const overlapping = (span: Span): Item[] => {
    const found: Item[] = [];
    for (let i = firstIndex(furthest, (end) => end > span.start); i < sorted.length; i += 1) {
      const item = sorted[i];
      if (!item || item.start >= span.end) break;
      if (item.end > span.start) found.push(item);
    }
    return found;
  };
  const touches = (span: Span): boolean => {
    for (let i = firstIndex(furthest, (end) => end > span.start); i < sorted.length; i += 1) {
      const item = sorted[i];
      if (!item || item.start >= span.end) return false;
      if (item.end > span.start) return true;
    }
    return false;
  };
  return { overlapping, touches };
}
