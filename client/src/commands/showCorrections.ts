/** «Show Corrections…»: what editors said of the draft in view, by whom and when; to go there, or to take it back. */
import { l10n, ThemeIcon, window } from 'vscode';
import type { QuickPickItem, TextDocument } from 'vscode';
import type { CorrectionMade } from '../../../server/src/protocol.ts';
import type { ActiveDraft } from '../activeDraft.ts';
import type { Connection } from '../connection.ts';
import { rangeOf } from '../sidebar/drawn.ts';

export async function showCorrections(connection: Connection, draft: ActiveDraft): Promise<void> {
  const { document } = draft;
  const made = document ? await connection.corrections(document) : null;
  if (!document || !made || made.said.length === 0) {
    void window.showInformationMessage(l10n.t('Nothing has been corrected in this draft.'));
    return;
  }
  const pick = window.createQuickPick<Item>();
  pick.title = l10n.t('What you and others said of this draft');
  pick.placeholder = l10n.t('Choose one to go there, or press its arrow to undo it');
  pick.items = made.said.map(itemOf);
  pick.matchOnDetail = true;
  // One after the other: where a line stands is only known when the one before is gone.
  let before: Promise<void> | null = null;
  const undo = async (item: Item, after: Promise<void> | null): Promise<void> => {
    await after;
    const { done, refusal } = await connection.undoCorrection(document, item.made.id);
    if (done) pick.items = pick.items.filter((one) => one !== item);
    if (refusal !== null) void window.showWarningMessage(`Whence: ${refusal}`);
  };
  pick.onDidTriggerItemButton(({ item }) => {
    before = undo(item, before);
  });
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    pick.hide();
    if (item) void goTo(document, item.made);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

interface Item extends QuickPickItem {
  readonly made: CorrectionMade;
}

function itemOf(made: CorrectionMade): Item {
  const { what, words, who, place } = made;
  const lost = l10n.t('its words have changed, so it is not applied');
  return {
    made,
    label: what,
    description: place === null ? `${who} · ${lost}` : who,
    detail: words,
    buttons: [{ iconPath: new ThemeIcon('discard'), tooltip: l10n.t('Undo') }],
  };
}

async function goTo(document: TextDocument, { place }: CorrectionMade): Promise<void> {
  if (place !== null) await window.showTextDocument(document, { selection: rangeOf(place) });
}
