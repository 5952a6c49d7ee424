/** Questions about spans that corrections ask. Knows nothing of what stands there. */
import type { Span } from '../model.ts';

/** How many characters two spans share. */
export function overlap(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** What is left of a span when another is taken out of it. */
export function without(span: Span, taken: Span): readonly Span[] {
  const before = { start: span.start, end: Math.min(span.end, taken.start) };
  const after = { start: Math.max(span.start, taken.end), end: span.end };
  return [before, after].filter(({ start, end }) => start < end);
}

/** Of those whose words overlap `at`, the ones that fit it best; none where none does. */
export function closest<Item>(
  items: readonly Item[],
  at: Span,
  wordsOf: (item: Item) => readonly Span[],
): readonly Item[] {
  let best: Item[] = [];
  let least = Infinity;
  for (const item of items) {
    const touched = wordsOf(item).filter((span) => overlap(span, at) > 0);
    if (touched.length === 0) continue;
    const off = Math.min(
      ...touched.map(({ start, end }) => Math.abs(start - at.start) + Math.abs(end - at.end)),
    );
    if (off < least) [best, least] = [[item], off];
    else if (off === least) best.push(item);
  }
  return best;
}
