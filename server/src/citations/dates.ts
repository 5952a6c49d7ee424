/** Dates as people and programs write them, as CSL has them. Knows words only. */
import type { CslDate } from './csl.ts';

/**
 * The first date in words: `2023-03-19T10:00:00+02:00`, «19 March 2023», «March 19, 2023», «March 2023». Null where none is plain:
 * 3/4/2023 is two days on two sides of an ocean. The day is that of the place where it was written.
 */
export function dateIn(words: string): CslDate | null {
  const found = READERS.flatMap(({ pattern, parts }) => {
    const match = pattern.exec(words.slice(0, LONGEST));
    const read = match && partsOf(parts.map((part) => match.groups?.[part]));
    return match && read ? [{ at: match.index, parts: read }] : [];
  });
  // Of several at one place, «19 March 2023» and the «March 2023» in it, the first reader is the closest.
  const [first] = found.toSorted((a, b) => a.at - b.at || b.parts.length - a.parts.length);
  return first ? { 'date-parts': [first.parts] } : null;
}

/** Days since a day long ago, to tell how far two dates lie apart; null for what is no date. A month is its first day. */
export function dayNumber(date: CslDate | undefined): number | null {
  const parts: unknown = date?.['date-parts']?.[0];
  const [year, month = 1, day = 1] = Array.isArray(parts) ? parts.map(Number) : [];
  if (year === undefined || !Number.isInteger(year)) return null;
  const time = Date.UTC(year, (Number.isInteger(month) ? month : 1) - 1, Number.isInteger(day) ? day : 1);
  return Number.isNaN(time) ? null : Math.round(time / MILLISECONDS_A_DAY);
}

/** Whoever writes a date writes no more than this before it. */
const LONGEST = 2000;

const MILLISECONDS_A_DAY = 24 * 60 * 60 * 1000;

const MONTH_STARTS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const YEAR = String.raw`(?<year>(?:1[5-9]|20)\d{2})`;
const DAY = String.raw`(?<day>\d{1,2})`;
const MONTH = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;

interface Reader {
  readonly pattern: RegExp;
  readonly parts: readonly ('year' | 'month' | 'day')[];
}

const READERS: readonly Reader[] = [
  [String.raw`\b${YEAR}[-/.](?<month>\d{1,2})[-/.]${DAY}(?!\d)`, 'year month day'],
  [String.raw`\b${YEAR}(?<month>\d{2})(?<day>\d{2})(?!\d)`, 'year month day'],
  [String.raw`\b${DAY}(?:st|nd|rd|th)?(?: of|-)? ?${MONTH},?[ -]${YEAR}(?!\d)`, 'year month day'],
  [String.raw`\b${MONTH} ${DAY}(?:st|nd|rd|th)?,? ${YEAR}(?!\d)`, 'year month day'],
  [String.raw`\b${MONTH},? ${YEAR}(?!\d)`, 'year month'],
  [String.raw`\b${YEAR}[-/](?<month>\d{2})(?![\d/-])`, 'year month'],
  // By itself a year is a date; among other words it is any number.
  [String.raw`^\s*${YEAR}\s*$`, 'year'],
].map(([pattern = '', parts = '']): Reader => ({
  pattern: new RegExp(pattern, 'i'),
  parts: parts.split(' ').filter((part) => part === 'year' || part === 'month' || part === 'day'),
}));

/** Null where a month or a day is none. */
function partsOf([year, month, day]: readonly (string | undefined)[]): readonly number[] | null {
  const named = MONTH_STARTS.indexOf((month ?? '').slice(0, 3).toLowerCase());
  const numbers = [Number(year)];
  if (month !== undefined) numbers.push(named < 0 ? Number(month) : named + 1);
  if (day !== undefined) numbers.push(Number(day));
  const [y = 0, m = 1, d = 1] = numbers;
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? numbers : null;
}
