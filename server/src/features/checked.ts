/** What editors have recorded of the claims of a draft. Writes nothing. */
import type { Claim, Span } from '../engine/index.ts';
import type { PlacedCheck } from '../ledger/checks/check.ts';
import { checkOfClaim, checksOfClaim } from '../ledger/checks/of-claim.ts';
import { hull, overlaps } from '../spans.ts';
import type { CheckedDraft } from './drafts.ts';
import { claimAt } from './corrected.ts';

export function checkOf({ placedChecks }: CheckedDraft, claim: Claim): PlacedCheck | null {
  return checkOfClaim(placedChecks, claim);
}

export function checksOf({ placedChecks }: CheckedDraft, claim: Claim): readonly PlacedCheck[] {
  return checksOfClaim(placedChecks, claim);
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
