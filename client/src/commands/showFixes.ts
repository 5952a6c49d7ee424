/** «Show Fixes…»: goes to what a row of the Provenance view is about, and opens the quick fixes there. Knows no fix. */
import { commands, l10n, Range, window } from 'vscode';
import type { Position } from 'vscode';
import type { Place } from '../../../server/src/protocol.ts';
import type { ActiveDraft } from '../activeDraft.ts';
import { rangeOf } from '../sidebar/drawn.ts';
import { nodesMeant } from './nodesMeant.ts';

export async function showFixes(
  draft: ActiveDraft,
  view: { placeOf(node: string): Place | null; selected(): readonly string[] },
  of: unknown,
): Promise<void> {
  const [node] = nodesMeant(of, undefined, () => view.selected());
  // What was clicked last is at the cursor, also where its row is being drawn anew.
  const start = node === undefined ? cursorIn(draft) : startOf(view.placeOf(node));
  if (!draft.document || !start) {
    void window.showInformationMessage(l10n.t('Choose a claim or a finding in the Provenance view.'));
    return;
  }
  // At a caret: of a selection the editor offers what can be put around it, too. By the editor's own command, as a click on the row goes there:
  // both may be under way at once.
  await commands.executeCommand('vscode.open', draft.document.uri, { selection: new Range(start, start) });
  await new Promise<void>((resolve) => setTimeout(resolve, OWN_ASKING));
  await commands.executeCommand('editor.action.quickFix');
}

/** In milliseconds: 250 after the cursor has moved the editor asks for fixes by itself, and lets go of what was asked for by hand until then. */
const OWN_ASKING = 300;

/** Every extension host has it; the compiler does not know it here. */
declare function setTimeout(run: () => void, milliseconds: number): void;

const startOf = (place: Place | null): Position | null => (place ? rangeOf(place).start : null);

function cursorIn({ document }: ActiveDraft): Position | null {
  const editor = window.activeTextEditor;
  return editor && editor.document === document ? editor.selection.start : null;
}
