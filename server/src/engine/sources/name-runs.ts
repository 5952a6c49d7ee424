/**
 * Where a run of capitalised words begins and ends that may be a name: not a sentence’s first word, a headline’s capitals or a dateline.
 * Knows tokens and the lexicon; what the run names is told elsewhere.
 */
import { isBodyNoun, isCommonWord, isDoingWord, isNationality, nounSense } from '../lexicon/lookup.ts';
import { TITLES } from '../lexicon/titles.ts';
import type { Token } from '../text/structure.ts';
import { isGivenName } from './gender.ts';
import { isCapitalised, isParticle } from './person.ts';

/** Where the run of capitalised words that begins at `at` ends; `at` itself when none begins there. */
export function runEnd(tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  if (
    first === undefined ||
    !isCapitalised(first.text) ||
    SELF.test(first.text) ||
    isSentenceOpener(tokens, at)
  )
    return at;
  let end = at + 1;
  for (let next = end; next < tokens.length; next++) {
    const token = tokens[next];
    if (token === undefined || token.sentence !== first.sentence) break;
    if (isCapitalised(token.text)) end = next + 1;
    else if (!isParticle(token.text) || (BETWEEN_PEOPLE.has(token.text) && !goesOn(tokens, next))) break;
  }
  return end;
}

/** «Ministry» before «of Defence», «University» before «of the Highlands», «Food» before «and Drug»: a body’s name goes on. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text === 'the')
    return /^(?:of|for)$/u.test(tokens[at - 1]?.text ?? '') && goesOn(tokens, at - 1);
  if (tokens[at]?.text === 'and') return isCommonWord(tokens[at - 1]?.lower ?? '') && isCapitalised(tokens[at + 1]?.text) && isCommonWord(tokens[at + 1]?.lower ?? ''); // prettier-ignore
  if (!/^(?:of|for)$/u.test(tokens[at]?.text ?? '') || !isBodyNoun(tokens[at - 1]?.lower ?? '')) return false;
  return (
    isCapitalised(tokens[at + 1]?.text) ||
    (tokens[at + 1]?.text === 'the' && isCapitalised(tokens[at + 2]?.text))
  );
}

const SELF = /^I(?:[’'](?:m|d|ll|ve))?$/u;

/** Particles of the names of bodies, which in a draft’s prose stand between two names as often as inside one. */
const BETWEEN_PEOPLE = new Set(['of', 'for', 'and', 'the']);

/** A sentence’s first word has its capital from the sentence, unless it is a name or stands before one. */
function isSentenceOpener(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || CALENDAR.test(token.text)) return true;
  if (isGivenName(token.text) && isCapitalised(tokens[at + 1]?.text)) return false;
  if (/^(?:det|prep|conj|pron|adv|aux|to)$/u.test(token.tag)) return true;
  if (tokens[at - 1]?.sentence === token.sentence || token.tag === 'name') return false;
  return token.lower in TITLES
    ? false
    : nounSense(token.lower)?.sort !== 'person' && !isNationality(token.text);
}

const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|June|July|August|September|October|November|December)$/u;

/** «Lindqvist Says He Has Final Cut»: capitals that tell of no name. A paragraph of many names has no verb among them. */
export function inCapitals(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ text }) => /^\p{L}{4}/u.test(text));
  const capitals = words.filter(({ text }) => isCapitalised(text));
  if (words.length < 4 || capitals.length <= 0.7 * words.length) return false;
  return capitals.slice(1).some(({ lower }) => isDoingWord(lower) && !isCommonWord(lower));
}

/** «DES MOINES, Iowa —», «PARIS (Reuters)». */
export function isDateline(tokens: readonly Token[], start: number, end: number): boolean {
  if (start > 0 || tokens.slice(start, end).some(({ text }) => text !== text.toUpperCase())) return false;
  return /^[,(—–-]+$/u.test(tokens[end]?.text ?? '');
}
