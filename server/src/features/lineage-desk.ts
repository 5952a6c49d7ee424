/** Lineage of the workspace at an editor's side: its timers, its progress, and what is said when a bound is met. Works out nothing itself. */
import { RAL } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';
import type { ClaimKeeper } from '../workspace/claims/keeper.ts';
import type { Answer } from '../workspace/claims/orders.ts';
import { createWantedFiles } from '../workspace/claims/wanted-files.ts';
import type { WantedSources } from '../workspace/claims/wanted-files.ts';
import { createWorkspaceLineage } from '../workspace/workspace-lineage.ts';
import type { WorkspaceLineage } from '../workspace/workspace-lineage.ts';
import type { Drafts } from './drafts.ts';
import { showProgress } from './lineage-progress.ts';

/** Keeps the index, in a thread of its own where there are threads. */
export type StartKeeper = (keeping: {
  /** URI of the folder that the index is kept in from one session to the next; null where it is not kept. */
  readonly storage: string | null;
  hear(answer: Answer): void;
}) => ClaimKeeper;

export interface LineageDesk extends WantedSources {
  readonly connection: Connection;
  readonly startKeeper: StartKeeper;
  readonly storage: string | null;
  drafts(): Drafts;
  onNews(): void;
}

export function createLineageDesk(desk: LineageDesk): WorkspaceLineage {
  const { connection, startKeeper, storage, folders, onNews } = desk;
  let isBoundTold = false;
  const lineage = createWorkspaceLineage({
    startKeeper: (hear) => startKeeper({ storage, hear }),
    wanted: createWantedFiles(desk),
    folders,
    open: () => desk.drafts().open(),
    draft: async (uri) => (await desk.drafts().checked(uri))?.snapshot ?? null,
    later(milliseconds, work) {
      const timer = RAL().timer.setTimeout(work, milliseconds);
      return () => timer.dispose();
    },
    onNews,
    onProgress: showProgress(connection, () => lineage.halt()),
    onBound(files) {
      if (!isBoundTold) connection.window.showInformationMessage(tooMany(files));
      isBoundTold = true;
    },
    logError: (message) => connection.console.error(message),
  });
  return lineage;
}

const tooMany = (files: number): string =>
  `Whence: this workspace holds more drafts than can be compared. Where else a claim stands is looked for in ${files.toLocaleString('en')} of them. To choose which, use the settings whence.files and whence.lineage.background.`;
