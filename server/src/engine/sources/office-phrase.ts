/**
 * Where the words of an office begin and end in a sentence: «deputy head of the works council». Knows tokens and the lexicon, no name.
 */
import { isCountry, isNationality, nounSense, nounWith } from '../lexicon/lookup.ts';
import { CALLINGS, CALLING_ENDING, NO_CALLINGS } from '../lexicon/callings.ts';
import { TITLES } from '../lexicon/titles.ts';
import type { Token } from '../text/structure.ts';

/** Whether the token is one person’s office or calling: «mayor», «spokeswoman». */
export function isOffice(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const sense = nounSense(nounWith(tokens[at - 1]?.lower, token.lower));
  const isCalling =
    CALLINGS.has(token.lower) || (sense === null && CALLINGS.has(token.lower.replace(/^.*-/u, '')));
  const isOne = isCalling || (sense?.sort === 'person' && !sense.plural);
  const opens = tokens[at - 1]?.sentence !== token.sentence;
  if (token.text !== token.lower && !opens && !(token.lower in TITLES))
    return isOne && isWrittenOffice(tokens, at);
  return isOne;
}

/** «the Police Public Relations Officer», «Head of Harrow Primary»: a noun with a capital that is no surname. */
function isWrittenOffice(tokens: readonly Token[], at: number): boolean {
  if (/^(?:of|for)$/u.test(tokens[at + 1]?.text ?? '')) return true;
  if (isChiefs(tokens[at])) return true;
  let first = at;
  while (first > 0 && /^\p{Lu}/u.test(tokens[first - 1]?.text ?? '') && tokens[first - 1]?.tag !== 'det')
    first--;
  while (tokens[first - 1]?.tag === 'adj') first--;
  return first < at && DETERMINER.test(tokens[first - 1]?.text ?? '');
}

/** «CEO». */
const isChiefs = (token: Token | undefined): boolean => /^C[A-Z]O$/u.test(token?.text ?? '');

/** A noun that is on no list but may be what somebody is: «a pharmacist», «the hurdler»; not «a day», «the company». */
export function mayBeCalling(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (
    token === undefined ||
    token.text !== token.lower ||
    /^(?:adv|conj|prep|pron|det|aux)$/u.test(token.tag)
  )
    return false;
  if (nounSense(token.lower) !== null || NO_CALLINGS.has(token.lower)) return false;
  return CALLING_ENDING.test(token.lower);
}

/** Back over what belongs to the noun: adjectives, nouns, «vice», «former». */
export function phraseStart(tokens: readonly Token[], head: number): number {
  let first = head;
  while (first > 0 && head - first < 5) {
    const token = tokens[first - 1];
    if (token === undefined || token.sentence !== tokens[head]?.sentence || !/[\p{L}\p{N}]/u.test(token.text))
      break;
    const fits = /^(?:noun|adj)$/u.test(token.tag) || (token.tag === 'name' && !isOfABody(token.text));
    const ofAName = /^\p{Lu}/u.test(token.text) && /^\p{Lu}/u.test(tokens[first]?.text ?? '') && first < head;
    if ((!fits || isNationality(token.text) || DETERMINER.test(token.text)) && !ofAName) break;
    first--;
  }
  return first;
}

export const DETERMINER = /^(?:the|a|an|its|his|her|their|our|one|another|[’']s?)$/iu;

/** «of the works council», «for Health»: up to what ends the phrase. */
export function phraseEnd(tokens: readonly Token[], at: number): number {
  if (!/^(?:of|for)$/u.test(tokens[at]?.lower ?? '')) return at;
  let end = at + 1;
  while (end < at + 8) {
    const token = tokens[end];
    if (token === undefined || token.sentence !== tokens[at]?.sentence) break;
    if (isInsideName(tokens, end)) {
      end++;
      continue;
    }
    if (isPhraseEnd(token) || /^[–—]$/u.test(token.text) || token.tag === 'verb') break;
    end++;
  }
  return end === at + 1 ? at : end;
}

/** «the Office of Programs and Services». */
export const isInsideName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'and' &&
  /^\p{Lu}/u.test(tokens[at - 1]?.text ?? '') &&
  /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '');

const STOP =
  /^(?:who|which|whose|whom|that|and|but|said|says|told|in|at|with|is|was|were|had|has|until|since|under|from|during|after|before|on)$/u;

/** What no title goes on behind. */
export const isPhraseEnd = ({ text, lower }: Token): boolean =>
  STOP.test(lower) || /^[,.;:()“”"]$/u.test(text);

/** The words without «former» and the like at their head; null where nothing is left. */
export function titleWords(tokens: readonly Token[], first: number, end: number): string | null {
  let from = first;
  while (end - from > 1 && PASSING.test(tokens[from]?.text ?? '')) from++;
  let title = '';
  for (let at = from; at < end; at++) {
    const { text = '', start = 0 } = tokens[at] ?? {};
    const isApart = at > from && tokens[at - 1]?.end !== start;
    title += isApart ? ` ${text}` : text;
  }
  return title === '' ? null : title;
}

/** Words before an office that are none of it. */
export const PASSING =
  /^(?:an?|the|former|late|now|then|new|longtime|long-time|retired|ex|local|onetime|one-time|self-described|fired|ousted|embattled|outgoing|incumbent|\d{1,3}-year-old)$/iu;

/** «Taveran», «UN» before an office. */
export const isOfABody = (word: string): boolean =>
  isNationality(word) || isCountry(word) || /^\p{Lu}{2,}$/u.test(word);
