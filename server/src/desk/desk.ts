/**
 * The desk of one editor: what is open, what is kept beside it, what is known of all other drafts, and who is told when any of it changes.
 * Made once, when an editor says who it is. Knows no transport and no feature's answer.
 */
import { Emitter } from 'vscode-languageserver';
import type { Connection, Event, InitializeParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckPlaces } from '../documents/check-places.ts';
import { createSettingsStore, settingsByFolder } from '../documents/settings-store.ts';
import { createSnapshots } from '../documents/snapshots.ts';
import type { Typing } from '../documents/typing.ts';
import type { Finder } from '../engine/index.ts';
import { followDocuments, followFolders } from '../features/changes.ts';
import type { ClientAbilities } from '../features/client.ts';
import { createClosedDrafts } from '../features/closed-drafts.ts';
import { createDraftSummaries } from '../features/draft-summaries.ts';
import { createDrafts } from '../features/drafts.ts';
import type { Context } from '../features/feature.ts';
import { createLineageDesk } from '../features/lineage-desk.ts';
import type { StartKeeper } from '../features/lineage-desk.ts';
import { createWaitingFindings } from '../features/waiting-findings.ts';
import type { PageOpener } from '../pages/page.ts';
import type { DefinedRule } from '../rules/define.ts';
import { draftsKeeping } from '../workspace/keys-in-checks.ts';
import type { FilePorts } from '../workspace/ports.ts';
import { createUnopenedDrafts } from '../workspace/unopened.ts';
import { authorOf, complainTo, docsBaseOf, recordOf, settingsFrom } from './editor.ts';
import { followFiles } from './file-events.ts';
import { createKeptFiles } from './kept-files.ts';

export interface Ports extends FilePorts {
  /** What finds attributions. */
  readonly finder: Finder;
  readonly startKeeper: StartKeeper;
  /** What opens pages of the web; null, or left out, where none can be opened. */
  readonly pages?: PageOpener | null;
  /** URI of the folder that documents the rules, unless the editor names another. */
  readonly docsBase: string;
  readonly version: string;
  /** Who is at this machine, unless the editor says; null where that is not known. */
  readonly author?: string | null;
}

export interface Parts {
  readonly connection: Connection;
  readonly ports: Ports;
  readonly rules: readonly DefinedRule[];
  readonly documents: TextDocuments<TextDocument>;
  readonly checkPlaces: CheckPlaces;
  readonly typing: Typing;
  /** Nobody is typing in a draft any more. */
  readonly onPause: Event<string>;
}

export function createContext(params: InitializeParams, client: ClientAbilities, parts: Parts): Context {
  const { connection, documents, ports, rules, checkPlaces, typing } = parts;
  const options = recordOf(params.initializationOptions);
  const complain = complainTo(connection);
  const everything = new Emitter<void>();
  const refresh = (): void => everything.fire();
  const folders = followFolders(params, { connection, onChange: () => changedSettings() });
  const openText = (uri: string): string | null => documents.get(uri)?.getText() ?? null;
  const editorSettings = createSettingsStore({
    ask: settingsFrom(options.settings, { connection, client, onChange: () => changedSettings() }),
    complain,
  });
  const kept = createKeptFiles({ connection, ports, rules, editorSettings, folders, openText, complain });
  const { settings, bibliographies, corrections, registries } = kept;
  const closed = settingsByFolder(settings);
  const lister = ports.folders;
  const unopened = createUnopenedDrafts({ ...ports, ...kept, lister, folders });
  const lineage = createLineageDesk({
    connection,
    startKeeper: ports.startKeeper,
    storage: typeof options.storage === 'string' ? options.storage : null,
    lister,
    folders,
    settings,
    registries,
    corrections,
    drafts: () => drafts,
    onNews: refresh,
  });
  const logError = (message: string): void => connection.console.error(message);
  const drafts = createDrafts({
    ...kept,
    folders,
    rules,
    logError,
    lineage,
    document: (uri) => documents.get(uri),
    documents: () => documents.all(),
    snapshots: createSnapshots(ports.finder),
    checkPlaces,
    complain,
  });
  const summaries = createDraftSummaries(createClosedDrafts({ ...ports, ...kept, folders, rules, logError }));
  const events = followFiles(connection, client, { kept, lineage, summaries, refresh });
  const changedSettings = (): void => {
    settings.forgetAll();
    events.onLedger();
  };
  const waiting = createWaitingFindings(typing);
  const changes = followDocuments(documents, {
    ...events,
    onClose(uri) {
      waiting.forget(uri);
      typing.settle(uri);
      drafts.forget(uri);
      lineage.closed(uri);
      summaries.changed(uri);
    },
    onSave: typing.settle,
  });
  changes.onOpen(lineage.edited);
  changes.onEdit(lineage.edited);
  return {
    connection,
    client,
    drafts,
    changes: { ...changes, onEverything: everything.event, onPause: parts.onPause },
    waiting,
    rules: new Map(rules.map((rule) => [rule.code, rule])),
    author: authorOf(options.author, ports.author ?? null),
    asksForNames: options.asksForNames === true,
    picksCitations: options.picksCitations === true,
    runsHoverLinks: options.runsHoverLinks === true,
    asksWhereToCite: options.asksWhereToCite === true,
    savesFiles: options.savesFiles === true,
    docsBase: docsBaseOf(options.docsBase, ports.docsBase),
    openText,
    savedText: (uri) => ports.reader.read(uri),
    checkFiles: kept.checks,
    pages: ports.pages ?? null,
    bibliographies: {
      async of(uri) {
        const { bibliographies: patterns } = await (documents.get(uri) ? settings : closed).of(uri);
        return bibliographies.of(uri, patterns);
      },
      file: (uri) => bibliographies.file(uri, openText(uri)),
    },
    draftsKeeping: (key) => draftsKeeping(key, { reader: ports.reader, lister, folders: folders() }),
    isProtected: (uri) => ports.isProtected?.(uri) ?? Promise.resolve(false),
    refresh,
    unopened,
    lineage,
    summaries,
  };
}
