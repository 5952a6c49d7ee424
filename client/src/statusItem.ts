/** The language status item: what is known of the draft in view, or why it is not checked. Knows no view. */
import { Disposable, l10n, languages, LanguageStatusSeverity } from 'vscode';
import type { Command, LanguageStatusItem } from 'vscode';
import type { ActiveDraft, Situation } from './activeDraft.ts';
import { DRAFT_SELECTOR } from './drafts.ts';
import { badgeWords, countedClaims } from './sidebar/wording.ts';

export function showStatus(draft: ActiveDraft): Disposable {
  const item = languages.createLanguageStatusItem('whence.status', DRAFT_SELECTOR);
  item.name = 'Whence';
  const update = (): void => describe(item, draft);
  update();
  return Disposable.from(item, draft.onDidChange(update));
}

function describe(item: LanguageStatusItem, draft: ActiveDraft): void {
  const { situation, status } = draft;
  item.busy = situation === 'starting';
  item.severity = situation === 'failed' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  item.command = commandFor(situation);
  const text = textFor(draft);
  item.text = text;
  // What the badge counts, in the same words: the quieter findings are underlined too.
  item.detail = status ? badgeWords(status.findings, l10n) : '';
  item.accessibilityInformation = { label: [text, item.detail].filter((part) => part !== '').join(', ') };
}

function textFor({ situation, status }: ActiveDraft): string {
  switch (situation) {
    case 'starting':
      return l10n.t('Whence: reading the draft');
    case 'failed':
      return l10n.t('Whence is not running');
    case 'none':
      return l10n.t('Whence: no draft');
    case 'empty':
      return l10n.t('Whence: no claims yet');
    case 'claims':
      // What is merely possible is shown in the view and counted nowhere.
      if (status?.claims === 0) return l10n.t('Whence: no claims it is sure of');
      return l10n.t(
        'Whence: {0}, {1} sourced',
        countedClaims(status?.claims ?? 0, l10n),
        status?.sourced ?? 0,
      );
    case 'off':
    case 'excluded':
    case 'language':
    case 'too-large':
      return l10n.t('Whence · {0}', status?.message ?? l10n.t('not checked'));
  }
}

function commandFor(situation: Situation): Command | undefined {
  switch (situation) {
    case 'claims':
    case 'empty':
      return { command: 'whence.provenance.focus', title: l10n.t('Show Provenance') };
    case 'failed':
      return { command: 'whence.restartServer', title: l10n.t('Restart') };
    case 'off':
      return settings('whence.enable');
    case 'excluded':
      return settings('whence.files');
    case 'too-large':
      return settings('whence.files.maxSize');
    case 'starting':
    case 'none':
    case 'language':
      return undefined;
  }
}

function settings(query: string): Command {
  return { command: 'workbench.action.openSettings', title: l10n.t('Open Settings'), arguments: [query] };
}
