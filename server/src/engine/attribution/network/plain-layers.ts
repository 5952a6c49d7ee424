/**
 * The two steps that the plain network is made of: a matrix over tokens, and one direction of a recurrent layer. Sums of
 * products are whole numbers; every operation on floats is rounded, in the kernel's order. They know no heads and no tables.
 */
import type { ModelFile } from './model-file.ts';
import { sigmoid, steps, tanh } from './rounding.ts';

const { fround } = Math;

/** Whole weights, row by row; each row's sum is scaled and moved. */
export interface Matrix {
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly biases: Float32Array;
  /** Room for one token's sums. */
  readonly sums: Int32Array;
}

/** One direction of a recurrent layer. */
export interface Direction {
  readonly input: Matrix;
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly units: number;
}

/** By the names of its sections: weights, scales, biases or none. */
export function matrixOf(
  model: ModelFile,
  [weights, scales, biases]: readonly [string, string, string | null],
): Matrix {
  const scale = model.f32(scales);
  return {
    weights: model.i8(weights),
    scales: scale,
    biases: biases === null ? new Float32Array(scale.length) : model.f32(biases),
    sums: new Int32Array(scale.length),
  };
}

export function directionOf(model: ModelFile, name: string): Direction {
  const scales = model.f32(`${name}.sh`);
  return {
    input: matrixOf(model, [`${name}.wx`, `${name}.sx`, `${name}.b`]),
    weights: model.i8(`${name}.wh`),
    scales,
    units: scales.length / 4,
  };
}

/** `output` is tokens × rows. */
export function project(matrix: Matrix, input: Int16Array, tokens: number, output: Float32Array): void {
  const { weights, scales, biases, sums } = matrix;
  const rows = scales.length;
  const inputs = weights.length / rows;
  for (let token = 0; token < tokens; token++) {
    multiply(weights, input.subarray(token * inputs, (token + 1) * inputs), sums);
    for (let row = 0; row < rows; row++)
      output[token * rows + row] = fround(
        fround(fround(sums[row] ?? 0) * (scales[row] ?? 0)) + (biases[row] ?? 0),
      );
  }
}

/** `gates` holds the projected input and is used up; `output` has both directions for each token, forward first. */
export function recur(
  { input, weights, scales, units }: Direction,
  gates: Float32Array,
  tokens: number,
  output: Int16Array,
  backward: boolean,
): void {
  const { sums } = input;
  const cells = new Float32Array(units);
  let previous: Int16Array = new Int16Array(units);
  for (let step = 0; step < tokens; step++) {
    const token = backward ? tokens - 1 - step : step;
    const at = token * 4 * units;
    multiply(weights, previous, sums);
    for (let row = 0; row < sums.length; row++)
      gates[at + row] = fround((gates[at + row] ?? 0) + fround(fround(sums[row] ?? 0) * (scales[row] ?? 0)));
    const start = (2 * token + (backward ? 1 : 0)) * units;
    for (let unit = 0; unit < units; unit++) {
      const entering = sigmoid(gates[at + unit] ?? 0);
      const kept = sigmoid(gates[at + units + unit] ?? 0);
      const candidate = tanh(gates[at + 2 * units + unit] ?? 0);
      const shown = sigmoid(gates[at + 3 * units + unit] ?? 0);
      const cell = fround(fround(kept * (cells[unit] ?? 0)) + fround(entering * candidate));
      cells[unit] = cell;
      output[start + unit] = steps(fround(shown * tanh(cell)), 32767);
    }
    previous = output.subarray(start, start + units);
  }
}

/** Sums of products of whole numbers, a row each; there is an even number of inputs. */
function multiply(weights: Int8Array, input: Int16Array, sums: Int32Array): void {
  const inputs = input.length;
  for (let row = 0, from = 0; row < sums.length; row++, from += inputs) {
    let even = 0;
    let odd = 0;
    for (let at = 0; at < inputs; at += 2) {
      even = (even + Math.imul(weights[from + at] ?? 0, input[at] ?? 0)) | 0;
      odd = (odd + Math.imul(weights[from + at + 1] ?? 0, input[at + 1] ?? 0)) | 0;
    }
    sums[row] = even + odd;
  }
}
