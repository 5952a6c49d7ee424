/**
 * Where a draft is in sight, and how it comes to the front again: something that is no text may stand before it, such as the first steps. Knows
 * not why anybody asks.
 */
import { window } from 'vscode';
import type { TextDocument, TextEditor, ViewColumn } from 'vscode';

/** With the cursor where it was. */
export async function inFront(document: TextDocument): Promise<TextEditor> {
  const { activeTextEditor } = window;
  return activeTextEditor?.document === document
    ? activeTextEditor
    : window.showTextDocument(document, columnOf(document));
}

/** Undefined where it is not in sight: the editor takes the group in front then, which has had it. */
export function columnOf(document: TextDocument): ViewColumn | undefined {
  return window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
}
