/**
 * Cuts Markdown into chunks that can be parsed apart: at blank lines before a line that is not indented. Front matter,
 * fenced code, comments and raw HTML, which may hold blank lines, are found here and are chunks of their own.
 */
import type { Span } from '../model.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';

export interface Chunk extends Span {
  readonly kind: 'prose' | 'code' | 'comment' | 'front-matter' | 'markup';
}

/** In order of the text; the blank lines between them are in none. */
export function chunksOf(text: string): Chunk[] {
  const lines = linesOf(text);
  const chunks: Chunk[] = [];
  let prose: Span | null = null;
  let afterBlank = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) continue;
    const { start, end } = line.inner;
    const opening = openingOf(text, line, i);
    const last = opening === null ? null : closingLine(text, lines, { from: i, opening });
    if (prose !== null && (last !== null || (afterBlank && start === line.start && start < end))) {
      chunks.push({ kind: 'prose', ...prose });
      prose = null;
    }
    if (opening !== null && last !== null) {
      chunks.push({ kind: opening.kind, start, end: Math.max(end, lines[last]?.inner.end ?? end) });
      i = last;
    } else if (start < end) prose = extended(prose, line);
    afterBlank = start === end;
  }
  if (prose !== null) chunks.push({ kind: 'prose', ...prose });
  return chunks;
}

function extended(prose: Span | null, line: Line): Span {
  return { start: prose === null ? line.start : prose.start, end: line.end };
}

/** How a block that is not Markdown begins, and what line ends it. */
interface Opening {
  readonly kind: Exclude<Chunk['kind'], 'prose'>;
  /** The first line of the block may end it too; never true of a fence. */
  readonly closes: (line: string, first: boolean) => boolean;
  /** Whether it is no such block unless it is closed. */
  readonly mustClose: boolean;
}

function openingOf(text: string, line: Line, index: number): Opening | null {
  const first = text.charAt(line.inner.start);
  if (line.inner.start - line.start > 3 || !'`~<-'.includes(first) || first === '') return null;
  const source = text.slice(line.inner.start, line.inner.end);
  if (first === '-') {
    const opens = index === 0 && source === '---' && line.inner.start === line.start;
    return opens
      ? { kind: 'front-matter', closes: (next, own) => !own && next === '---', mustClose: true }
      : null;
  }
  return first === '<' ? rawOpening(source) : fenceOpening(source);
}

function fenceOpening(source: string): Opening | null {
  const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/u.exec(source)?.[0];
  if (fence === undefined) return null;
  const mark = fence.charAt(0);
  return {
    kind: 'code',
    mustClose: false,
    closes: (line, own) => !own && line.startsWith(fence) && line === mark.repeat(line.length),
  };
}

/** A comment, or an element whose content is no prose. */
function rawOpening(source: string): Opening | null {
  if (source.startsWith('<!--')) {
    const end = source.indexOf('-->', 4);
    if (end >= 0 && end + 3 < source.length) return null;
    return { kind: 'comment', mustClose: false, closes: (line, own) => line.includes('-->', own ? 4 : 0) };
  }
  const name = /^<(script|style|pre|textarea)(?:[\s>]|$)/iu.exec(source)?.[1]?.toLowerCase();
  if (name === undefined) return null;
  return { kind: 'markup', mustClose: false, closes: (line) => line.toLowerCase().includes(`</${name}>`) };
}

/** The index of the line that closes the block, of the last one if none does, null if it is no block then. */
function closingLine(
  text: string,
  lines: readonly Line[],
  block: { from: number; opening: Opening },
): number | null {
  for (let i = block.from; i < lines.length; i++) {
    const inner = lines[i]?.inner;
    if (inner !== undefined && block.opening.closes(text.slice(inner.start, inner.end), i === block.from))
      return i;
  }
  return block.opening.mustClose ? null : lines.length - 1;
}
