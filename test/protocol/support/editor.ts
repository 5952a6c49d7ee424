/**
 * An editor at the other end of the wire: starts the real server process, speaks the protocol with it over standard input
 * and output, and keeps its own copy of each draft, as editors do. Holds no expectation; tests do.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ExitNotification,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  InlayHintRefreshRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowDocumentRequest,
  ShowMessageNotification,
  ShutdownRequest,
  WorkDoneProgress,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type {
  ClientCapabilities,
  InitializeResult,
  ProtocolConnection,
  PublishDiagnosticsParams,
  Range,
  ProgressToken,
  Registration,
  ShowDocumentParams,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { STATUS_NOTIFICATION } from '../../../server/src/protocol.ts';
import type { DraftStatus } from '../../../server/src/protocol.ts';
import { Draft } from './draft.ts';
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
  /** What the server asked to have opened. */
  readonly opened: ShowDocumentParams[] = [];
  /** What was told of work that takes its time. */
  readonly progress: (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[] = [];
  #working: ProgressToken = '';
  refreshes = 0;
  hintRefreshes = 0;
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

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  async closeAll(): Promise<void> {
    for (const uri of this.#documents.keys()) await this.close(uri);
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

  async changeFile(uri: string, type: FileChangeType = FileChangeType.Changed): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri, type }],
    });
  }

  /** Stops the work that progress was told of last. */
  async cancelWork(): Promise<void> {
    await this.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token: this.#working });
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
    connection.onRequest(ShowDocumentRequest.type, (params) => {
      note(this.opened, params);
      return { success: true };
    });
    connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      this.#working = token;
      connection.onProgress(WorkDoneProgress.type, token, (told) => note(this.progress, told));
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes += 1;
      note([], null);
    });
    connection.onRequest(InlayHintRefreshRequest.type, () => {
      this.hintRefreshes += 1;
      note([], null);
    });
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => note(this.published, params));
    connection.onNotification(LogMessageNotification.type, ({ message }) => note(this.logged, message));
    connection.onNotification(ShowMessageNotification.type, ({ message }) => note(this.shown, message));
    connection.onNotification(STATUS_NOTIFICATION, (status: DraftStatus) => note(this.statuses, status));
    connection.listen();
  }
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
      inlayHint: { refreshSupport: true },
      workspaceEdit: versionedEdits
        ? { documentChanges: true, resourceOperations: ['create'], snippetEditSupport: snippets }
        : {},
    },
    window: { showDocument: { support: true }, workDoneProgress: true },
    textDocument: {
      ...(pulls ? { diagnostic: {} } : {}),
      publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, versionSupport: true },
      completion: { completionItem: { labelDetailsSupport: markdown } },
      hover: { contentFormat: markdown ? ['markdown', 'plaintext'] : ['plaintext'] },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor'] } } },
      rename: { prepareSupport: true },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    },
  };
}
