/**
 * A fix as the edit an editor applies: on the version of the draft it was made for, with stretches to fill in where the
 * editor knows them (LSP 3.18), and as plain text where it does not. Knows fixes and the protocol, not where either is from.
 */
import type {
  CreateFile,
  OptionalVersionedTextDocumentIdentifier,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { createPositions } from '../documents/positions.ts';
import type { Positions } from '../documents/positions.ts';
import type { Snapshot } from '../documents/snapshots.ts';
import type { Edit } from '../edits.ts';
import type { Span } from '../engine/index.ts';
import type { ClientAbilities } from './client.ts';

export function draftEdit(
  edits: readonly Edit[],
  { uri, version, positions }: Snapshot,
  client: ClientAbilities,
): WorkspaceEdit {
  const plain = (edit: Edit): TextEdit => ({ range: positions.placeOf(edit), newText: edit.newText });
  if (!client.versionedEdits) return { changes: { [uri]: edits.map(plain) } };
  const snippet = ({ placeholders = [], ...edit }: Edit): TextEdit | SnippetTextEdit =>
    client.snippetEdits && placeholders.length > 0
      ? {
          range: positions.placeOf(edit),
          snippet: { kind: 'snippet', value: snippetOf({ ...edit, placeholders }) },
        }
      : plain(edit);
  return { documentChanges: [{ textDocument: { uri, version }, edits: edits.map(snippet) }] };
}

/** The edit's text with its placeholders as tab stops, in order: `[^1]: ${1:link}`. */
export function snippetOf({ newText, placeholders = [] }: Pick<Edit, 'newText' | 'placeholders'>): string {
  const pieces: string[] = [];
  let from = 0;
  placeholders.forEach(({ start, end }, index) => {
    const inside = escapeSnippet(newText.slice(start, end));
    pieces.push(escapeSnippet(newText.slice(from, start)), `\${${index + 1}:${inside}}`);
    from = end;
  });
  return [...pieces, escapeSnippet(newText.slice(from))].join('');
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, (mark) => `\\${mark}`);
}

/** Several as one, which an editor undoes as one. They must be of different files. */
export function together(edits: readonly WorkspaceEdit[]): WorkspaceEdit {
  const documentChanges = edits.flatMap((edit) => edit.documentChanges ?? []);
  if (documentChanges.length > 0) return { documentChanges };
  return { changes: Object.assign({}, ...edits.map(({ changes = {} }) => changes)) };
}

export interface FileToGrow {
  readonly uri: string;
  /** What the file holds, or null when it is to be made. */
  readonly text: string | null;
}

/** Puts a line at the end of a file, which is made when there is none; null where the editor can make no files. */
export function appendLine(file: FileToGrow, line: string, client: ClientAbilities): WorkspaceEdit | null {
  const before = file.text ?? '';
  const newText = before === '' || before.endsWith('\n') ? line : `\n${line}`;
  return fileEdit(file, [{ start: before.length, end: before.length, newText }], client);
}

/** Changes a file that may not be open, or makes it; null where the editor can make no files. */
export function fileEdit(
  { uri, text }: FileToGrow,
  changes: readonly Edit[],
  client: ClientAbilities,
): WorkspaceEdit | null {
  const positions = createPositions(text ?? '');
  const edits = changes.map((one): TextEdit => ({ range: positions.placeOf(one), newText: one.newText }));
  if (!client.versionedEdits) return text === null ? null : { changes: { [uri]: edits } };
  if (text === null && !client.createsFiles) return null;
  const textDocument: OptionalVersionedTextDocumentIdentifier = { uri, version: null };
  const create: CreateFile[] =
    text === null ? [{ kind: 'create', uri, options: { ignoreIfExists: true } }] : [];
  const grow: TextDocumentEdit = { textDocument, edits };
  return { documentChanges: [...create, grow] };
}

/** A file that is there, and what is to be changed in it. */
export interface ChangedFile {
  readonly uri: string;
  /** Of the open document that it is for, where that is known. */
  readonly version: number | null;
  readonly positions: Positions;
  readonly edits: readonly Edit[];
}

/** Changes in several files, as one. */
export function filesEdit(files: readonly ChangedFile[], client: ClientAbilities): WorkspaceEdit {
  const changes = files.map(({ uri, version, positions, edits }) => ({
    textDocument: { uri, version },
    edits: edits.map((one): TextEdit => ({ range: positions.placeOf(one), newText: one.newText })),
  }));
  if (client.versionedEdits) return { documentChanges: changes };
  return { changes: Object.fromEntries(changes.map(({ textDocument, edits }) => [textDocument.uri, edits])) };
}

/** Takes lines, with their ends, out of a file that is there. */
export function removeLines(
  { uri, text }: { readonly uri: string; readonly text: string },
  lines: readonly Span[],
  client: ClientAbilities,
): WorkspaceEdit {
  const positions = createPositions(text);
  const edits: TextEdit[] = lines.map(({ start, end }) => ({
    range: positions.placeOf({ start, end }),
    newText: '',
  }));
  if (!client.versionedEdits) return { changes: { [uri]: edits } };
  return { documentChanges: [{ textDocument: { uri, version: null }, edits }] };
}
