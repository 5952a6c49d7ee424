/**
 * How likely it is that two statements claim the same: the signs for and against, each with the weight that was learned for it
 * (`lexicon/likeness-weights.ts`). Knows two statements, no index.
 */
import { LIKENESS_BIAS, LIKENESS_SIGNS, LIKENESS_WEIGHTS } from '../../lexicon/likeness-weights.ts';
import type { Knowing } from './aligning.ts';
import { signsOf, type Signs } from './signs.ts';
import type { Statement } from './statements.ts';

export interface Likeness {
  /** From 0 to 1: how likely it is that both claim the same. */
  readonly score: number;
  /** They speak of the same thing with other figures or dates. */
  readonly figuresDiffer: boolean;
}

export interface LikenessWeights {
  readonly bias: number;
  readonly of: Signs;
}

export const LEARNED: LikenessWeights = { bias: LIKENESS_BIAS, of: LIKENESS_WEIGHTS };

export function likenessOf(
  a: Statement,
  b: Statement,
  knowing: Knowing & { readonly weights: LikenessWeights },
): Likeness {
  const signs = signsOf(a, b, knowing);
  if (signs === null) return { score: 0, figuresDiffer: false };
  const { bias, of } = knowing.weights;
  const sum = LIKENESS_SIGNS.reduce((total, sign) => total + of[sign] * signs[sign], bias);
  return { score: 1 / (1 + Math.exp(-sum)), figuresDiffer: signs.differ + signs.datesDiffer > 0 };
}
