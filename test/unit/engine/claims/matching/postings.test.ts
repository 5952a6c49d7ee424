/** Which statements are found by a key, as drafts come and go. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPostings } from '../../../../../server/src/engine/claims/matching/postings.ts';
import type { Posted } from '../../../../../server/src/engine/claims/matching/postings.ts';

interface Owner extends Posted {
  readonly name: number;
}

const ownerOf = (name: number, foundBy: readonly (readonly number[])[]): Owner => ({
  name,
  count: foundBy.length,
  foundBy: (at) => foundBy[at] ?? [],
});

const KEYS = [0, 1, 2, 3];
const steps = fc.array(
  fc.record({
    name: fc.nat(4),
    foundBy: fc.array(fc.subarray(KEYS), { maxLength: 1200 }),
    puts: fc.boolean(),
  }),
  { maxLength: 25 },
);

describe('postings', () => {
  it('have what was put last, and nothing of what was taken out', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const postings = createPostings<Owner>();
        const owners = new Map<number, Owner>();
        for (const { name, foundBy, puts } of all) {
          const before = owners.get(name);
          if (before) postings.remove(before);
          owners.delete(name);
          const owner = ownerOf(name, foundBy);
          if (!puts) continue;
          owners.set(name, owner);
          postings.add(owner);
        }
        const held = [...owners.values()].flatMap((owner) =>
          Array.from({ length: owner.count }, (_, at) => ({ owner, at })),
        );
        expect(postings.size()).toBe(held.length);
        for (const key of KEYS) {
          const due = held.filter(({ owner, at }) => owner.foundBy(at).includes(key));
          expect(postings.count(key)).toBe(due.length);
          const found = postings.newest(key, Infinity).map((number) => postings.placeOf(number));
          expect(found.map((place) => [place?.owner.name, place?.at])).toEqual(
            due.map(({ owner, at }) => [owner.name, at]),
          );
          expect(postings.newest(key, 3)).toEqual(postings.newest(key, Infinity).slice(-3));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are right when what was taken out is swept out', () => {
    const postings = createPostings<Owner>();
    const stays = ownerOf(1, [[7], [8]]);
    postings.add(ownerOf(0, [[7]]));
    for (let round = 0; round < 3; round++) {
      const many = ownerOf(
        2,
        Array.from({ length: 4000 }, () => [7, 8]),
      );
      postings.add(many);
      if (round === 0) postings.add(stays);
      postings.remove(many);
    }
    expect([7, 8].map((key) => postings.count(key))).toEqual([2, 1]);
    expect(postings.newest(7, 10).map((one) => postings.placeOf(one)?.owner.name)).toEqual([0, 1]);
    expect(postings.newest(8, 10).map((one) => postings.placeOf(one))).toEqual([{ owner: stays, at: 1 }]);
  });
});
