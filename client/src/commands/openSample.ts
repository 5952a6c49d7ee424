/** The sample draft: a copy of it, in a document of its own that is in no file until the editor saves it somewhere. */
import { Uri, ViewColumn, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { textOf } from '../utf8.ts';
import { columnOf } from './inFront.ts';

/** Packed with the extension, which is never written to. */
const SAMPLE = ['seeds', 'karsova-dam.txt'];

export interface Sample {
  /** Asked again while the copy is open, it shows that, with what the editor did to it. `beside` leaves in sight what asks: the first steps. */
  open(where?: unknown): Promise<void>;
  /** Where the editor says. */
  save(where?: unknown): Promise<void>;
}

export function sampleOf(extension: Uri): Sample {
  let copy: TextDocument | null = null;
  const open = async (where: unknown): Promise<TextDocument> => {
    if (copy === null || copy.isClosed) {
      const bytes = await workspace.fs.readFile(Uri.joinPath(extension, ...SAMPLE));
      // In Markdown a citation is a footnote, and nobody has to be asked where it goes.
      const content = textOf(bytes);
      copy = await workspace.openTextDocument({ content, language: 'markdown' });
    }
    const column = where === 'beside' ? ViewColumn.Beside : ViewColumn.Active;
    await window.showTextDocument(copy, columnOf(copy) ?? column);
    return copy;
  };
  return {
    async open(where) {
      await open(where);
    },
    async save(where) {
      const { uri } = await open(where);
      await workspace.saveAs(uri);
    },
  };
}
