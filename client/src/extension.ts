/**
 * Puts the client together: connection, draft in view, sidebar, status item, commands. The same for every kind of
 * extension host; how the server is started comes in as a factory.
 */
import { commands, TabInputText, window, workspace } from 'vscode';
import type { Disposable, ExtensionContext, LogOutputChannel, TextDocument } from 'vscode';
import { ActiveDraft } from './activeDraft.ts';
import { addCitation } from './commands/addCitation.ts';
import { pagesAllowedBy } from './commands/citing/pagesAllowed.ts';
import { Checking } from './commands/check.ts';
import { convertCitations } from './commands/convertCitations.ts';
import { Correcting } from './commands/correct.ts';
import { explainRule } from './commands/explainRule.ts';
import { goToFinding } from './commands/findings.ts';
import {
  handOnAnnotated,
  handOnChecklist,
  handOnClean,
  handOnToPrograms,
  makeReport,
} from './commands/handOn.ts';
import { sampleOpener } from './commands/openSample.ts';
import { showFixes } from './commands/showFixes.ts';
import { showCorrections } from './commands/showCorrections.ts';
import { showLineage } from './commands/showLineage.ts';
import { Connection } from './connection.ts';
import type { ClientFactory } from './connection.ts';
import type { DraftTest } from './drafts.ts';
import { GalleyView } from './galley/galleyView.ts';
import { showQuietFindings } from './quietFindings.ts';
import { followsCursor, setFollowsCursor, setGrouping, setShowsFindings, setSourceOrder } from './options.ts';
import { showSources } from './sidebar/sourcesView.ts';
import type { SourcesView } from './sidebar/sourcesView.ts';
import { showProvenance } from './sidebar/view.ts';
import type { ProvenanceView } from './sidebar/view.ts';
import { showWorkspace } from './sidebar/workspaceView.ts';
import { showStatus } from './statusItem.ts';
import { showSummary } from './summary.ts';
import { showTints } from './tints.ts';

export interface Parts {
  readonly output: LogOutputChannel;
  readonly isDraft: DraftTest;
  readonly createClient: ClientFactory;
}

/** Returns once the server runs or its failure was told. */
export async function startWhence(
  context: ExtensionContext,
  { output, isDraft, createClient }: Parts,
): Promise<Connection> {
  const connection = new Connection(createClient, output);
  const draft = new ActiveDraft(connection, isDraft);
  const provenance = showProvenance(draft, connection);
  const sources = showSources(draft, connection);
  const workspaceView = showWorkspace(connection);
  const galley = new GalleyView(connection, draft, context.extensionUri);
  context.subscriptions.push(
    connection,
    draft,
    provenance,
    sources,
    workspaceView,
    commands.registerCommand('whence.workspace.refresh', () => workspaceView.readAnew()),
    galley,
    commands.registerCommand('whence.showGalley', () => galley.show()),
    showTints(connection, isDraft),
    showQuietFindings(connection, isDraft),
    showStatus(draft),
    showSummary(draft, connection),
    saveLedgers(),
    ...registerCommands({ context, connection, draft, provenance, sources, output }),
    ...registerFindings(connection, draft),
    ...registerChecks({ connection, draft, provenance }),
    ...registerCorrections({ connection, draft, provenance, sources }),
    ...registerCopies(connection, draft),
  );
  await connection.start();
  return connection;
}

function registerCommands({
  context,
  connection,
  draft,
  provenance,
  sources,
  output,
}: {
  readonly context: ExtensionContext;
  readonly connection: Connection;
  readonly draft: ActiveDraft;
  readonly provenance: ProvenanceView;
  readonly sources: SourcesView;
  readonly output: LogOutputChannel;
}): Disposable[] {
  const pagesAllowed = pagesAllowedBy(context.globalState);
  const adding = {
    connection,
    draft,
    pagesAllowed,
    memory: context.workspaceState,
    claimOf: (node: string) => provenance.claimOf(node),
  };
  return [
    commands.registerCommand('whence.openSample', sampleOpener(context.extensionUri)),
    commands.registerCommand('whence.showFirstSteps', () =>
      commands.executeCommand(
        'workbench.action.openWalkthrough',
        `${context.extension.id}#whence.firstSteps`,
      ),
    ),
    commands.registerCommand('whence.restartServer', () => connection.restart()),
    commands.registerCommand('whence.showOutput', () => output.show()),
    commands.registerCommand('whence.addCitation', (of: unknown) => addCitation(adding, of)),
    commands.registerCommand('whence.convertCitations', () => convertCitations(connection, draft)),
    commands.registerCommand('whence.explainRule', (code: unknown) =>
      explainRule(code, { extension: context.extensionUri, connection }),
    ),
    commands.registerCommand('whence.showFixes', (of: unknown) => showFixes(draft, provenance, of)),
    commands.registerCommand('whence.provenance.filter', () => provenance.askFilter()),
    commands.registerCommand('whence.provenance.clearFilter', () => provenance.clearFilter()),
    commands.registerCommand('whence.provenance.groupBySource', () => setGrouping('source')),
    commands.registerCommand('whence.provenance.groupByStanding', () => setGrouping('standing')),
    commands.registerCommand('whence.provenance.groupByCheck', () => setGrouping('check')),
    commands.registerCommand('whence.provenance.groupInReadingOrder', () => setGrouping('reading')),
    commands.registerCommand('whence.provenance.followCursor', () => setFollowsCursor(!followsCursor())),
    commands.registerCommand('whence.provenance.stopFollowingCursor', () => setFollowsCursor(false)),
    commands.registerCommand('whence.sources.orderByMention', () => setSourceOrder('mention')),
    commands.registerCommand('whence.sources.orderByClaims', () => setSourceOrder('claims')),
    commands.registerCommand('whence.sources.readOthers', () => sources.readOthers()),
  ];
}

