/** Small questions about what was found, which those who add to it share. Knows spans only. */
import type { Span } from '../model.ts';
import type { FoundSpans } from './finder.ts';
import type { Phrase, Reading } from './grammar/reading.ts';

export function touches(reading: Reading, phrase: Phrase, spans: readonly Span[]): boolean {
  const span = reading.span(phrase);
  return span !== null && spans.some(({ start, end }) => start < span.end && span.start < end);
}

/** The phrase as a list of one, or of none. */
export function spanOf(reading: Reading, phrase: Phrase | null): readonly Span[] {
  const span = phrase === null ? null : reading.span(phrase);
  return span === null ? [] : [span];
}

/** In order of the cues. */
export function inOrder(found: readonly FoundSpans[]): readonly FoundSpans[] {
  return [...found].sort((a, b) => (a.cue[0]?.start ?? 0) - (b.cue[0]?.start ?? 0));
}
