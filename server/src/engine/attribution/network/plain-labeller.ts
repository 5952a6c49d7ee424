/**
 * The labeller without WebAssembly, and its definition: every operation is rounded to 32 bits, in the kernel's order. Knows
 * numbers only.
 */
import { ROOM, type Chain, type Labeller } from './chain.ts';

const { fround } = Math;

export function createPlainLabeller({ labels, start, moves }: Chain, longest: number): Labeller {
  const ahead = new Float32Array(longest * ROOM);
  const shortfall = new Float32Array(longest * ROOM);
  const reached = new Float32Array(ROOM);
  const best = new Uint8Array(longest);
  const move = (from: number, to: number): number => moves[from * labels + to] ?? 0;
  /** The most that a move adds to: what each label is worth, from `at` on. */
  const most = (worth: Float32Array, at: number, moveOf: (other: number) => number): number => {
    let top = fround((worth[at] ?? 0) + moveOf(0));
    for (let other = 1; other < labels; other++) {
      const value = fround((worth[at + other] ?? 0) + moveOf(other));
      if (top < value) top = value;
    }
    return top;
  };
  return (scores, tokens, width) => {
    const score = (token: number, label: number): number => scores[token * width + label] ?? 0;
    for (let label = 0; label < labels; label++) ahead[label] = score(0, label) + (start[label] ?? 0);
    for (let token = 1; token < tokens; token++)
      for (let label = 0; label < labels; label++) {
        const top = most(ahead, (token - 1) * ROOM, (from) => move(from, label));
        ahead[token * ROOM + label] = top + score(token, label);
      }
    shortfall.fill(0, 0, tokens * ROOM);
    for (let token = tokens - 1; token > 0; token--) {
      for (let label = 0; label < labels; label++)
        reached[label] = (shortfall[token * ROOM + label] ?? 0) + score(token, label);
      for (let label = 0; label < labels; label++)
        shortfall[(token - 1) * ROOM + label] = most(reached, 0, (to) => move(label, to));
    }
    for (let token = 0; token < tokens; token++)
      best[token] = compare(ahead, shortfall, { at: token * ROOM, labels });
    return { best: best.subarray(0, tokens), shortfall: shortfall.subarray(0, tokens * ROOM) };
  };
}

interface Row {
  readonly at: number;
  readonly labels: number;
}

/** Adds up both ways, answers with the best label, the first of those as good, and leaves the shortfall of all. */
function compare(ahead: Float32Array, shortfall: Float32Array, { at, labels }: Row): number {
  let top = -Infinity;
  let best = 0;
  for (let label = 0; label < labels; label++) {
    const total = fround((ahead[at + label] ?? 0) + (shortfall[at + label] ?? 0));
    shortfall[at + label] = total;
    if (total > top) {
      top = total;
      best = label;
    }
  }
  for (let label = 0; label < labels; label++) shortfall[at + label] = top - (shortfall[at + label] ?? 0);
  return best;
}
