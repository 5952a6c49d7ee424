/** Sets words for a terminal: in one safe line, or wrapped to a width. Knows nothing of drafts. */
import { stripVTControlCharacters } from 'node:util';
import { shortened } from '../wording/describe.ts';
import { oneLine } from '../one-line.ts';

/** Columns to write in: the terminal's own, within what is comfortable to read; a hundred where there is no terminal. */
export function terminalWidth(): number {
  return Math.min(Math.max(process.stdout.columns ?? 100, 50), 100);
}

/** Words of a draft in one line, shortened, in quotation marks. */
export function quoted(words: string, longest: number): string {
  return `“${shortened(printable(words), longest)}”`;
}

/** In one line, without what could move the cursor, change colours or turn the line round. */
export function printable(words: string): string {
  return oneLine(words.replace(/\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' '));
}

/** Wraps at spaces; a word longer than the line stands alone. Every line but the first begins with `indent`. */
export function wrapped(words: string, indent: string): string {
  const room = terminalWidth() - indent.length;
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/ |\n/)) {
    if (line !== '' && length(line) + 1 + length(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => one.trimEnd()).join(`\n${indent}`);
}

/** «1 claim», «2 claims». */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** Characters that are seen: what colours a word takes no room. */
function length(words: string): number {
  return Array.from(stripVTControlCharacters(words)).length;
}
