/**
 * Saves what was changed at an editor's word in files that they do not look at: it would stay unsaved and unseen. Drafts never are, but where
 * the server asks for it. Knows no reference and no draft.
 */
import { TabInputText, Uri, window, workspace } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { bytesOf, textOf } from './utf8.ts';

/** The files that an edit changes beside a draft; not those that somebody is at work in. */
export function filesBeside(draft: Uri, edit: WorkspaceEdit): readonly Uri[] {
  return filesChanged(edit).filter((uri) => !isSame(uri, draft) && openAt(uri)?.isDirty !== true);
}

export function filesChanged({ documentChanges = [] }: WorkspaceEdit): readonly Uri[] {
  return documentChanges.flatMap((one) => ('edits' in one ? [Uri.parse(one.textDocument.uri)] : []));
}

export async function saveFiles(uris: readonly Uri[]): Promise<void> {
  for (const uri of uris) {
    // One that was saved at once may be closed by now.
    if (BIBLIOGRAPHY.test(uri.path)) saved.add(uri.toString());
    const document = openAt(uri);
    if (document) await saveAsItStands(document);
  }
}

/** Saves what a quick fix wrote to a file of the newsroom that nobody has open, and a bibliography again when what was saved in it is undone. */
export function saveUnseen(): Disposable {
  return workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    const name = document.uri.toString();
    // What somebody writes there is theirs to save from then on.
    if (contentChanges.length > 0 && reason === undefined) saved.delete(name);
    if (!document.isDirty || !(isUnseen(document) || isUndone(document))) return;
    if (BIBLIOGRAPHY.test(document.uri.path)) saved.add(name);
    void saveAsItStands(document);
  });
}

/**
 * Also where it is undone while it is written: the editor then takes it for saved, as it is again what was read, and the file keeps what was
 * undone.
 */
async function saveAsItStands(document: TextDocument): Promise<void> {
  const { uri, version } = document;
  await document.save();
  if (document.version === version || document.isDirty) return;
  const written = textOf(await workspace.fs.readFile(uri));
  const text = (written.startsWith('\uFEFF') ? '\uFEFF' : '') + document.getText();
  const isInOtherEncoding = written.includes('\uFFFD');
  if (text !== written && !isInOtherEncoding) await workspace.fs.writeFile(uri, bytesOf(text));
}

/** Bibliographies that were saved here, and that nothing but an undo has changed since. */
const saved = new Set<string>();

/** With the draft, from where somebody undid it: the editor opens a changed file in a tab of its own, behind the draft. */
function isUndone({ uri }: TextDocument): boolean {
  const inFront = window.activeTextEditor?.document.uri;
  return saved.has(uri.toString()) && !(inFront && isSame(inFront, uri));
}

function isUnseen(document: TextDocument): boolean {
  if (!LEDGER.test(document.uri.path) && !BIBLIOGRAPHY.test(document.uri.path)) return false;
  return !window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => isTabOf(input, document)));
}

/** A tab in the background counts: somebody may be at work in it. */
const isTabOf = (input: unknown, { uri }: TextDocument): boolean =>
  input instanceof TabInputText && isSame(input.uri, uri);

const LEDGER = /\/\.whence\/(?:(?:ignores|corrections)\.jsonl|sources\.json)$/;
const BIBLIOGRAPHY = /\.(?:bib|bibtex|biblatex)$|(?:references|bibliography|library|zotero|csl)[^/]*\.json$/;

export function openAt(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((one) => isSame(one.uri, uri));
}

function isSame(one: Uri, other: Uri): boolean {
  return one.toString() === other.toString();
}
