/**
 * The best labelling of a sequence (Viterbi 1967), and for each token and label how much the best labelling that has it
 * falls short of the best of all: how sure the labels are, without a sum over all labellings. Knows numbers only.
 */
import { createArena } from './arena.ts';
import { createPlainLabeller } from './plain-labeller.ts';
import { loadKernel, type Kernel } from './webassembly.ts';

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

/** `longest`: the most tokens it will be asked for. The answers with and without WebAssembly are the same. */
export function createLabeller(
  chain: Chain,
  longest: number,
  options: { readonly simd?: boolean } = {},
): Labeller {
  if (chain.labels > ROOM) throw new Error(`A chain of ${chain.labels} labels; there is room for ${ROOM}`);
  const kernel = options.simd === false ? null : loadKernel();
  return kernel === null ? createPlainLabeller(chain, longest) : createSimdLabeller(chain, longest, kernel);
}

/** What no move leads to: padding. */
const NEVER = -1e9;

function createSimdLabeller({ labels, start, moves }: Chain, longest: number, kernel: Kernel): Labeller {
  const padded = (valueOf: (row: number, column: number) => number): Float32Array =>
    Float32Array.from({ length: ROOM * ROOM }, (_, at) => {
      const row = Math.floor(at / ROOM);
      const column = at % ROOM;
      return row < labels && column < labels ? valueOf(row, column) : NEVER;
    });
  const arena = createArena();
  const from = arena.place(padded((row, column) => moves[row * labels + column] ?? 0));
  const to = arena.place(padded((row, column) => moves[column * labels + row] ?? 0));
  const size = longest * ROOM * Float32Array.BYTES_PER_ELEMENT;
  const [scoresAt, aheadAt, shortfallAt] = [arena.reserve(size), arena.reserve(size), arena.reserve(size)];
  const bestAt = arena.reserve(longest);
  const buffer = arena.settle(kernel.memory);
  const room = new Float32Array(buffer, scoresAt, longest * ROOM);
  return (scores, tokens, width) => {
    for (let token = 0, at = 0, row = 0; token < tokens; token++, at += ROOM, row += width)
      for (let label = 0; label < labels; label++) room[at + label] = scores[row + label] ?? 0;
    for (let label = 0; label < ROOM; label++)
      room[label] = label < labels ? (room[label] ?? 0) + (start[label] ?? 0) : NEVER;
    if (tokens > 0) kernel.label(scoresAt, from, to, tokens, labels, aheadAt, shortfallAt, bestAt);
    return {
      best: new Uint8Array(buffer, bestAt, tokens),
      shortfall: new Float32Array(buffer, shortfallAt, tokens * ROOM),
    };
  };
}
