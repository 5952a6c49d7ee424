import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../scripts/eval/bootstrap.ts';
import { cutsOf, reliabilityOf } from '../../../scripts/eval/reliability.ts';

const count = (found: number, owed: number, answered: number) => ({ found, owed, right: found, answered });
const COUNTS = [count(4, 8, 5), count(1, 2, 4), count(0, 3, 0), count(5, 5, 5)];

describe('figures', () => {
  it('are micro-averaged, inside their interval', () => {
    const { p, r, f1, total } = figuresOf(COUNTS);
    expect(total).toEqual({ found: 10, owed: 18, right: 10, answered: 14 });
    expect(p.value).toBeCloseTo(10 / 14);
    expect(r.value).toBeCloseTo(10 / 18);
    expect(f1.value).toBeCloseTo(20 / 32);
    for (const { value, low, high } of [p, r, f1]) {
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
    }
  });

  it('are the same for the same seed, and others for another', () => {
    expect(figuresOf(COUNTS, { seed: 7 })).toEqual(figuresOf(COUNTS, { seed: 7 }));
    const few = (seed: number) => figuresOf(COUNTS, { seed, resamples: 20 }).f1;
    expect(few(7)).not.toEqual(few(8));
  });

  it('have no width where all drafts are alike, and are 0 where nothing is', () => {
    const { f1 } = figuresOf([count(1, 2, 2), count(1, 2, 2)]);
    expect(f1).toEqual({ value: 0.5, low: 0.5, high: 0.5 });
    expect(figuresOf([]).f1).toEqual({ value: 0, low: 0, high: 0 });
  });
});

describe('reliability', () => {
  const JUDGED = [
    { confidence: 0.95, right: true },
    { confidence: 1, right: true },
    { confidence: 0.4, right: true },
    { confidence: 0.4, right: false },
  ];

  it('compares the mean confidence of ten bins with the share that is right', () => {
    const { bins, calibrationError } = reliabilityOf(JUDGED);
    expect(bins.length).toBe(10);
    expect(bins[4]).toEqual({ from: 0.4, count: 2, meanConfidence: 0.4, shareRight: 0.5 });
    expect(bins[9]).toEqual({ from: 0.9, count: 2, meanConfidence: 0.975, shareRight: 1 });
    expect(bins[0]).toMatchObject({ count: 0 });
    expect(calibrationError).toBeCloseTo((2 * 0.1 + 2 * 0.025) / 4);
  });

  it('says what holding back the less sure would do', () => {
    const [all, sure] = cutsOf(JUDGED, 4, [0, 0.5]);
    expect(all).toMatchObject({ at: 0, p: 0.75, r: 0.75 });
    expect(sure).toMatchObject({ at: 0.5, p: 1, r: 0.5 });
    expect(sure?.f1).toBeCloseTo(2 / 3);
    expect(cutsOf([], 0, [0])).toEqual([{ at: 0, p: 0, r: 0, f1: 0 }]);
  });
});
