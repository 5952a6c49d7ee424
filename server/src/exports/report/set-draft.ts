/** The draft as type with its sourcing drawn in, and beside each of its blocks the notes on it. Knows no page. */
import { drawBlocks } from '../../drawing/draw.ts';
import type { DrawnBlock } from '../../drawing/draw.ts';
import { element } from '../../drawing/html.ts';
import type { Html } from '../../drawing/html.ts';
import { treeOf } from '../../drawing/tree.ts';
import { noteLines } from '../note-lines.ts';
import type { DraftToExport } from '../draft.ts';
import type { Note } from '../notes.ts';
import { setLine } from '../set-lines.ts';
import { markId, noteId, noteplace, sourcingInk } from '../sourcing-ink.ts';

export function setDraft(draft: DraftToExport, notes: readonly Note[], prefix: string): Html {
  const { text, analysis } = draft.facts;
  const ink = sourcingInk(draft, notes, { prefix, withSourcing: true });
  const blocks = drawBlocks(text, treeOf(text, analysis.format), { ink, topHeading: 3 });
  const beside = notesBeside(blocks, notes, draft);
  const rows = blocks.map((block, index) => {
    const margin = (beside[index] ?? []).map((note) => marginNote(note, prefix));
    return element(
      'div',
      { class: 'row' },
      element('div', { class: 'text' }, block.html),
      margin.length > 0 && element('div', { class: 'margin' }, ...margin),
    );
  });
  return element('div', { class: analysis.format === 'plain' ? 'plain' : null }, ...rows);
}

/** Each beside the last block that begins before its number. */
function notesBeside(
  blocks: readonly DrawnBlock[],
  notes: readonly Note[],
  { facts }: DraftToExport,
): Note[][] {
  const beside = blocks.map((): Note[] => []);
  for (const note of notes) {
    const place = noteplace(note, facts);
    const at = blocks.findLastIndex(({ start }) => start < place);
    beside[Math.max(0, at)]?.push(note);
  }
  return beside;
}

function marginNote(note: Note, prefix: string): Html {
  const { number, standing, words, findings } = note;
  const back = element('a', { href: `#${markId(prefix, number)}` }, String(number));
  const faults = findings.filter(({ severity }) => severity !== 'hint');
  return element(
    'div',
    { class: 'note', id: noteId(prefix, number) },
    element('p', { class: 'head' }, back, standing ?? `“${words}”`),
    ...noteLines(note).map(setLine),
    ...faults.map(({ message }) => element('p', { class: 'fault' }, `⚠ ${message}`)),
  );
}

/** What the signs in the text mean. */
export function legend(): Html {
  return element(
    'p',
    { class: 'legend' },
    'In the text:',
    sign('source', 'who says it'),
    sign('cue', 'the reporting word'),
    sign('content', 'what is reported'),
    sign('flag', 'look again'),
    sign('residue', 'page furniture'),
    element('span', {}, element('sup', { class: 'number' }, '1'), ' note in the margin'),
  );
}

function sign(className: string, words: string): Html {
  return element('span', {}, element('span', { class: className }, words));
}
