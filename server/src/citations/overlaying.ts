/**
 * Lays one row of words over another so that most agree, each free to begin before and to end behind the other (an overlap alignment, after
 * Needleman and Wunsch). Knows words as far as they are the same or not.
 */

export interface Laid {
  readonly word: string;
  /** Stands for any words of the other row, or none. */
  readonly gap: boolean;
}

/** What becomes of a word: `added` is in the first row alone, `missing` in the second alone. */
export interface Step {
  readonly kind: 'same' | 'changed' | 'added' | 'missing' | 'gap';
  /** Of the word in each row; where it has none, of the word that would be next. */
  readonly first: number;
  readonly second: number;
}

/** In order; `isWhole` where both rows are laid from end to end. */
export function overlaid(
  first: readonly Laid[],
  second: readonly Laid[],
): { readonly steps: readonly Step[]; readonly isWhole: boolean } {
  const width = second.length + 1;
  const scores = new Int32Array((first.length + 1) * width);
  const moves = new Uint8Array((first.length + 1) * width);
  for (let row = 1; row <= first.length; row += 1) {
    const one = first[row - 1];
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      const [up, left] = [scores[at - width] ?? 0, scores[at - 1] ?? 0];
      if (one?.gap === true) {
        const stays = column > 0 && left > up;
        scores[at] = stays ? left : up;
        moves[at] = stays ? MOVE.stay : MOVE.gap;
      } else if (column > 0) {
        const isSame = one?.word === second[column - 1]?.word;
        const across = (scores[at - width - 1] ?? 0) + (isSame ? 1 : -1);
        const best = Math.max(across, up - 1, left - 1);
        scores[at] = best;
        moves[at] =
          best === across
            ? isSame
              ? MOVE.same
              : MOVE.changed
            : best === left - 1
              ? MOVE.missing
              : MOVE.added;
      }
    }
  }
  return walkedBack(endOf(scores, first.length, width), {
    moves,
    width,
    isFull: [first.length, second.length],
  });
}

const MOVE = { begin: 0, same: 1, changed: 2, missing: 3, added: 4, gap: 5, stay: 6 } as const;

/** The best place at which one of the rows is over; of equals the furthest. */
function endOf(scores: Int32Array, rows: number, width: number): number {
  let best = rows * width + width - 1;
  const take = (at: number): void => {
    if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
  };
  for (let column = width - 1; column >= 0; column -= 1) take(rows * width + column);
  for (let row = rows; row >= 0; row -= 1) take(row * width + width - 1);
  return best;
}

function walkedBack(
  end: number,
  {
    moves,
    width,
    isFull,
  }: { readonly moves: Uint8Array; readonly width: number; readonly isFull: readonly [number, number] },
): { steps: Step[]; isWhole: boolean } {
  const steps: Step[] = [];
  let row = Math.floor(end / width);
  let column = end % width;
  const endsFull = row === isFull[0] && column === isFull[1];
  for (;;) {
    const move = moves[row * width + column];
    const [isUp, isLeft] = [
      move !== MOVE.missing && move !== MOVE.stay,
      move !== MOVE.added && move !== MOVE.gap,
    ];
    if (row === 0 || move === MOVE.begin || move === undefined) break;
    row -= isUp ? 1 : 0;
    column -= isLeft ? 1 : 0;
    const kind = KINDS[move];
    if (kind !== undefined) steps.push({ kind, first: row, second: column });
  }
  return { steps: steps.reverse(), isWhole: endsFull && row === 0 && column === 0 };
}

const KINDS: readonly (Step['kind'] | undefined)[] = [
  undefined,
  'same',
  'changed',
  'missing',
  'added',
  'gap',
  undefined,
];
