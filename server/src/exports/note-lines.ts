/** A note as lines of plain words, each under its label, the same on every copy. Knows no layout. */
import type { CheckNote } from './check-notes.ts';
import { statusLine } from './check-notes.ts';
import type { CitedNote } from './cited.ts';
import type { Note, NotedCheck, Notes } from './notes.ts';

export interface NoteLine {
  /** «Cited»; null for what needs none. */
  readonly label: string | null;
  readonly words: string;
  /** The words are Markdown, as the draft’s own entries are. */
  readonly isMarkdown?: boolean;
}

/** Of notes that are numbered: a check that is of several claims is told in full in the first, and in the others how it came out. */
export function noteLines(note: Note): NoteLine[] {
  return linesWith(note, (check) =>
    check.toldIn === note.number
      ? checkLines(check)
      : [plain('Check', `${statusLine(check)}; the same check as in note ${check.toldIn}`)],
  );
}

/** Of one that is read by itself. */
export function wholeNoteLines(note: Note): NoteLine[] {
  return linesWith(note, checkLines);
}

function linesWith(note: Note, linesOf: (check: NotedCheck) => readonly NoteLine[]): NoteLine[] {
  return [
    ...note.sourcing.map((words) => plain(null, words)),
    ...note.cited.map(citedLine),
    ...note.checks.flatMap(linesOf),
    ...leftOut(note.restricted),
  ];
}

export function citedLine({ words, isMarkdown }: CitedNote): NoteLine {
  return { label: 'Cited', words, isMarkdown };
}

export function checkLines(check: CheckNote): NoteLine[] {
  const { proofs, note, response, signOffs } = check;
  return [
    plain('Check', statusLine(check)),
    ...proofs.map((words) => plain('Checked against', words)),
    ...(note === null ? [] : [plain('Note', note)]),
    ...(response === null ? [] : [plain('Response', response)]),
    ...signOffs.map((words) => plain(null, words)),
  ];
}

/** What was restricted is never left out in silence. */
export function leftOut(restricted: number): NoteLine[] {
  if (restricted === 0) return [];
  const what = restricted === 1 ? 'A check of this is' : `${restricted} checks of this are`;
  return [plain(null, `${what} restricted and left out here.`)];
}

/** Of checks whose words are gone: the words as they were checked, then the check. */
export function orphanLines({ orphaned, restrictedOrphans }: Notes): NoteLine[][] {
  const lost = orphaned.map((check) => [plain('Checked words', `“${check.words}”`), ...checkLines(check)]);
  return restrictedOrphans === 0 ? lost : [...lost, leftOutOrphans(restrictedOrphans)];
}

export const ORPHANS_TITLE = 'Checks whose words are no longer in the draft';

function leftOutOrphans(count: number): NoteLine[] {
  const what = count === 1 ? 'One more is' : `${count} more are`;
  return [plain(null, `${what} restricted and left out here.`)];
}

function plain(label: string | null, words: string): NoteLine {
  return { label, words };
}
