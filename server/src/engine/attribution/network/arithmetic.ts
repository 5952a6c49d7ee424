/**
 * What the two ways of working out the network have in common: `plain.ts` without WebAssembly, `simd.ts` with it. Their
 * answers are the same, bit for bit. Neither doubts what it is given: `network.ts` does.
 */

/** The longest window. */
export const MOST_TOKENS = 512;

export interface Arithmetic {
  /** Where the rows of a window are put before `encode`: one word a token, F small features a token. */
  readonly wordRows: Int32Array;
  readonly smallRows: Uint16Array;
  /** Where the K rows of each token are put before `relate`. */
  readonly pairRows: Uint16Array;
  /** Reads a window of at least one token; emissions are in tokens × L. */
  encode(tokens: number): Float32Array;
  /** The tokens' part of the pair head; once a window, after `encode` and before `relate`. */
  prepare(tokens: number): void;
  /** Scores of `count` tokens, at least one, in count × P. */
  relate(cue: Cue, from: number, count: number): Float32Array;
}

/** The first and the last token of a cue. */
export interface Cue {
  readonly first: number;
  readonly last: number;
}
