/** The checklist: every claim with its standing and what was checked of it, a row for each check; for a spreadsheet, or to print and tick off. */
import { element } from '../drawing/html.ts';
import type { Child, Html } from '../drawing/html.ts';
import type { CheckNote } from './check-notes.ts';
import { csv } from './csv.ts';
import type { DraftToExport } from './draft.ts';
import { citedLine, leftOut, ORPHANS_TITLE } from './note-lines.ts';
import { notesOf } from './notes.ts';
import type { Note, NotedCheck } from './notes.ts';
import { page } from './report/shell.ts';
import { orphans, signOffSheet } from './report/tables.ts';
import { setLine } from './set-lines.ts';

/** One claim with one check of it, or with none. */
interface Row {
  readonly note: Note;
  readonly check: NotedCheck | null;
}

export function checklistCsv(draft: DraftToExport): string {
  const { notes, orphaned, restrictedOrphans } = notesOf(draft);
  const lost = orphaned.map((check) => ['', check.words, ORPHANS_TITLE, '', '', ...checkCells(check)]);
  const left = leftOut(restrictedOrphans).map(({ words }) => ['', '', ORPHANS_TITLE, '', '', words]);
  const rows = [HEADS, ...notes.flatMap(rowsOf).map(cells), ...lost, ...left];
  return csv(rows.map((row) => HEADS.map((_, index) => row[index] ?? '')));
}

const HEADS =
  'No.,Claim,Standing,Source,Cited,Check,Checker,Date,Checked against,Note,Response,Sign-off'.split(',');

function rowsOf(note: Note): Row[] {
  return note.checks.length === 0 ? [{ note, check: null }] : note.checks.map((check) => ({ note, check }));
}

function cells({ note, check }: Row): string[] {
  const { number, words, standing, sourcing, cited } = note;
  const citedWords = cited.map((one) => one.words).join('; ');
  const left = restrictedWords(note);
  const own = check === null ? [left ?? 'Not checked'] : checkCells(check, [sameWords(note, check), left]);
  return [String(number), words, standing ?? '', sourcing.join('; '), citedWords, ...own];
}

function restrictedWords({ restricted }: Note): string | null {
  return leftOut(restricted)[0]?.words ?? null;
}

/** Rows are sorted and filtered, so each tells its check in full, and that it is one with another’s. */
function sameWords({ number }: Note, { toldIn }: NotedCheck): string | null {
  return toldIn === number ? null : `The same check as of No. ${toldIn}`;
}

function checkCells(check: CheckNote, more: readonly (string | null)[] = []): string[] {
  const { status, isStale, checker, date, proofs, note, response, signOffs } = check;
  const standing = isStale ? `${status} (the words have changed since)` : status;
  const notes = [note, ...more].filter((one) => one !== null).join('; ');
  return [standing, checker ?? '', date, proofs.join('; '), notes, response ?? '', signOffs.join('; ')];
}

export function checklistPage(draft: DraftToExport): string {
  const notes = notesOf(draft);
  const title = `Checklist: ${draft.name}`;
  return page(
    title,
    element('header', {}, element('h1', {}, title)),
    element(
      'main',
      {},
      notes.notes.length === 0
        ? element('p', {}, 'There are no claims in this draft.')
        : claimsTable(notes.notes.flatMap(rowsOf)),
      orphans(notes),
      element('h3', {}, 'Sign-off'),
      signOffSheet(draft),
    ),
  );
}

function claimsTable(rows: readonly Row[]): Html {
  const heads = ['✓', 'No.', 'Claim', 'How it is sourced', 'Check', 'Notes'];
  return element(
    'table',
    { class: 'checklist' },
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    element(
      'tbody',
      {},
      ...rows.map((row) => element('tr', {}, ...pageCells(row).map((cell) => element('td', {}, ...cell)))),
    ),
  );
}

/** The box is ticked for what is confirmed of the words as they stand. */
function pageCells({ note, check }: Row): readonly (readonly Child[])[] {
  const [standing = '', checker = '', , proofs = '', ...rest] =
    check === null ? [] : checkCells(check, [sameWords(note, check)]);
  return [
    [element('span', { class: 'box' }, check?.isDone ? '✓' : '')],
    [String(note.number)],
    [note.words],
    [...lines([note.standing ?? '', ...note.sourcing]), ...note.cited.map((one) => setLine(citedLine(one)))],
    lines([standing, checker, check?.day ?? '', restrictedWords(note) ?? '']),
    lines([proofs, ...rest]),
  ];
}

function lines(all: readonly string[]): Html[] {
  return all.filter((words) => words !== '').map((words) => element('p', {}, words));
}
