/**
 * Puts the client together: connection, draft in view, sidebar, status item, commands. The same for every kind of
 * extension host; how the server is started comes in as a factory.
 */
import { commands } from 'vscode';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { ActiveDraft } from './activeDraft.ts';
import { Checking } from './commands/check.ts';
import { commandTable } from './commands/table.ts';
import { Connection } from './connection.ts';
import type { ClientFactory } from './server.ts';
import type { DraftTest } from './drafts.ts';
import type { FollowedFiles } from './followedFiles.ts';
import { GalleyView } from './galley/galleyView.ts';
import { showQuietFindings } from './quietFindings.ts';
import { saveUnseen } from './saving.ts';
import { showSources } from './sidebar/sourcesView.ts';
import { showProvenance } from './sidebar/view.ts';
import { showWorkspace } from './sidebar/workspaceView.ts';
import { showStatus } from './statusItem.ts';
import { showSummary } from './summary.ts';
import { showTints } from './tints.ts';

export interface Parts {
  readonly output: LogOutputChannel;
  readonly isDraft: DraftTest;
  readonly followed: FollowedFiles;
  readonly createClient: ClientFactory;
}

/** Returns once the server runs or its failure was told. */
export async function startWhence(
  context: ExtensionContext,
  { output, isDraft, followed, createClient }: Parts,
): Promise<Connection> {
  const connection = new Connection(createClient, output, followed);
  const draft = new ActiveDraft(connection, isDraft);
  const provenance = showProvenance(draft, connection);
  const sources = showSources(draft, connection);
  const workspaceView = showWorkspace(connection);
  const galley = new GalleyView(connection, draft, context.extensionUri);
  const checking = new Checking(connection, draft, provenance);
  const views = { provenance, sources, workspaceView, galley };
  const table = commandTable({ context, output, connection, draft, checking, ...views });
  context.subscriptions.push(
    connection,
    draft,
    provenance,
    provenance.onDidTick(async (ticked) => {
      // What was recorded is drawn with the draft that is read anew: until then the box would be drawn as it was.
      if (!(await checking.tick(ticked))) provenance.redraw(ticked.map(([node]) => node));
    }),
    sources,
    workspaceView,
    galley,
    showTints(connection, isDraft),
    showQuietFindings(connection, isDraft),
    showStatus(draft),
    showSummary(draft, connection),
    saveUnseen(),
    ...Object.entries(table).map(([name, run]) => commands.registerCommand(name, run)),
  );
  await connection.server.start();
  return connection;
}
