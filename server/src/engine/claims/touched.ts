/** Which sentences an attribution has words in. Knows places alone. */
import type { Attribution, Span } from '../model.ts';

export interface Touched {
  /** By sentence: 1 where it is. */
  readonly touched: Uint8Array;
  /** Goes along with the spans, which come nearly in order. */
  readonly touch: (span: Span) => void;
}

export function touchedBy(attributions: readonly Attribution[], sentences: readonly Span[]): Touched {
  const marks = sentencesTouched(sentences);
  for (const { source, cue, content } of attributions) {
    // Without a cue the name only stands nearby, in a sentence that may claim something of its own.
    if (cue.length > 0) source.forEach(marks.touch);
    cue.forEach(marks.touch);
    content.forEach(marks.touch);
  }
  return marks;
}

function sentencesTouched(sentences: readonly Span[]): Touched {
  const touched = new Uint8Array(sentences.length);
  let near = 0;
  const touch = ({ start, end }: Span): void => {
    while (near > 0 && (sentences[near - 1]?.end ?? 0) > start) near--;
    while (near < sentences.length && (sentences[near]?.end ?? 0) <= start) near++;
    for (let at = near; at < sentences.length && (sentences[at]?.start ?? end) < end; at++) touched[at] = 1;
  };
  return { touched, touch };
}
