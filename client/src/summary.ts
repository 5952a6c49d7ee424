/** «17 claims · 11 sourced · 2 to look at»: in the status bar, and, where the setting asks for it, above the first line of a draft. Knows no view. */
import {
  CodeLens,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  Range,
  StatusBarAlignment,
  window,
  workspace,
} from 'vscode';
import type { Command, TextDocument } from 'vscode';
import type { ActiveDraft } from './activeDraft.ts';
import type { Connection } from './connection.ts';
import { DRAFT_SELECTOR } from './drafts.ts';
import { showsCodeLens } from './options.ts';
import { summaryWords } from './sidebar/wording.ts';

export function showSummary(draft: ActiveDraft, connection: Connection): Disposable {
  const item = window.createStatusBarItem('whence.summary', StatusBarAlignment.Right, PRIORITY);
  item.name = l10n.t('Whence: Claims of the Draft');
  const update = (): void => {
    const { situation, status } = draft;
    if (situation !== 'claims' || !status) return item.hide();
    const words = summaryWords(status, l10n);
    item.text = `$(references) ${words}`;
    item.accessibilityInformation = { label: words };
    item.tooltip = l10n.t('Show Provenance');
    item.command = 'whence.provenance.focus';
    item.show();
  };
  update();
  return Disposable.from(item, draft.onDidChange(update), codeLenses(connection));
}

/** Left of the cursor's place and of what the editor says of the file. */
const PRIORITY = 101;

function codeLenses(connection: Connection): Disposable {
  const changed = new EventEmitter<void>();
  const provideCodeLenses = async (document: TextDocument): Promise<CodeLens[]> => {
    const status = showsCodeLens(document) ? await connection.status(document) : null;
    if (status?.state !== 'checked' || status.claims + status.uncounted === 0) return [];
    const command: Command = { command: 'whence.provenance.focus', title: summaryWords(status, l10n) };
    return [new CodeLens(new Range(0, 0, 0, 0), command)];
  };
  return Disposable.from(
    changed,
    languages.registerCodeLensProvider(DRAFT_SELECTOR, {
      provideCodeLenses,
      onDidChangeCodeLenses: changed.event,
    }),
    connection.onDidAnalyse(() => changed.fire()),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('whence.codeLens')) changed.fire();
    }),
  );
}
