/**
 * Where the words of an office begin and end in a sentence: «deputy head of the works council». Knows tokens and the lexicon, no name.
 */
import { isCountry, isNationality, nounSense, nounWith } from '../lexicon/lookup.ts';
import { CALLINGS } from '../lexicon/callings.ts';
import { TITLES } from '../lexicon/titles.ts';
import type { Token } from '../text/structure.ts';

/** Whether the token is one person’s office or calling: «mayor», «spokeswoman». */
export function isOffice(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const sense = nounSense(nounWith(tokens[at - 1]?.lower, token.lower));
  if (token.text !== token.lower && !(token.lower in TITLES)) return sense?.sort === 'person' && isWrittenOffice(tokens, at); // prettier-ignore
  if (sense !== null) return sense.sort === 'person' && !sense.plural;
  return CALLINGS.has(token.lower) || CALLINGS.has(token.lower.replace(/^.*-/u, ''));
}

/** «the Police Public Relations Officer», «Head of Harrow Primary»: a noun with a capital that is no surname. */
function isWrittenOffice(tokens: readonly Token[], at: number): boolean {
  if (/^(?:of|for)$/u.test(tokens[at + 1]?.text ?? '')) return true;
  let first = at;
  while (first > 0 && /^\p{Lu}/u.test(tokens[first - 1]?.text ?? '') && tokens[first - 1]?.tag !== 'det')
    first--;
  return first < at && DETERMINER.test(tokens[first - 1]?.text ?? '');
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

const DETERMINER = /^(?:the|a|an|its|his|her|their|our|one|another|[’']s?)$/iu;

/** «of the works council», «for Health»: up to what ends the phrase. */
export function phraseEnd(tokens: readonly Token[], at: number): number {
  if (!/^(?:of|for)$/u.test(tokens[at]?.lower ?? '')) return at;
  let end = at + 1;
  while (end < at + 8) {
    const token = tokens[end];
    if (token === undefined || token.sentence !== tokens[at]?.sentence) break;
    if (token.lower === 'and' && isOneName(tokens, end)) {
      end++;
      continue;
    }
    if (isPhraseEnd(token) || /^[–—]$/u.test(token.text) || token.tag === 'verb') break;
    end++;
  }
  return end;
}

/** «the Office of Programs and Services». */
const isOneName = (tokens: readonly Token[], at: number): boolean =>
  /^\p{Lu}/u.test(tokens[at - 1]?.text ?? '') && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '');

const STOP = /^(?:who|which|whose|whom|that|and|but|said|says|told|in|at|with|is|was|were|had|has)$/u;

/** What no title goes on behind. */
export const isPhraseEnd = ({ text, lower }: Token): boolean =>
  STOP.test(lower) || /^[,.;:()“”"]$/u.test(text);

/** The words without «former» and the like at their head; null where nothing is left. */
export function titleWords(tokens: readonly Token[], first: number, end: number): string | null {
  const words = tokens.slice(first, end).map(({ text }) => text);
  while (words.length > 1 && (PAST.test(words[0] ?? '') || AGE.test(words[0] ?? ''))) words.shift();
  const title = words.join(' ').replaceAll(/ (?=[’']s?\b)/gu, '');
  return title === '' ? null : title;
}

const PAST =
  /^(?:former|late|now|then|new|longtime|long-time|retired|ex|local|onetime|one-time|self-described|fired|ousted|embattled|outgoing|incumbent)$/iu;
const AGE = /^\d{1,3}-year-old$/u;

/** «Taveran», «UN» before an office. */
export const isOfABody = (word: string): boolean =>
  isNationality(word) || isCountry(word) || /^\p{Lu}{2,}$/u.test(word);
