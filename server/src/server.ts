/**
 * Starts the language server over any connection: what an editor is told it can do, and the desk that is made for it. Knows no transport and
 * no machine; both come in.
 */
import { Emitter, RAL, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver';
import type {
  Connection,
  InitializeParams,
  InitializeResult,
  ServerCapabilities,
} from 'vscode-languageserver';
import { createContext } from './desk/desk.ts';
import type { Parts, Ports } from './desk/desk.ts';
import { recordOf, registerWithClient } from './desk/editor.ts';
import { createCheckPlaces } from './documents/check-places.ts';
import type { DocumentChange } from './documents/check-places.ts';
import { createTyping, PAUSE } from './documents/typing.ts';
import { followedTexts } from './features/changes.ts';
import { readClient } from './features/client.ts';
import { FEATURES } from './features/features.ts';
import { FOLLOWS_RENAMES } from './features/renamed-drafts.ts';
import type { DefinedRule } from './rules/define.ts';
import { RULES } from './rules/registry.ts';

export type { Ports };

/** Registers everything and listens; answers at once, as the rest comes from the editor. `rules` is for tests. */
export function startServer(
  connection: Connection,
  ports: Ports,
  rules: readonly DefinedRule[] = RULES,
): void {
  const checkPlaces = createCheckPlaces();
  const paused = new Emitter<string>();
  const pause = { milliseconds: PAUSE };
  const typing = createTyping({
    after: (milliseconds, work) => RAL().timer.setTimeout(work, milliseconds),
    pause: () => pause.milliseconds,
    onPause: (uri) => paused.fire(uri),
  });
  const onChange = (change: DocumentChange): void => {
    checkPlaces.changed(change);
    typing.changed(change);
  };
  const documents = new TextDocuments(followedTexts(onChange));
  const parts = { connection, ports, rules, documents, checkPlaces, typing, onPause: paused.event };
  connection.onInitialize((params) => {
    const { typingPause } = recordOf(params.initializationOptions);
    if (typeof typingPause === 'number') pause.milliseconds = typingPause;
    return initialize(params, parts);
  });
  documents.listen(connection);
  connection.listen();
}

function initialize(params: InitializeParams, parts: Parts): InitializeResult {
  const client = readClient(params.capabilities);
  const context = createContext(params, client, parts);
  for (const feature of FEATURES) feature.register(context);
  parts.connection.onInitialized(() => void registerWithClient(parts.connection, client));
  const always: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: FOLLOWS_RENAMES,
    },
  };
  return {
    capabilities: Object.assign(always, ...FEATURES.map((feature) => feature.capabilities(client))),
    serverInfo: { name: 'Whence', version: parts.ports.version },
  };
}
