/**
 * Finds again the sentence that an ignore was written for, wherever it has moved, and says what to write down of one.
 * Exact up to `folded.ts`: a sentence whose words have changed is another sentence, and what was ignored in it shows
 * again. Knows no rule.
 */
import type { Span } from '../engine/index.ts';
import { firstIndex } from '../spans.ts';
import { fold, foldText, type FoldedText, type FoldOptions } from './folded.ts';

/** A sentence by its own words, and the words around it. */
export interface Anchor {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

const CONTEXT = 32;

export function anchorOf(text: string, span: Span): Anchor {
  return {
    quote: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
    suffix: text.slice(span.end, span.end + CONTEXT),
  };
}

/**
 * Where each anchor stands now; none where it is gone. Where the same words stand several times, the place whose
 * neighbours agree most; several, when they agree alike.
 */
export function findAnchors(text: string, anchors: readonly Anchor[]): Span[][] {
  if (anchors.length === 0) return [];
  const folded = foldText(text);
  return anchors.map((anchor) => {
    // A sentence of nothing but marks would fold away.
    const keepMarks = fold(anchor.quote) === '';
    return findAnchor(keepMarks ? foldText(text, { keepMarks }) : folded, anchor, { keepMarks, text });
  });
}

/** What is anchored is whole sentences or a line, footnote marks before them aside: the same words inside a longer sentence are other words. */
function opensSentence(text: string, { start, end }: Span): boolean {
  const opening = /^(?:\s|\[\^[^\]\s]{1,70}\])*/u.exec(text.slice(start, end))?.[0] ?? '';
  return /[\r\n]/.test(opening) || !/[\p{L}\p{N},;]/u.test(text.charAt(start - 1));
}

/** The stretch to anchor to: the sentences that the words touch, or their line where there is no sentence. */
export function anchoredStretch(text: string, sentences: readonly Span[], words: Span): Span {
  const first = sentences[firstIndex(sentences, (one) => one.end > words.start)];
  const last = sentences[firstIndex(sentences, (one) => one.start >= words.end) - 1];
  if (first && last && first.start <= words.start && first.end > words.start) {
    return { start: first.start, end: Math.max(last.end, words.end) };
  }
  const lineStart =
    Math.max(text.lastIndexOf('\n', words.start - 1), text.lastIndexOf('\r', words.start - 1)) + 1;
  const lineEnd = text.slice(words.end).search(/[\r\n]|$/) + words.end;
  return { start: words.start === 0 ? 0 : lineStart, end: lineEnd };
}

function findAnchor(
  { folded, spanOf }: FoldedText,
  anchor: Anchor,
  { text, ...options }: FoldOptions & { readonly text: string },
): Span[] {
  const quote = fold(anchor.quote, options);
  if (quote === '') return [];
  const prefix = fold(anchor.prefix, options);
  const suffix = fold(anchor.suffix, options);
  const places: { span: Span; agreement: number }[] = [];
  for (let place = folded.indexOf(quote); place >= 0; place = folded.indexOf(quote, place + quote.length)) {
    const span = spanOf(place, place + quote.length);
    if (!opensSentence(text, span)) continue;
    const agreement =
      sharedEnd(folded.slice(Math.max(0, place - prefix.length), place), prefix) +
      sharedStart(folded.slice(place + quote.length, place + quote.length + suffix.length), suffix);
    places.push({ span, agreement });
  }
  const best = places.reduce((most, { agreement }) => Math.max(most, agreement), 0);
  return places.filter(({ agreement }) => agreement === best).map(({ span }) => span);
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}
