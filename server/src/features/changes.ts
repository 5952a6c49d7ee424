/**
 * What changes while the server runs: the documents that are open and the folders of the workspace. Turns the library's
 * events into ours; knows no draft.
 */
import { DidChangeWorkspaceFoldersNotification, Emitter } from 'vscode-languageserver';
import type {
  Connection,
  InitializeParams,
  TextDocuments,
  TextDocumentsConfiguration,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isLedger } from '../workspace/ledgers.ts';
import type { DocumentChange, DocumentEdit } from '../documents/check-places.ts';
import type { Changes } from './feature.ts';

/** The workspace's folders as they are now. */
export function followFolders(
  params: InitializeParams,
  { connection, onChange }: { connection: Connection; onChange: () => void },
): () => readonly string[] {
  let folders =
    params.workspaceFolders?.map(({ uri }) => uri) ??
    [params.rootUri].filter((uri) => typeof uri === 'string');
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) => {
    const gone = new Set(removed.map(({ uri }) => uri));
    folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
    onChange();
  });
  return () => folders;
}

/** Documents as the library keeps them; each change is told with its places in the text that it was made to. */
export function followedTexts(
  onChange: (change: DocumentChange) => void,
): TextDocumentsConfiguration<TextDocument> {
  return {
    create: (uri, languageId, version, text) => TextDocument.create(uri, languageId, version, text),
    update(document, changes, version) {
      let edits: DocumentEdit[] | null = [];
      let now = document;
      for (const change of changes) {
        if ('range' in change) {
          const [one, other] = [now.offsetAt(change.range.start), now.offsetAt(change.range.end)];
          const [start, end] = [Math.min(one, other), Math.max(one, other)];
          edits?.push({ start, end, newText: change.text, was: now.getText().slice(start, end) });
        } else edits = null;
        now = TextDocument.update(now, [change], version);
      }
      onChange({ uri: document.uri, version, edits });
      return now;
    },
  };
}

export interface DocumentListeners {
  onLedger(): void;
  onClose(uri: string): void;
  onLook(): void;
  onSave(uri: string): void;
}

/** What happens to open documents, told once each; ledgers are apart, for they change what is said of every draft. */
export function followDocuments(
  documents: TextDocuments<TextDocument>,
  { onLedger, onClose, onLook, onSave }: DocumentListeners,
): Omit<Changes, 'onEverything' | 'onPause'> {
  const opened = new Emitter<string>();
  const edited = new Emitter<string>();
  const closed = new Emitter<string>();
  // The library tells of an opened document twice, as opened and as changed.
  const justOpened = new Set<string>();
  documents.onDidOpen(({ document: { uri } }) => {
    justOpened.add(uri);
    onLook();
    opened.fire(uri);
  });
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (isLedger(uri)) onLedger();
    else if (!justOpened.delete(uri)) edited.fire(uri);
  });
  documents.onDidSave(({ document: { uri } }) => {
    onLook();
    onSave(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    onClose(uri);
    if (isLedger(uri)) onLedger();
    closed.fire(uri);
  });
  return { onOpen: opened.event, onEdit: edited.event, onClose: closed.event };
}
