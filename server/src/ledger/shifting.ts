/**
 * Carries places over a change of the open draft, keystroke by keystroke, so that nothing has to be looked for while
 * somebody writes. Knows no editor: changes are plain data.
 */
import type { Span } from '../engine/index.ts';
import type { Edit } from '../edits.ts';

/**
 * Where the stretch stands after the change; null when the change took all of it. What is put in at its edges stays
 * outside: a new sentence before it or behind it is not part of it.
 */
export function shifted({ start, end }: Span, change: Edit): Span | null {
  const grown = change.newText.length - (change.end - change.start);
  if (change.end <= start && (change.start < start || change.start === change.end))
    return { start: start + grown, end: end + grown };
  if (change.start >= end) return { start, end };
  if (change.start <= start && change.end >= end) return null;
  const behind = change.start + change.newText.length;
  const first = change.start <= start ? behind : start;
  const last = change.end >= end ? change.start : end + grown;
  return { start: first, end: last };
}

/** Over several changes, each of the text that the one before left, as editors send them. */
export function shiftedAll(span: Span, changes: readonly Edit[]): Span | null {
  let place: Span | null = span;
  for (const change of changes) {
    if (place === null) return null;
    place = shifted(place, change);
  }
  return place;
}
