/**
 * Finds all anchors of a draft again, together: exactly where their words stand, approximately where enough of them do,
 * and otherwise not at all. An anchor is orphaned, and can be shown so, sooner than put on a lookalike. Pure.
 */
import type { Span } from '../engine/index.ts';
import { placeApproximately } from './approximate.ts';
import { placeExactly, type Draft, type Sought } from './exact.ts';
import { fold, foldsAway, foldText, type FoldOptions } from './folded.ts';
import type { Anchor } from './selectors.ts';

export type Placement =
  | {
      readonly kind: 'exact' | 'approximate';
      readonly span: Span;
      /** 0 to 1; 1 where no word changed. */ readonly score: number;
    }
  | { readonly kind: 'orphaned'; readonly span: null; readonly score: 0 };

export interface PlaceOptions {
  /** Takes the space and the citation marks on both sides of a sentence in. */
  readonly wide?: boolean;
}

/** In the order of the anchors. */
export function place(anchors: readonly Anchor[], text: string, options: PlaceOptions = {}): Placement[] {
  return placerIn(text, options)(anchors);
}

/** The same for several sets of anchors that are to be found each by itself: the text is folded once for all of them. */
export function placerIn(
  text: string,
  options: PlaceOptions = {},
): (anchors: readonly Anchor[]) => Placement[] {
  const drafts = new Map<boolean, Draft>();
  const draftFor = (keepMarks: boolean): Draft => {
    const draft = drafts.get(keepMarks) ?? { text, ...foldText(text, { keepMarks }) };
    drafts.set(keepMarks, draft);
    return draft;
  };
  const placed = (anchors: readonly Anchor[], keepMarks: boolean): Placement[] =>
    anchors.length === 0 ? [] : placeIn(anchors, draftFor(keepMarks), { ...options, keepMarks });
  return (anchors) => {
    // A sentence of nothing but marks would fold away.
    const bare = anchors.map(({ quote }) => foldsAway(quote));
    const all = placed(anchors, false);
    const marks = placed(
      anchors.filter((_, index) => bare[index]),
      true,
    );
    return all.map((one, index) => (bare[index] ? (marks.shift() ?? one) : one));
  };
}

const ORPHANED: Placement = { kind: 'orphaned', span: null, score: 0 };

function placeIn(
  anchors: readonly Anchor[],
  draft: Draft,
  { wide = false, ...options }: PlaceOptions & FoldOptions,
): Placement[] {
  const sought = anchors.map((anchor): Sought => ({
    quote: fold(anchor.quote, options),
    prefix: fold(anchor.prefix, options),
    suffix: fold(anchor.suffix, options),
    from: anchor.start ?? null,
  }));
  const spanOf = ({ start, end }: Span): Span =>
    wide ? draft.spanOf(start, end) : draft.wordsAt(start, end);
  const exact = placeExactly(draft, sought);
  const like = exact.includes(null) ? placeApproximately(draft, sought, exact) : [];
  return exact.map((found, index): Placement => {
    if (found) return { kind: 'exact', span: spanOf(found), score: 1 };
    const near = like[index];
    return near ? { kind: 'approximate', span: spanOf(near), score: near.score } : ORPHANED;
  });
}
