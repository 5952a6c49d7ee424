/** Writes a copy of something to a file that the editor named, says that it is there, and opens it if wanted. Knows not what it is. */
import { env, l10n, window, workspace } from 'vscode';
import type { Uri } from 'vscode';

export async function saveCopy(target: Uri, bytes: Uint8Array): Promise<void> {
  await workspace.fs.writeFile(target, bytes);
  void offerToOpen(target);
}

async function offerToOpen(target: Uri): Promise<void> {
  const open = l10n.t('Open');
  if ((await window.showInformationMessage(l10n.t('The copy is saved.'), open)) === open)
    await env.openExternal(target);
}
