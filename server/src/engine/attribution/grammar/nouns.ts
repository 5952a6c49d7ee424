/**
 * Noun phrases by the tags of their words, found from either end: «the head of the agency», «Smith, a lawyer from Leeds».
 * Knows word order only; what the phrase means, and whether it can speak, is asked elsewhere.
 */
import type { Tag } from '../../text/structure.ts';
import type { Phrase, Reading } from './reading.ts';

const INSIDE: ReadonlySet<Tag> = new Set(['noun', 'name', 'adj', 'num', 'det']);
const HEADS: ReadonlySet<Tag> = new Set(['noun', 'name', 'num', 'pron']);
const STARTS: ReadonlySet<Tag> = new Set(['noun', 'name', 'adj', 'num', 'det', 'pron']);
const JOINING = new Set('of for at in from with on to against between among about by near behind within across under over inside outside toward towards into'.split(' ')); // prettier-ignore
const SUBJECT_PRONOUNS = new Set('i we you he she they it who which that this these those'.split(' '));
const TIME_WORDS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight january february march april june july august september october november december week month year weekend night morning afternoon evening day jan. feb. mar. apr. aug. sept. oct. nov. dec.'.split(
    ' ',
  ),
);
const TIME_PREPOSITIONS = new Set('on in at during over before after since until by'.split(' '));
const TIME_LEADS = new Set(
  'last this next earlier late early the that same past previous every each later'.split(' '),
);

export function isTimeWord(lower: string): boolean {
  return TIME_WORDS.has(lower);
}

export function isSubjectPronoun(lower: string): boolean {
  return SUBJECT_PRONOUNS.has(lower);
}

/** The noun phrase whose last token is right before `end`, never reaching before `floor`; null when there is none. */
export function nounPhraseBefore(reading: Reading, end: number, floor: number): Phrase | null {
  const to = withoutTime(reading, end, floor);
  const last = to - 1;
  if (last < floor) return null;
  if (reading.tag(last) === 'pron') return pronounPhrase(reading, last, floor);
  if (!endsPhrase(reading, last)) return null;
  let from = last;
  while (from > floor && continuesLeft(reading, from, floor)) from--;
  from = trimmedStart(reading, from, last);
  return from > last ? null : { from, to };
}

/** The noun phrase that starts at `from`, with what hangs on it by a preposition or «and»; null when there is none. */
export function nounPhraseFrom(reading: Reading, from: number, ceiling: number): Phrase | null {
  if (from >= ceiling || !STARTS.has(reading.tag(from))) return null;
  if (reading.tag(from) === 'pron') return { from, to: from + 1 };
  let to = from;
  let head = -1;
  while (to < ceiling && reading.sameQuotation(from, to)) {
    if (isHeadOf(reading, to, head)) head = to;
    else if (!continuesRight(reading, to, ceiling)) break;
    to++;
  }
  return head < 0
    ? null
    : { from, to: endWithParenthesis(reading, Math.max(head + 1, possessiveEnd(reading, head)), ceiling) };
}

/** A time adverbial that ends right before `end` («on Monday», «last week») is no part of the phrase before it. */
export function withoutTime(reading: Reading, end: number, floor: number): number {
  let start = end - 1;
  if (!isTimeWord(reading.lower(start))) return end;
  while (start > floor && (isTimeWord(reading.lower(start - 1)) || TIME_LEADS.has(reading.lower(start - 1)) || reading.tag(start - 1) === 'num')) start--; // prettier-ignore
  if (TIME_PREPOSITIONS.has(reading.lower(start - 1))) start--;
  return start > floor ? start : end;
}

function pronounPhrase(reading: Reading, at: number, floor: number): Phrase | null {
  if (isSubjectPronoun(reading.lower(at))) return { from: at, to: at + 1 };
  const from = at - 1;
  if (from > floor && reading.tag(from) === 'prep' && HEADS.has(reading.tag(from - 1))) {
    const whole = nounPhraseBefore(reading, from, floor);
    return whole === null ? null : { from: whole.from, to: at + 1 };
  }
  return { from: at, to: at + 1 };
}

function endsPhrase(reading: Reading, at: number): boolean {
  const tag = reading.tag(at);
  if (HEADS.has(tag) || tag === 'adj' || tag === 'det') return true;
  return reading.lower(at) === ')' || isPossessive(reading, at);
}

