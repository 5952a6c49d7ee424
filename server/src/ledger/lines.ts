/** Lines and blocks of a Markdown draft, as far as ignoring needs them. Knows no comment and no rule. */
import type { Span } from '../engine/index.ts';

/** The line at a place, without its end. */
export function lineAt(text: string, place: number): Span {
  let start = place;
  while (start > 0 && !isBreak(text, start - 1)) start -= 1;
  return { start, end: lineEnd(text, place) };
}

/** The place behind the line's end at `place`, `\r\n` counted as one; the end of the text in its last line. */
export function nextLine(text: string, place: number): number {
  const end = lineEnd(text, place);
  return end + (text.startsWith('\r\n', end) ? 2 : Number(end < text.length));
}

/** Begins another block than a paragraph: a heading, an item, a quotation, a table row, an entry, a comment, code. */
export const OTHER_BLOCK = /^[^\S\r\n]*(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|>|\||\[\^[^\]\s]+\]:|<!--|```|~~~)/;

/** Where the block that begins below the line of `place` ends: at a blank line, or where another block begins. */
export function blockEnd(text: string, place: number): number {
  let start = nextLine(text, place);
  while (start < text.length && isBlank(text, start)) start = nextLine(text, start);
  let end = lineEnd(text, start);
  for (let next = nextLine(text, end); next < text.length && next > end; next = nextLine(text, end)) {
    const line = text.slice(next, lineEnd(text, next));
    if (line.trim() === '' || OTHER_BLOCK.test(line)) break;
    end = lineEnd(text, next);
  }
  return end;
}

/** Where the block that holds `place` begins. */
export function blockStart(text: string, place: number): number {
  let { start } = lineAt(text, place);
  while (start > 0) {
    const line = text.slice(start, lineEnd(text, start));
    const above = lineAt(text, start - (text.startsWith('\r\n', start - 2) ? 2 : 1));
    const before = text.slice(above.start, above.end);
    if (OTHER_BLOCK.test(line) || before.trim() === '' || /-->\s*$/.test(before)) break;
    ({ start } = above);
  }
  return start;
}

function isBreak(text: string, place: number): boolean {
  const unit = text.charAt(place);
  return unit === '\n' || unit === '\r';
}

function isBlank(text: string, place: number): boolean {
  return text.slice(place, lineEnd(text, place)).trim() === '';
}

function lineEnd(text: string, place: number): number {
  let end = place;
  while (end < text.length && !isBreak(text, end)) end += 1;
  return end;
}
