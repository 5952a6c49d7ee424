/** Recurrent layers. It knows addresses alone; `kernel.ts` says how the weights lie. */
import { scaled, sigmoid, tanh } from './floats';

/** One direction of a recurrent layer, from the projections of its input to the units' outputs, `stride` bytes a token. */
export function recur(
  projections: usize,
  weights: usize,
  scales: usize,
  cells: usize,
  zeros: usize,
  tokens: usize,
  units: usize,
  backward: usize,
  output: usize,
  stride: usize,
): void {
  const last = tokens - 1;
  const inputEnd = units << 1;
  const projectionStride = units << 4;
  let step = stride;
  let projectionStep = projectionStride;
  if (backward) {
    projections += last * projectionStride;
    output += last * stride;
    step = -stride;
    projectionStep = -projectionStride;
  }
  memory.fill(cells, 0, units << 2);
  let previous = zeros;
  for (let token: usize = 0; token < tokens; token++) {
    let matrix = weights;
    let projected = projections;
    let scale = scales;
    let cell = cells;
    let target = output;
    for (let unit: usize = 0; unit < units; unit += 8) {
      let i0 = i32x4.splat(0);
      let f0 = i0;
      let g0 = i0;
      let o0 = i0;
      let i1 = i0;
      let f1 = i0;
      let g1 = i0;
      let o1 = i0;
      for (let at = previous; at < previous + inputEnd; at += 4) {
        const pair = v128.load32_splat(at);
        i0 = i32x4.add(i0, i32x4.dot_i16x8_s(pair, v128.load(matrix, 0)));
        f0 = i32x4.add(f0, i32x4.dot_i16x8_s(pair, v128.load(matrix, 16)));
        g0 = i32x4.add(g0, i32x4.dot_i16x8_s(pair, v128.load(matrix, 32)));
        o0 = i32x4.add(o0, i32x4.dot_i16x8_s(pair, v128.load(matrix, 48)));
        i1 = i32x4.add(i1, i32x4.dot_i16x8_s(pair, v128.load(matrix, 64)));
        f1 = i32x4.add(f1, i32x4.dot_i16x8_s(pair, v128.load(matrix, 80)));
        g1 = i32x4.add(g1, i32x4.dot_i16x8_s(pair, v128.load(matrix, 96)));
        o1 = i32x4.add(o1, i32x4.dot_i16x8_s(pair, v128.load(matrix, 112)));
        matrix += 128;
      }
      const first = advance(i0, f0, g0, o0, projected, scale, cell);
      const second = advance(i1, f1, g1, o1, projected + 64, scale + 64, cell + 16);
      v128.store(target, i16x8.narrow_i32x4_s(first, second));
      projected += 128;
      scale += 128;
      cell += 32;
      target += 16;
    }
    previous = output;
    output += step;
    projections += projectionStep;
  }
}

/** One step of four units: from the sums of their gates to their outputs; their cells are kept in memory. */
function advance(i: v128, f: v128, g: v128, o: v128, projected: usize, scale: usize, cell: usize): v128 {
  const input = sigmoid(scaled(i, v128.load(scale), v128.load(projected)));
  const forget = sigmoid(scaled(f, v128.load(scale, 16), v128.load(projected, 16)));
  const candidate = tanh(scaled(g, v128.load(scale, 32), v128.load(projected, 32)));
  const out = sigmoid(scaled(o, v128.load(scale, 48), v128.load(projected, 48)));
  const kept = f32x4.add(f32x4.mul(forget, v128.load(cell)), f32x4.mul(input, candidate));
  v128.store(cell, kept);
  const value = f32x4.mul(f32x4.mul(out, tanh(kept)), f32x4.splat(32767));
  return i32x4.trunc_sat_f32x4_s(f32x4.floor(f32x4.add(value, f32x4.splat(0.5))));
}
