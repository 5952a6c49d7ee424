import { describe, expect, it } from 'vitest';
import {
  createLabeller,
  ROOM,
  type Labelling,
} from '../../../../server/src/engine/attribution/network/index.ts';
import { randomNumbers } from '../../../support/model-file.ts';

const LONGEST = 300;

function randomChain(labels: number, seed: number) {
  const random = randomNumbers(seed);
  const numbers = (length: number) => Float32Array.from({ length }, () => 6 * random() - 3);
  return { chain: { labels, start: numbers(labels), moves: numbers(labels * labels) }, numbers };
}

function labelled({ best, shortfall }: Labelling, labels: number) {
  return { best: [...best], shortfall: shortfall.filter((_, at) => at % ROOM < labels) };
}

describe.each([1, 2, 4, 7, 8])('a labeller of %s labels', (labels) => {
  const { chain, numbers } = randomChain(labels, labels);
  const [kernel, twin] = [true, false].map((simd) => createLabeller(chain, LONGEST, { simd }));
  if (!kernel || !twin) throw new Error('There are two');

  it('says the same with and without WebAssembly, bit for bit, whatever it was asked before', () => {
    for (const tokens of [1, 2, 3, 40, LONGEST, 5, 0])
      for (const width of [labels, labels + 3]) {
        const scores = numbers(tokens * width);
        const [one, other] = [kernel(scores, tokens, width), twin(scores, tokens, width)];
        expect(labelled(one, labels)).toEqual(labelled(other, labels));
      }
  });

  it('finds what trying all labellings finds', () => {
    const tokens = 4;
    const scores = numbers(tokens * labels);
    const { best, shortfall } = labelled(kernel(scores, tokens, labels), labels);
    const worth = (path: readonly number[]): number =>
      path.reduce((sum, label, t) => {
        const from = path[t - 1];
        const move = from === undefined ? chain.start[label] : chain.moves[from * labels + label];
        return sum + (scores[t * labels + label] ?? 0) + (move ?? 0);
      }, 0);
    const most = Array.from({ length: tokens * labels }, () => -Infinity);
    for (let number = 0; number < labels ** tokens; number++) {
      const path = Array.from({ length: tokens }, (_, t) => Math.floor(number / labels ** t) % labels);
      const value = worth(path);
      for (const [t, label] of path.entries())
        most[t * labels + label] = Math.max(value, most[t * labels + label] ?? -Infinity);
    }
    const top = Math.max(...most);
    expect(worth(best)).toBeCloseTo(top, 4);
    for (const [at, value] of most.entries()) expect(shortfall[at]).toBeCloseTo(top - value, 4);
  });
});

it('refuses more labels than there is room for', () => {
  expect(() => createLabeller(randomChain(9, 1).chain, 10)).toThrow(
    'A chain of 9 labels; there is room for 8',
  );
});
