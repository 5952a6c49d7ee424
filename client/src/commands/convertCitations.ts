/** «Convert Citations…»: asks for the style, and says what came of it. */
import { l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { CitationSettings } from '../../../server/src/protocol.ts';
import type { ActiveDraft } from '../activeDraft.ts';
import type { Connection } from '../connection.ts';

export async function convertCitations(connection: Connection, draft: ActiveDraft): Promise<void> {
  const { document } = draft;
  if (!document) {
    void window.showInformationMessage(l10n.t('Open the draft whose citations you want to convert.'));
    return;
  }
  const picked = await window.showQuickPick(styles(), {
    title: l10n.t('Convert Citations'),
    placeHolder: l10n.t('How should the citations of this draft be written?'),
  });
  if (!picked) return;
  const done = await connection.convertCitations(document, picked.style);
  if (!done || done.refusal !== null)
    void window.showWarningMessage(done?.refusal ? `Whence: ${done.refusal}` : l10n.t('This draft is not checked: nothing was converted.')); // prettier-ignore
  else if (done.told !== null) void window.showInformationMessage(done.told);
}

interface Style extends QuickPickItem {
  readonly style: CitationSettings['style'];
}

function styles(): readonly Style[] {
  return [
    {
      style: 'footnote',
      label: l10n.t('Footnotes'),
      detail: l10n.t('A mark in the text and an entry at its end'),
    },
    {
      style: 'pandoc',
      label: l10n.t('Keys in brackets'),
      detail: l10n.t('As in [@orr2024, p. 3]; the references go to the bibliography of the workspace'),
    },
    {
      style: 'ledger',
      label: l10n.t('Beside the draft'),
      detail: l10n.t('The text stays clean; citations are kept with its checks'),
    },
  ];
}
