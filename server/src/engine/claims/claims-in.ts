/** Looks up claims by their place. Knows nothing of what they say. */
import type { Claim, Span } from '../model.ts';

/** Claims with a piece in these words. Claims are in order of their first piece; a long one may reach in from before. */
export function claimsIn({ start, end }: Span, claims: readonly Claim[]): Claim[] {
  const found: Claim[] = [];
  let low = 0;
  let high = claims.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((claims[middle]?.pieces[0]?.start ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0; index--) {
    const claim = claims[index];
    if (claim === undefined || (low - index > REACH && (claim.pieces[0]?.start ?? 0) < start)) break;
    if (claim.pieces.some((piece) => piece.start < end && piece.end > start)) found.unshift(claim);
  }
  return found;
}

/** So many claims before the words one may still reach into them. */
const REACH = 12;
