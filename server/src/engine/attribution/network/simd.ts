/**
 * The network by WebAssembly: calls the kernel (`server/kernel/`) in turn on a model and a window that lie in its memory. It
 * does no arithmetic itself, and does not doubt the rows it is given.
 */
import { createArena, type Arena } from './arena.ts';
import { MOST_TOKENS, type Arithmetic } from './arithmetic.ts';
import type { Dimensions } from './dimensions.ts';
import type { ModelFile } from './model-file.ts';
import { placeModel, type PlacedMatrix } from './placing.ts';
import type { Kernel } from './webassembly.ts';

export function createSimdArithmetic(model: ModelFile, kernel: Kernel): Arithmetic {
  const { D, H, L, M, P, F, K } = model.dimensions;
  const arena = createArena();
  const placed = placeModel(model, arena);
  const room = reserveRoom(model.dimensions, arena);
  const buffer = arena.settle(kernel.memory);
  const state = 4 * H; // bytes of a token
  const bytes = new Uint8Array(buffer);
  const padded = new Float32Array(buffer, room.answers, MOST_TOKENS * WIDEST);
  const emissions = new Float32Array(MOST_TOKENS * L);
  const scores = new Float32Array(MOST_TOKENS * P);

  const project = (matrix: PlacedMatrix, input: number, tokens: number, output: number): void => {
    const { weights, scales, biases, inputs, rows } = matrix;
    kernel.project(weights, scales, biases, input, tokens, inputs, rows, output);
  };

  return {
    wordRows: new Int32Array(buffer, room.wordRows, MOST_TOKENS),
    smallRows: new Uint16Array(buffer, room.smallRows, MOST_TOKENS * F),
    pairRows: new Uint16Array(buffer, room.pairRows, MOST_TOKENS * K),
    encode(tokens) {
      const { words, small, bias } = placed;
      kernel.embed(words, small, bias, room.wordRows, room.smallRows, tokens, F, D, room.embedded);
      let from = room.embedded;
      for (const [layer, directions] of placed.layers.entries()) {
        const to = layer === 0 ? room.firstStates : room.states;
        for (const [backward, { input, weights, scales }] of directions.entries()) {
          project(input, from, tokens, room.gates);
          const output = to + (backward * state) / 2;
          const { gates, cells, zeros } = room;
          kernel.recur(gates, weights, scales, cells, zeros, tokens, H, backward, output, state);
        }
        from = to;
      }
      project(placed.emissions, room.states, tokens, room.answers);
      return unpad(padded, placed.emissions.rows, emissions, L, tokens);
    },
    prepare(tokens) {
      project(placed.pairTokens, room.states, tokens, room.tokenParts);
    },
    relate({ first, last }, from, count) {
      const { tokenParts, cueStates, cuePart, pairRows, hidden, answers } = room;
      for (const [index, token] of [first, last].entries()) {
        const start = room.states + token * state;
        bytes.copyWithin(cueStates + index * state, start, start + state);
      }
      project(placed.pairCue, cueStates, 1, cuePart);
      const tokensPart = tokenParts + from * M * 4;
      kernel.hide(tokensPart, cuePart, placed.pairTable, pairRows, count, K, M, model.scales.u, hidden);
      project(placed.pairScores, hidden, count, answers);
      return unpad(padded, placed.pairScores.rows, scores, P, count);
    },
  };
}

/** Labels of a head, after padding. */
const WIDEST = 16;

/** Addresses of what is worked out for one window. */
function reserveRoom({ D, H, M, F, K }: Dimensions, arena: Arena) {
  return {
    wordRows: arena.reserve(MOST_TOKENS * 4),
    smallRows: arena.reserve(MOST_TOKENS * F * 2),
    pairRows: arena.reserve(MOST_TOKENS * K * 2),
    embedded: arena.reserve(MOST_TOKENS * D * 2),
    gates: arena.reserve(MOST_TOKENS * 4 * H * 4),
    cells: arena.reserve(H * 4),
    zeros: arena.reserve(H * 2),
    firstStates: arena.reserve(MOST_TOKENS * 2 * H * 2),
    states: arena.reserve(MOST_TOKENS * 2 * H * 2),
    tokenParts: arena.reserve(MOST_TOKENS * M * 4),
    cueStates: arena.reserve(4 * H * 2),
    cuePart: arena.reserve(M * 4),
    hidden: arena.reserve(MOST_TOKENS * M * 2),
    answers: arena.reserve(MOST_TOKENS * WIDEST * 4),
  };
}

/** Takes the padding out of each token's row. */
function unpad(
  from: Float32Array,
  stride: number,
  to: Float32Array,
  width: number,
  tokens: number,
): Float32Array {
  for (let token = 0, at = 0; token < tokens; token++)
    for (let column = 0; column < width; column++) to[at++] = from[token * stride + column] ?? 0;
  return to.subarray(0, tokens * width);
}
