/** Saves what was changed at an editor's word in files that they do not look at. Knows no reference and no draft. */
import { Uri, workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';

/** The files that an edit changes beside a draft; not those that somebody is at work in. */
export function filesBeside(draft: Uri, { documentChanges = [] }: WorkspaceEdit): readonly Uri[] {
  const changed = documentChanges.flatMap((one) => ('edits' in one ? [Uri.parse(one.textDocument.uri)] : []));
  return changed.filter((uri) => !isSame(uri, draft) && openAt(uri)?.isDirty !== true);
}

export async function saveFiles(uris: readonly Uri[]): Promise<void> {
  for (const uri of uris) await openAt(uri)?.save();
}

function openAt(uri: Uri) {
  return workspace.textDocuments.find((one) => isSame(one.uri, uri));
}

function isSame(one: Uri, other: Uri): boolean {
  return one.toString() === other.toString();
}
