import { expect, it } from 'vitest';
import { solve } from '../../../training/solve.ts';

it('finds the numbers that hold in every equation, also where the first coefficient is nothing', () => {
  const found = solve(
    [
      [0, 2, 1],
      [1, 1, 1],
      [4, 0, -1],
    ],
    [7, 6, 1],
  );
  expect(found.map((value) => Math.round(value * 1e9) / 1e9)).toEqual([1, 2, 3]);
});

it('refuses equations that have many answers', () => {
  const twice = [
    [1, 2],
    [2, 4],
  ];
  expect(() => solve(twice, [1, 2])).toThrow('no single answer');
});
