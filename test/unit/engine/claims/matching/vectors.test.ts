/** The word vectors: what is packed is read again, and those that ship tell kindred words from others. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packVectors, readWordVectors } from '../../../../../server/src/engine/index.ts';
import { stemOf } from '../../../../../server/src/engine/claims/matching/stem.ts';
import { shippedVectors } from '../../../../../server/src/shipped-vectors.ts';

const packed = packVectors(
  ['boat', 'ship', 'tax'],
  [
    [1, 0.1],
    [0.9, 0.1],
    [-0.1, 1],
  ],
);

describe('word vectors', () => {
  it('are read as they were packed', () => {
    const { rowOf, kinship } = readWordVectors(packed);
    expect([rowOf('boat'), rowOf('tax'), rowOf('bishop')]).toEqual([0, 2, -1]);
    expect(kinship(0, 0)).toBeCloseTo(1);
    expect(kinship(0, 1)).toBeGreaterThan(0.99);
    expect(kinship(0, 2)).toBeLessThan(0.1);
  });

  it('say when they are damaged', () => {
    expect(() => readWordVectors(packed.subarray(0, packed.length - 1))).toThrow('cut off');
    expect(() => readWordVectors(new Uint8Array(40))).toThrow('no word vectors');
    expect(() => readWordVectors(new Uint8Array(3))).toThrow('no word vectors');
  });

  it('tell how kindred two are nearly as well as the numbers they are made of', () => {
    const numbers = fc
      .array(fc.integer({ min: -1000, max: 1000 }), { minLength: 4, maxLength: 4 })
      .filter((row) => row.some((value) => value !== 0));
    const property = fc.property(numbers, numbers, (one, other) => {
      const { kinship } = readWordVectors(packVectors(['one', 'other'], [one, other]));
      const dot = one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
      const exact = dot / (Math.hypot(...one) * Math.hypot(...other));
      return Math.abs(kinship(0, 1) - exact) < 0.03;
    });
    expect(() => {
      fc.assert(property);
    }).not.toThrow();
  });

  it('that ship tell kindred words from others', () => {
    const { rowOf, kinship } = shippedVectors();
    const near = (a: string, b: string): number => kinship(rowOf(stemOf(a)), rowOf(stemOf(b)));
    expect(near('helicopter', 'aircraft')).toBeGreaterThan(0.6);
    expect(near('detained', 'arrested')).toBeGreaterThan(0.6);
    expect(near('helicopter', 'verdict')).toBeLessThan(0.3);
  });
});
