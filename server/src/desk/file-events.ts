/** Who is told of a file that changed on the disk, and of what an editor without a watcher may have missed. Reads no file itself. */
import { FileChangeType } from 'vscode-languageserver';
import type { Connection, FileEvent } from 'vscode-languageserver';
import type { ClientAbilities } from '../features/client.ts';
import type { DraftSummaries } from '../features/draft-summaries.ts';
import { isCheckFile } from '../workspace/check-files.ts';
import { isDraftFile } from '../workspace/draft-files.ts';
import { isRegistry } from '../workspace/registries.ts';
import type { WorkspaceLineage } from '../workspace/workspace-lineage.ts';
import { HOUSE_FILES } from './kept-files.ts';
import type { KeptFiles } from './kept-files.ts';

export interface Told {
  readonly kept: KeptFiles;
  readonly lineage: WorkspaceLineage;
  readonly summaries: DraftSummaries;
  /** Everything that is open may read otherwise. */
  refresh(): void;
}

export interface FileEvents {
  /** What is kept beside drafts may have changed. */
  onLedger(): void;
  /** Without a watcher, the moments at which a file may have been edited elsewhere. */
  onLook(): void;
}

export function followFiles(
  connection: Connection,
  client: Pick<ClientAbilities, 'registersWatchers'>,
  told: Told,
): FileEvents {
  const { kept, lineage, summaries } = told;
  connection.onDidChangeWatchedFiles(({ changes }) => tellChanges(changes, told));
  return {
    onLedger() {
      kept.forgetAll();
      told.refresh();
      lineage.survey();
      summaries.changedBeside();
    },
    onLook() {
      if (client.registersWatchers) return;
      kept.forgetAll();
      kept.checks.filesMoved();
      lineage.survey();
      summaries.forgetAll();
    },
  };
}

function tellChanges(files: readonly FileEvent[], { kept, lineage, summaries, refresh }: Told): void {
  const house = files.filter(isHouse);
  for (const { uri, type } of house)
    if (type === FileChangeType.Deleted && isRegistry(uri)) kept.registries.gone(uri);
  const cited = files.filter(
    (file) => !isHouse(file) && [kept.bibliographies, kept.citedFiles].some((all) => all.changed(file.uri)),
  );
  for (const { uri, type } of files.filter((file) => isDraftFile(file.uri)))
    if (type === FileChangeType.Deleted) lineage.fileGone(uri);
    else lineage.fileChanged(uri);
  const isMoreThanChecks = house.some(({ uri }) => !isCheckFile(uri));
  if (isMoreThanChecks) lineage.survey();
  tellChecks(files, kept);
  if (house.length > 0) kept.forgetAll();
  if (house.length > 0 || cited.length > 0) refresh();
  for (const { uri } of files) summaries.changed(uri);
  if (isMoreThanChecks || cited.length > 0) summaries.changedBeside();
}

/** Whose checks are whose draft's is asked again only where files came or went, for it takes a look at all of them. */
function tellChecks(files: readonly FileEvent[], { checks }: KeptFiles): void {
  const own = files.filter(({ uri }) => isCheckFile(uri) || isDraftFile(uri));
  for (const { uri } of own.filter((file) => isCheckFile(file.uri))) checks.fileChanged(uri);
  if (own.some(({ type }) => type !== FileChangeType.Changed)) checks.filesMoved();
}

const isHouse = ({ uri }: FileEvent): boolean =>
  isCheckFile(uri) || HOUSE_FILES.some((name) => uri.endsWith(`/${name}`));
