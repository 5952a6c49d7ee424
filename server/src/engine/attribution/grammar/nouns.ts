/**
 * Noun phrases by the tags of their words, found from either end: «the head of the agency», «85 % of voters».
 * Knows word order only; what the phrase means, and whether it can speak, is asked elsewhere.
 */
import type { Tag } from '../../text/structure.ts';
import { isClosing } from './quotes.ts';
import type { Phrase, Reading } from './reading.ts';
import { isTimeWord, withoutTime } from './times.ts';
import { wordSet } from './word-sets.ts';

const INSIDE: ReadonlySet<Tag> = new Set(['noun', 'name', 'adj', 'num', 'det']);
const HEADS: ReadonlySet<Tag> = new Set(['noun', 'name', 'num', 'pron']);
const STARTS: ReadonlySet<Tag> = new Set(['noun', 'name', 'adj', 'num', 'det', 'pron']);
const JOINING = wordSet(
  `of for at in from with on to against between among about by near behind within across under over inside outside toward
  towards into around like`,
);
/** The only prepositions that hang something on a name: «Smith of Leeds», «Brown from the union». */
const JOINING_NAMES = wordSet('of for from');
const JOINING_PRONOUNS = wordSet('of');
const SUBJECT_PRONOUNS = wordSet('i we you he she they it who which that this these those one');
const QUANTIFIERS = new Set(
  'at least,at most,more than,fewer than,less than,up to,about,around,nearly,almost,over,some,roughly'.split(
    ',',
  ),
);
const QUESTIONS = wordSet('when where why how');
const LONGEST_PARENTHESIS = 8;

