/**
 * Figures and dates in a run of words, and whether those of two statements agree: «half a million people» and «500,000 people» do,
 * «three killed» and «four killed» do not. Knows tokens, no claim.
 */
import { stemOf } from './stem.ts';
import type { Token } from '../../text/structure.ts';

export interface Figure {
  /** What is counted: the noun behind it, or the sort of date. */
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
  for (let at = 0; at < tokens.length; at++) {
    const date = dateAt(tokens, at);
    if (date !== null) {
      figures.push(date);
      taken.add(at);
      continue;
    }
    const number = numberAt(tokens, at);
    if (number === null) continue;
    for (let i = at; i < number.end; i++) taken.add(i);
    figures.push({ of: countedBehind(tokens, number.end, tokens[at - 1]), value: number.value });
    at = number.end - 1;
  }
  return { figures, taken };
}

/** How many figures of one thing are the same, and how many things have other figures in the two. */
export function comparedFigures(
  a: readonly Figure[],
  b: readonly Figure[],
): { readonly agree: number; readonly differ: number } {
  let [agree, differ] = [0, 0];
  for (const { of, value } of a) {
    const others = b.filter((other) => other.of === of);
    if (others.some((other) => isSame(value, other.value))) agree++;
    else if (others.length > 0) differ++;
    else if (!DATES.has(of) && b.some((other) => !DATES.has(other.of) && value > 12 && other.value === value))
      agree++;
  }
  return { agree, differ };
}

/** «14,700» and «nearly 15,000» are one figure, «12» and «14» are not. */
const isSame = (a: number, b: number): boolean =>
  a === b ||
  (Math.min(a, b) >= 100 && Math.abs(a - b) <= 0.03 * Math.max(a, b) && (isRound(a) || isRound(b)));
const isRound = (value: number): boolean => /^[1-9]\d?0+$/u.test(String(value));

const DATES: ReadonlySet<string> = new Set(['year', 'month', 'weekday', 'day']);
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

function dateAt(tokens: readonly Token[], at: number): Figure | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const word = token.lower.replace(/\.$/u, '');
  const weekday = WEEKDAYS.indexOf(word);
  if (weekday >= 0) return { of: 'weekday', value: weekday };
  if (/^(?:1[5-9]|20)\d\d$/u.test(word)) return { of: 'year', value: Number(word) };
  const month = MONTHS.findIndex(
    (name) =>
      name === word ||
      (word.length >= 3 && word.length <= 4 && name.startsWith(word) && token.text !== token.lower),
  );
  if (month < 0 || token.text === token.lower) return null;
  // «May» is a verb where a sentence opens with it.
  return word === 'may' && at === 0 ? null : { of: 'month', value: month };
}

const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' '); // prettier-ignore
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
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
  const small = SMALL.indexOf(word);
  if (small >= 0) return small;
  const [tens, units] = word.split('-');
  const ten = TENS.indexOf(tens ?? '');
  if (ten < 0) return null;
  const unit = units === undefined ? 0 : SMALL.indexOf(units);
  return unit < 0 ? null : (ten + 2) * 10 + unit;
}

/** The noun that a number counts; «money» and «percent» by their signs; else the thing is left open. */
function countedBehind(tokens: readonly Token[], from: number, before: Token | undefined): string {
  if (/^[$€£]$/u.test(before?.text ?? '')) return 'money';
  for (let at = from; at < Math.min(tokens.length, from + 4); at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.text === '%' || /^per\s?cent$/u.test(token.lower)) return 'percent';
    if (token.tag === 'noun' || token.tag === 'verb') return stemOf(token.lower);
    if (token.tag === 'punct') break;
  }
  return '';
}
