/**
 * Figures and dates in words that may be any part of a draft, each in its place, for whoever lays two pieces of news side by side: with those
 * that tell no more than the order of an amount, «dozens». Of those a statement holds none, as how alike two statements are was learned without.
 */
import type { Span } from '../../model.ts';
import { readParagraph } from '../../text/paragraph.ts';
import type { Token } from '../../text/structure.ts';
import { countedBehind, isSameFigure, readFigures } from './figures.ts';
import type { Figure, FigureRun } from './figures.ts';

export interface PlacedFigure extends Figure, Span {
  /** Of what tells no more than the order of an amount, «dozens»: it is `value` at least, and less than this. */
  readonly below?: number;
}

/** Of «15 March» the month and the day of it are two. */
export function figuresInWords(words: string): readonly PlacedFigure[] {
  const { tokens } = readParagraph(words, null);
  return [...readFigures(tokens), ...ordersIn(tokens)]
    .toSorted((one, other) => one.from - other.from)
    .flatMap(({ figure, from, to }) => {
      const [first, last] = [tokens[from], tokens[to - 1]];
      return figure && first && last ? [{ ...figure, start: first.start, end: last.end }] : [];
    });
}

/** The same where one of them tells no more than the order: «24» and «dozens» are, «500» and «dozens» are not. */
export function mayBeSameFigure(a: PlacedFigure, b: PlacedFigure): boolean {
  if (a.below === undefined && b.below === undefined) return isSameFigure(a, b);
  const isUnder = (one: PlacedFigure, other: PlacedFigure): boolean =>
    other.below === undefined ? one.value <= other.value : one.value < other.below;
  return isUnder(a, b) && isUnder(b, a);
}

function ordersIn(tokens: readonly Token[]): readonly OrderRun[] {
  return tokens.flatMap((_, at) => {
    const order = orderAt(tokens, at);
    if (order === null) return [];
    const { value, below, end } = order;
    return [{ figure: { of: countedBehind(tokens, end, tokens[at - 1]), value, below }, from: at, to: end }];
  });
}

interface OrderRun extends FigureRun {
  readonly figure: Figure & { readonly below: number };
}

/** «Dozens», «scores of», «tens of thousands»; in that, «thousands» is none of its own. */
function orderAt(tokens: readonly Token[], at: number): { value: number; below: number; end: number } | null {
  const word = (step: number): string => tokens[at + step]?.lower ?? '';
  const order = ORDERS.get(word(0));
  if (order === undefined || (word(-1) === 'of' && LARGE.has(word(0)) && ORDERS.has(word(-2)))) return null;
  const isOf = word(1) === 'of';
  // Those that somebody scores are goals.
  if (!isOf && /^(?:scores|tens)$/u.test(word(0))) return null;
  const scale = isOf ? LARGE.get(word(2)) : undefined;
  const [value, below] = order;
  return scale === undefined
    ? { value, below, end: at + 1 }
    : { value: value * scale, below: below * scale, end: at + 3 };
}

/** From how many on one speaks of dozens, and from how many on nobody does. */
const ORDERS: ReadonlyMap<string, readonly [from: number, below: number]> = new Map([
  ['tens', [15, 150]],
  ['dozens', [18, 150]],
  ['scores', [30, 200]],
  ['hundreds', [150, 1500]],
  ['thousands', [1500, 1e5]],
  ['millions', [1.5e6, 1e9]],
  ['billions', [1.5e9, 1e12]],
]);
const LARGE: ReadonlyMap<string, number> = new Map([
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
]);
