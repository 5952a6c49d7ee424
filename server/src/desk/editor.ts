/** What the editor at the other end says and is told: its settings, its options, what it watches for us. Knows no draft. */
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { Connection, ShowMessageParams } from 'vscode-languageserver';
import type { ClientAbilities } from '../features/client.ts';
import { WATCHED_FILES } from './kept-files.ts';

/** The settings section, and the name under which an editor that is not asked for settings sends them. */
const SECTION = 'whence';

/** Logs a problem and shows it, without asking for a button: the library's own `showWarningMessage` asks. */
export function complainTo(connection: Connection): (problem: string) => void {
  return (problem) => {
    connection.console.warn(problem);
    const message: ShowMessageParams = { type: MessageType.Warning, message: `Whence: ${problem}` };
    void connection.sendNotification(ShowMessageNotification.type, message);
  };
}

/** Where settings come from: the editor is asked, or else what it sent last, at the start or with a change. */
export function settingsFrom(
  atStart: unknown,
  {
    connection,
    client,
    onChange,
  }: { readonly connection: Connection; readonly client: ClientAbilities; onChange(): void },
): (uri: string) => Promise<unknown> {
  const sectionOf = (settings: unknown): unknown => recordOf(settings)[SECTION];
  let sent = sectionOf(atStart) ?? atStart;
  connection.onDidChangeConfiguration(({ settings }) => {
    sent = sectionOf(settings) ?? sent;
    onChange();
  });
  return async (scopeUri): Promise<unknown> =>
    client.asksSettings ? connection.workspace.getConfiguration({ scopeUri, section: SECTION }) : sent;
}

export function authorOf(wanted: unknown, byDefault: string | null): string | null {
  return typeof wanted === 'string' && wanted.trim() !== '' ? wanted.trim() : byDefault;
}

export function docsBaseOf(wanted: unknown, byDefault: string): string {
  return (typeof wanted === 'string' && wanted !== '' ? wanted : byDefault).replace(/\/+$/, '');
}

/** Asks to be told of what the editor tells only those who ask. */
export async function registerWithClient(connection: Connection, client: ClientAbilities): Promise<void> {
  try {
    if (client.registersSettings) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    }
    if (client.registersWatchers) {
      const watchers = WATCHED_FILES.map((name) => ({ globPattern: `**/${name}` }));
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
  } catch (error) {
    connection.console.warn(`The editor will not tell of changed settings or files: ${String(error)}`);
  }
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
