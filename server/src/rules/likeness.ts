/**
 * Whether two pieces of news say a thing in much the same words. Narrower on purpose than what finds the same claim in other words: for
 * rules that speak only where a reader would see it at once. Knows words, no claim.
 */
import { figuresInWords, isDate, mayBeSameFigure, stemOf } from '../engine/index.ts';
import type { PlacedFigure } from '../engine/index.ts';
import { SLIGHT_WORDS } from './slight-words.ts';

/** Most of what one of them says, and much of what the other does; names alone make no claim. */
export function saysAlike(one: string, other: string): boolean {
  const [a, b] = [readWords(one), readWords(other)];
  // What is a name in either is one in both: a sentence may open with it.
  const plain = (words: ReadWords): readonly string[] =>
    [...words.keys()].filter((word) => a.get(word) !== 'name' && b.get(word) !== 'name');
  const shared = [...a.keys()].filter((word) => b.has(word)).length;
  const sharedPlain = plain(a).filter((word) => b.has(word)).length;
  if (shared < LEAST_SHARED || sharedPlain < LEAST_PLAIN) return false;
  const [less, more] = [Math.min(a.size, b.size), Math.max(a.size, b.size)];
  const lessPlain = Math.min(plain(a).length, plain(b).length);
  return shared >= MOST * less && sharedPlain >= MOST * lessPlain && shared >= MUCH * more;
}

const [LEAST_SHARED, LEAST_PLAIN] = [4, 3];
const [MOST, MUCH] = [0.7, 0.5];

/** Whether they speak of somebody or something by one name. */
export function sharesName(one: string, other: string): boolean {
  const [a, b] = [readWords(one), readWords(other)];
  return [...a].some(([word, sort]) => sort === 'name' && b.has(word));
}

/** Whether all figures and dates of one stand in the other: «five» and «three» are another matter, and «24» is more than «dozens» says. */
export function hasFiguresOf(one: string, other: string): boolean {
  const others = figuresOf(other);
  return figuresOf(one).every((figure) => isIn(figure, isVague(figure) ? others : others.filter(isExact)));
}

/** Whether each counts something as the other does not; a date is no count. */
export function countsOtherwise(one: string, other: string): boolean {
  const [a, b] = [countsIn(one), countsIn(other)];
  return !isEachIn(a, b) && !isEachIn(b, a);
}

/** Whether it counts something that has a name: of other words neither `sharesName` nor `countsOtherwise` is ever true. */
export function countsNamed(words: string): boolean {
  return countsIn(words).length > 0 && [...readWords(words).values()].includes('name');
}

/** Each in its place in the words. */
export const countsIn = (words: string): readonly PlacedFigure[] =>
  figuresOf(words).filter((figure) => !isDate(figure));

/** «One of the largest» counts nothing. */
const figuresOf = (words: string): readonly PlacedFigure[] =>
  figuresInWords(words).filter((figure) => isDate(figure) || figure.value !== 1);

/** Whether one tells no more than the order of what the other counts, and cannot mean so many: «dozens of people», «500 people». */
export function ordersDiffer(one: string, other: string): boolean {
  const [a, b] = [countsIn(one), countsIn(other)];
  return a.some((figure) => {
    const same = b.filter(({ of }) => of !== '' && of === figure.of);
    return same.length > 0 && [figure, ...same].some(isVague) && !isIn(figure, same);
  });
}

const isVague = ({ below }: PlacedFigure): boolean => below !== undefined;
const isExact = (figure: PlacedFigure): boolean => !isVague(figure);

const isEachIn = (figures: readonly PlacedFigure[], others: readonly PlacedFigure[]): boolean =>
  figures.every((one) => isIn(one, others));

const isIn = (one: PlacedFigure, others: readonly PlacedFigure[]): boolean =>
  others.some((other) => (isDate(one) ? isOneDate : isOneCount)(one, other));

/** «March» is no third of anything, nor 1990 nearly 2000. */
const isOneDate = (date: PlacedFigure, { of, value }: PlacedFigure): boolean =>
  date.of === of && date.value === value;
const isOneCount = (count: PlacedFigure, other: PlacedFigure): boolean =>
  !isDate(other) && mayBeSameFigure(count, other);

type ReadWords = ReadonlyMap<string, 'plain' | 'name'>;

/** The stem of each word that says something; with a capital inside a sentence it is a name. */
function readWords(words: string): ReadWords {
  const read = new Map<string, 'plain' | 'name'>();
  for (const { 0: word, index } of words.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}.,’'-]*[\p{L}\p{N}])?/gu)) {
    const lower = word.toLowerCase();
    if (SLIGHT_WORDS.has(lower)) continue;
    const isName = /^\p{Lu}/u.test(word) && /[\p{L}\p{N},;:)’'”"] $/u.test(words.slice(0, index));
    const stem = stemOf(lower);
    if (read.get(stem) !== 'plain') read.set(stem, isName ? 'name' : 'plain');
  }
  return read;
}
