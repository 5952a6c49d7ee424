/**
 * Types into a draft in the real language server, over stdio, and times each keystroke until its diagnostics are back:
 * the change is sent, the diagnostics are pulled as a current editor pulls them, and the answer is parsed.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { median, newRandom, quantile } from './statistics.ts';

export interface Latency {
  /** From opening the draft to its first diagnostics, in milliseconds. */
  readonly opening: number;
  readonly keystrokes: { readonly median: number; readonly p95: number; readonly count: number };
  /** How many diagnostics the draft has. */
  readonly findings: number;
}

const SERVER = join(import.meta.dirname, '..', 'dist', 'server.js');
const URI = 'untitled:draft.txt';
const WARM_UPS = 20;
const TYPED = 'The mayor said so. ';

export async function measureLatency(text: string, keystrokes: number): Promise<Latency> {
  const server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  await initialize(connection);
  const begin = performance.now();
  const textDocument = { uri: URI, languageId: 'plaintext', version: 1, text };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  const findings = await pull(connection);
  const opening = performance.now() - begin;
  const times = await typeInto(connection, text, keystrokes);
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  return {
    opening,
    findings,
    keystrokes: { median: median(times), p95: quantile(times, 0.95), count: times.length },
  };
}

async function initialize(connection: ProtocolConnection): Promise<void> {
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: { relatedDocumentSupport: false } } },
  });
  await connection.sendNotification(InitializedNotification.type, {});
}

/** Types a sentence at one place after another, all over the draft, a letter at a time. */
async function typeInto(
  connection: ProtocolConnection,
  text: string,
  keystrokes: number,
): Promise<readonly number[]> {
  const lines = text.split('\n');
  const prose = lines.flatMap((line, number) => (line.trim() ? [number] : []));
  const random = newRandom(1);
  const times: number[] = [];
  let line = 0;
  for (let key = 0; key < WARM_UPS + keystrokes; key++) {
    const place = key % TYPED.length;
    if (place === 0) line = prose[Math.floor(random() * prose.length)] ?? 0;
    const begin = performance.now();
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: URI, version: key + 2 },
      contentChanges: [{ range: emptyRange(line, place), text: TYPED.charAt(place) }],
    });
    await pull(connection);
    if (key >= WARM_UPS) times.push(performance.now() - begin);
  }
  return times;
}

function emptyRange(line: number, character: number) {
  return { start: { line, character }, end: { line, character } };
}

async function pull(connection: ProtocolConnection): Promise<number> {
  const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } });
  if (report.kind !== 'full') throw new Error('the server sent no diagnostics');
  return report.items.length;
}
