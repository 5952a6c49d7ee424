/**
 * The best labelling of a sequence (Viterbi 1967), and for each token and label how much the best labelling that has it
 * falls short of the best of all: how sure the labels are, without a sum over all labellings. Knows numbers only.
 */

/** Scores of a first label, and of each label behind each other (row: from, column: to). Up to ROOM labels. */
export interface Chain {
  readonly labels: number;
  readonly start: Float32Array;
  readonly moves: Float32Array;
}

/** Valid until the labeller is asked again. */
export interface Labelling {
  /** One a token. */
  readonly best: Uint8Array;
  /** tokens × ROOM: 0 for what is best, else by how much it is worse; nothing is meant by what is behind the labels. */
  readonly shortfall: Float32Array;
}

/** `scores`: tokens × width, of which the first labels of each token are read. */
export type Labeller = (scores: Float32Array, tokens: number, width: number) => Labelling;

/** The most labels of a chain, and the numbers that a labelling has for each token. */
export const ROOM = 8;
