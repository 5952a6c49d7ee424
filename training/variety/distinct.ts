/** How many different things there are among many. Knows only that they are words. */

export interface Distinct {
  readonly all: number;
  readonly distinct: number;
  /** To be expected among so many drawn by chance, so that corpora of different size can be compared; null where there are fewer. */
  readonly inDraw: number | null;
  /** From 0 to 1. */
  readonly shareOfTen: number;
  /** The commonest first. */
  readonly counts: readonly (readonly [thing: string, count: number])[];
}

export const DRAW = 1000;

export function distinctOf(things: readonly string[], draw = DRAW): Distinct {
  const counted = new Map<string, number>();
  for (const thing of things) counted.set(thing, (counted.get(thing) ?? 0) + 1);
  const counts = [...counted].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const ten = counts.slice(0, 10).reduce((sum, [, count]) => sum + count, 0);
  return {
    all: things.length,
    distinct: counts.length,
    inDraw: things.length < draw ? null : expectedIn(draw, counts, things.length),
    shareOfTen: ten / Math.max(1, things.length),
    counts,
  };
}

/** Rarefaction (Hurlbert 1971): one thing after the other, how likely it is to be among the drawn. */
function expectedIn(draw: number, counts: Distinct['counts'], all: number): number {
  let expected = 0;
  for (const [, count] of counts) {
    let absent = 1;
    for (let i = 0; i < count && absent > 0; i++) absent *= Math.max(0, all - draw - i) / (all - i);
    expected += 1 - absent;
  }
  return expected;
}
