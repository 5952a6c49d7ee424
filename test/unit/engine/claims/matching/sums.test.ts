/** The largest sums are those that sorting all would give. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSums } from '../../../../../server/src/engine/claims/matching/sums.ts';

describe('sums', () => {
  it('are the largest, in order, of those alike the one that was added first', () => {
    const added = fc.array(
      fc.record({ number: fc.oneof(fc.nat(30), fc.nat(5000)), weight: fc.integer({ min: -1, max: 4 }) }),
      {
        maxLength: 90,
      },
    );
    // The same all along: what was added before it was cleared is forgotten.
    const sums = createSums();
    fc.assert(
      fc.property(added, fc.integer({ min: 1, max: 12 }), (all, most) => {
        const due = new Map<number, number>();
        sums.clear();
        for (const { number, weight } of all) {
          sums.add(number, weight);
          due.set(number, (due.get(number) ?? 0) + weight);
        }
        expect(sums.count()).toBe(due.size);
        const sorted = [...due].sort((a, b) => b[1] - a[1]).slice(0, most);
        expect(sums.largest(most)).toEqual(sorted.map(([number]) => number));
      }),
    );
  });
});
