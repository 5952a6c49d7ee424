/**
 * The network as its callers see it: rows of tables in, scores out. It checks what it is given and leaves the sums to one of
 * two ways of working them out, whose answers are the same. It knows no words, no features and no labels.
 */
import { MOST_TOKENS } from './arithmetic.ts';
import type { ModelFile } from './model-file.ts';
import { createPlainArithmetic } from './plain.ts';
import { createSimdArithmetic } from './simd.ts';
import { loadKernel } from './webassembly.ts';

export interface Network {
  /** `words`: n rows of words; `small`: n×F rows of the small table. Emissions are n×L, valid until the next call. */
  encode(words: Int32Array, small: Uint16Array, n: number): Float32Array;
  /**
   * After `encode`: scores of the tokens from ≤ t < to with regard to the cue whose first and last tokens are given;
   * `pairRows`: (to-from)×K rows of the pair table. Scores are (to-from)×P, valid until the next call.
   */
  relate(first: number, last: number, pairRows: Uint16Array, from: number, to: number): Float32Array;
  readonly simd: boolean;
}

/**
 * WebAssembly is used where it is there, unless `simd` says otherwise. Rows that a table does not have are read as its row
 * 0; a window, a cue or a range that cannot be is a RangeError.
 */
export function createNetwork(model: ModelFile, options: { readonly simd?: boolean } = {}): Network {
  const { words, smallRows, pairRows, F, K } = model.dimensions;
  const kernel = options.simd === false ? null : loadKernel();
  if (options.simd === true && kernel === null) throw new Error('There is no WebAssembly with SIMD here');
  const arithmetic = kernel === null ? createPlainArithmetic(model) : createSimdArithmetic(model, kernel);
  let tokens = 0;
  let prepared = false;
  return {
    simd: kernel !== null,
    encode(wordsOfTokens, small, n) {
      if (!isWithin(n, 0, MOST_TOKENS))
        throw new RangeError(`A window has 0 to ${MOST_TOKENS} tokens, not ${n}`);
      copyRows(wordsOfTokens, arithmetic.wordRows, n, words);
      copyRows(small, arithmetic.smallRows, n * F, smallRows);
      tokens = n;
      prepared = false;
      return n === 0 ? new Float32Array(0) : arithmetic.encode(n);
    },
    relate(first, last, rows, from, to) {
      if (!isWithin(first, 0, tokens - 1) || !isWithin(last, 0, tokens - 1))
        throw new RangeError(`The window of ${tokens} tokens has no cue from ${first} to ${last}`);
      if (!isWithin(to, 0, tokens) || !isWithin(from, 0, to))
        throw new RangeError(`The window of ${tokens} tokens has no range from ${from} to ${to}`);
      if (from === to) return new Float32Array(0);
      copyRows(rows, arithmetic.pairRows, (to - from) * K, pairRows);
      if (!prepared) arithmetic.prepare(tokens);
      prepared = true;
      return arithmetic.relate({ first, last }, from, to - from);
    },
  };
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

type Rows = Int32Array | Uint16Array;

function copyRows(from: Rows, to: Rows, count: number, end: number): void {
  for (let at = 0; at < count; at++) {
    const row = from[at] ?? 0;
    to[at] = row >= 0 && row < end ? row : 0;
  }
}
