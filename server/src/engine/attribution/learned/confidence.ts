/**
 * From how sure the network is of each part to how likely the whole is right: a logistic sum, fitted on drafts that the
 * network did not learn from (Platt 1999). The same numbers everywhere: only sums, products and one division. Knows no words.
 */

/** Margins up to 5: by how much the best labelling is better than the best one that differs; a cue that nearly was one is below 0. */
export interface Sureness {
  readonly cue: number;
  /** Mean over the source's tokens; 0 without one. */
  readonly source: number;
  /** Without a source: the margin of the likeliest token to be one. */
  readonly nobody: number;
  /** Mean over the content's tokens. */
  readonly content: number;
  /** Tokens that might well be content and are none, as a share of the content. */
  readonly leftOut: number;
  readonly hasSource: boolean;
  readonly nested: boolean;
  /** Tokens of the content. */
  readonly length: number;
}

/** From 0 to 1. */
export type Calibration = (sureness: Sureness) => number;

/** What the sum is over, each with its weight; their order is that of the model's weights. */
export function observationsOf({
  cue,
  source,
  nobody,
  content,
  leftOut,
  hasSource,
  nested,
  length,
}: Sureness): readonly number[] {
  return [
    1,
    cue,
    Math.min(1, cue),
    hasSource ? source : 0,
    hasSource ? Math.min(1.5, source) : 0,
    hasSource ? 0 : 1,
    hasSource ? 0 : nobody,
    content,
    Math.min(1.5, content),
    leftOut,
    nested ? 1 : 0,
    length < 3 ? 1 : 0,
  ];
}

/** From the model's weights; without any, from rough ones. */
export function readCalibration(weights: unknown): Calibration {
  const known =
    Array.isArray(weights) && weights.every((weight): weight is number => typeof weight === 'number')
      ? weights
      : ROUGH;
  return (sureness) => {
    let odds = 0;
    for (const [index, observation] of observationsOf(sureness).entries())
      odds += (known[index] ?? 0) * observation;
    return logistic(odds);
  };
}

const ROUGH = [-3, 0.4, 0.5, 0.2, 0.3, 0.3, 0.2, 0.3, 0.3, -0.5, -0.3, -0.3];

/** 1 / (1 + exp(-x)) through exp(x) = (exp(x / 1024)) to the power 1024, a short series squared ten times: no library's exp. */
function logistic(x: number): number {
  const bounded = Math.max(-30, Math.min(30, x)) / 1024;
  let power = 1 - bounded * (1 - bounded * (0.5 - bounded * (1 / 6 - bounded / 24)));
  for (let i = 0; i < 10; i++) power *= power;
  return 1 / (1 + power);
}
