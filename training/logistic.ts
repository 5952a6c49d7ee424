/** Logistic regression by Newton's steps, in a fixed order: the same rows give the same weights. Knows nothing of what it is for. */
import { solve } from './solve.ts';

export interface LabelledSigns {
  readonly values: readonly number[];
  readonly right: boolean;
}

const STEPS = 12;
/** Draws every weight towards none, in units of how much its sign varies. */
const DECAY = 10;

/** A weight for each value, then the bias. */
export function learned(rows: readonly LabelledSigns[]): readonly number[] {
  const spread = deviations(rows);
  let weights: number[] = [...spread.map(() => 0), 0];
  for (let step = 0; step < STEPS; step++) {
    const change = newton(rows, weights, spread);
    weights = weights.map((weight, at) => weight - (change[at] ?? 0));
  }
  return weights;
}

function deviations(rows: readonly LabelledSigns[]): readonly number[] {
  return (rows[0]?.values ?? []).map((_, at) => {
    const mean = rows.reduce((sum, { values }) => sum + (values[at] ?? 0), 0) / rows.length;
    return Math.sqrt(
      rows.reduce((sum, { values }) => sum + ((values[at] ?? 0) - mean) ** 2, 0) / rows.length,
    );
  });
}

function newton(
  rows: readonly LabelledSigns[],
  weights: readonly number[],
  spread: readonly number[],
): readonly number[] {
  const size = weights.length;
  const decay = weights.map((_, at) => DECAY * (spread[at] ?? 0) ** 2 + 1e-9);
  const slope = Float64Array.from(weights, (weight, at) => (decay[at] ?? 0) * weight);
  const bend = weights.map((_, at) =>
    Float64Array.from(weights, (__, to) => (at === to ? (decay[at] ?? 0) : 0)),
  );
  for (const { values, right } of rows) {
    const counts = Float64Array.from([...values, 1]);
    let sum = 0;
    for (let at = 0; at < size; at++) sum += (counts[at] ?? 0) * (weights[at] ?? 0);
    const likely = 1 / (1 + Math.exp(-sum));
    for (let at = 0; at < size; at++) {
      const count = counts[at] ?? 0;
      slope[at] = (slope[at] ?? 0) + count * (likely - Number(right));
      const row = bend[at];
      if (row === undefined) continue;
      const share = count * likely * (1 - likely);
      for (let to = 0; to < size; to++) row[to] = (row[to] ?? 0) + share * (counts[to] ?? 0);
    }
  }
  return solve(
    bend.map((row) => [...row]),
    [...slope],
  );
}
