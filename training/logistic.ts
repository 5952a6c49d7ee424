/**
 * Logistic regression by Newton's steps, in a fixed order, so that it learns the same again. Knows rows of numbers, and nothing of
 * what they are for.
 */
import { solve } from './solve.ts';

export interface LogisticRow {
  /** How much of each sign there is; those past the weights taken beforehand are biases, which nothing draws. */
  readonly signs: readonly number[];
  readonly right: boolean;
  /** How much it counts; 1 where it is not said. */
  readonly weight?: number;
}

interface Beforehand {
  /** How strongly each weight is drawn towards what it is taken to be beforehand. */
  readonly decay: number;
  readonly beforehand: readonly number[];
}

export function learnLogistic(rows: readonly LogisticRow[], taken: Beforehand): readonly number[] {
  let weights: readonly number[] = rows[0]?.signs.map(() => 0) ?? [];
  for (let step = 0; step < STEPS; step++) {
    const change = newton(rows, weights, taken);
    weights = weights.map((weight, at) => weight - (change[at] ?? 0));
  }
  return weights;
}

/** The same, with every weight but the last, the bias, drawn towards none in units of how much its sign varies. */
export function learnStandardised(rows: readonly LogisticRow[], decay: number): readonly number[] {
  const spread = deviations(rows);
  const scaled = rows.map((row) => ({
    ...row,
    signs: row.signs.map((sign, at) => (at < spread.length ? divided(sign, spread[at]) : sign)),
  }));
  const weights = learnLogistic(scaled, { decay, beforehand: spread.map(() => 0) });
  return weights.map((weight, at) => (at < spread.length ? divided(weight, spread[at]) : weight));
}

/** Of all signs but the last. */
function deviations(rows: readonly LogisticRow[]): readonly number[] {
  return (rows[0]?.signs.slice(0, -1) ?? []).map((_, at) => {
    const mean = rows.reduce((sum, { signs }) => sum + (signs[at] ?? 0), 0) / rows.length;
    return Math.sqrt(rows.reduce((sum, { signs }) => sum + ((signs[at] ?? 0) - mean) ** 2, 0) / rows.length);
  });
}

/** A sign that never varies tells nothing. */
const divided = (value: number, spread = 0): number => (spread === 0 ? 0 : value / spread);

const STEPS = 25;

/** By how much each weight is still off: the slope of the loss, divided by how it bends. */
function newton(
  rows: readonly LogisticRow[],
  weights: readonly number[],
  { decay, beforehand }: Beforehand,
): readonly number[] {
  const drawn = weights.map((_, at) => (at < beforehand.length ? decay : 0));
  const slope = weights.map((weight, at) => (drawn[at] ?? 0) * (weight - (beforehand[at] ?? 0)));
  const bend = weights.map((_, at) => weights.map((__, to) => (at === to ? (drawn[at] ?? 0) : 0)));
  for (const { signs, right, weight = 1 } of rows) {
    const likely = likelihood(signs, weights);
    for (const [at, sign] of signs.entries()) {
      if (sign === 0) continue;
      slope[at] = (slope[at] ?? 0) + weight * sign * (likely - Number(right));
      const row = bend[at] ?? [];
      for (const [to, also] of signs.entries())
        row[to] = (row[to] ?? 0) + weight * sign * also * likely * (1 - likely);
    }
  }
  return solve(bend, slope);
}

export function likelihood(signs: readonly number[], weights: readonly number[]): number {
  const sum = signs.reduce((total, sign, at) => total + sign * (weights[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}
