/**
 * Finds citations as Pandoc writes them in brackets, `[see @key, p. 3; -@other]`, by their shape alone: which keys there are
 * is not known here, and `@key` in running text is a word like any other.
 */
import type { Region } from '../model.ts';
import type { FootnoteReference } from './footnotes.ts';
import { referencesIn } from './footnotes.ts';

export type CitationMark = Extract<Region, { kind: 'citation' }>;

/** A key behind its `@`, as a pattern: `post2023`, `doe:2023`, `{any.thing}`; no full stop or comma at its end. */
export const CITATION_KEY = String.raw`(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*|\{[^{}\s[\]]{1,100}\})`;

/** Those between `from` and `to`, in order. */
export function citationsIn(text: string, from: number, to: number): CitationMark[] {
  return found(text, { from, to }, CITATION);
}

/** Citations and footnote marks between `from` and `to`, in order. */
export function marksIn(text: string, from: number, to: number): (FootnoteReference | CitationMark)[] {
  const citations = citationsIn(text, from, to);
  const references = referencesIn(text, from, to);
  if (citations.length === 0) return references;
  return [...references, ...citations].sort((a, b) => a.start - b.start);
}

/**
 * Those of plain text, where brackets and handles are common: the key comes first in the bracket. «[via @courier]» is a
 * credit there and no citation.
 */
export function plainCitationsOf(text: string): CitationMark[] {
  return found(text, { from: 0, to: text.length }, PLAIN_CITATION);
}

/** Bounded, so that no run of brackets takes longer than its length. A line may end in it, a paragraph may not. */
const ITEM = String.raw`-?@${CITATION_KEY}(?:(?![\p{L}\p{N}_@])[^[\];@]{0,200})?`;
const LED_ITEM = String.raw`\s?(?:[^[\]@;]{0,60}\s)?${ITEM}`;
const CITATION = new RegExp(String.raw`(?<!\\)\[(?!\^)${LED_ITEM}(?:;${LED_ITEM}){0,30}\](?!\()`, 'gu');
const PLAIN_CITATION = new RegExp(String.raw`(?<!\\)\[${ITEM}(?:;${LED_ITEM}){0,30}\](?!\()`, 'gu');

function found(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  pattern: RegExp,
): CitationMark[] {
  const at = text.indexOf('@', from);
  if (at < 0 || at >= to) return [];
  const marks: CitationMark[] = [];
  for (const { 0: words, index } of text.slice(from, to).matchAll(pattern)) {
    if (!/(?:\r\n|\r|\n)[^\S\r\n]*[\r\n]/.test(words))
      marks.push({ kind: 'citation', start: from + index, end: from + index + words.length });
  }
  return marks;
}