function isPossessive(reading: Reading, at: number): boolean {
  return reading.tag(at) === 'other' && /^['’]s?$/.test(reading.lower(at));
}

/** Whether the phrase that so far starts at `from` takes in the token before it. */
function continuesLeft(reading: Reading, from: number, floor: number): boolean {
  const before = from - 1;
  if (!reading.sameQuotation(before, from)) return false;
  const tag = reading.tag(before);
  const here = reading.tag(from);
  if (tag === 'prep' || tag === 'to')
    return JOINING.has(reading.lower(before)) && before > floor && isHeadAt(reading, before - 1) && !isTimeWord(reading.lower(before - 1)); // prettier-ignore
  if (tag === 'conj') return isAnd(reading.lower(before)) && before > floor && isHeadAt(reading, before - 1);
  if (isPossessive(reading, before)) return true;
  if (isPossessive(reading, from)) return HEADS.has(tag);
  if (here === 'det' && !isLinked(reading, from))
    return tag === 'det' || (tag === 'adv' && reading.lower(before) === 'all');
  if (tag === 'adv') return here === 'adj' || here === 'num';
  if (tag === 'verb') return modifies(reading, before);
  if (reading.lower(before) === '(' || reading.lower(before) === ')')
    return withinParenthesis(reading, before, floor);
  return INSIDE.has(tag);
}

/** A determiner starts a phrase, unless a preposition or «and» right before it hangs it on another. */
function isLinked(reading: Reading, at: number): boolean {
  const tag = reading.tag(at - 1);
  return tag === 'prep' || tag === 'to' || tag === 'conj';
}

function isHeadAt(reading: Reading, at: number): boolean {
  return HEADS.has(reading.tag(at)) || reading.lower(at) === ')';
}

function isAnd(lower: string): boolean {
  return lower === 'and' || lower === '&' || lower === 'or';
}

/** «the leading candidate», «the proposed law»: a participle between a determiner and a noun. */
function modifies(reading: Reading, at: number): boolean {
  const lower = reading.lower(at);
  if (!lower.endsWith('ing') && !lower.endsWith('ed')) return false;
  const before = reading.tag(at - 1);
  const after = reading.tag(at + 1);
  return (before === 'det' || before === 'adj') && (after === 'noun' || after === 'name' || after === 'adj');
}

/** «(OSCE)», «(D-N.Y.)» after a head: short, and closed again. */
function withinParenthesis(reading: Reading, at: number, floor: number): boolean {
  if (reading.lower(at) === '(') return isHeadAt(reading, at - 1);
  for (let i = at - 1; i >= floor && i > at - 8; i--) if (reading.lower(i) === '(') return true;
  return false;
}

/** Drops what cannot start a phrase: prepositions, conjunctions, adverbs, a possessive that lost its owner. */
function trimmedStart(reading: Reading, from: number, last: number): number {
  let start = from;
  while (start <= last && !STARTS.has(reading.tag(start)) && reading.tag(start) !== 'verb') start++;
  return start;
}

/** A pronoun is part of a longer phrase only behind a preposition: «some of them». */
function isHeadOf(reading: Reading, at: number, head: number): boolean {
  const tag = reading.tag(at);
  return HEADS.has(tag) && (tag !== 'pron' || (head >= 0 && reading.tag(at - 1) === 'prep'));
}

function continuesRight(reading: Reading, at: number, ceiling: number): boolean {
  const tag = reading.tag(at);
  const next = reading.tag(at + 1);
  if (isPossessive(reading, at)) return true;
  if (tag === 'det') return !isHeadAt(reading, at - 1);
  if (tag === 'adj')
    return !isHeadAt(reading, at - 1) || next === 'noun' || next === 'name' || next === 'prep';
  if (INSIDE.has(tag)) return true;
  if (at + 1 >= ceiling) return false;
  if (tag === 'adv') return next === 'adj' || next === 'num';
  if (tag === 'prep' || tag === 'to')
    return JOINING.has(reading.lower(at)) && STARTS.has(next) && !isTimeWord(reading.lower(at + 1));
  if (tag === 'conj') return isAnd(reading.lower(at)) && STARTS.has(next) && !isSubjectPronoun(reading.lower(at + 1)) && !startsClause(reading, at + 1); // prettier-ignore
  return tag === 'verb' && modifies(reading, at);
}

/** After «and», a noun phrase with a verb behind it is a clause of its own. */
function startsClause(reading: Reading, at: number): boolean {
  for (let i = at; i < at + 6; i++) {
    const tag = reading.tag(i);
    if (tag === 'aux' || tag === 'verb') return reading.groupAt(i)?.shape !== 'gerund';
    if (!INSIDE.has(tag) && tag !== 'pron') return false;
  }
  return false;
}

function possessiveEnd(reading: Reading, head: number): number {
  return isPossessive(reading, head + 1) && STARTS.has(reading.tag(head + 2)) ? head + 2 : head + 1;
}

function endWithParenthesis(reading: Reading, end: number, ceiling: number): number {
  if (reading.lower(end) !== '(') return end;
  for (let i = end + 1; i < ceiling && i < end + 6; i++) if (reading.lower(i) === ')') return i + 1;
  return end;
}
