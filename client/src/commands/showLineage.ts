/** «Show Lineage»: where else the claim at the cursor stands, draft by draft and with the source it has there; to go there. */
import { l10n, QuickPickItemKind, Uri, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { ClaimLineage, Place } from '../../../server/src/protocol.ts';
import type { ActiveDraft } from '../activeDraft.ts';
import type { Connection } from '../connection.ts';
import { rangeOf } from '../sidebar/drawn.ts';
import { placeOf } from './placeIn.ts';

export async function showLineage(connection: Connection, { document }: ActiveDraft): Promise<void> {
  const editor = window.activeTextEditor;
  if (!document || editor?.document !== document) {
    inform(l10n.t('Open a draft and put the cursor on a claim to see where else it stands.'));
    return;
  }
  const lineage = await connection.lineage(document, placeOf(editor.selection));
  const why =
    lineage === null
      ? l10n.t('This draft is not checked, so it is not compared with others.')
      : whyNone(lineage);
  if (lineage === null || why !== null) {
    inform(why ?? '');
    return;
  }
  const picked = await window.showQuickPick(itemsOf(lineage), {
    title: l10n.t('The same claim in other drafts'),
    placeHolder: lineage.words ?? '',
    matchOnDetail: true,
  });
  if (picked?.at)
    await window.showTextDocument(Uri.parse(picked.at.uri), { selection: rangeOf(picked.at.place) });
}

/** Null where there is something to show. */
function whyNone({ words, isRead, drafts }: ClaimLineage): string | null {
  if (words === null) return l10n.t('There is no claim at the cursor.');
  if (!isRead) return l10n.t('The other drafts are still being read. Try again in a moment.');
  return drafts.length === 0 ? l10n.t('No other draft of this workspace has this claim.') : null;
}

interface Item extends QuickPickItem {
  /** Of a draft’s name there is none. */
  readonly at?: { readonly uri: string; readonly place: Place };
}

function itemsOf({ drafts }: ClaimLineage): Item[] {
  return drafts.flatMap(({ uri, name, places }): Item[] => [
    { label: name, kind: QuickPickItemKind.Separator },
    // Below the words: beside them, long ones would push out of sight whom it is from.
    ...places.map(({ place, words, how }) => ({ label: words, detail: how, at: { uri, place } })),
  ]);
}

function inform(message: string): void {
  void window.showInformationMessage(message);
}
