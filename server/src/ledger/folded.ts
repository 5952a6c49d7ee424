/**
 * Words as they count when one asks whether a sentence is still the same: without citation marks, typographic variants
 * and space, accented letters in one piece. So a citation that is added, a quotation mark that is turned, a line that is
 * wrapped, or a program that writes letter and accent apart changes nothing.
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
  const ends: number[] = [];
  const accented = accentedIn(text);
  let from = 0;
  const take = (end: number): void => {
    let next = from;
    for (let place = from; place < end; place = next) {
      const letter = accented.get(place);
      next = place + (letter?.length ?? 1);
      const units = letter === undefined ? foldedUnit(text.charAt(place)) : inOnePiece(letter);
      if (units === '') continue;
      pieces.push(units);
      for (let unit = 0; unit < units.length; unit += 1) {
        places.push(place);
        ends.push(next);
      }
    }
  };
  for (const { start, end } of keepMarks ? [] : marksOf(text)) {
    take(start);
    from = end;
  }
  take(text.length);
  const spanOf = (start: number, end: number): Span => ({
    start: ends[start - 1] ?? 0,
    end: places[end] ?? text.length,
  });
  const wordsAt = (start: number, end: number): Span => ({
    start: places[start] ?? text.length,
    end: ends[end - 1] ?? text.length,
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

const FOOTNOTE = /(?<!\\)\[\^[^\]\s]{1,70}\]/g;

/** Letters with accents that are written behind them, by where they begin: macOS keeps names of files so, and some programs texts. */
function accentedIn(text: string): ReadonlyMap<number, string> {
  if (!/\p{M}/u.test(text)) return NONE;
  return new Map(Array.from(text.matchAll(/\P{M}\p{M}+/gu), ({ 0: letter, index }) => [index, letter]));
}

const NONE: ReadonlyMap<number, string> = new Map();

function inOnePiece(letter: string): string {
  return letter.normalize('NFC').split('').map(foldedUnit).join('');
}

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
