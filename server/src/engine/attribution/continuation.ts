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
  for (const parts of runs) {
    const index = whole.findIndex(({ content, link }) => link !== 'within' && content.some((span) => parts.some((part) => holds(span, part)))); // prettier-ignore
    for (const [at, attribution] of whole.entries())
      if (at === index || (attribution.link === 'relays' && attribution.parent === index))
        whole[at] = { ...attribution, content: merged([...attribution.content, ...parts]) };
  }
  return whole;
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
