/**
 * What ledgers use of anchoring: what to write down of a sentence, and where it stands now. The finding itself is
 * `placement.ts`'s. Knows no rule.
 */
import type { Span } from '../engine/index.ts';
import { firstIndex } from '../spans.ts';
import { placerIn } from './placement.ts';
import type { Anchor } from './selectors.ts';

export type { Anchor } from './selectors.ts';

const CONTEXT = 32;

export function anchorOf(text: string, { start, end }: Span): Required<Anchor> {
  return {
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    start,
    end,
  };
}

/** Where each anchor stands now, with the space and the citation marks around it; none where it is gone. */
export function findAnchors(text: string, anchors: readonly Anchor[]): Span[][] {
  return anchorFinder(text)(anchors);
}

/** The same for several sets of anchors, each found by itself. */
export function anchorFinder(text: string): (anchors: readonly Anchor[]) => Span[][] {
  const place = placerIn(text, { wide: true });
  return (anchors) => place(anchors).map(({ span }) => (span ? [span] : []));
}

/** The stretch to anchor to: the sentences that the words touch, or their line where there is no sentence. */
export function anchoredStretch(text: string, sentences: readonly Span[], words: Span): Span {
  const first = sentences[firstIndex(sentences, (one) => one.end > words.start)];
  const last = sentences[firstIndex(sentences, (one) => one.start >= words.end) - 1];
  if (first && last && first.start <= words.start && first.end > words.start) {
    return { start: first.start, end: Math.max(last.end, words.end) };
  }
  const lineStart =
    Math.max(text.lastIndexOf('\n', words.start - 1), text.lastIndexOf('\r', words.start - 1)) + 1;
  const lineEnd = text.slice(words.end).search(/[\r\n]|$/) + words.end;
  return { start: words.start === 0 ? 0 : lineStart, end: lineEnd };
}
