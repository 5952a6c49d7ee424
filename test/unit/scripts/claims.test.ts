import { expect, it } from 'vitest';
import { averagePrecision } from '../../../scripts/eval/claims.ts';

it('is the mean share of right ones down to each right one', () => {
  const ranked = [
    { score: 0.9, right: true },
    { score: 0.8, right: false },
    { score: 0.7, right: true },
  ];
  expect(averagePrecision(ranked)).toBeCloseTo((1 + 2 / 3) / 2);
});

it('gives nothing for a tie', () => {
  const ranked = [
    { score: 0.5, right: true },
    { score: 0.5, right: false },
  ];
  expect(averagePrecision(ranked)).toBe(0.5);
  expect(averagePrecision([])).toBe(0);
});
