/**
 * An editor at the other end of the wire: starts the real server process, speaks the protocol with it over standard input
 * and output, and keeps its own copy of each draft, as editors do. Holds no expectation; tests do.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
  CodeActionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentHighlight,
  DocumentSymbol,
  Hover,
  InitializeResult,
  ProtocolConnection,
  PublishDiagnosticsParams,
  Range,
  Registration,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PROVENANCE_REQUEST, STATUS_NOTIFICATION, STATUS_REQUEST } from '../../../server/src/protocol.ts';
import type { DraftStatus, Provenance } from '../../../server/src/protocol.ts';
import { programOf } from './programs.ts';
import type { ProgramName } from './programs.ts';

export interface EditorOptions {
  /** Asks for diagnostics itself, as VS Code does; otherwise they are to be pushed. */
  readonly pulls?: boolean;
  readonly snippets?: boolean;
  readonly versionedEdits?: boolean;
  /** Shows hovers set as Markdown. */
  readonly markdown?: boolean;
  readonly folders?: readonly string[];
  readonly initializationOptions?: unknown;
  /** What the editor answers for settings under `whence` for a document; without it, it answers for none. */
  readonly settings?: (uri: string) => unknown;
  readonly program?: ProgramName;
}

export class Editor {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: DraftStatus[] = [];
  readonly logged: string[] = [];
  readonly shown: string[] = [];
  readonly registered: Registration[] = [];
  refreshes = 0;
  initialized!: InitializeResult;
  settings: (uri: string) => unknown;
  readonly exit: Promise<number | null>;
  readonly #documents = new Map<string, TextDocument>();
  readonly #waiting = new Set<() => void>();

  private constructor(
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
    settings: (uri: string) => unknown,
  ) {
    this.settings = settings;
    this.exit = new Promise((resolve) => process.on('exit', (code) => resolve(code)));
  }

  static async start(options: EditorOptions = {}): Promise<Editor> {
    const child = spawn(process.execPath, [programOf(options.program ?? 'server'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const editor = new Editor(child, connection, options.settings ?? (() => null));
    editor.#listen();
    editor.initialized = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: (options.folders ?? []).map((uri) => ({ uri, name: uri })),
      capabilities: capabilitiesOf(options),
      initializationOptions: options.initializationOptions,
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  /** Opens a draft; the language is taken from the name unless it is given. */
  async open(
    uri: string,
    text: string,
    languageId = uri.endsWith('.md') ? 'markdown' : 'plaintext',
  ): Promise<Draft> {
    const document = TextDocument.create(uri, languageId, 1, text);
    this.#documents.set(uri, document);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
    return new Draft(this, uri);
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  /** Changes words of a draft, told to the server as the ranges that changed. */
  async edit(uri: string, ...changes: { range: Range; text: string }[]): Promise<void> {
    const before = this.document(uri);
    const version = before.version + 1;
    this.#documents.set(uri, TextDocument.update(before, changes, version));
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: changes,
    });
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Settings change: the server is told so, and asks again. */
  async change(settings: (uri: string) => unknown): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  async changeFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
    const named = (uris: readonly string[]) => uris.map((uri) => ({ uri, name: uri }));
    await this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: named(added), removed: named(removed) },
    });
  }

  async changeFile(uri: string): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri, type: 2 }],
    });
  }

  /** Waits until `met` holds, looking again at each message from the server. */
  async until(met: () => boolean): Promise<void> {
    while (!met()) {
      await new Promise<void>((resolve) => {
        this.#waiting.add(resolve);
      });
    }
  }

  /** Shuts down in good order; answers with the exit code. */
  async stop(): Promise<number | null> {
    if (this.process.exitCode !== null) return this.process.exitCode;
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    return this.exit;
  }

  #listen(): void {
    const { connection } = this;
    const note = <T>(list: T[], item: T): void => {
      list.push(item);
      for (const resolve of this.#waiting) resolve();
      this.#waiting.clear();
    };
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ scopeUri = '', section }) => (section === 'whence' ? this.settings(scopeUri) : null)),
    );
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const registration of registrations) note(this.registered, registration);
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes += 1;
      note([], null);
    });
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => note(this.published, params));
    connection.onNotification(LogMessageNotification.type, ({ message }) => note(this.logged, message));
    connection.onNotification(ShowMessageNotification.type, ({ message }) => note(this.shown, message));
    connection.onNotification(STATUS_NOTIFICATION, (status: DraftStatus) => note(this.statuses, status));
    connection.listen();
  }
}

/** One open draft, and what can be asked of it. Places are named by the words that stand there. */
export class Draft {
  constructor(
    readonly editor: Editor,
    readonly uri: string,
  ) {}

  get text(): string {
    return this.editor.document(this.uri).getText();
  }

