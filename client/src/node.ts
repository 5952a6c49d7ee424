/** The extension in a Node host: starts the bundled server as a process of its own and talks to it over IPC. */
import { languages, Uri, window, workspace } from 'vscode';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';
import type { ErrorHandler, LanguageClientOptions } from 'vscode-languageclient/node';
import { ASK_PLAIN_TEXT_REQUEST, SAVE_REQUEST } from '../../server/src/protocol.ts';
import type { AskPlainTextParams, SaveParams } from '../../server/src/protocol.ts';
import { askPlainText } from './commands/askPlainText.ts';
import { rulesFolder } from './commands/explainRule.ts';
import type { Connection } from './connection.ts';
import { DRAFT_SELECTOR, draftTest, isView, VIEW_SELECTOR } from './drafts.ts';
import type { DraftTest } from './drafts.ts';
import { FollowedFiles } from './followedFiles.ts';
import { saveFiles } from './saving.ts';
import { soundEdits } from './soundEdits.ts';
import { startWhence } from './extension.ts';
import { wasDone } from './firstSteps.ts';
import { traceChannel } from './traceChannel.ts';

/** What was ignored or corrected counts as soon as it is written, saved or not. */
const LEDGERS = { scheme: 'file', pattern: '**/.whence/{ignores,corrections}.jsonl' };
/** From an entry there, an editor can ask for all that the source says. */
const SOURCES = { scheme: 'file', pattern: '**/.whence/sources.json' };

/** From an entry of a bibliography, too, and a new key is put where the entry stands now, saved or not. */
function houseFiles(): { scheme: string; pattern: string }[] {
  const patterns: unknown = workspace.getConfiguration('whence').get('bibliographies');
  const named = Array.isArray(patterns) ? patterns.filter((one) => typeof one === 'string') : [];
  const anywhere = named.map((one) => (one.startsWith('**/') ? one : `**/${one}`));
  return [LEDGERS, SOURCES, ...anywhere.map((pattern) => ({ scheme: 'file', pattern }))];
}

let connection: Connection | null = null;

export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('Whence', { log: true });
  const trace = traceChannel(output, context.subscriptions);
  context.subscriptions.push(output);
  const isDraft = draftTest(context.extensionUri);
  const followed = new FollowedFiles();
  connection = await startWhence(context, {
    output,
    isDraft,
    followed,
    createClient: async (errorHandler) => {
      const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js');
      // A missing server would only be told of by a process that ends.
      await workspace.fs.stat(module);
      const server = { module: module.fsPath, transport: TransportKind.ipc };
      followed.forgetAll();
      const options = optionsFor({ context, output, trace, isDraft, followed, errorHandler });
      const client = new QuietClient('whence', 'Whence', server, options);
      client.onRequest(ASK_PLAIN_TEXT_REQUEST, async (params: AskPlainTextParams) => ({
        place: await askPlainText(params),
      }));
      client.onRequest(SAVE_REQUEST, async ({ uris }: SaveParams) => {
        await saveFiles(uris.map((uri) => Uri.parse(uri)));
        return null;
      });
      return client;
    },
  });
}

export async function deactivate(): Promise<void> {
  await connection?.server.stop();
}

/** Failures are told once, in plain words, by `Server`; the library's own notices go to the output only. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

function optionsFor({
  context,
  output,
  trace,
  isDraft,
  followed,
  errorHandler,
}: {
  readonly context: ExtensionContext;
  readonly output: LogOutputChannel;
  readonly trace: LogOutputChannel;
  readonly isDraft: DraftTest;
  readonly followed: FollowedFiles;
  readonly errorHandler: ErrorHandler;
}): LanguageClientOptions {
  const files = houseFiles();
  return {
    documentSelector: [...DRAFT_SELECTOR, ...VIEW_SELECTOR, ...files],
    outputChannel: output,
    traceOutputChannel: trace,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler,
    initializationFailedHandler: () => false,
    initializationOptions: {
      docsBase: rulesFolder(context.extensionUri).toString(),
      asksForNames: true,
      picksCitations: true,
      asksWhereToCite: true,
      runsHoverLinks: true,
      // Where there is no folder there is nothing to keep for one.
      storage: (context.storageUri ?? context.globalStorageUri).toString(),
      savesFiles: true,
    },
    // Of all that a hover could link to, the two commands that it does.
    markdown: { isTrusted: { enabledCommands: ['whence.recordCheck', 'whence.showLineage'] } },
    diagnosticPullOptions: { onChange: true, onTabs: true },
    middleware: {
      async provideHover(document, position, token, next) {
        const hover = await next(document, position, token);
        if (hover) wasDone('hoverShown');
        return hover;
      },
      didOpen: async (document, next) => {
        if (!isDraft(document) && !isView(document) && languages.match(files, document) === 0) return;
        followed.opened(document);
        await next(document);
      },
      didClose: async (document, next) => {
        followed.closed(document);
        await next(document);
      },
      ...soundEdits(followed),
    },
  };
}
