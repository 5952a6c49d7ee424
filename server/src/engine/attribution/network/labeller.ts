/** Makes labellers, of the two ways of working labellings out. Knows numbers only. */
import { createArena } from './arena.ts';
import { ROOM, type Chain, type Labeller } from './chain.ts';
import { createPlainLabeller } from './plain-labeller.ts';
import { loadKernel, type Kernel } from './webassembly.ts';

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