function registerCorrections({
  connection,
  draft,
  provenance,
  sources,
}: {
  readonly connection: Connection;
  readonly draft: ActiveDraft;
  readonly provenance: ProvenanceView;
  readonly sources: SourcesView;
}): Disposable[] {
  const correcting = new Correcting(connection, draft, {
    placeOf: (node) => provenance.claimOf(node)?.place ?? sources.placeAt(node),
    selected: () => provenance.selected(),
  });
  return [
    commands.registerCommand('whence.sayWho', (of: unknown, all: unknown) =>
      correcting.name('source-is', of, all),
    ),
    commands.registerCommand('whence.attributeSelection', (of: unknown, all: unknown) =>
      correcting.name('attribute-selection', of, all),
    ),
    commands.registerCommand('whence.notAttribution', (of: unknown, all: unknown) =>
      correcting.say('not-attribution', of, all),
    ),
    commands.registerCommand('whence.notClaim', (of: unknown, all: unknown) =>
      correcting.say('not-a-claim', of, all),
    ),
    commands.registerCommand('whence.showCorrections', () => showCorrections(connection, draft)),
    commands.registerCommand('whence.showLineage', () => showLineage(connection, draft)),
  ];
}

function registerChecks({
  connection,
  draft,
  provenance,
}: {
  readonly connection: Connection;
  readonly draft: ActiveDraft;
  readonly provenance: ProvenanceView;
}): Disposable[] {
  const checking = new Checking(connection, draft, provenance);
  return [
    provenance.onDidTick((nodes) => void checking.tick(nodes).then(() => provenance.redraw())),
    commands.registerCommand('whence.confirmClaim', (of: unknown, all: unknown) =>
      checking.mark('confirmed', of, all),
    ),
    commands.registerCommand('whence.queryClaim', (of: unknown, all: unknown) =>
      checking.mark('query', of, all),
    ),
    commands.registerCommand('whence.unverifiableClaim', (of: unknown, all: unknown) =>
      checking.mark('unverifiable', of, all),
    ),
    commands.registerCommand('whence.changedClaim', (of: unknown, all: unknown) =>
      checking.mark('changed', of, all),
    ),
    commands.registerCommand('whence.cutClaim', (of: unknown, all: unknown) => checking.mark('cut', of, all)),
    commands.registerCommand('whence.uncheckClaim', (of: unknown, all: unknown) =>
      checking.mark('unchecked', of, all),
    ),
    commands.registerCommand('whence.noteOnClaim', (of: unknown) => checking.note('note', of)),
    commands.registerCommand('whence.responseToClaim', (of: unknown) => checking.note('response', of)),
    commands.registerCommand('whence.signOffClaim', (of: unknown, all: unknown) => checking.signOff(of, all)),
    commands.registerCommand('whence.restrictCheck', (of: unknown) => checking.restrict(of)),
  ];
}

function registerFindings(connection: Connection, draft: ActiveDraft): Disposable[] {
  return [
    commands.registerCommand('whence.nextFinding', () => goToFinding('next', { connection, draft })),
    commands.registerCommand('whence.previousFinding', () => goToFinding('previous', { connection, draft })),
    commands.registerCommand('whence.showFindingsQuietly', () => setShowsFindings('quietly')),
    commands.registerCommand('whence.showFindingsAsProblems', () => setShowsFindings('problems')),
  ];
}

function registerCopies(connection: Connection, draft: ActiveDraft): Disposable[] {
  return [
    commands.registerCommand('whence.handOnClean', () => handOnClean(connection, draft)),
    commands.registerCommand('whence.handOnAnnotated', () => handOnAnnotated(connection, draft)),
    commands.registerCommand('whence.handOnChecklist', () => handOnChecklist(connection, draft)),
    commands.registerCommand('whence.handOnToPrograms', () => handOnToPrograms(connection, draft)),
    commands.registerCommand('whence.makeReport', () => makeReport(connection, draft)),
  ];
}

/**
 * What a quick fix wrote to a ledger which nobody has open would stay unsaved and unseen: it is saved. Drafts
 * never are; a bibliography that got a reference is.
 */
function saveLedgers(): Disposable {
  return workspace.onDidChangeTextDocument(({ document }) => {
    const isOpen = window.tabGroups.all.some(({ tabs }) =>
      tabs.some(({ input }) => isTabOf(input, document)),
    );
    if (document.isDirty && !isOpen && LEDGER.test(document.uri.path)) void document.save();
  });
}

/** A tab in the background counts: somebody may be at work in it. */
const isTabOf = (input: unknown, { uri }: TextDocument): boolean =>
  input instanceof TabInputText && input.uri.toString() === uri.toString();

const LEDGER =
  /\/\.whence\/(?:(?:ignores|corrections)\.jsonl|sources\.json)$|\.(?:bib|bibtex|biblatex)$|(?:references|bibliography|library|zotero|csl)[^/]*\.json$/;
