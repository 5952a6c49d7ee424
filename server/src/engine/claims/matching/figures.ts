/**
 * Figures and dates in a run of words, and whether those of two statements agree: «half a million people» and «500,000 people» do,
 * «three killed» and «four killed» do not. Knows tokens, no claim.
 */
import { stemOf } from './stem.ts';
import type { Token } from '../../text/structure.ts';

export interface Figure {
  /** What is counted: the noun behind it; or the sort of date, behind an @, as «nine months» are no September. */
  readonly of: string;
  readonly value: number;
}

export interface FiguresRead {
  readonly figures: readonly Figure[];
  /** Indexes of the tokens that they took. */
  readonly taken: ReadonlySet<number>;
}

export function figuresIn(tokens: readonly Token[]): FiguresRead {
  const figures: Figure[] = [];
  const taken = new Set<number>();
  for (const { figure, from, to } of readFigures(tokens)) {
    if (figure !== null) figures.push(figure);
    for (let at = from; at < to; at++) taken.add(at);
  }
  return { figures, taken };
}

/** The tokens from `from` up to `to`; what is no figure of a claim, as an age, is null. */
export interface FigureRun {
  readonly figure: Figure | null;
  readonly from: number;
  readonly to: number;
}

export function readFigures(tokens: readonly Token[]): readonly FigureRun[] {
  const found: FigureRun[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const date = dateAt(tokens, at);
    if (date !== null) {
      found.push({ figure: date, from: at, to: at + 1 });
      const day = date.of === '@month' ? dayBeside(tokens, at) : null;
      if (day === null) continue;
      const figure = { of: '@date', value: 100 * date.value + day.value };
      found.push({ figure, from: day.at, to: day.at + 1 });
      at = Math.max(at, day.at);
      continue;
    }
    if (isDayBefore(tokens, at)) continue;
    const share = shareAt(tokens, at);
    const number = share ?? numberAt(tokens, at);
    if (number === null) continue;
    const of = share === null ? countedBehind(tokens, number.end, tokens[at - 1]) : 'percent';
    const figure = isAge(tokens, at, number) ? null : { of, value: number.value };
    found.push({ figure, from: at, to: number.end });
    at = number.end - 1;
  }
  return found;
}

export interface ComparedFigures {
  /** How many numbers are the same; one that hardly any other sentence has counts twice. */
  readonly agree: number;
  /** The same for shares of a hundred, of which two polls may well have the same. */
  readonly sharesAgree: number;
  /** The same for numbers of which not both say what they count. */
  readonly bareAgree: number;
  /** How many things are counted otherwise. */
  readonly differ: number;
  readonly datesAgree: number;
  readonly datesDiffer: number;
}

export function comparedFigures(a: readonly Figure[], b: readonly Figure[]): ComparedFigures {
  const found = { agree: 0, sharesAgree: 0, bareAgree: 0, differ: 0, datesAgree: 0, datesDiffer: 0 };
  for (const figure of a) {
    const { of, value } = figure;
    const others = b.filter((other) => other.of === of);
    const same = others.some((other) => isSameFigure(figure, other));
    if (isDate(figure)) {
      if (same) found.datesAgree++;
      else if (others.length > 0) found.datesDiffer++;
    } else if (same && of !== '') found[of === 'percent' ? 'sharesAgree' : 'agree'] += isRare(value) ? 2 : 1;
    else if (isRare(value) && b.some((other) => !isDate(other) && other.value === value)) found.bareAgree++;
    else if (others.length > 0 && of !== '') found.differ++;
  }
  return found;
}

const isRare = (value: number): boolean => value > 10 && !/^[1-9]0{2,}$/u.test(String(value));

/** «14,700» and «nearly 15,000» are one figure, «12» and «14» are not. */
export const isSameFigure = ({ of, value: a }: Figure, { value: b }: Figure): boolean =>
  a === b ||
  (of === 'percent' && Math.abs(a - b) < 1) ||
  (Math.min(a, b) >= 100 && Math.abs(a - b) <= 0.03 * Math.max(a, b) && (isRound(a) || isRound(b)));
const isRound = (value: number): boolean => /^[1-9]\d?0+$/u.test(String(value));

export const isDate = ({ of }: Figure): boolean => of.startsWith('@');
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

/** Months also by their first three or four letters. */
const NAMED_DATES: ReadonlyMap<string, Figure> = new Map<string, Figure>([
  ...MONTHS.flatMap((name, value) =>
    [name, name.slice(0, 3), name.slice(0, 4)].map((word) => [word, { of: '@month', value }] as const),
  ),
  ...WEEKDAYS.map((name, value) => [name, { of: '@weekday', value }] as const),
]);

function dateAt(tokens: readonly Token[], at: number): Figure | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const word = token.lower.endsWith('.') ? token.lower.slice(0, -1) : token.lower;
  if (/^(?:1[5-9]|20)\d\d$/u.test(word)) return { of: '@year', value: Number(word) };
  const named = NAMED_DATES.get(word);
  if (named?.of !== '@month') return named ?? null;
  if (token.text === token.lower) return null;
  // «May» is a verb where a sentence opens with it.
  return word === 'may' && at === 0 ? null : named;
}

