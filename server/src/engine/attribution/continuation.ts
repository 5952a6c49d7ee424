/**
 * A quotation may run over several paragraphs, opened again at each and closed once. This gives all of it to the one who is
 * named for any part of it. Knows attributions and quotations of a draft; reads no words.
 */
import type { Span } from '../model.ts';
import type { PutAttribution } from './finder.ts';

/**
 * @param attributions of the whole draft, with the draft's offsets.
 * @param runs for each quotation that runs over paragraphs, its part in each, in order of the text.
 * @returns the same list, where the content of an attribution that holds a part of a run holds all of it.
 */
export function overParagraphs(
  attributions: readonly PutAttribution[],
  runs: readonly (readonly Span[])[],
): readonly PutAttribution[] {
  if (runs.length === 0) return attributions;
  const whole = [...attributions];
  const owners = ownersOf(attributions, runs);
  for (const [index, attribution] of attributions.entries()) {
    const parts =
      owners.get(index) ?? (attribution.link === 'relays' ? owners.get(attribution.parent ?? -1) : undefined);
    if (parts !== undefined)
      whole[index] = { ...attribution, content: merged([...attribution.content, ...parts]) };
  }
  return whole;
}

/** For each attribution that is the first to hold a part of a run, that run. */
function ownersOf(
  attributions: readonly PutAttribution[],
  runs: readonly (readonly Span[])[],
): ReadonlyMap<number, readonly Span[]> {
  const runAt = new Map(runs.flatMap((parts) => parts.map((part) => [part.start, { part, parts }] as const)));
  const owners = new Map<number, readonly Span[]>();
  const taken = new Set<readonly Span[]>();
  for (const [index, { content, link }] of attributions.entries()) {
    if (link === 'within') continue;
    for (const span of content) {
      const found = runAt.get(span.start) ?? partWithin(runs, span);
      if (found === null || taken.has(found.parts) || !holds(span, found.part)) continue;
      taken.add(found.parts);
      owners.set(index, found.parts);
    }
  }
  return owners;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Spans in order of the text, overlapping ones made one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || span.start > last.end) joined.push(span);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return joined;
}

/** The part of a run that lies in a span but does not start it («he said that “…»), by halving over the runs' starts. */
function partWithin(
  runs: readonly (readonly Span[])[],
  span: Span,
): { readonly part: Span; readonly parts: readonly Span[] } | null {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.at(-1)?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const parts = runs[low] ?? [];
  const part = parts.find((candidate) => holds(span, candidate));
  return part === undefined ? null : { part, parts };
}
