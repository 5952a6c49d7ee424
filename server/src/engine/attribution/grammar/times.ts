/** When something was said: «on Monday», «last week», «Tuesday night». Such words stand beside a source, never in it. */
import type { Reading } from './reading.ts';
import { wordSet } from './word-sets.ts';

const TIME_WORDS = wordSet(
  `monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight january february march april june
  july august september october november december week month year weekend night morning afternoon evening day days weeks
  months years jan. feb. mar. apr. aug. sept. oct. nov. dec. ago mon. tues. wed. thurs. fri. sat. sun.`,
);
const PREPOSITIONS = wordSet('on in at during over before after since until by late early');
const LEADS = wordSet(
  'last this next earlier late early the that same past previous every each later a two three few several',
);

export function isTimeWord(lower: string): boolean {
  return TIME_WORDS.has(lower);
}

/** Where a time adverbial that ends right before `end` begins; `end` itself when there is none. */
export function withoutTime(reading: Reading, end: number, floor: number): number {
  let start = end - 1;
  if (!isTimeWord(reading.lower(start)) && !isYear(reading, start)) return end;
  while (start > floor && isTimePart(reading, start - 1)) start--;
  if (PREPOSITIONS.has(reading.lower(start - 1))) start--;
  else if (isYear(reading, end - 1)) return end;
  return start > floor ? start : end;
}

/** One past a time adverbial that starts at `at`; `at` itself when there is none. */
export function behindTime(reading: Reading, at: number, limit: number): number {
  let next = at;
  if (PREPOSITIONS.has(reading.lower(next))) next++;
  while (next < limit && next < at + 4 && !isTimeWord(reading.lower(next)) && (LEADS.has(reading.lower(next)) || reading.tag(next) === 'num')) next++; // prettier-ignore
  if (!isTimeWord(reading.lower(next)) && !(next > at && isYear(reading, next - 1))) return at;
  while (next < limit && (isTimeWord(reading.lower(next)) || reading.tag(next) === 'num')) next++;
  return next;
}

function isTimePart(reading: Reading, at: number): boolean {
  const lower = reading.lower(at);
  return isTimeWord(lower) || LEADS.has(lower) || reading.tag(at) === 'num';
}

function isYear(reading: Reading, at: number): boolean {
  return /^(?:19|20)\d\d$/.test(reading.lower(at));
}
