/**
 * An editor at the other end of the wire: starts the real server process, speaks the protocol with it over standard input
 * and output, and keeps its own copy of each draft, as editors do. Holds no expectation; tests do.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
  ConfigurationRequest,
  createProtocolConnection,
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
  ShutdownRequest,
  WorkDoneProgressCancelNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { InitializeResult, ProtocolConnection, Range } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { capabilitiesOf } from './capabilities.ts';
import type { Abilities } from './capabilities.ts';
import { Draft } from './draft.ts';
import { Heard } from './heard.ts';
import { programOf } from './programs.ts';
import type { ProgramName } from './programs.ts';

export interface EditorOptions extends Abilities {
  readonly folders?: readonly string[];
  readonly initializationOptions?: unknown;
  /** What the editor answers for settings under `whence` for a document; without it, it answers for none. */
  readonly settings?: (uri: string) => unknown;
  readonly program?: ProgramName;
}

export class Editor extends Heard {
  initialized!: InitializeResult;
  settings: (uri: string) => unknown;
  readonly exit: Promise<number | null>;
  readonly #documents = new Map<string, TextDocument>();

  private constructor(
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
    settings: (uri: string) => unknown,
  ) {
    super();
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
    editor.listenTo(connection);
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ scopeUri = '', section }) => (section === 'whence' ? editor.settings(scopeUri) : null)),
    );
    connection.listen();
    editor.initialized = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: (options.folders ?? []).map((uri) => ({ uri, name: uri })),
      capabilities: capabilitiesOf(options, { answersSettings: options.settings !== undefined }),
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
    await this.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token: this.working });
  }

  /** Shuts down in good order; answers with the exit code. */
  async stop(): Promise<number | null> {
    if (this.process.exitCode !== null) return this.process.exitCode;
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    return this.exit;
  }
}
