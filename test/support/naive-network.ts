/**
 * The attribution network once more, written from its description alone, in the plainest way and in floats of 64 bits:
 * what it says must be near to what the engine says. It shares nothing with the engine.
 */
import type { Dimensions, ModelParts } from './model-file.ts';

export interface NaiveWindow {
  readonly words: Int32Array;
  readonly small: Uint16Array;
  /** The cue, and for each token its rows with regard to it. */
  readonly first: number;
  readonly last: number;
  readonly pairRows: Uint16Array;
}

type Vector = readonly number[];

/** Of each token what the second layer makes of it, in steps of 1/32767. */
export function naiveStates(
  parts: ModelParts,
  { D, H, F }: Dimensions,
  window: NaiveWindow,
): readonly Vector[] {
  const table = reader(parts);
  let layer: readonly Vector[] = Array.from(window.words, (word, token) => {
    const rows = [...window.small.subarray(token * F, (token + 1) * F)];
    return upTo(D).map((d) => {
      const small = rows.map((row) => table('small', row * D + d));
      const sum = table('embedBias', d) + 64 * table('word', word * D + d) + total(small);
      return Math.min(32767, Math.max(0, sum));
    });
  });
  for (const name of ['lstm1', 'lstm2']) {
    const forward = runThrough(parts, `${name}f`, layer, H);
    const backward = runThrough(parts, `${name}b`, layer.toReversed(), H).toReversed();
    layer = forward.map((state, token) => [...state, ...(backward[token] ?? [])]);
  }
  return layer;
}

/** In tokens × L. */
export function naiveEmissions(parts: ModelParts, { L }: Dimensions, states: readonly Vector[]): Vector {
  return states.flatMap((state) => affine(parts, ['emit.w', 'emit.s', 'emit.b'], state, L));
}

/** In tokens × P. */
export function naiveScores(
  parts: ModelParts,
  { M, P, K }: Dimensions,
  states: readonly Vector[],
  { first, last, pairRows }: NaiveWindow,
): Vector {
  const { u: scale } = parts.header['scales'] as { u: number };
  const table = reader(parts);
  const cue = [...(states[first] ?? []), ...(states[last] ?? [])];
  const ofCue = affine(parts, ['pair.b', 'pair.bs', 'pair.bb'], cue, M);
  return states.flatMap((state, token) => {
    const rows = [...pairRows.subarray(token * K, (token + 1) * K)];
    const ofToken = affine(parts, ['pair.a', 'pair.as', null], state, M);
    const hidden = upTo(M).map((m) => {
      const sum =
        (ofToken[m] ?? 0) + (ofCue[m] ?? 0) + total(rows.map((row) => table('pair.q', row * M + m)));
      return Math.min(32767, Math.round(Math.max(0, sum) * scale));
    });
    return affine(parts, ['pair.v', 'pair.vs', 'pair.vb'], hidden, P);
  });
}

function runThrough(parts: ModelParts, name: string, inputs: readonly Vector[], units: number): Vector[] {
  let h: Vector = upTo(units).map(() => 0);
  let c: Vector = h;
  return inputs.map((input) => {
    const fromInput = affine(parts, [`${name}.wx`, `${name}.sx`, `${name}.b`], input, 4 * units);
    const fromPast = affine(parts, [`${name}.wh`, `${name}.sh`, null], h, 4 * units);
    const gate = (which: number, unit: number): number =>
      (fromInput[which * units + unit] ?? 0) + (fromPast[which * units + unit] ?? 0);
    c = c.map((cell, unit) => logistic(gate(1, unit)) * cell + logistic(gate(0, unit)) * tanh(gate(2, unit)));
    h = c.map((cell, unit) => Math.round(32767 * logistic(gate(3, unit)) * tanh(cell)));
    return h;
  });
}

function affine(
  parts: ModelParts,
  [weights, scales, biases]: readonly [string, string, string | null],
  input: Vector,
  rows: number,
): Vector {
  const table = reader(parts);
  return upTo(rows).map((row) => {
    const products = input.map((value, at) => value * table(weights, row * input.length + at));
    return total(products) * table(scales, row) + (biases === null ? 0 : table(biases, row));
  });
}

function reader({ sections }: ModelParts) {
  return (name: string, at: number): number => {
    const value = sections[name]?.[at];
    if (typeof value !== 'number') throw new Error(`There is no number ${at} in ${name}`);
    return value;
  };
}

function logistic(value: number): number {
  return (1 + tanh(value / 2)) / 2;
}

/** The seventh convergent of the continued fraction v / (1 + v² / (3 + v² / (5 + …))). */
function tanh(value: number): number {
  const v = Math.min(4.97, Math.max(-4.97, value));
  const fraction = [13, 11, 9, 7, 5, 3, 1].reduce((below, odd) => odd + v ** 2 / below, Infinity);
  return Math.min(1, Math.max(-1, v / fraction));
}

function total(values: Vector): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function upTo(end: number): number[] {
  return Array.from({ length: end }, (_, at) => at);
}
