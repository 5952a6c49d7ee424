/**
 * Apostrophes inside words: which clitic they split off («Clinton» + «’s», «did» + «n’t») and which left-out letters they
 * stand for («’90s», «rock ’n’ roll»). Knows nothing of quotation marks but that those are something else.
 */
import { APOSTROPHE, DIGIT, SPACE, classAt, isWordAt } from './characters.ts';

/** Where the clitic of the word `[start, end)` begins, or `start` when it has none. */
export function cliticStart(text: string, start: number, end: number): number {
  for (let length = 1; length <= 2; length++) {
    const at = end - length - 1;
    if (at <= start || classAt(text, at) !== APOSTROPHE) continue;
    const suffix = text.slice(at + 1, end).toLowerCase();
    if (suffix === 't') return (text.charCodeAt(at - 1) | 32) === 110 && at - 1 > start ? at - 1 : start;
    return CLITICS.has(suffix) ? at : start;
  }
  return start;
}

/**
 * The end of the word that begins with the apostrophe at `at`, or `at` when that is no apostrophe of this kind:
 * a decade, a shortened word, or the clitic after a closing mark or a full stop («U.N.’s»).
 */
export function elisionEnd(text: string, at: number): number {
  const before = classAt(text, at - 1);
  let end = at + 1;
  while (end - at <= LONGEST_ELISION && isWordAt(text, end)) end++;
  const word = text.slice(at + 1, end).toLowerCase();
  if (word === '') return at;
  if (before !== SPACE && CLITICS.has(word) && !OPENERS.has(text.charAt(at - 1))) return end;
  const typographic = text.charCodeAt(at) === 0x2019;
  if (classAt(text, at + 1) === DIGIT) return isDecade(word, typographic) ? end : at;
  if (word === 'n') return classAt(text, end) === APOSTROPHE ? end + 1 : at;
  return SHORTENED.has(word) || (typographic && SHORTENED_IF_TYPOGRAPHIC.has(word)) ? end : at;
}

/** «’90s»; «’68» only with a typographic apostrophe, for a straight one may open a quotation. */
function isDecade(word: string, typographic: boolean): boolean {
  if (word.length === 3) return word.charCodeAt(1) <= 57 && word.endsWith('s');
  return word.length === 2 && typographic && word.charCodeAt(1) <= 57;
}

const LONGEST_ELISION = 8;
const CLITICS: ReadonlySet<string> = new Set(['s', 're', 've', 'll', 'd', 'm']);
const OPENERS: ReadonlySet<string> = new Set(['(', '[', '“', '„', '‘', '«', '"', '—', '–', '-', '/']);
const SHORTENED: ReadonlySet<string> = new Set(['em', 'tis', 'twas', 'til']);
const SHORTENED_IF_TYPOGRAPHIC: ReadonlySet<string> = new Set(['cause', 'bout', 'round', 'cuz', 'neath']);
