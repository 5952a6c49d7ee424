/** Matrices of whole weights over tokens. It knows addresses alone; `kernel.ts` says how the weights lie. */
import { scaled } from './floats';

/** For each token, each row's sum of products, times the row's scale, plus its bias. `inputs` and `rows`: multiples of 8. */
export function project(
  weights: usize,
  scales: usize,
  biases: usize,
  input: usize,
  tokens: usize,
  inputs: usize,
  rows: usize,
  output: usize,
): void {
  const inputStride = inputs << 1;
  const outputStride = rows << 2;
  let token: usize = 0;
  for (; token + 4 <= tokens; token += 4) {
    projectFour(weights, scales, biases, input, inputStride, output, outputStride);
    input += inputStride << 2;
    output += outputStride << 2;
  }
  for (; token < tokens; token++) {
    projectOne(weights, scales, biases, input, inputStride, output, outputStride);
    input += inputStride;
    output += outputStride;
  }
}

/** Each pair of weight vectors is loaded once for four tokens; the eight sums stay in registers. */
function projectFour(
  weights: usize,
  scales: usize,
  biases: usize,
  input: usize,
  inputStride: usize,
  output: usize,
  outputStride: usize,
): void {
  const outputEnd = output + outputStride;
  const input1 = input + inputStride;
  const input2 = input1 + inputStride;
  const input3 = input2 + inputStride;
  for (; output < outputEnd; output += 32) {
    let a0 = i32x4.splat(0);
    let b0 = a0;
    let a1 = a0;
    let b1 = a0;
    let a2 = a0;
    let b2 = a0;
    let a3 = a0;
    let b3 = a0;
    for (let at: usize = 0; at < inputStride; at += 4) {
      const a = v128.load(weights, 0);
      const b = v128.load(weights, 16);
      weights += 32;
      const pair0 = v128.load32_splat(input + at);
      a0 = i32x4.add(a0, i32x4.dot_i16x8_s(pair0, a));
      b0 = i32x4.add(b0, i32x4.dot_i16x8_s(pair0, b));
      const pair1 = v128.load32_splat(input1 + at);
      a1 = i32x4.add(a1, i32x4.dot_i16x8_s(pair1, a));
      b1 = i32x4.add(b1, i32x4.dot_i16x8_s(pair1, b));
      const pair2 = v128.load32_splat(input2 + at);
      a2 = i32x4.add(a2, i32x4.dot_i16x8_s(pair2, a));
      b2 = i32x4.add(b2, i32x4.dot_i16x8_s(pair2, b));
      const pair3 = v128.load32_splat(input3 + at);
      a3 = i32x4.add(a3, i32x4.dot_i16x8_s(pair3, a));
      b3 = i32x4.add(b3, i32x4.dot_i16x8_s(pair3, b));
    }
    storeScaled(output, a0, b0, scales, biases);
    storeScaled(output + outputStride, a1, b1, scales, biases);
    storeScaled(output + outputStride * 2, a2, b2, scales, biases);
    storeScaled(output + outputStride * 3, a3, b3, scales, biases);
    scales += 32;
    biases += 32;
  }
}

function projectOne(
  weights: usize,
  scales: usize,
  biases: usize,
  input: usize,
  inputStride: usize,
  output: usize,
  outputStride: usize,
): void {
  const outputEnd = output + outputStride;
  for (; output < outputEnd; output += 32) {
    let a = i32x4.splat(0);
    let b = a;
    for (let at: usize = 0; at < inputStride; at += 4) {
      const pair = v128.load32_splat(input + at);
      a = i32x4.add(a, i32x4.dot_i16x8_s(pair, v128.load(weights, 0)));
      b = i32x4.add(b, i32x4.dot_i16x8_s(pair, v128.load(weights, 16)));
      weights += 32;
    }
    storeScaled(output, a, b, scales, biases);
    scales += 32;
    biases += 32;
  }
}

function storeScaled(output: usize, a: v128, b: v128, scales: usize, biases: usize): void {
  v128.store(output, scaled(a, v128.load(scales), v128.load(biases)));
  v128.store(output, scaled(b, v128.load(scales, 16), v128.load(biases, 16)), 16);
}
