/** The learner of a few weights, against what can be worked out by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnLogistic, likelihood, type LogisticRow } from '../../../training/logistic.ts';

const rows = (right: number, wrong: number, signs: readonly number[]): LogisticRow[] => [
  ...Array.from({ length: right }, () => ({ signs, right: true })),
  ...Array.from({ length: wrong }, () => ({ signs, right: false })),
];

describe('learnLogistic', () => {
  it('gives a lone bias the share that is right', () => {
    const weights = learnLogistic(rows(3, 1, [1]), { decay: 5, beforehand: [] });
    expect(likelihood([1], weights)).toBeCloseTo(0.75);
  });

  it('leaves a sign that never stands at what it was taken for', () => {
    const [weight] = learnLogistic(rows(3, 1, [0, 1]), { decay: 2, beforehand: [1.5] });
    expect(weight).toBeCloseTo(1.5);
  });

  it('draws a rare sign towards that, the more the stronger', () => {
    const seen = [...rows(1, 0, [1, 1]), ...rows(5, 5, [0, 1])];
    const [slack = 0] = learnLogistic(seen, { decay: 0.1, beforehand: [0] });
    const [tight = 0] = learnLogistic(seen, { decay: 10, beforehand: [0] });
    expect(slack).toBeGreaterThan(tight);
    expect(tight).toBeGreaterThan(0);
  });

  it('asks of its biases that as many are likely as are right', () => {
    const row = fc.record({
      signs: fc.tuple(fc.integer({ min: 0, max: 2 }), fc.constant(1)),
      right: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 4, maxLength: 30 }), (some) => {
        const right = some.filter((one) => one.right).length;
        fc.pre(right > 0 && right < some.length);
        const weights = learnLogistic(some, { decay: 1, beforehand: [0] });
        const likely = some.reduce((sum, { signs }) => sum + likelihood(signs, weights), 0);
        expect(likely).toBeCloseTo(right, 3);
      }),
    );
  });
});
