/** Chance that can be had again: the same seed gives the same draws. */
export interface Chance {
  /** From 0 to `below` − 1. */
  whole(below: number): number;
  one<Item>(items: readonly Item[]): Item | undefined;
  happens(share: number): boolean;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  // Mulberry32.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (below: number): number => Math.floor(next() * below);
  return { whole, one: (items) => items[whole(items.length)], happens: (share) => next() < share };
}
