/** What is drawn into a draft: stretches set apart, and what stands behind its words. Knows no tree and no meaning. */
import type { Span } from '../engine/index.ts';
import { firstIndex, indexSpans } from '../spans.ts';
import type { SpanIndex } from '../spans.ts';
import type { Attributes, Html } from './html.ts';

/** A stretch to set apart; several may nest and cross. */
export interface InkMark extends Span {
  readonly className: string;
  readonly title?: string | undefined;
  /** What a page that answers to clicks knows it by. */
  readonly data?: Attributes;
}

/** What is put in behind a place: the number of a note. */
export interface Behind {
  readonly place: number;
  readonly html: Html;
}

/** One drawing’s worth: what was taken from it is not put in twice. */
export interface Ink {
  readonly marks: SpanIndex<InkMark>;
  /** What is not to be seen. */
  readonly hidden: SpanIndex<Span>;
  /** Where something is to be put in within a stretch, as empty spans. */
  waiting(span: Span): readonly Span[];
  /** What is to be put in up to a place and was not yet. */
  takeUpTo(place: number): readonly Html[];
}

export function inkOf({
  marks = [],
  hidden = [],
  behind = [],
}: {
  readonly marks?: readonly InkMark[];
  readonly hidden?: readonly Span[];
  readonly behind?: readonly Behind[];
}): Ink {
  const sorted = behind.toSorted((a, b) => a.place - b.place);
  let next = 0;
  return {
    marks: indexSpans(marks),
    hidden: indexSpans(hidden),
    waiting: ({ start, end }) =>
      sorted
        .slice(
          next,
          firstIndex(sorted, ({ place }) => place > end),
        )
        .map(({ place }) => ({ start: Math.max(place, start), end: Math.max(place, start) })),
    takeUpTo(place) {
      const from = next;
      next = Math.max(
        from,
        firstIndex(sorted, (one) => one.place > place),
      );
      return sorted.slice(from, next).map(({ html }) => html);
    },
  };
}
