/**
 * The arithmetic of the attribution network for WebAssembly, in AssemblyScript. It works on addresses alone: it must not
 * know a model file, a token or what a number means. `network/plain.ts` of the engine does the same without WebAssembly, bit
 * for bit, so every operation on floats here stands in the order that it has there.
 *
 * Weights lie packed (`network/packing.ts`): a matrix is cut into blocks of 8 rows; for each 2 inputs a block has two vectors
 * of 4 rows × 2 inputs. Matrices of the recurrence are cut into blocks of 8 units: eight vectors, the gates i, f, g, o of
 * the first 4 units and then of the others.
 */
import { whole } from './floats';

export { label } from './label';
export { project } from './project';
export { recur } from './recur';

/** Sums up the rows of the tables that each token names: words in steps of 64, small ones and the bias as they are. */
export function embed(
  words: usize,
  small: usize,
  bias: usize,
  wordRows: usize,
  smallRows: usize,
  tokens: usize,
  features: usize,
  width: usize,
  output: usize,
): void {
  const zero = i16x8.splat(0);
  const rowsEnd = features << 1;
  for (let token: usize = 0; token < tokens; token++) {
    const word = words + load<usize>(wordRows) * width;
    for (let at: usize = 0; at < width; at += 8) {
      const scaledWord = i16x8.shl(v128.load_ext<i8>(word + at), 6);
      let low = i32x4.add(v128.load(bias + (at << 2)), i32x4.extend_low_i16x8_s(scaledWord));
      let high = i32x4.add(v128.load(bias + (at << 2), 16), i32x4.extend_high_i16x8_s(scaledWord));
      for (let feature: usize = 0; feature < rowsEnd; feature += 2) {
        const row = load<u16>(smallRows + feature) * width;
        const values = v128.load(small + ((row + at) << 1));
        low = i32x4.add(low, i32x4.extend_low_i16x8_s(values));
        high = i32x4.add(high, i32x4.extend_high_i16x8_s(values));
      }
      v128.store(output + (at << 1), i16x8.max_s(i16x8.narrow_i32x4_s(low, high), zero));
    }
    wordRows += 4;
    smallRows += rowsEnd;
    output += width << 1;
  }
}

/** The pair head's hidden units for each token: token, cue and pair features added up, cut at 0 and made whole numbers. */
export function hide(
  tokensPart: usize,
  cuePart: usize,
  table: usize,
  pairRows: usize,
  tokens: usize,
  features: usize,
  units: usize,
  scale: f32,
  output: usize,
): void {
  const rowsEnd = features << 1;
  const stride = units << 2;
  for (let token: usize = 0; token < tokens; token++) {
    for (let at: usize = 0; at < stride; at += 32) {
      let low = f32x4.add(v128.load(tokensPart + at), v128.load(cuePart + at));
      let high = f32x4.add(v128.load(tokensPart + at, 16), v128.load(cuePart + at, 16));
      for (let feature: usize = 0; feature < rowsEnd; feature += 2) {
        const row = table + load<u16>(pairRows + feature) * stride + at;
        low = f32x4.add(low, v128.load(row));
        high = f32x4.add(high, v128.load(row, 16));
      }
      v128.store(output + (at >> 1), i16x8.narrow_i32x4_s(whole(low, scale), whole(high, scale)));
    }
    tokensPart += stride;
    pairRows += rowsEnd;
    output += stride >> 1;
  }
}
