/**
 * What is kept in files beside the drafts: ignores, corrections, checks, the newsroom's settings and sources, bibliographies, and what is
 * cited. Each is read when it is wanted and forgotten when its file changes. Knows no open draft but its text.
 */
import type { Connection } from 'vscode-languageserver';
import { loadBibtex } from '../citations/bibliography/load-bibtex.ts';
import { CITED_FILES } from '../citations/cited-files.ts';
import type { SettingsStore } from '../documents/settings-store.ts';
import { problemsOf } from '../features/check-problems.ts';
import { NEWSROOM_FILE, withNewsrooms } from '../features/newsroom-settings.ts';
import { publishProblems } from '../features/registry-problems.ts';
import { CORRECTIONS } from '../ledger/corrections.ts';
import { IGNORES } from '../ledger/ignores.ts';
import { REGISTRY } from '../registry/file.ts';
import type { DefinedRule } from '../rules/define.ts';
import { BIBLIOGRAPHY_FILES, createBibliographies } from '../workspace/bibliographies.ts';
import { CHECK_FILES, createCheckFiles } from '../workspace/check-files.ts';
import { createCitedFiles } from '../workspace/cited-files.ts';
import { createLedgers, LEDGER_FILES } from '../workspace/ledgers.ts';
import type { LedgerSources } from '../workspace/ledgers.ts';
import { createNearestFiles } from '../workspace/nearest-file.ts';
import type { FilePorts } from '../workspace/ports.ts';
import { createRegistries } from '../workspace/registries.ts';

export interface Shelves {
  readonly connection: Connection;
  readonly ports: FilePorts;
  readonly rules: readonly DefinedRule[];
  /** What the editor itself has set. */
  readonly editorSettings: SettingsStore;
  folders(): readonly string[];
  openText(uri: string): string | null;
  complain(problem: string): void;
}

export type KeptFiles = ReturnType<typeof createKeptFiles>;

export function createKeptFiles({ connection, ports, rules, editorSettings, complain, ...shelves }: Shelves) {
  const { reader, folders: lister } = ports;
  const { folders, openText } = shelves;
  const report = publishProblems(connection);
  const newsrooms = createNearestFiles({ name: NEWSROOM_FILE, reader, folders });
  const settings = withNewsrooms(editorSettings, { newsrooms, rules, complain });
  const sourceFiles = createNearestFiles({ name: REGISTRY, reader, folders });
  const registries = createRegistries({ files: sourceFiles, folders, report });
  const bibliographies = createBibliographies({ ...ports, lister, folders, loadBibtex, report });
  const citedFiles = createCitedFiles({ files: ports.files, folders });
  const log = (message: string): void => connection.console.warn(message);
  const beside: LedgerSources = { reader, openText, folders, log };
  const [ledgers, corrections] = [createLedgers(IGNORES, beside), createLedgers(CORRECTIONS, beside)];
  const checks = createCheckFiles({
    reader,
    lister,
    changer: ports.changer ?? null,
    folders,
    openText,
    report: (file) => report(problemsOf(file)),
  });
  const all = [checks, ledgers, corrections, newsrooms, sourceFiles, bibliographies, citedFiles];
  return {
    settings,
    ledgers,
    corrections,
    registries,
    checks,
    bibliographies,
    citedFiles,
    forgetAll: () => all.forEach((one) => one.forgetAll()),
  };
}

/** What a newsroom keeps beside its drafts, by the end of the path. */
export const HOUSE_FILES: readonly string[] = [...LEDGER_FILES, NEWSROOM_FILE, REGISTRY];

/** Names and globs of all that is read. Drafts are of the kinds that cited files are of. */
export const WATCHED_FILES: readonly string[] = [
  ...HOUSE_FILES,
  CHECK_FILES,
  ...BIBLIOGRAPHY_FILES,
  CITED_FILES,
];