/** «’s» or «’» of an owner. */
export function isPossessive(reading: Reading, at: number): boolean {
  return reading.tag(at) === 'other' && /^['’]s?$/.test(reading.lower(at));
}

export function isSubjectPronoun(lower: string): boolean {
  return SUBJECT_PRONOUNS.has(lower);
}

/** Whether a noun phrase may start with a token. */
export function startsPhrase(reading: Reading, at: number): boolean {
  return STARTS.has(reading.tag(at)) || reading.lower(at) === '$' || isScareMark(reading, at);
}

/** The noun phrase whose last token is right before `end`, never reaching before `floor`; null when there is none. */
export function nounPhraseBefore(reading: Reading, end: number, floor: number): Phrase | null {
  const to = withoutTime(reading, withoutAdverb(reading, end, floor), floor);
  const last = to - 1;
  if (last < floor || !endsPhrase(reading, last)) return null;
  if (isLonePronoun(reading, last, floor)) return { from: last, to };
  let from = last;
  while (from > floor) {
    const open = openingOf(reading, from, floor);
    if (open < from) from = open;
    else if (continuesLeft(reading, from, floor)) from--;
    else break;
  }
  while (from <= last && (isClosing(reading, from) || (!startsPhrase(reading, from) && reading.tag(from) !== 'verb'))) from++; // prettier-ignore
  return from > last ? null : { from, to };
}

/** The noun phrase that starts at `from`, with what hangs on it by a preposition or «and»; null when there is none. */
export function nounPhraseFrom(reading: Reading, from: number, ceiling: number): Phrase | null {
  const counted = behindQuantifier(reading, from);
  if (counted > from) {
    const phrase = nounPhraseFrom(reading, counted, ceiling);
    return phrase === null ? null : { from, to: phrase.to };
  }
  if (from >= ceiling || !startsPhrase(reading, from)) return null;
  if (reading.tag(from) === 'pron' && !JOINING_PRONOUNS.has(reading.lower(from + 1)))
    return { from, to: from + 1 };
  let head = -1;
  for (let to = from; to < ceiling; to++) {
    if (isHeadOf(reading, to, head)) head = to;
    else if (!continuesRight(reading, { at: to, head }, ceiling)) break;
  }
  return head < 0 ? null : { from, to: behindHead(reading, head, ceiling) };
}

/** «at least», «more than», «about» before a number belong to it; one past them, or `at` itself. */
export function behindQuantifier(reading: Reading, at: number): number {
  for (const length of [1, 2]) {
    const words = length === 1 ? reading.lower(at) : `${reading.lower(at)} ${reading.lower(at + 1)}`;
    if (QUANTIFIERS.has(words) && reading.tag(at + length) === 'num') return at + length;
  }
  return at;
}

/** Where the short parenthesis opens that closes at a token, whatever it holds: «(LSE: ABC)»; the token itself otherwise. */
function openingOf(reading: Reading, at: number, floor: number): number {
  if (reading.lower(at) !== ')') return at;
  for (let i = at - 1; i > floor && i > at - LONGEST_PARENTHESIS; i--)
    if (reading.lower(i) === '(') return isHead(reading, i - 1) ? i : at;
  return at;
}

/** «the parties there said»: a lone adverb between a phrase and its verb. */
function withoutAdverb(reading: Reading, end: number, floor: number): number {
  return end - 2 >= floor && reading.tag(end - 1) === 'adv' && endsPhrase(reading, end - 2) ? end - 1 : end;
}

function isLonePronoun(reading: Reading, at: number, floor: number): boolean {
  if (reading.tag(at) !== 'pron') return false;
  return isSubjectPronoun(reading.lower(at)) || at - 1 < floor || reading.tag(at - 1) !== 'prep';
}

function endsPhrase(reading: Reading, at: number): boolean {
  const tag = reading.tag(at);
  if (HEADS.has(tag) || tag === 'adj' || tag === 'det') return true;
  return (
    reading.lower(at) === ')' ||
    reading.lower(at) === '%' ||
    isPossessive(reading, at) ||
    isScareMark(reading, at)
  );
}

/** Whether the phrase that so far starts at `from` takes in the token before it. */
function continuesLeft(reading: Reading, from: number, floor: number): boolean {
  const before = from - 1;
  const tag = reading.tag(before);
  if (tag === 'prep' || tag === 'to') return before > floor && joins(reading, before, before - 1);
  if (tag === 'conj' || reading.lower(before) === '&')
    return isAnd(reading.lower(before)) && before > floor && isHead(reading, before - 1);
  if (isPossessive(reading, before) || isScareMark(reading, before)) return true;
  if (isPossessive(reading, from)) return HEADS.has(tag) || reading.lower(before) === ')';
  if (reading.tag(from) === 'det' && !isLinked(reading, from))
    return tag === 'det' || reading.lower(before) === 'all';
  if (reading.tag(from) === 'pron' && tag === 'pron') return false;
  if (tag === 'adv')
    return (
      !QUESTIONS.has(reading.lower(before)) && (reading.tag(from) === 'adj' || reading.tag(from) === 'num')
    );
  if (tag === 'verb') return modifies(reading, before);
  const lower = reading.lower(before);
  if (lower === '(' || lower === ')') return withinParenthesis(reading, before, floor);
  if (lower === '%' || lower === '$' || lower === '/') return true;
  return INSIDE.has(tag);
}

/** Whether a preposition hangs what follows on the word before it. */
function joins(reading: Reading, preposition: number, head: number): boolean {
  const lower = reading.lower(preposition);
  if (isTimeWord(reading.lower(head))) return false;
  const tag = reading.tag(head);
  if (tag === 'name') return JOINING_NAMES.has(lower) || (JOINING.has(lower) && isCommon(reading, head));
  if (tag === 'pron') return JOINING_PRONOUNS.has(lower) || reading.lower(head) === 'those';
  if (tag === 'adj' || tag === 'det' || tag === 'adv')
    return lower === 'of' || (tag === 'adj' && (lower === 'with' || lower === 'to'));
  return isHead(reading, head) && JOINING.has(lower);
}

/** «the Ministry in London»: a capitalised noun with a determiner, not the name of a person. */
function isCommon(reading: Reading, head: number): boolean {
  for (let at = head; at > head - 5; at--) {
    if (reading.tag(at) === 'det') return true;
    if (reading.tag(at) !== 'name' && reading.tag(at) !== 'adj' && reading.tag(at) !== 'noun') return false;
  }
  return false;
}

/** A determiner starts a phrase, unless a preposition or «and» right before it hangs it on another. */
function isLinked(reading: Reading, at: number): boolean {
  const tag = reading.tag(at - 1);
  return tag === 'prep' || tag === 'to' || tag === 'conj';
}

function isHead(reading: Reading, at: number): boolean {
  const lower = reading.lower(at);
  return HEADS.has(reading.tag(at)) || lower === ')' || lower === '%' || isScareMark(reading, at);
}

function isAnd(lower: string): boolean {
  return lower === 'and' || lower === '&' || lower === 'or' || lower === 'nor';
}

/** The mark of a quotation that is no speech: «the “special operation”» is one phrase. */
function isScareMark(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token === undefined || token.tag !== 'punct' || token.quotation < 0 || token.text === ',') return false;
  const quotation = reading.paragraph.quotations[token.quotation];
  return quotation?.speech === false && (quotation.start === token.start || quotation.end === token.end);
}

