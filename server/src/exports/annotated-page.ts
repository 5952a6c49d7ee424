/** The annotated copy as a page: the draft, then its notes in full. */
import { drawBlocks } from '../drawing/draw.ts';
import { element } from '../drawing/html.ts';
import type { Html } from '../drawing/html.ts';
import { treeOf } from '../drawing/tree.ts';
import type { DraftToExport } from './draft.ts';
import { noteLines } from './note-lines.ts';
import { notesOf } from './notes.ts';
import type { Note } from './notes.ts';
import { page } from './report/shell.ts';
import { orphans } from './report/tables.ts';
import { setLine } from './set-lines.ts';
import { markId, noteId, sourcingInk } from './sourcing-ink.ts';

export function annotatedPage(draft: DraftToExport): string {
  const { text, analysis } = draft.facts;
  const notes = notesOf(draft);
  const ink = sourcingInk(draft, notes.notes, { prefix: '', withSourcing: false });
  const blocks = drawBlocks(text, treeOf(text, analysis.format), { ink, topHeading: 2 });
  const title = `Annotated copy: ${draft.name}`;
  return page(
    title,
    element('header', {}, element('h1', {}, title)),
    element(
      'main',
      { class: analysis.format === 'plain' ? 'copy plain' : 'copy' },
      element('div', { class: 'text' }, ...blocks.map(({ html }) => html)),
      notes.notes.length > 0 && element('h2', {}, 'Notes'),
      notes.notes.length > 0 && element('ol', { class: 'notes' }, ...notes.notes.map(noteItem)),
      orphans(notes),
    ),
  );
}

function noteItem(note: Note): Html {
  const { number, standing } = note;
  const back = element(
    'a',
    { href: `#${markId('', number)}`, 'aria-label': `Back to note ${number} in the text` },
    '↑',
  );
  const head = element('p', {}, standing !== null && element('strong', {}, standing), ' ', back);
  return element('li', { id: noteId('', number) }, head, ...noteLines(note).map(setLine));
}
