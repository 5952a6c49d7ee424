/**
 * Words as they count when one asks whether a sentence is still the same: without footnote marks, typographic variants
 * and space. So a citation that is added, a quotation mark that is turned, or a line that is wrapped changes nothing.
 */
import type { Span } from '../engine/index.ts';

export interface FoldedText {
  readonly folded: string;
  /** Turns a stretch of the folded text back into one of the text. Never empty for a stretch that is not. */
  spanOf(start: number, end: number): Span;
}

/** For comparing alone. */
export function fold(text: string): string {
  return foldText(text).folded;
}

export function foldText(text: string): FoldedText {
  const pieces: string[] = [];
  const places: number[] = [];
  let from = 0;
  const take = (end: number): void => {
    for (let place = from; place < end; place += 1) {
      for (const unit of foldedUnit(text.charAt(place))) {
        pieces.push(unit);
        places.push(place);
      }
    }
  };
  for (const mark of text.matchAll(DROPPED)) {
    take(mark.index);
    from = mark.index + mark[0].length;
  }
  take(text.length);
  const spanOf = (start: number, end: number): Span => ({
    start: places[start] ?? text.length,
    end: (places[end - 1] ?? text.length - 1) + 1,
  });
  return { folded: pieces.join(''), spanOf };
}

/** Footnote marks, and the comments that ignores themselves are written in. */
const DROPPED = /\[\^[^\]\s]{1,70}\]|<!--[\s\S]*?-->/g;

function foldedUnit(unit: string): string {
  return VARIANTS.get(unit) ?? (/[\s\u00AD\u200B-\u200D\u2060\uFEFF]/.test(unit) ? '' : unit);
}

const VARIANTS = new Map<string, string>([
  ...[...'“”„‟«»″'].map((mark): [string, string] => [mark, '"']),
  ...[...'‘’‚‛‹›′`´'].map((mark): [string, string] => [mark, "'"]),
  ...[...'‐‑‒–—―−'].map((mark): [string, string] => [mark, '-']),
  ['…', '...'],
]);
