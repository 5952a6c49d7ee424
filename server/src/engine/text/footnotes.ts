/**
 * Finds footnote references, `[^key]`, and definitions, `[^key]: …` at the start of a line. It is all that is looked for
 * in plain text; Markdown asks for the references only, which its parser gives up on when the definition is elsewhere.
 */
import type { Region } from '../model.ts';
import { SPACE, classAt, isLineBreak } from './characters.ts';
import { trimmed } from './lines.ts';

export type FootnoteReference = Extract<Region, { kind: 'footnote-reference' }>;
export type FootnoteDefinition = Extract<Region, { kind: 'footnote-definition' }>;

/** Both, in order of the text. A definition is one line and holds no references of its own. */
export function footnotesOf(text: string): (FootnoteReference | FootnoteDefinition)[] {
  const found: (FootnoteReference | FootnoteDefinition)[] = [];
  for (let at = text.indexOf('[^'); at >= 0; at = text.indexOf('[^', at)) {
    const end = labelEnd(text, at, text.length);
    if (end === at) {
      at += 2;
      continue;
    }
    const key = text.slice(at + 2, end - 1);
    if (text.charCodeAt(end) === COLON && opensLine(text, at)) {
      const body = trimmed(text, { start: end + 1, end: lineEnd(text, end) });
      found.push({ kind: 'footnote-definition', start: at, end: Math.max(body.end, end + 1), key, body });
      at = Math.max(body.end, end + 1);
    } else {
      found.push({ kind: 'footnote-reference', start: at, end, key });
      at = end;
    }
  }
  return found;
}

/** The references between `from` and `to`. */
export function referencesIn(text: string, from: number, to: number): FootnoteReference[] {
  const found: FootnoteReference[] = [];
  for (let at = text.indexOf('[^', from); at >= 0 && at < to; at = text.indexOf('[^', at)) {
    const end = labelEnd(text, at, to);
    if (end > at)
      found.push({ kind: 'footnote-reference', start: at, end, key: text.slice(at + 2, end - 1) });
    at = end > at ? end : at + 2;
  }
  return found;
}

const COLON = 58;
const LONGEST_KEY = 100;

/** The end of the label `[^key]` at `at`, or `at` when it is none; `\[^1]` is to be printed as it stands. */
function labelEnd(text: string, at: number, limit: number): number {
  if (isEscaped(text, at)) return at;
  for (let i = at + 2; i < Math.min(limit, at + LONGEST_KEY); i++) {
    const letter = text.charAt(i);
    if (letter === ']') return i > at + 2 ? i + 1 : at;
    if (letter === '[' || letter === '^' || classAt(text, i) === SPACE) return at;
  }
  return at;
}

/** Two backslashes are one that is printed. A long run of them says nothing. */
function isEscaped(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < MOST_BACKSLASHES && text.charCodeAt(start - 1) === BACKSLASH) start--;
  return (at - start) % 2 === 1;
}

const BACKSLASH = 92;
const MOST_BACKSLASHES = 20;

function opensLine(text: string, at: number): boolean {
  for (let i = at - 1; i >= at - 4; i--) {
    if (i < 0 || isLineBreak(text.charCodeAt(i))) return true;
    if (text.charCodeAt(i) !== 32) return false;
  }
  return false;
}

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  return end;
}
