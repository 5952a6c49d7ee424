/** «Show Fixes…»: goes to what a row of the Provenance view is about, and opens the quick fixes there. Knows no fix. */
import { commands, l10n, Range, window } from 'vscode';
import type { Place } from '../../../server/src/protocol.ts';
import type { ActiveDraft } from '../activeDraft.ts';
import { rangeOf } from '../sidebar/drawn.ts';
import { nodesMeant } from './nodesMeant.ts';

export async function showFixes(
  { document }: ActiveDraft,
  view: { placeOf(node: string): Place | null; selected(): readonly string[] },
  of: unknown,
): Promise<void> {
  const [node] = nodesMeant(of, undefined, () => view.selected());
  const place = node === undefined ? null : view.placeOf(node);
  if (!document || !place) {
    void window.showInformationMessage(l10n.t('Choose a claim or a finding in the Provenance view.'));
    return;
  }
  // At a caret: of a selection the editor offers what can be put around it, too.
  const { start } = rangeOf(place);
  await window.showTextDocument(document, { selection: new Range(start, start) });
  await commands.executeCommand('editor.action.quickFix');
}
