/**
 * Puts the language server together: documents, settings, ledgers and rules below, features above, over any connection.
 * Knows no transport and no machine; both come in.
 */
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  Emitter,
  FileChangeType,
  MessageType,
  RAL,
  ShowMessageNotification,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type {
  Connection,
  Event,
  FileEvent,
  InitializeParams,
  InitializeResult,
  ServerCapabilities,
  ShowMessageParams,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createCheckPlaces } from './documents/check-places.ts';
import type { CheckPlaces, DocumentChange } from './documents/check-places.ts';
import { createSettingsStore } from './documents/settings-store.ts';
import { createSnapshots } from './documents/snapshots.ts';
import { createTyping, PAUSE } from './documents/typing.ts';
import type { Typing } from './documents/typing.ts';
import { readClient } from './features/client.ts';
import type { ClientAbilities } from './features/client.ts';
import { problemsOf } from './features/check-problems.ts';
import { followDocuments, followedTexts, followFolders } from './features/changes.ts';
import { FOLLOWS_RENAMES } from './features/renamed-drafts.ts';
import { createClosedDrafts } from './features/closed-drafts.ts';
import { createDraftSummaries } from './features/draft-summaries.ts';
import { createDrafts } from './features/drafts.ts';
import { createWaitingFindings } from './features/waiting-findings.ts';
import { NEWSROOM_FILE, withNewsrooms } from './features/newsroom-settings.ts';
import type { Finder } from './engine/index.ts';
import type { Context } from './features/feature.ts';
import { FEATURES } from './features/features.ts';
import { createLineageDesk } from './features/lineage-desk.ts';
import type { StartKeeper } from './features/lineage-desk.ts';
import { publishProblems } from './features/registry-problems.ts';
import { REGISTRY } from './registry/file.ts';
import type { PageOpener } from './pages/page.ts';
import type { DefinedRule } from './rules/define.ts';
import { RULES } from './rules/registry.ts';
import { loadBibtex } from './citations/bibliography/load-bibtex.ts';
import { CORRECTIONS } from './ledger/corrections.ts';
import { IGNORES } from './ledger/ignores.ts';
import { CHECK_FILES, createCheckFiles, isCheckFile } from './workspace/check-files.ts';
import { CITED_FILES } from './citations/cited-files.ts';
import { createCitedFiles } from './workspace/cited-files.ts';
import { BIBLIOGRAPHY_FILES, createBibliographies } from './workspace/bibliographies.ts';
import { draftsKeeping } from './workspace/keys-in-checks.ts';
import { createLedgers, LEDGER_FILES } from './workspace/ledgers.ts';
import type { LedgerSources } from './workspace/ledgers.ts';
import { createNearestFiles } from './workspace/nearest-file.ts';
import { createRegistries, isRegistry } from './workspace/registries.ts';
import { isDraftFile } from './workspace/draft-files.ts';
import { createUnopenedDrafts } from './workspace/unopened.ts';
import type {
  FileChanger,
  FolderReader,
  TextReader,
  WithinReader,
  WriteProtection,
} from './workspace/ports.ts';

export interface Ports {
  /** What finds attributions. */
  readonly finder: Finder;
  readonly startKeeper: StartKeeper;
  readonly reader: TextReader;
  readonly folders: FolderReader;
  readonly files: WithinReader;
  /** Null, or left out, where no files can be written. */
  readonly changer?: FileChanger | null;
  /** The same for pages of the web. */
  readonly pages?: PageOpener | null;
  /** Whether a file on the disk is protected against changes; left out where nobody can tell. */
  readonly isProtected?: WriteProtection['isProtected'];
  /** URI of the folder that documents the rules, unless the editor names another. */
  readonly docsBase: string;
  readonly version: string;
  /** Who is at this machine, unless the editor says; null where that is not known. */
  readonly author?: string | null;
}

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

