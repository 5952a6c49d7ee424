/** An editor of the bench that has one draft of a workspace open in the real language server: types, waits for news, looks at memory. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
  type ProtocolConnection,
} from 'vscode-languageserver/node';

const SERVER = join(import.meta.dirname, '..', 'dist', 'server.js');
/** Milliseconds between two keystrokes: fast typing. */
const BETWEEN = 80;
const TYPED = 'The mayor said so. ';
/** Some invented event, which no article has. */
const TELLING = 'Three engineers were killed when the Karsova dam burst on Monday, the water board said.';

export interface DeskPlaces {
  readonly folder: string;
  readonly storage: string;
}

export class Desk {
  readonly telling = TELLING;
  /** From the first diagnostics until all was read. */
  seconds = 0;
  /** From the first diagnostics until something was known of the draft's claims. */
  secondsToNews = 0;
  #version = 1;
  #began = 0;
  #news = 0;
  /** Reading is shown. */
  #isReading = false;
  #most = 0;
  #wake = (): void => undefined;

  private constructor(
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
    readonly uri: string,
  ) {}

  /** Answers once the draft has its first diagnostics. */
  static async open({ folder, storage }: DeskPlaces, text: string): Promise<Desk> {
    const server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const desk = new Desk(server, connection, `${pathToFileURL(folder).href}/own.txt`);
    connection.onRequest(RegistrationRequest.type, () => undefined);
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      if (desk.#news === 0) desk.secondsToNews = desk.#secondsGone();
      desk.#news += 1;
      desk.#wake();
    });
    connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      connection.onProgress(WorkDoneProgress.type, token, ({ kind }) => {
        desk.#isReading = kind !== 'end';
      });
    });
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'desk' }],
      capabilities: {
        window: { workDoneProgress: true },
        workspace: {
          diagnostics: { refreshSupport: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
        textDocument: { diagnostic: {} },
      },
      initializationOptions: { storage: pathToFileURL(storage).href },
    });
    await connection.sendNotification(InitializedNotification.type, {});
    const textDocument = {
      uri: desk.uri,
      languageId: 'plaintext',
      version: 1,
      text: `\n${text}\n\n${TELLING}\n`,
    };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    await desk.#pull();
    desk.#began = performance.now();
    return desk;
  }

  /** Types until all is read and it is known where the draft's claims stand; answers with the milliseconds from each keystroke to its diagnostics. */
  async typeUntilRead(): Promise<number[]> {
    const times: number[] = [];
    while (this.#news === 0 || this.#isReading) {
      const character = times.length % TYPED.length;
      const begin = performance.now();
      await this.#type(TYPED.charAt(character), character);
      await this.#pull();
      times.push(performance.now() - begin);
      this.#most = Math.max(this.#most, residentOf(this.process));
      await sleep(BETWEEN);
    }
    this.seconds = this.#secondsGone();
    return times;
  }

  async untilRead(): Promise<void> {
    await this.#until(() => this.#news > 0);
    this.seconds = this.#secondsGone();
  }

  /** Milliseconds from the word that a file changed until there is news of the draft. */
  async untilNews(uri: string): Promise<number> {
    const [begin, before] = [performance.now(), this.#news];
    const changes = [{ uri, type: FileChangeType.Changed }];
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.method, { changes });
    await this.#until(() => this.#news > before);
    return performance.now() - begin;
  }

  /** Seconds of processor time that the server has taken, all its threads together; null on a system that does not tell. */
  processor(): number | null {
    return processorOf(this.process);
  }

  /** Null on a system that does not tell. */
  memory(): { readonly most: number; readonly settled: number } | null {
    const settled = residentOf(this.process);
    return settled === 0 ? null : { most: Math.max(this.#most, settled), settled };
  }

  async close(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
  }

  #secondsGone(): number {
    return (performance.now() - this.#began) / 1000;
  }

  async #type(text: string, character: number): Promise<void> {
    const place = { line: 0, character };
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri, version: ++this.#version },
      contentChanges: [
        character === 0
          ? { range: { start: place, end: { line: 0, character: TYPED.length } }, text }
          : { range: { start: place, end: place }, text },
      ],
    });
  }

  async #pull(): Promise<void> {
    await this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: this.uri } });
  }

  async #until(met: () => boolean): Promise<void> {
    while (!met())
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
  }
}

/** As Linux tells it, in hundredths of a second for the program and for what the system does for it. */
function processorOf({ pid }: ChildProcess): number | null {
  try {
    const [, ticks] = /\) (.*)/u.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    const [own, system] = ticks?.split(' ').slice(11, 13).map(Number) ?? [];
    return own === undefined || system === undefined ? null : (own + system) / 100;
  } catch {
    return null;
  }
}

/** The process's memory that is not paged out, in bytes, as Linux tells it; else 0. */
function residentOf({ pid }: ChildProcess): number {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return 1024 * Number(kilobytes ?? 0);
  } catch {
    return 0;
  }
}
