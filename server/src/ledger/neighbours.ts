/**
 * Where a sentence is to be expected, going by the sentences around it that were found again. Knows places alone, no
 * words.
 */
import { firstIndex } from '../spans.ts';

/** A sentence that was found again: where it began then, and where it begins now. */
export interface Moved {
  readonly from: number;
  readonly to: number;
}

export interface Neighbours {
  /** Where what began at `from` begins now, if it went with its nearest neighbour. */
  expected(from: number): number;
  /** Whether the place lies between the neighbours' new places. */
  between(from: number, place: number): boolean;
}

export function neighboursOf(moved: readonly Moved[]): Neighbours {
  const inOrder = moved.toSorted((a, b) => a.from - b.from);
  const around = (from: number): [Moved | undefined, Moved | undefined] => {
    const next = firstIndex(inOrder, (one) => one.from > from);
    return [inOrder[next - 1], inOrder[next]];
  };
  return {
    expected(from) {
      const [before, after] = around(from);
      const nearest =
        before && after ? (from - before.from <= after.from - from ? before : after) : (before ?? after);
      return nearest ? nearest.to + from - nearest.from : from;
    },
    between(from, place) {
      const [before, after] = around(from);
      if (!before && !after) return false;
      return (!before || place >= before.to) && (!after || place < after.to);
    },
  };
}
