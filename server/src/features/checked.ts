/** What editors have recorded of the claims of a draft. A check is tied to claims by the words they share. Writes nothing. */
import type { Claim, Span } from '../engine/index.ts';
import type { PlacedCheck } from '../ledger/checks/check.ts';
import { prevailing } from '../ledger/checks/prevailing.ts';
import { hull, indexSpans, overlaps } from '../spans.ts';
import type { SpanIndex } from '../spans.ts';
import type { CheckedDraft } from './drafts.ts';
import { claimAt } from './corrected.ts';

/** The one that counts of a claim; null where nobody has looked at it. */
export function checkOf(draft: CheckedDraft, claim: Claim): PlacedCheck | null {
  return prevailing(checksOf(draft, claim));
}

/** All of a claim: two people may have recorded something of it, or one only cited. */
export function checksOf(draft: CheckedDraft, { pieces }: Claim): readonly PlacedCheck[] {
  const found = pieces.flatMap((piece) => indexOfChecks(draft).overlapping(piece));
  return [...new Set(found.map(({ placed }) => placed))];
}

/** The claims that a place means: all that a selection touches, or the one at a caret, of exactly these words, or that they report. */
export function claimsAt(draft: CheckedDraft, span: Span): readonly Claim[] {
  const { claims } = draft.snapshot.analysis;
  const one = claimAt(draft, span);
  const isExact = (claim: Claim): boolean => {
    const whole = hull(claim.pieces);
    return whole?.start === span.start && whole.end === span.end;
  };
  if (span.start === span.end || (one && isExact(one))) return one ? [one] : [];
  const touched = claims.filter(({ pieces }) => pieces.some((piece) => overlaps(piece, span)));
  return touched.length === 0 && one ? [one] : touched;
}

export function orphans({ placedChecks }: CheckedDraft): readonly PlacedCheck[] {
  return placedChecks.filter(({ span }) => span === null);
}

interface Standing extends Span {
  readonly placed: PlacedCheck;
}

const built = new WeakMap<readonly PlacedCheck[], SpanIndex<Standing>>();

function indexOfChecks({ placedChecks }: CheckedDraft): SpanIndex<Standing> {
  const known =
    built.get(placedChecks) ??
    indexSpans(placedChecks.flatMap((placed) => (placed.span === null ? [] : [{ ...placed.span, placed }])));
  built.set(placedChecks, known);
  return known;
}