  words(range: Range): string {
    return this.editor.document(this.uri).getText(range);
  }

  /** The range of the first `words` in the draft. */
  rangeOf(words: string): Range {
    const start = this.text.indexOf(words);
    if (start < 0) throw new Error(`The draft does not hold «${words}»`);
    const document = this.editor.document(this.uri);
    return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
  }

  async replace(words: string, text: string): Promise<void> {
    await this.editor.edit(this.uri, { range: this.rangeOf(words), text });
  }

  report(previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const id = previousResultId === undefined ? {} : { previousResultId };
    return this.editor.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: this, ...id });
  }

  async diagnostics(): Promise<Diagnostic[]> {
    const report = await this.report();
    if (report.kind !== 'full') throw new Error('The report says that nothing changed');
    return report.items;
  }

  /** Each diagnostic as its code and the words it stands on. */
  async findings(): Promise<string[]> {
    return (await this.diagnostics()).map(({ code, range }) => `${code}: ${this.words(range)}`);
  }

  /** At the first character of `words`. */
  hover(words: string): Promise<Hover | null> {
    const position = this.rangeOf(words).start;
    return this.editor.connection.sendRequest(HoverRequest.type, { textDocument: this, position });
  }

  async hoverText(words: string): Promise<string> {
    const hover = await this.hover(words);
    const contents = hover?.contents ?? '';
    return typeof contents === 'object' && 'value' in contents ? contents.value : '';
  }

  async actions(words: string, only?: string[]): Promise<CodeAction[]> {
    const found = await this.editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: this,
      range: this.rangeOf(words),
      context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
    });
    return (found ?? []).filter((action): action is CodeAction => 'kind' in action);
  }

  async action(words: string, title: string | RegExp): Promise<CodeAction> {
    const actions = await this.actions(words);
    const found = actions.find((one) =>
      typeof title === 'string' ? one.title === title : title.test(one.title),
    );
    if (!found) throw new Error(`No action «${title}» but: ${actions.map((one) => one.title).join('; ')}`);
    return found;
  }

  /** Applies the edits that an action makes to this draft, snippets with their placeholders as text. */
  async apply({ edit }: CodeAction): Promise<void> {
    const changes = editsOf(edit, this.uri).toSorted(
      (a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character,
    );
    await this.editor.edit(this.uri, ...changes);
  }

  async symbols(): Promise<DocumentSymbol[]> {
    const found = await this.editor.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: this,
    });
    return (found ?? []).filter((symbol): symbol is DocumentSymbol => 'selectionRange' in symbol);
  }

  highlights(words: string): Promise<DocumentHighlight[] | null> {
    const position = this.rangeOf(words).start;
    return this.editor.connection.sendRequest(DocumentHighlightRequest.type, {
      textDocument: this,
      position,
    });
  }

  provenance(): Promise<Provenance | null> {
    return this.editor.connection.sendRequest<Provenance | null>(PROVENANCE_REQUEST, { uri: this.uri });
  }

  status(): Promise<DraftStatus> {
    return this.editor.connection.sendRequest<DraftStatus>(STATUS_REQUEST, { uri: this.uri });
  }
}

/** The text changes an edit makes to one document; `${1:words}` becomes «words». */
export function editsOf(edit: WorkspaceEdit | undefined, uri: string): { range: Range; text: string }[] {
  const plain = (edit?.changes?.[uri] ?? []).map(({ range, newText }) => ({ range, text: newText }));
  const versioned = (edit?.documentChanges ?? []).flatMap((change) =>
    'edits' in change && change.textDocument.uri === uri ? change.edits : [],
  );
  return [
    ...plain,
    ...versioned.map((one) =>
      'snippet' in one
        ? { range: one.range, text: withoutTabStops(one.snippet.value) }
        : { range: one.range, text: one.newText },
    ),
  ];
}

function withoutTabStops(snippet: string): string {
  return snippet.replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, '$1').replace(/\\([\\$}])/g, '$1');
}

function capabilitiesOf(options: EditorOptions): ClientCapabilities {
  const { pulls = true, snippets = true, versionedEdits = true, markdown = true, settings } = options;
  return {
    workspace: {
      ...(settings ? { configuration: true } : {}),
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      workspaceFolders: true,
      diagnostics: { refreshSupport: true },
      workspaceEdit: versionedEdits
        ? { documentChanges: true, resourceOperations: ['create'], snippetEditSupport: snippets }
        : {},
    },
    textDocument: {
      ...(pulls ? { diagnostic: {} } : {}),
      publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, versionSupport: true },
      hover: { contentFormat: markdown ? ['markdown', 'plaintext'] : ['plaintext'] },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor'] } } },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    },
  };
}
