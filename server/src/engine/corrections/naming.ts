/** Finds where a draft names somebody. Knows letters, no people. */
import type { Span } from '../model.ts';

/** The words nearest before a place that are this name, or else its last word («Reed»); none where there are none. */
export function wordsNaming(text: string, name: string, before: number): readonly Span[] {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  const shorter = last !== name && /^\p{Lu}\p{L}{2}/u.test(last) ? nearest(text, last, before) : null;
  const found = nearest(text, name, before) ?? shorter;
  return found === null ? [] : [found];
}

function nearest(text: string, words: string, before: number): Span | null {
  if (words === '') return null;
  for (let from = before - words.length; from >= 0; from -= 1) {
    const start = text.lastIndexOf(words, from);
    if (start < 0) return null;
    const end = start + words.length;
    if (!isLetter(text, start - 1) && !isLetter(text, end)) return { start, end };
    from = start;
  }
  return null;
}

function isLetter(text: string, place: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(place));
}
