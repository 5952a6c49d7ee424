/**
 * Web and mail addresses, which are one token whatever they hold. Knows nothing of the tokens around them.
 */
import { SPACE, classAt } from './characters.ts';

/** Whether «http://», «https://» or «www.» begins at `at`. */
export function startsAddress(text: string, at: number): boolean {
  const first = text.charCodeAt(at) | 32;
  if (first === 104) return text.startsWith('http://', at) || text.startsWith('https://', at);
  return first === 119 && text.startsWith('www.', at);
}

/** The end of the address that `at` is in, without the punctuation of the sentence around it. */
export function addressEnd(text: string, at: number): number {
  let end = at;
  let opened = 0;
  while (end < text.length && classAt(text, end) !== SPACE) {
    const letter = text.charAt(end);
    if (BORDERS.has(letter)) break;
    if (letter === '(') opened++;
    if (letter === ')' && --opened < 0) break;
    end++;
  }
  while (end > at + 1 && TRAILING.has(text.charAt(end - 1))) end--;
  return Math.max(end, at + 1);
}

/** What ends an address that is written without its scheme: «nytimes.com». */
export const topLevelDomains: ReadonlySet<string> = new Set(
  'com org net gov edu mil int info biz tv io co uk us eu ru ua de fr it es nl be ch at pl cz se no fi dk ie ca au nz in cn jp kr br mx za news js'.split(
    ' ',
  ),
);

const BORDERS: ReadonlySet<string> = new Set(['<', '>', '"', '“', '”', '«', '»', '‘', '’', '|']);
const TRAILING: ReadonlySet<string> = new Set(['.', ',', ';', ':', '!', '?', "'", '…', '*', '_', ']']);
