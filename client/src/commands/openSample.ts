/** «Open the Sample Draft»: a copy of it, in a document of its own that is in no file until the editor saves it somewhere. */
import { Uri, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';

/** Packed with the extension, which is never written to. */
const SAMPLE = ['seeds', 'karsova-dam.txt'];

/** Asked again while the copy is open, it shows that, with what the editor did to it. */
export function sampleOpener(extension: Uri): () => Promise<void> {
  let copy: TextDocument | null = null;
  return async () => {
    if (copy === null || copy.isClosed) {
      const bytes = await workspace.fs.readFile(Uri.joinPath(extension, ...SAMPLE));
      // In Markdown a citation is a footnote, and nobody has to be asked where it goes.
      const content = new TextDecoder().decode(bytes);
      copy = await workspace.openTextDocument({ content, language: 'markdown' });
    }
    await window.showTextDocument(copy);
  };
}

/** Every extension host has one; the compiler knows none of them here. */
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
