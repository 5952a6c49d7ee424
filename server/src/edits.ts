/**
 * Changes to a draft as plain data: what they are, and what they do to a text and its places; knows no editor and no rule.
 */
import type { Span } from './engine/index.ts';

/** A replacement of `[start, end)`, which may be empty. Offsets are UTF-16 code units of the draft as it stands. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** Stretches of `newText` that are for the editor to fill in, where the editor can be shown them. */
  readonly placeholders?: readonly Span[];
}

/** The text after the edits, which may come in any order but must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(from, edit.start), edit.newText);
    from = edit.end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

/** Where a place of the draft is once the edits are made; what stood in one is where that begins. */
export function moved(place: number, edits: readonly Edit[]): number {
  let by = 0;
  for (const { start, end, newText } of edits) {
    if (place < start) break;
    if (place <= end) return start + by;
    by += newText.length - (end - start);
  }
  return place + by;
}

/** The same of a stretch. */
export function shiftedBy({ start, end }: Span, edits: readonly Edit[]): Span {
  return { start: moved(start, edits), end: moved(end, edits) };
}