interface Parts {
  readonly connection: Connection;
  readonly ports: Ports;
  readonly rules: readonly DefinedRule[];
  readonly documents: TextDocuments<TextDocument>;
  readonly checkPlaces: CheckPlaces;
  readonly typing: Typing;
  /** Nobody is typing in a draft any more. */
  readonly onPause: Event<string>;
}

/** The settings section, and the name under which an editor that is not asked for settings sends them. */
const SECTION = 'whence';

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

function createContext(params: InitializeParams, client: ClientAbilities, parts: Parts): Context {
  const { connection, documents, ports, rules, checkPlaces, typing } = parts;
  const options = recordOf(params.initializationOptions);
  const complain = complainTo(connection);
  const everything = new Emitter<void>();
  const folders = followFolders(params, { connection, onChange: () => refresh() });
  const { reader } = ports;
  const editorSettings = createSettingsStore({
    ask: settingsFrom(options.settings, { connection, client, onChange: () => refresh() }),
    complain,
  });
  const newsrooms = createNearestFiles({ name: NEWSROOM_FILE, reader, folders });
  const settings = withNewsrooms(editorSettings, { newsrooms, rules, complain });
  const report = publishProblems(connection);
  const sourceFiles = createNearestFiles({ name: REGISTRY, reader, folders });
  const registries = createRegistries({ files: sourceFiles, folders, report });
  const bibliographies = createBibliographies({
    ...ports,
    lister: ports.folders,
    folders,
    loadBibtex,
    report,
  });
  const citedFiles = createCitedFiles({ files: ports.files, folders });
  const openText = (uri: string): string | null => documents.get(uri)?.getText() ?? null;
  const beside: LedgerSources = {
    reader,
    openText,
    folders,
    log: (message) => connection.console.warn(message),
  };
  const ledgers = createLedgers(IGNORES, beside);
  const corrections = createLedgers(CORRECTIONS, beside);
  const checkFiles = createCheckFiles({
    reader,
    lister: ports.folders,
    changer: ports.changer ?? null,
    folders,
    openText,
    report: (file) => report(problemsOf(file)),
  });
  const unopened = createUnopenedDrafts({
    ...ports,
    lister: ports.folders,
    folders,
    settings,
    registries,
    corrections,
  });
  const lineage = createLineageDesk({
    connection,
    startKeeper: ports.startKeeper,
    storage: typeof options.storage === 'string' ? options.storage : null,
    lister: ports.folders,
    folders,
    settings,
    registries,
    corrections,
    drafts: () => drafts,
    onNews: () => everything.fire(),
  });
  const forgetHouseFiles = (): void => {
    checkFiles.forgetAll();
    ledgers.forgetAll();
    corrections.forgetAll();
    newsrooms.forgetAll();
    sourceFiles.forgetAll();
    bibliographies.forgetAll();
    citedFiles.forgetAll();
  };
  const refreshHouseFiles = (): void => {
    forgetHouseFiles();
    everything.fire();
  };
  const refresh = (): void => {
    settings.forgetAll();
    refreshHouseFiles();
    lineage.survey();
    summaries.changedBeside();
  };
  const besideDrafts = {
    folders,
    settings,
    ledgers,
    corrections,
    registries,
    checks: checkFiles,
    bibliographies,
    citedFiles,
    rules,
    logError: (message: string) => connection.console.error(message),
  };
  const drafts = createDrafts({
    ...besideDrafts,
    document: (uri) => documents.get(uri),
    documents: () => documents.all(),
    snapshots: createSnapshots(ports.finder),
    checkPlaces,
    lineage,
    complain,
  });
  const summaries = createDraftSummaries(createClosedDrafts({ ...ports, ...besideDrafts }));
  connection.onDidChangeWatchedFiles(({ changes: files }) => {
    const isHouse = ({ uri }: FileEvent): boolean =>
      isCheckFile(uri) || HOUSE_FILES.some((name) => uri.endsWith(`/${name}`));
    const house = files.filter(isHouse);
    for (const { uri, type } of house)
      if (type === FileChangeType.Deleted && isRegistry(uri)) registries.gone(uri);
    const cited = files.filter(
      (file) => !isHouse(file) && [bibliographies, citedFiles].some((all) => all.changed(file.uri)),
    );
    for (const { uri, type } of files.filter((file) => isDraftFile(file.uri)))
      if (type === FileChangeType.Deleted) lineage.fileGone(uri);
      else lineage.fileChanged(uri);
    if (!house.every(({ uri }) => isCheckFile(uri))) lineage.survey();
    if (house.length > 0) refreshHouseFiles();
    else if (cited.length > 0) everything.fire();
    for (const { uri } of files) summaries.changed(uri);
    if (house.some(({ uri }) => !isCheckFile(uri)) || cited.length > 0) summaries.changedBeside();
  });
  const waiting = createWaitingFindings(typing);
  const changes = followDocuments(documents, {
    onLedger() {
      refreshHouseFiles();
      lineage.survey();
      summaries.changedBeside();
    },
    onClose(uri) {
      waiting.forget(uri);
      typing.settle(uri);
      drafts.forget(uri);
      lineage.closed(uri);
      summaries.changed(uri);
    },
    onSave: typing.settle,
    // Without a watcher, the moments at which such a file may have been edited elsewhere.
    onLook() {
      if (client.registersWatchers) return;
      forgetHouseFiles();
      lineage.survey();
      summaries.forgetAll();
    },
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
    asksWhereToCite: options.asksWhereToCite === true,
    savesFiles: options.savesFiles === true,
    docsBase: docsBaseOf(options.docsBase, ports.docsBase),
    openText,
    savedText: (uri) => reader.read(uri),
    checkFiles,
    pages: ports.pages ?? null,
    bibliographies: {
      async of(uri) {
        const { bibliographies: patterns } = await settings.of(uri);
        if (!documents.get(uri)) settings.forget(uri);
        return bibliographies.of(uri, patterns);
      },
      file: (uri) => bibliographies.file(uri, openText(uri)),
    },
    draftsKeeping: (key) => draftsKeeping(key, { reader, lister: ports.folders, folders: folders() }),
    isProtected: (uri) => ports.isProtected?.(uri) ?? Promise.resolve(false),
    refresh: () => everything.fire(),
    unopened,
    lineage,
    summaries,
  };
}

/** What a newsroom keeps beside its drafts, by the end of the path. */
const HOUSE_FILES: readonly string[] = [...LEDGER_FILES, NEWSROOM_FILE, REGISTRY];

/** Logs a problem and shows it, without asking for a button: the library's own `showWarningMessage` asks. */
function complainTo(connection: Connection): (problem: string) => void {
  return (problem) => {
    connection.console.warn(problem);
    const message: ShowMessageParams = { type: MessageType.Warning, message: `Whence: ${problem}` };
    void connection.sendNotification(ShowMessageNotification.type, message);
  };
}

/** Where settings come from: the editor is asked, or else what it sent last, at the start or with a change. */
function settingsFrom(
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

function authorOf(wanted: unknown, byDefault: string | null): string | null {
  return typeof wanted === 'string' && wanted.trim() !== '' ? wanted.trim() : byDefault;
}

function docsBaseOf(wanted: unknown, byDefault: string): string {
  return (typeof wanted === 'string' && wanted !== '' ? wanted : byDefault).replace(/\/+$/, '');
}

/** Asks to be told of what the editor tells only those who ask. */
async function registerWithClient(connection: Connection, client: ClientAbilities): Promise<void> {
  try {
    if (client.registersSettings) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    }
    if (client.registersWatchers) {
      // Drafts are of the kinds that cited files are of.
      const names = [...HOUSE_FILES, CHECK_FILES, ...BIBLIOGRAPHY_FILES, CITED_FILES];
      const watchers = names.map((name) => ({ globPattern: `**/${name}` }));
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
  } catch (error) {
    connection.console.warn(`The editor will not tell of changed settings or files: ${String(error)}`);
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
