/** The annotated copy: the clean text with a numbered footnote to each claim, for the checker and the lawyer. In Markdown, whatever the draft is in. */
import { eolOf, placeBehind } from '../citations/add.ts';
import { applyEdits, moved } from '../edits.ts';
import type { Edit } from '../edits.ts';
import type { Ignore } from '../ledger/ignores.ts';
import { cleaningEdits } from './clean.ts';
import type { DraftToExport } from './draft.ts';
import { escapePlain, escapeWords, linesAsMarkdown } from './markdown-words.ts';
import { noteLines, orphanLines, ORPHANS_TITLE } from './note-lines.ts';
import type { NoteLine } from './note-lines.ts';
import { notesOf } from './notes.ts';
import type { Note } from './notes.ts';

export function annotatedMarkdown(draft: DraftToExport, ignores: readonly Ignore[] = []): string {
  const { text, analysis } = draft.facts;
  const { format } = analysis;
  const notes = notesOf(draft);
  const edits = cleaningEdits({ text, format, ignores });
  const clean = applyEdits(text, edits);
  const marks = notes.notes.map((note) =>
    markOf(note, (place) => moved(placeBehind(place, draft.facts), edits)),
  );
  const escapes = format === 'plain' ? escapePlain(clean) : [];
  const eol = eolOf(text);
  const paragraphs = [
    applyEdits(clean, [...marks, ...escapes]).trimEnd(),
    ...notes.notes.map(footnote),
    ...orphaned(orphanLines(notes)),
  ];
  return `${paragraphs.join('\n\n').replace(/\r\n|\r|\n/g, eol)}${eol}`;
}

function markOf({ number, span }: Note, placeFor: (end: number) => number): Edit {
  const place = placeFor(span.end);
  return { start: place, end: place, newText: `[^${number}]` };
}

function footnote(note: Note): string {
  const standing = note.standing === null ? [] : [`**${escapeWords(note.standing)}**`];
  return `[^${note.number}]: ${[...standing, ...linesAsMarkdown(noteLines(note))].join('\\\n    ')}`;
}

function orphaned(checks: readonly (readonly NoteLine[])[]): string[] {
  if (checks.length === 0) return [];
  return [`**${ORPHANS_TITLE}**`, ...checks.map((lines) => `- ${linesAsMarkdown(lines).join('\\\n  ')}`)];
}
