/** Asks, the first time somebody cites something in plain text, where its citations go, and keeps the answer for the workspace. */
import { ConfigurationTarget, l10n, Uri, window, workspace } from 'vscode';
import type { AskPlainTextParams, PlainTextAnswer } from '../../../server/src/protocol.ts';

/** Null where the editor did not say: then it is asked again. */
export async function askPlainText({ uri }: AskPlainTextParams): Promise<PlainTextAnswer['place']> {
  const inText = l10n.t('In the Text');
  const beside = l10n.t('Beside It');
  const message = l10n.t('Where should citations of plain-text drafts go?');
  const detail = l10n.t('In the text, a mark such as [^1] and its entry would be printed with the article unless it is taken out: “Hand on a Clean Copy” does so. Beside it, the text stays as it is, and the citation is shown after its claim. You can change this in the settings.'); // prettier-ignore
  const answer = await window.showInformationMessage(message, { modal: true, detail }, beside, inText);
  if (answer === undefined) return null;
  const place = answer === beside ? 'beside' : 'text';
  await keep(place, Uri.parse(uri));
  return place;
}

/** For the workspace; without one, for all drafts of this editor. */
async function keep(place: 'text' | 'beside', draft: Uri): Promise<void> {
  const isInFolder = (workspace.workspaceFolders ?? []).length > 0;
  const target = isInFolder ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await workspace.getConfiguration('whence', draft).update('citations.plainText', place, target);
}
