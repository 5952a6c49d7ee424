/**
 * Where in each open draft somebody is typing at this moment: from letter to letter until a pause. Pasting, undoing and what a quick fix
 * writes is no typing. Knows no finding, and no clock but the one it is given.
 */
import type { Edit } from '../edits.ts';
import type { DocumentChange } from './check-places.ts';

export interface Typing {
  changed(change: DocumentChange): void;
  /** Where the last letter went, as an offset behind it; null where nobody is typing. */
  at(uri: string): number | null;
  /** At once what a pause does: somebody saved it, or it was closed. */
  settle(uri: string): void;
}

export interface TypingSources {
  /** Does something after so many milliseconds, unless it is disposed of before. */
  after(milliseconds: number, work: () => void): { dispose(): void };
  /** How long nothing must come to make a pause, in milliseconds. */
  pause(): number;
  /** Told of each draft in which somebody was typing and does no more. */
  onPause(uri: string): void;
}

/** Long enough to look for the next word, short enough that nobody waits for what comes then. */
export const PAUSE = 900;

/** An editor may close a bracket or a quotation mark as it is opened. */
const MOST_LETTERS = 2;

export function createTyping({ after, pause, onPause }: TypingSources): Typing {
  const kept = new Map<string, { readonly at: number; readonly timer: { dispose(): void } }>();

  function settle(uri: string): void {
    const before = kept.get(uri);
    if (before === undefined) return;
    before.timer.dispose();
    kept.delete(uri);
    onPause(uri);
  }

  return {
    changed({ uri, edits }) {
      const [edit, ...others] = edits ?? [];
      if (edit === undefined || others.length > 0 || !isTyped(edit)) return settle(uri);
      kept.get(uri)?.timer.dispose();
      const timer = after(pause(), () => settle(uri));
      kept.set(uri, { at: edit.start + edit.newText.length, timer });
    },
    at: (uri) => kept.get(uri)?.at ?? null,
    settle,
  };
}

/** A letter, a letter over a selection, or something taken out; whoever begins a new line has left the one before. */
function isTyped({ newText }: Edit): boolean {
  return newText.length <= MOST_LETTERS && !newText.includes('\n');
}
