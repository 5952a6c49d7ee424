/**
 * Precision, recall and F1 of counts, and how far chance in the choice of the drafts could have moved them: drafts are drawn
 * anew, with repetition, a thousand times, and the middle 95 % of the figures is the interval. The same seed gives the same.
 */

/** What was counted in one draft. */
export interface Count {
  /** Of what is owed, how much was found. */
  readonly found: number;
  readonly owed: number;
  /** Of what was answered, how much is right; the same number as `found`, but where both sides are sorted by themselves. */
  readonly right: number;
  readonly answered: number;
}

/** From 0 to 1. */
export interface Figure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Figures {
  readonly p: Figure;
  readonly r: Figure;
  readonly f1: Figure;
  readonly total: Count;
}

export function figuresOf(
  counts: readonly Count[],
  { resamples = 1000, seed = 1 }: { readonly resamples?: number; readonly seed?: number } = {},
): Figures {
  const total = sumOf(counts);
  const chance = chanceFrom(seed);
  const drawn = Array.from({ length: resamples }, () =>
    ratesOf(sumOf(counts.map((count) => counts[Math.floor(chance() * counts.length)] ?? count))),
  );
  const figure = (name: 'p' | 'r' | 'f1'): Figure => {
    const sorted = drawn.map((rates) => rates[name]).sort((a, b) => a - b);
    const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
    return { value: ratesOf(total)[name], low: at(0.025), high: at(0.975) };
  };
  return { p: figure('p'), r: figure('r'), f1: figure('f1'), total };
}

export function sumOf(counts: readonly Count[]): Count {
  let [found, owed, right, answered] = [0, 0, 0, 0];
  for (const count of counts) {
    found += count.found;
    owed += count.owed;
    right += count.right;
    answered += count.answered;
  }
  return { found, owed, right, answered };
}

function ratesOf({ found, owed, right, answered }: Count): { p: number; r: number; f1: number } {
  const p = answered > 0 ? right / answered : 0;
  const r = owed > 0 ? found / owed : 0;
  return { p, r, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0 };
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32, by Tommy Ettinger, in the public domain). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
