/**
 * Tells quoted speech from marks that quote something else: the title of a work, a nickname, a scare-quoted word.
 * Knows one paragraph's tokens; knows no speakers.
 */
import { isUpperAt } from './characters.ts';
import { familyOf } from './marks.ts';
import type { FoundQuotation } from './quotations.ts';
import { isSpeakingVerb } from './speaking.ts';
import type { OpenToken } from './tokens.ts';

/** True when the quotation reads as a sentence or a clause that somebody said or wrote. */
export function readsAsSpeech(
  tokens: readonly OpenToken[],
  quotation: FoundQuotation,
  continues: boolean,
): boolean {
  if (continues) return true;
  const inner = innerOf(tokens, quotation);
  if (inner.words === 0) return false;
  if (inner.stops > 1) return true;
  const introduced = isIntroduced(tokens, quotation.firstToken);
  if (isTitle(inner))
    return inner.words > LONGEST_TITLE || (inner.stop && inner.words <= 2 && isSpoken(tokens, quotation));
  if (inner.stop && introduced && (inner.capital || inner.words > 2)) return true;
  return inner.clause ? inner.words > 1 : inner.words > LONGEST_PHRASE;
}

/** At the start of a sentence, inside another quotation, or after a colon, a comma or a verb of saying. */
function isIntroduced(tokens: readonly OpenToken[], first: number): boolean {
  const before = tokens[first - 1];
  if (before === undefined || before.sentence !== tokens[first]?.sentence) return true;
  return INTRODUCING.has(before.text) || familyOf(before.text) !== undefined || isSpeakingVerb(before.lower);
}

/** A word or two, «No.» or «Never,»: speech when it is a sentence of its own, or a verb of saying is near. */
function isSpoken(tokens: readonly OpenToken[], quotation: FoundQuotation): boolean {
  if (tokens[quotation.firstToken - 1]?.text === ':') return true;
  const last = tokens[quotation.lastToken - 1];
  const after = tokens[quotation.lastToken];
  if (after === undefined || after.sentence !== last?.sentence)
    return isIntroduced(tokens, quotation.firstToken);
  for (let i = 0; i < 4; i++) if (isSpeakingVerb(tokens[quotation.lastToken + i]?.lower ?? '')) return true;
  return isSpeakingVerb(tokens[quotation.firstToken - 2]?.lower ?? '');
}

interface Inner {
  /** Words and numbers between the marks. */
  words: number;
  /** Of them, those with a small letter at the start that a title would capitalise. */
  small: number;
  capital: boolean;
  /** Whether a comma or a full stop stands before the closing mark. */
  stop: boolean;
  /** Sentences that end inside. */
  stops: number;
  /** Whether it holds a subject pronoun or a finite auxiliary. */
  clause: boolean;
}

function innerOf(tokens: readonly OpenToken[], quotation: FoundQuotation): Inner {
  const end = quotation.closed ? quotation.lastToken - 1 : quotation.lastToken;
  const inner: Inner = { words: 0, small: 0, capital: false, stop: false, stops: 0, clause: false };
  for (let i = quotation.firstToken + 1; i < end; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    if (token.tag === 'punct') {
      inner.stop = STOPS.has(token.text);
      if (ENDS.has(token.text)) inner.stops++;
      continue;
    }
    inner.stop = false;
    inner.words++;
    const capital = isUpperAt(token.text, 0);
    if (inner.words === 1) inner.capital = capital;
    if (!capital && !SMALL_IN_TITLES.has(token.lower)) inner.small++;
    if (token.tag === 'aux' || CLAUSAL.has(token.lower)) inner.clause = true;
    if (inner.stops > 1) return inner;
  }
  return inner;
}

/** Capitalised all through, small words aside: «The Art of the Deal», «Fast and Furious». */
function isTitle(inner: Inner): boolean {
  return inner.capital && inner.small === 0;
}

const LONGEST_TITLE = 12;
const LONGEST_PHRASE = 5;
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const STOPS = set(', . ? ! … ...');
const ENDS = set('. ? !');
const INTRODUCING = set(', : ( — – that');
const CLAUSAL = set('i we you he she they it');
const SMALL_IN_TITLES = set(
  "a an the of in on at by for with from to and or but nor as is 's vs v 'n' into over up my your no not per via",
);
