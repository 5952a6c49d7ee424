/**
 * The title that stands with a name: «campaign manager Ada Lind», «the mayor, Ada Lind», «Ada Lind, head of the works
 * council». Knows the tokens around one name, no draft.
 */
import { isCountry, isNationality, nounSense, nounWith } from '../lexicon/lookup.ts';
import { TITLES } from '../lexicon/titles.ts';
import type { Token } from '../text/structure.ts';

const COURTESY =
  /^(?:Mr|Mrs|Ms|Miss|Mx|Messrs|Shri|Alhaji|Mallam|Monsieur|Madame|Herr|Frau|Se[nñ]or|Se[nñ]ora)\.?$/u;

/**
 * @param cut the capitalised words cut off before the name, in order
 * @param start and end of the whole run, titles included
 */
export function titleOf(
  tokens: readonly Token[],
  { cut, start, end }: { readonly cut: readonly string[]; readonly start: number; readonly end: number },
): string | null {
  return withinRun(cut) ?? before(tokens, start) ?? behind(tokens, end);
}

/** «Taveran Prime Minister» → «Prime Minister»; courtesies are no title. */
function withinRun(cut: readonly string[]): string | null {
  let words = cut.filter((word) => !COURTESY.test(word));
  const owned = words.findLastIndex((word) => /[’']s$/u.test(word));
  words = words.slice(owned + 1);
  while (words.length > 1 && isOfABody(words[0] ?? '')) words = words.slice(1);
  const title = words.join(' ');
  return title === '' ? null : title;
}

const isOfABody = (word: string): boolean =>
  isNationality(word) || isCountry(word) || /^\p{Lu}{2,}$/u.test(word);

/** «its national officer, Sheila Marr», «chairwoman Ada Lind», «the chief executive of the council, Ada Lind». */
function before(tokens: readonly Token[], start: number): string | null {
  const sentence = tokens[start]?.sentence;
  const comma = tokens[start - 1]?.text === ',' ? 1 : 0;
  const last = start - 1 - comma;
  if (tokens[last]?.sentence !== sentence) return null;
  for (let head = last; head >= Math.max(0, last - (comma === 0 ? 0 : LONGEST)); head--) {
    if (isOffice(tokens, head)) {
      const first = phraseStart(tokens, head);
      if (comma === 1 && !DETERMINER.test(tokens[first - 1]?.text ?? '') && head !== last) return null;
      return textOf(tokens, first, last + 1);
    }
    if (/^[,;:.?!“”"]$/u.test(tokens[head]?.text ?? '') || /^(?:verb|aux)$/u.test(tokens[head]?.tag ?? ''))
      return null;
  }
  return null;
}

const LONGEST = 10;
const DETERMINER = /^(?:the|a|an|its|his|her|their|our|one|[’']s?)$/iu;

function isOffice(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || (token.text !== token.lower && !(token.lower in TITLES))) return false;
  const sense = nounSense(nounWith(tokens[at - 1]?.lower, token.lower));
  return sense?.sort === 'person' && !sense.plural;
}

/** Back over what belongs to the noun: adjectives, nouns, «vice», «former». */
function phraseStart(tokens: readonly Token[], head: number): number {
  let first = head;
  while (first > 0 && head - first < 5) {
    const token = tokens[first - 1];
    if (token === undefined || token.sentence !== tokens[head]?.sentence) break;
    const fits = /^(?:noun|adj)$/u.test(token.tag) || (token.tag === 'name' && !isOfABody(token.text));
    if (!fits || isNationality(token.text) || DETERMINER.test(token.text)) break;
    first--;
  }
  return first;
}

/** «, head of the works council and …», «, the detective who …», «, a climate scientist at …». */
function behind(tokens: readonly Token[], end: number): string | null {
  if (tokens[end]?.text !== ',') return null;
  const sentence = tokens[end].sentence;
  let first = end + 1;
  if (/^\d{1,3}$/u.test(tokens[first]?.text ?? '') && tokens[first + 1]?.text === ',') first += 2;
  while (DETERMINER.test(tokens[first]?.text ?? '')) first++;
  for (let at = first; at < Math.min(tokens.length, first + 8); at++) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence) return null;
    if (STOP.test(token.lower) || /^[,.;:()“”"]$/u.test(token.text)) return null;
    if (token.text === '’s' || token.text === "'s") first = at + 1;
    else if (isOffice(tokens, at) && !isOffice(tokens, at + 1)) return textOf(tokens, first, complementEnd(tokens, at + 1)); // prettier-ignore
  }
  return null;
}

const STOP = /^(?:who|which|whose|whom|that|and|but|said|says|told|in|at|with|is|was|were|had|has)$/u;

/** «of the works council», «for Health»: up to what ends the phrase. */
function complementEnd(tokens: readonly Token[], at: number): number {
  if (!/^(?:of|for)$/u.test(tokens[at]?.lower ?? '')) return at;
  let end = at + 1;
  while (end < at + 8) {
    const token = tokens[end];
    if (token === undefined || token.sentence !== tokens[at]?.sentence) break;
    if (/^[,.;:()“”"–—]$/u.test(token.text) || STOP.test(token.lower) || token.tag === 'verb') break;
    end++;
  }
  return end;
}

function textOf(tokens: readonly Token[], first: number, end: number): string | null {
  const words = tokens.slice(first, end).map(({ text }) => text);
  while (
    /^(?:former|late|now|then|new|longtime|long-time|retired|ex|local)$/iu.test(words[0] ?? '') &&
    words.length > 1
  )
    words.shift();
  const title = words.join(' ').replaceAll(/ (?=[’']s?\b)/gu, '');
  return title === '' ? null : title;
}
