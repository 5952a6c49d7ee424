/** The words of a draft that marks at a place are of: the claim that ends there, else its sentence as far as there. */
import type { Span } from '../../engine/index.ts';
import { hull } from '../../spans.ts';
import { placeBehind } from '../add.ts';
import type { Draft } from '../ties.ts';

/** Null where no words stand before it. */
export function wordsBefore(place: number, draft: Draft): Span | null {
  const { analysis, text } = draft;
  const claims = analysis.claims.flatMap(({ pieces }) => hull(pieces) ?? []);
  const own = claims.findLast((claim) => claim.end <= place && placeBehind(claim.end, draft) === place);
  if (own) return own;
  const end = wordsEnd(place, draft);
  const sentence = analysis.sentences.findLast(({ start }) => start < end);
  if (!sentence) return null;
  return /[\p{L}\p{N}]/u.test(text.slice(sentence.start, end)) ? { start: sentence.start, end } : null;
}

/** Before the marks, space and closing punctuation that stand there. */
function wordsEnd(place: number, { text, analysis }: Draft): number {
  let end = place;
  for (;;) {
    const region = analysis.regions.find((one) => one.end === end && isMark(one));
    if (region) end = region.start;
    else if (end > 0 && /[\s.,;:!?…”’"'»›)\]*_]/.test(text.charAt(end - 1))) end -= 1;
    else return end;
  }
}

const isMark = ({ kind }: { readonly kind: string }): boolean =>
  kind === 'footnote-reference' || kind === 'citation';
