import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstIndex, hull, indexSpans, overlaps } from '../../server/src/spans.ts';

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]) => ({ start, end: start + length }));

describe('an index of spans', () => {
  it('finds what a look at every one would find', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 40 }), span, (all, asked) => {
        const found = indexSpans(all).overlapping(asked);
        const byHand = all.filter((one) => overlaps(one, asked));
        expect(new Set(found)).toEqual(new Set(byHand));
        expect(found.length).toBe(byHand.length);
        expect(indexSpans(all).touches(asked)).toBe(byHand.length > 0);
      }),
    );
  });
});

it('hulls span from the first start to the last end', () => {
  expect(hull([])).toBeNull();
  expect(
    hull([
      { start: 5, end: 9 },
      { start: 2, end: 6 },
    ]),
  ).toEqual({ start: 2, end: 9 });
});

it('halving finds the first that is behind a place', () => {
  expect([0, 1, 2, 5].map((limit) => firstIndex([0, 1, 2], (one) => one >= limit))).toEqual([0, 1, 2, 3]);
});
