/**
 * Words as they count when one asks whether a sentence is still the same: without citation marks, typographic variants
 * and space. So a citation that is added, a quotation mark that is turned, or a line that is wrapped changes nothing.
 */
import { citationsIn } from '../engine/index.ts';
import type { Span } from '../engine/index.ts';

export interface FoldedText {
  readonly folded: string;
  /** Turns a stretch of the folded text back into one of the text, with the marks and the space on both its sides. */
  spanOf(start: number, end: number): Span;
  /** The same without them. */
  wordsAt(start: number, end: number): Span;
}

/** `keepMarks` leaves citation marks in, for words that are nothing else. */
export interface FoldOptions {
  readonly keepMarks?: boolean;
}

/** Whether anything is left of it to know it by; where not, its marks are. */
export function foldsAway(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(fold(text));
}

/** For comparing alone. */
export function fold(text: string, options?: FoldOptions): string {
  return foldText(text, options).folded;
}

export function foldText(text: string, { keepMarks = false }: FoldOptions = {}): FoldedText {
  const pieces: string[] = [];
  const places: number[] = [];
  let from = 0;
  const take = (end: number): void => {
    for (let place = from; place < end; place += 1) {
      const units = foldedUnit(text.charAt(place));
      if (units === '') continue;
      pieces.push(units);
      for (let unit = 0; unit < units.length; unit += 1) places.push(place);
    }
  };
  for (const { start, end } of keepMarks ? [] : marksOf(text)) {
    take(start);
    from = end;
  }
  take(text.length);
  const spanOf = (start: number, end: number): Span => ({
    start: (places[start - 1] ?? -1) + 1,
    end: places[end] ?? text.length,
  });
  const wordsAt = (start: number, end: number): Span => ({
    start: places[start] ?? text.length,
    end: (places[end - 1] ?? text.length - 1) + 1,
  });
  return { folded: pieces.join(''), spanOf, wordsAt };
}

/** `[^3]`, `[@key, p. 3]`, `[see @one; -@two]`, in order. */
function marksOf(text: string): readonly Span[] {
  const footnotes = Array.from(text.matchAll(FOOTNOTE), ({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length,
  }));
  const citations = citationsIn(text, 0, text.length);
  return citations.length === 0 ? footnotes : [...footnotes, ...citations].sort((a, b) => a.start - b.start);
}

const FOOTNOTE = /\[\^[^\]\s]{1,70}\]/g;

function foldedUnit(unit: string): string {
  if (unit >= 'a' && unit <= 'z') return unit;
  return VARIANTS.get(unit) ?? (/[\s\u00AD\u200B-\u200D\u2060\uFEFF]/.test(unit) ? '' : unit);
}

const VARIANTS = new Map<string, string>([
  ...[...'“”„‟«»″'].map((mark): [string, string] => [mark, '"']),
  ...[...'‘’‚‛‹›′`´'].map((mark): [string, string] => [mark, "'"]),
  ...[...'‐‑‒–—―−'].map((mark): [string, string] => [mark, '-']),
  ['…', '...'],
]);
