/** Where something made of a draft might be saved: what a dialog proposes. Knows nothing of what it is. */
import { Uri, workspace } from 'vscode';
import type { TextDocument } from 'vscode';

/** In the draft’s own folder; of one that is not saved yet, where the dialog likes. */
export function suggestedBeside({ uri }: TextDocument, ending: string): Uri {
  const name =
    uri.path
      .split('/')
      .at(-1)
      ?.replace(/\.[^.]+$/, '') ?? '';
  const folder = uri.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
  return Uri.joinPath(folder ?? Uri.file('/'), `${name}${ending}`);
}