/** «March 15», «Feb. 15th», «15 March». */
function dayBeside(tokens: readonly Token[], month: number): { value: number; at: number } | null {
  const behind = tokens[month + 1]?.text === '.' ? month + 2 : month + 1;
  for (const at of [behind, month - 1]) {
    const value = dayIn(tokens[at]);
    if (value !== null) return { value, at };
  }
  return null;
}

/** «15» of «15 March» is no count. */
const isDayBefore = (tokens: readonly Token[], at: number): boolean =>
  dayIn(tokens[at]) !== null && dateAt(tokens, at + 1)?.of === '@month';

function dayIn(token: Token | undefined): number | null {
  const digits = /^([1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/u.exec(token?.lower ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

/** «Ada Holt, 48,»: who is spoken of, not what is claimed. */
const isAge = (
  tokens: readonly Token[],
  at: number,
  { value, end }: { value: number; end: number },
): boolean =>
  tokens[at - 1]?.text === ',' && /^[,.]?$/u.test(tokens[end]?.text ?? '') && value > 5 && value < 110;

/** «A third», «two thirds», «nine in ten» and «half of» as what they are of a hundred; «a third man» is no share. */
function shareAt(tokens: readonly Token[], at: number): { value: number; end: number } | null {
  const word = (step: number): string => tokens[at + step]?.lower ?? '';
  if (!SMALL.has(word(0)) && !/^an?$/u.test(word(0))) return null;
  const parts = FRACTIONS.get(word(1).replace(/s$/u, ''));
  const isCounted = /^(?:noun|name|adj|num)$/u.test(tokens[at + 2]?.tag ?? '');
  if (parts !== undefined && !isCounted && /^(?:an?|one|two|three|four)$/u.test(word(0)))
    return { value: (100 * (SMALL.get(word(0)) ?? 1)) / parts, end: at + 2 };
  const isIn = word(1) === 'in';
  if (!isIn && !(word(1) === 'out' && word(2) === 'of')) return null;
  const [part, whole] = [SMALL.get(word(0)) ?? 0, SMALL.get(word(isIn ? 2 : 3)) ?? 0];
  return part < 1 || whole <= part ? null : { value: (100 * part) / whole, end: at + (isIn ? 3 : 4) };
}

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 2], ['halve', 2], ['third', 3], ['quarter', 4], ['fifth', 5], ['tenth', 10],
]); // prettier-ignore

const numbered = (words: string, from: number, step: number): ReadonlyMap<string, number> =>
  new Map(words.split(' ').map((word, at) => [word, from + at * step]));
const SMALL = numbered('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 0, 1); // prettier-ignore
const TENS = numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['m', 1e6],
  ['bn', 1e9],
]);

function numberAt(tokens: readonly Token[], at: number): { value: number; end: number } | null {
  const word = tokens[at]?.lower ?? '';
  if (word === 'half' && /^an?$/u.test(tokens[at + 1]?.lower ?? '')) {
    const scale = SCALES.get(tokens[at + 2]?.lower ?? '');
    return scale === undefined ? null : { value: scale / 2, end: at + 3 };
  }
  if (/^an?$/u.test(word)) {
    const scale = SCALES.get(tokens[at + 1]?.lower ?? '');
    return scale === undefined ? null : { value: scale, end: at + 2 };
  }
  const own = plainNumber(word);
  if (own === null || (word === 'one' && tokens[at]?.tag !== 'num')) return null;
  let [value, end] = [own, at + 1];
  for (
    let scale = SCALES.get(tokens[end]?.lower ?? '');
    scale !== undefined;
    scale = SCALES.get(tokens[end]?.lower ?? '')
  ) {
    value *= scale;
    end++;
  }
  return { value, end };
}

function plainNumber(word: string): number | null {
  const digits = /^[$€£]?(\d[\d,]*(?:\.\d+)?)(m|bn|k|st|nd|rd|th)?$/u.exec(word);
  if (digits !== null)
    return Number((digits[1] ?? '').replaceAll(',', '')) * (SCALES.get(digits[2] ?? '') ?? 1);
  const small = SMALL.get(word);
  if (small !== undefined) return small;
  const [tens, units] = word.split('-');
  const [ten, unit] = [TENS.get(tens ?? ''), units === undefined ? 0 : SMALL.get(units)];
  return ten === undefined || unit === undefined ? null : ten + unit;
}

const CURRENCIES =
  /^(?:dollars?|euros?|yen|yuan|roubles?|rubles?|rupees?|francs?|crowns?|kron(?:er|or|a)|pesos?|reals?|lira|shekels?|dirhams?|dinars?)$/u;

/** The noun that a number counts; «money» and «percent» by their signs; else the thing is left open. */
export function countedBehind(tokens: readonly Token[], from: number, before: Token | undefined): string {
  if (/^[$€£]$/u.test(before?.text ?? '')) return 'money';
  for (let at = from; at < Math.min(tokens.length, from + 4); at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const isSplit = token.lower === 'per' && tokens[at + 1]?.lower === 'cent';
    if (isSplit || token.text === '%' || token.lower === 'percent') return 'percent';
    if (CURRENCIES.test(token.lower)) return 'money';
    if (token.tag === 'noun' || token.tag === 'verb') return stemOf(token.lower);
    if (token.tag === 'punct') break;
  }
  return '';
}
