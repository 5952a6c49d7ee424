/**
 * What a draft is made of before anything is read: stretches of prose, each with its text, and regions that are not
 * prose. Types, and what both formats share; each format has a module of its own that finds them.
 */
import type { Region, Span } from '../model.ts';
import { SPACE, classAt } from './characters.ts';
import { trimmed } from './lines.ts';

/** A stretch of prose. */
export interface Block extends Span {
  /** The stretch with what is not prose in it blanked out; as long as the span. */
  readonly text: string;
}

export interface Layout {
  readonly regions: readonly Region[];
  readonly blocks: readonly Block[];
}

/** The text of `span` with the `regions` from the index `first` on blanked out; they are in order and do not overlap. */
export function masked(text: string, span: Span, regions: readonly Span[], first = 0): string {
  let out = '';
  let at = span.start;
  for (let i = first; i < regions.length; i++) {
    const region = regions[i];
    if (region === undefined || region.start >= span.end) break;
    if (region.end <= at) continue;
    const start = Math.max(region.start, at);
    const end = Math.min(region.end, span.end);
    out += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return at === span.start ? text.slice(span.start, span.end) : out + text.slice(at, span.end);
}

/** Blocks without white space at their ends and none too long; `text` is that of the whole `span`. */
export function pushBlock(blocks: Block[], span: Span, text: string): void {
  const inner = trimmed(text, { start: 0, end: text.length });
  for (let start = inner.start; start < inner.end;) {
    const cut = inner.end - start > LONGEST_BLOCK ? cutAt(text, start, inner.end) : inner.end;
    const { start: from, end } = trimmed(text, { start, end: cut });
    if (end > from)
      blocks.push({ start: span.start + from, end: span.start + end, text: text.slice(from, end) });
    start = cut;
  }
}

/**
 * No paragraph that people write is longer (one of 36,715 in PolNeAR has over 2,000 characters); a text in one endless line
 * is read in pieces of this size at most, and what looks back in its paragraph never costs more than this allows.
 */
const LONGEST_BLOCK = 4_000;

/** The best place to cut a long line: after a sentence, else between words, else anywhere but inside a character. */
function cutAt(text: string, start: number, end: number): number {
  const limit = Math.min(start + LONGEST_BLOCK, end);
  let space = 0;
  for (let i = limit - 1; i > start + LONGEST_BLOCK / 2; i--) {
    if (classAt(text, i) !== SPACE) continue;
    if (space === 0) space = i;
    if (STOPS.has(text.charAt(i - 1))) return i;
  }
  if (space > 0) return space;
  const splitsPair = text.charCodeAt(limit - 1) >= 0xd800 && text.charCodeAt(limit - 1) <= 0xdbff;
  return splitsPair ? limit - 1 : limit;
}

const STOPS: ReadonlySet<string> = new Set(['.', '?', '!', '”', '"']);
