/**
 * How kindred the words of two statements are, each with its nearest in the other, names aside: the lesser of both sides, and both taken
 * together. Knows weighed terms and word vectors.
 */
import { isNamed, isOfOneMeaning, MEANT, type Weighed } from './aligning.ts';
import type { WordVectors } from './vectors.ts';

export function kinshipOf(
  left: readonly Weighed[],
  right: readonly Weighed[],
  vectors: WordVectors,
): { readonly softLess: number; readonly softAll: number } {
  const [one, other] = [nearestIn(left, right, vectors), nearestIn(right, left, vectors)];
  return {
    softLess: Math.min(one.sum / Math.max(1, one.all), other.sum / Math.max(1, other.all)),
    softAll: (one.sum + other.sum) / Math.max(1, one.all + other.all),
  };
}

function nearestIn(terms: readonly Weighed[], others: readonly Weighed[], vectors: WordVectors) {
  let [sum, all] = [0, 0];
  for (const one of terms) {
    if (isNamed(one.term) || one.term.sort === 'who' || one.term.lent) continue;
    let nearest = 0;
    for (const other of others)
      if (!isNamed(other.term)) nearest = Math.max(nearest, nearness(one, other, vectors));
    sum += one.own * nearest ** 2;
    all += one.own;
  }
  return { sum, all };
}

function nearness(one: Weighed, other: Weighed, vectors: WordVectors): number {
  if (one.term.keys[0] === other.term.keys[0]) return 1;
  const meant = isOfOneMeaning(one.term, other.term) ? MEANT : 0;
  return one.row < 0 || other.row < 0 ? meant : Math.max(meant, vectors.kinship(one.row, other.row));
}
