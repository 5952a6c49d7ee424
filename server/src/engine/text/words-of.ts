/** The words of a role that may be split, pieces joined by a space; «» for none. Knows no draft but its text. */
import type { Span } from '../model.ts';

/** One piece, as most are, is not copied together. */
export function wordsOf(text: string, spans: readonly Span[]): string {
  const [first, ...others] = spans;
  if (first === undefined) return '';
  const words = text.slice(first.start, first.end);
  return others.length === 0
    ? words
    : [words, ...others.map(({ start, end }) => text.slice(start, end))].join(' ');
}
