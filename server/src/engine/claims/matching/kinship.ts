/**
 * How kindred the words of two statements are, each with its nearest in the other, names aside: the lesser of both sides, and both taken
 * together. Knows weighed terms and how near their words are.
 */
import { isNamed, isOneWord, MEANT, type Relations, type Weighed } from './aligning.ts';

export function kinshipOf(
  left: readonly Weighed[],
  right: readonly Weighed[],
  { kinships, meant }: Relations,
): { readonly softLess: number; readonly softAll: number } {
  const [nearestOfLeft, nearestOfRight] = [new Float64Array(left.length), new Float64Array(right.length)];
  for (let i = 0, at = 0; i < left.length; i++)
    for (let j = 0; j < right.length; j++, at++) {
      const [one, other] = [left[i]?.term, right[j]?.term];
      if (!one || !other || isNamed(one) || isNamed(other)) continue;
      const near = isOneWord(one, other) ? 1 : Math.max(meant[at] === 1 ? MEANT : 0, kinships[at] ?? 0);
      if (near > (nearestOfLeft[i] ?? 0)) nearestOfLeft[i] = near;
      if (near > (nearestOfRight[j] ?? 0)) nearestOfRight[j] = near;
    }
  const [one, other] = [summed(left, nearestOfLeft), summed(right, nearestOfRight)];
  return {
    softLess: Math.min(one.sum / Math.max(1, one.all), other.sum / Math.max(1, other.all)),
    softAll: (one.sum + other.sum) / Math.max(1, one.all + other.all),
  };
}

function summed(terms: readonly Weighed[], nearest: Float64Array) {
  let [sum, all] = [0, 0];
  for (const [at, { term, own }] of terms.entries()) {
    if (isNamed(term) || term.sort === 'who' || term.lent) continue;
    sum += own * (nearest[at] ?? 0) ** 2;
    all += own;
  }
  return { sum, all };
}
