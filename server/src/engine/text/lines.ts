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

/** The lines of `text` between `from` and `to`, blank ones included; CR LF is one break. */
export function linesOf(text: string, from = 0, to = text.length): Line[] {
  const lines: Line[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code > 13 && code < 0x85) continue;
    if (!isLineBreak(code)) continue;
    lines.push(lineOf(text, start, i));
    if (code === 13 && i + 1 < to && text.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
  }
  if (start < to) lines.push(lineOf(text, start, to));
  return lines;
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
