/**
 * Takes stretches out of a text so that nobody sees that anything stood there: no double space, no space before a full stop, no
 * words run together, no blank lines left. What is beside none of them stays as it is, to the letter. Knows no citation.
 */
import { eolOf } from '../citations/add.ts';
import { isDoubled, NEAR, takesNoSpace } from '../citations/gap.ts';
import type { Edit } from '../edits.ts';
import type { DraftFormat, Span } from '../engine/index.ts';

/** A stretch to take out. */
export interface Removal extends Span {
  /** A mark of its own («[^1]») that may stand for a space: «said.[^1]The mayor». A comment never does. */
  readonly parts?: boolean;
}

/** In order of the text; none overlap. */
export function takingOut(text: string, removals: readonly Removal[], format: DraftFormat): Edit[] {
  const stretches = joined(text, removals).map((one) => withBrackets(text, one));
  const lines: Span[] = [];
  const edits: Edit[] = [];
  for (const stretch of stretches) {
    const line = wholeLines(text, stretch);
    if (line !== null) lines.push(line);
    else edits.push(inline(text, stretch, format));
  }
  return [...edits, ...emptied(text, lines, format)].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Those that overlap, or have nothing but space between, are one. */
function joined(text: string, removals: readonly Removal[]): Removal[] {
  const all: Removal[] = [];
  for (const one of removals.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last === undefined || spaceAround(text, last).end < one.start) all.push(one);
    else {
      const parts = last.parts === true || one.parts === true;
      all.splice(-1, 1, { start: last.start, end: Math.max(last.end, one.end), parts });
    }
  }
  return all;
}

/** «([^1])» leaves no «()». */
function withBrackets(text: string, removal: Removal): Removal {
  const { start, end } = spaceAround(text, removal);
  const isBracketed = text.charAt(start - 1) === '(' && text.charAt(end) === ')';
  return isBracketed ? { ...removal, start: start - 1, end: end + 1 } : removal;
}

/** With the space on both sides, within the line. */
function spaceAround(text: string, span: Span): Span {
  let { start, end } = span;
  while (SPACE.test(text.charAt(start - 1))) start -= 1;
  while (SPACE.test(text.charAt(end))) end += 1;
  return { start, end };
}

const SPACE = /[^\S\r\n]/;
const isLineBreak = (letter: string): boolean => letter === '\n' || letter === '\r' || letter === '';
const opensLine = (text: string, place: number): boolean => isLineBreak(text.charAt(place - 1));
const endsLine = (text: string, place: number): boolean => isLineBreak(text.charAt(place));

/** Its lines without their last line end, where nothing else stands on them. */
function wholeLines(text: string, stretch: Span): Span | null {
  const around = spaceAround(text, stretch);
  return opensLine(text, around.start) && endsLine(text, around.end) ? around : null;
}

function inline(text: string, stretch: Removal, format: DraftFormat): Edit {
  const around = spaceAround(text, stretch);
  const { start, end } = stretch;
  const [before, after] = [around.start < start, around.end > end];
  const last = text.slice(Math.max(0, around.start - NEAR), around.start);
  const next = text.slice(around.end, around.end + NEAR);
  if (endsLine(text, around.end)) {
    // Two spaces at a line's end are a line break in Markdown.
    const isBreak = format === 'markdown' && around.end - end > 1;
    return { start: around.start, end: isBreak ? end : around.end, newText: '' };
  }
  if (opensLine(text, around.start) || (after && OPENS.test(last)))
    return { start, end: around.end, newText: '' };
  if (isDoubled(last, next)) return { start: around.start, end: around.end + 1, newText: '' };
  if (takesNoSpace(next, !after)) return { ...around, newText: '' };
  if (before) return { start: after ? around.start : start, end, newText: '' };
  const runsTogether = stretch.parts === true && !after && ENDS.test(last) && BEGINS.test(next);
  return { start, end, newText: runsTogether ? ' ' : '' };
}

const OPENS = /(?:[(“‘]|(?:^|[\s(“‘])[*_]+)$/;
const ENDS = /[\p{L}\p{N}.,;:!?”’)][*_]*$/u;
const BEGINS = /^[*_]*[\p{L}\p{N}“‘(]/u;

/**
 * Lines that go whole, with the blank ones around them: of those one stays between what stands before and behind. In
 * Markdown one is put where there was none, for what went had kept two paragraphs apart.
 */
function emptied(text: string, lines: readonly Span[], format: DraftFormat): Edit[] {
  const edits: Edit[] = [];
  for (const line of lines) {
    const last = edits.at(-1);
    const end = afterBlank(text, line.end);
    // Two runs with nothing but blank lines between are one.
    if (last !== undefined && line.start <= last.end) edits.splice(-1, 1, { ...last, end });
    else edits.push({ start: beforeBlank(text, line.start), end, newText: '' });
  }
  return edits.map((edit) => ({ ...edit, newText: between(text, edit, format) }));
}

/** Where the line ends that has the last words before a place; 0 where there are none. */
function beforeBlank(text: string, place: number): number {
  let start = place;
  while (start > 0 && /\s/.test(text.charAt(start - 1))) start -= 1;
  if (start === 0) return 0;
  while (SPACE.test(text.charAt(start))) start += 1;
  return start;
}

/** Where the line begins that has the next words behind a place. */
function afterBlank(text: string, place: number): number {
  let end = place;
  while (end < text.length && /\s/.test(text.charAt(end))) end += 1;
  while (end < text.length && end > place && !opensLine(text, end)) end -= 1;
  return end;
}

function between(text: string, { start, end }: Span, format: DraftFormat): string {
  if (start === 0) return '';
  const eol = eolOf(text);
  if (end === text.length) return /[\r\n]$/.test(text) ? eol : '';
  return format === 'markdown' || BLANK_LINE.test(text.slice(start, end)) ? eol + eol : eol;
}

const BLANK_LINE = /(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*(?:\r\n|\r|\n)/;
