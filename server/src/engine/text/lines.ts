/**
 * Cuts a draft into lines, whatever ends them. Knows characters only.
 */
import type { Span } from '../model.ts';
import { SPACE, classAt, isLineBreak } from './characters.ts';

/** A line without its break. */
export interface Line extends Span {
  /** The same without white space at either end; equal ends when the line is blank. */
  readonly inner: { readonly start: number; readonly end: number };
}

/** The lines of `text`; CR LF is one break, and blank lines with no other between them are one. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = false;
  const search = OTHER_BREAKS.test(text) ? nextBreak : nextLineFeed;
  let start = 0;
  while (start < text.length) {
    const end = search(text, start);
    const line = lineOf(text, start, end);
    const blank = line.inner.start === line.inner.end;
    if (!blank || !afterBlank) lines.push(line);
    afterBlank = blank;
    start = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  return lines;
}

/** Any break but LF and CR LF; without them the far quicker search for LF will do, for a CR before it is white space. */
const OTHER_BREAKS = /\r(?!\n)|[\v\f\u0085\u2028\u2029]/u;

function nextLineFeed(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}

function nextBreak(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++;
  return at;
}

/** The span without white space at either end; empty at its start when there is nothing else. */
export function trimmed(text: string, span: Span): { start: number; end: number } {
  let { start, end } = span;
  while (start < end && classAt(text, start) === SPACE) start++;
  while (end > start && classAt(text, end - 1) === SPACE) end--;
  return { start, end };
}

function lineOf(text: string, start: number, end: number): Line {
  return { start, end, inner: trimmed(text, { start, end }) };
}
