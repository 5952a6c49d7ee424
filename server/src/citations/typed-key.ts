/**
 * The key that somebody is typing: behind `[^`, or behind `@` in a bracket, as far as it is there, whether or not the bracket is closed
 * yet. Knows the words of the draft and what of it is no prose; knows no entry.
 */
import { CITATION_KEY } from '../engine/index.ts';
import type { DraftFormat, Region, Span } from '../engine/index.ts';
import type { CitationStyle } from './citations.ts';

export interface TypedKey {
  readonly style: CitationStyle;
  /** The whole key, which a chosen one takes the place of; with the brace that opens it. */
  readonly span: Span;
  /** What of it stands before the caret, without the brace. */
  readonly typed: string;
  /** It opens its line, where the entry of a footnote stands. */
  readonly opensLine: boolean;
  readonly isClosed: boolean;
}

/** Null where no key is being typed, as far as a few words before the caret tell. */
export function typedKeyAt(text: string, caret: number): TypedKey | null {
  const before = text.slice(Math.max(0, caret - FARTHEST), caret);
  const paragraph = before.replace(/\r\n?/g, '\n').split(EMPTY_LINE).at(-1) ?? '';
  const footnote = FOOTNOTE.exec(paragraph);
  const pandoc = footnote ? null : PANDOC.exec(paragraph);
  const typed = footnote?.[1] ?? pandoc?.[2];
  if (typed === undefined) return null;
  const brace = pandoc?.[1] ?? '';
  const [behind = ''] =
    (footnote ? FOOTNOTE_REST : PANDOC_REST).exec(text.slice(caret, caret + FARTHEST)) ?? [];
  const end = caret + behind.length;
  const opening = caret - typed.length - '[^'.length;
  return {
    style: footnote ? 'footnote' : 'pandoc',
    span: { start: caret - typed.length - brace.length, end },
    typed,
    opensLine: footnote !== null && /(?:^|[\r\n]) {0,3}$/.test(text.slice(Math.max(0, opening - 4), opening)),
    isClosed: text.charAt(end) === ']',
  };
}

/** Whether it may stand there: not in code, front matter or a comment, and in plain text only first in its bracket or behind another. */
export function isCitable(
  { span, style }: TypedKey,
  {
    text,
    regions,
    format,
  }: { readonly text: string; readonly regions: readonly Region[]; readonly format: DraftFormat },
): boolean {
  if (regions.some((region) => NO_PROSE.has(region.kind) && holds(region, span.start, text))) return false;
  if (format === 'markdown' || style === 'footnote') return true;
  const bracket = text.lastIndexOf('[', span.start);
  return PLAIN.test(text.slice(bracket + 1, span.start));
}

/** As a key is written behind `@`: in braces where it holds what would end it; null where no citation can hold it. */
export function writtenKey(key: string): string | null {
  if (BARE_KEY.test(key)) return key;
  return BRACED_KEY.test(`{${key}}`) ? `{${key}}` : null;
}

const FARTHEST = 400;
const EMPTY_LINE = /\n[^\S\n]*\n/;
const FOOTNOTE = /(?<!\\)\[\^([^\s[\]^]{0,100})$/;
const PANDOC = /(?<!\\)\[(?!\^)(?:[^[\]]*[\s;])?-?@(\{?)([^\s,;[\]{}@]{0,100})$/;
const FOOTNOTE_REST = /^[^\s[\]^]{0,100}(?=\])/;
const PANDOC_REST =
  /^(?:[\p{L}\p{N}_:.#$%&\-+?<>~/]{0,100}\}|(?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])){0,100})/u;
const PLAIN = /^(?:[^@;]*@[^@;]*;)*\s?-?@\{?$/;
const NO_PROSE: ReadonlySet<Region['kind']> = new Set(['code', 'comment', 'front-matter', 'link-target']);

const BARE_KEY = new RegExp(String.raw`^(?!\{)${CITATION_KEY}$`, 'u');
const BRACED_KEY = new RegExp(String.raw`^${CITATION_KEY}$`, 'u');

/** Code that nobody has closed yet goes on behind its last letter. */
function holds({ kind, start, end }: Region, place: number, text: string): boolean {
  const isOpen = kind === 'code' && !/[`~]/.test(text.charAt(end - 1));
  return start < place && (place < end || (isOpen && place === end));
}
