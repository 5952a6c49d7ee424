/**
 * Changes to a draft as plain data: what a fix is, whoever offers it. Types and one function; knows no editor and no rule.
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

/** A `repair` removes its finding and adds none; a `start` leaves something to fill in, which is a finding of its own. */
export interface Fix {
  readonly title: string;
  readonly kind: 'repair' | 'start';
  /** For a repair that may be made with nobody looking: it adds no fact and loses none. */
  readonly safe?: true;
  /** In order of the text; no two overlap or begin at the same place. */
  readonly edits: readonly Edit[];
  /** Lines to take out of the ledger of ignored findings, as the ledger writes them. */
  readonly ledgerLines?: readonly string[];
  /** What is to be done with a check, where that is the fix: the draft stays as it is. */
  readonly ofCheck?: { readonly id: string; readonly deed: 'still-holds' | 'remove' };
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