/** «the leading candidate», «the proposed law»: a participle between a determiner and a noun. */
function modifies(reading: Reading, at: number): boolean {
  const lower = reading.lower(at);
  if (!lower.endsWith('ing') && !lower.endsWith('ed')) return false;
  const before = reading.tag(at - 1);
  const after = reading.tag(at + 1);
  return (before === 'det' || before === 'adj' || isPossessive(reading, at - 1) || (reading.lower(at - 1) === 'of' && lower.endsWith('ed'))) && (after === 'noun' || after === 'name' || after === 'adj'); // prettier-ignore
}

/** «(OSCE)», «(D-N.Y.)» after a head: short, and closed again. */
function withinParenthesis(reading: Reading, at: number, floor: number): boolean {
  if (reading.lower(at) === '(') return isHead(reading, at - 1);
  for (let i = at - 1; i >= floor && i > at - LONGEST_PARENTHESIS; i--)
    if (reading.lower(i) === '(') return true;
  return false;
}

/** A pronoun is part of a longer phrase only behind a preposition: «some of them». */
function isHeadOf(reading: Reading, at: number, head: number): boolean {
  if (!isHead(reading, at) || reading.lower(at) === ')') return false;
  if (reading.tag(at) === 'pron') return head < 0 || reading.tag(at - 1) === 'prep';
  return (
    !isTimeWord(reading.lower(at)) ||
    head < 0 ||
    reading.tag(at - 1) === 'prep' ||
    reading.tag(at - 1) === 'adj'
  );
}

function continuesRight(
  reading: Reading,
  { at, head }: { at: number; head: number },
  ceiling: number,
): boolean {
  const tag = reading.tag(at);
  const next = reading.tag(at + 1);
  if (isPossessive(reading, at) || isScareMark(reading, at) || reading.lower(at) === '$') return true;
  if (tag === 'det') return !isHead(reading, at - 1);
  if (tag === 'adj') return !isHead(reading, at - 1) || next === 'noun' || next === 'name' || next === 'prep';
  if (INSIDE.has(tag)) return !isTimeWord(reading.lower(at));
  if (at + 1 >= ceiling) return false;
  if (tag === 'adv') return next === 'adj' || next === 'num';
  if (tag === 'prep' || tag === 'to') return joins(reading, at, at - 1) && startsPhrase(reading, at + 1) && !isTimeWord(reading.lower(at + 1)); // prettier-ignore
  if (tag === 'conj' || reading.lower(at) === '&')
 return isAnd(reading.lower(at)) && startsPhrase(reading, at + 1) && !isSubjectPronoun(reading.lower(at + 1)) && !startsClause(reading, at + 1); // prettier-ignore
  if (reading.lower(at) === '(') return head >= 0 && closesSoon(reading, at, ceiling);
  return tag === 'verb' && modifies(reading, at);
}

/** After «and», a noun phrase with a verb behind it is a clause of its own. */
function startsClause(reading: Reading, at: number): boolean {
  for (let i = at; i < at + 6; i++) {
    const tag = reading.tag(i);
    if (tag === 'aux' || tag === 'verb')
      return reading.groupAt(i)?.shape !== 'gerund' && !modifies(reading, i);
    if (!INSIDE.has(tag) && tag !== 'pron') return false;
  }
  return false;
}

function closesSoon(reading: Reading, at: number, ceiling: number): boolean {
  for (let i = at + 1; i < ceiling && i < at + LONGEST_PARENTHESIS; i++)
    if (reading.lower(i) === ')') return true;
  return false;
}

/** Behind the head, its short parenthesis and its possessive belong to it. */
function behindHead(reading: Reading, head: number, ceiling: number): number {
  const end = isPossessive(reading, head + 1) && !startsPhrase(reading, head + 2) ? head + 2 : head + 1;
  if (reading.lower(end) !== '(') return end;
  for (let i = end + 1; i < ceiling && i < end + LONGEST_PARENTHESIS; i++)
    if (reading.lower(i) === ')') return i + 1;
  return end;
}
