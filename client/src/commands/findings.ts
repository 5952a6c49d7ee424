/** From finding to finding by key, also where they are no problems of the editor. Knows no rule. */
import { commands, l10n, Range, Selection, TextEditorRevealType, window } from 'vscode';
import type { TextEditor } from 'vscode';
import type { ActiveDraft } from '../activeDraft.ts';
import type { Connection } from '../connection.ts';
import { rangeOf } from '../sidebar/drawn.ts';

/** The next one behind the cursor, or the last before it; from the end it goes on at the beginning. */
export async function goToFinding(
  direction: 'next' | 'previous',
  { connection, draft }: { readonly connection: Connection; readonly draft: ActiveDraft },
): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || editor.document !== draft.document) {
    void window.showInformationMessage(l10n.t('Open a draft to go through its findings.'));
    return;
  }
  const ranges = (await connection.findings(editor.document))?.findings.map(({ place }) => rangeOf(place));
  const found = nextRange(ranges ?? [], editor.selection.active, direction);
  if (found) await show(editor, found);
  else void window.showInformationMessage(l10n.t('There is nothing to look at in this draft.'));
}

function nextRange(
  ranges: readonly Range[],
  cursor: Range['start'],
  direction: 'next' | 'previous',
): Range | undefined {
  return direction === 'next'
    ? (ranges.find(({ start }) => start.isAfter(cursor)) ?? ranges[0])
    : (ranges.findLast(({ start }) => start.isBefore(cursor)) ?? ranges.at(-1));
}

async function show(editor: TextEditor, { start }: Range): Promise<void> {
  editor.selection = new Selection(start, start);
  editor.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport);
  await commands.executeCommand('editor.action.showHover');
}
