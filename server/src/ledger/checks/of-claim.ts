/** Which checks are of a claim, and which of them counts: the same for views, copies and the command line. Knows no draft. */
import type { Claim, Span } from '../../engine/index.ts';
import { indexSpans } from '../../spans.ts';
import type { SpanIndex } from '../../spans.ts';
import type { PlacedCheck } from './check.ts';
import { prevailing } from './prevailing.ts';

/** The one that counts; null where nobody has looked at the claim. */
export function checkOfClaim(checks: readonly PlacedCheck[], claim: Claim): PlacedCheck | null {
  return prevailing(checksOfClaim(checks, claim));
}

/**
 * Those that share words with it: two people may have recorded something of it, or one only cited. One check may be of several claims, as of a
 * sentence that makes two and has changed since.
 */
export function checksOfClaim(checks: readonly PlacedCheck[], { pieces }: Claim): readonly PlacedCheck[] {
  const index = indexOf(checks);
  const found = pieces.flatMap((piece) => index.overlapping(piece));
  return [...new Set(found.map(({ placed }) => placed))];
}

interface Standing extends Span {
  readonly placed: PlacedCheck;
}

const built = new WeakMap<readonly PlacedCheck[], SpanIndex<Standing>>();

function indexOf(checks: readonly PlacedCheck[]): SpanIndex<Standing> {
  const known =
    built.get(checks) ??
    indexSpans(checks.flatMap((placed) => (placed.span === null ? [] : [{ ...placed.span, placed }])));
  built.set(checks, known);
  return known;
}
