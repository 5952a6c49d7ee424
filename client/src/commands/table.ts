/**
 * What each command of Whence does, by its name. Says nothing of where commands are offered (package.json does), and does nothing itself.
 */
import { commands } from 'vscode';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { CheckStatusName } from '../../../server/src/protocol.ts';
import type { ActiveDraft } from '../activeDraft.ts';
import type { Connection } from '../connection.ts';
import type { GalleyView } from '../galley/galleyView.ts';
import {
  followsCursor,
  setFollowsCursor,
  setGrouping,
  setShowsFindings,
  setSourceOrder,
} from '../options.ts';
import type { SourcesView } from '../sidebar/sourcesView.ts';
import type { ProvenanceView } from '../sidebar/view.ts';
import type { WorkspaceView } from '../sidebar/workspaceView.ts';
import { addCitation } from './addCitation.ts';
import type { Checking } from './check.ts';
import { pagesAllowedBy } from './citing/pagesAllowed.ts';
import { convertCitations } from './convertCitations.ts';
import { Correcting } from './correct.ts';
import { explainRule } from './explainRule.ts';
import { goToFinding } from './findings.ts';
import { handOnAnnotated, handOnChecklist, handOnClean, handOnToPrograms, makeReport } from './handOn.ts';
import { sampleOf } from './openSample.ts';
import { showCorrections } from './showCorrections.ts';
import { showFixes } from './showFixes.ts';
import { showLineage } from './showLineage.ts';

/** `of` is what a command is said of, where that is no draft in front; `all` what is selected with it. */
export type CommandTable = Readonly<Record<string, (of?: unknown, all?: unknown) => unknown>>;

export interface CommandParts {
  readonly context: ExtensionContext;
  readonly output: LogOutputChannel;
  readonly connection: Connection;
  readonly draft: ActiveDraft;
  readonly provenance: ProvenanceView;
  readonly sources: SourcesView;
  readonly workspaceView: WorkspaceView;
  readonly galley: GalleyView;
  readonly checking: Checking;
}

export function commandTable(parts: CommandParts): CommandTable {
  return {
    ...general(parts),
    ...ofViews(parts),
    ...ofCitations(parts),
    ...ofFindings(parts),
    ...ofChecks(parts),
    ...ofCorrections(parts),
    ...openingFirst(ofDraft(parts), parts),
  };
}

function general({ context, connection, draft, output }: CommandParts): CommandTable {
  const sample = sampleOf(context.extensionUri);
  return {
    'whence.openSample': (where) => sample.open(where),
    'whence.saveSample': (where) => sample.save(where),
    'whence.showFirstSteps': () =>
      commands.executeCommand(
        'workbench.action.openWalkthrough',
        `${context.extension.id}#whence.firstSteps`,
      ),
    'whence.restartServer': () => connection.server.restart(),
    'whence.showOutput': () => output.show(),
    'whence.showLineage': (of) => showLineage({ connection, draft }, of),
  };
}

const ofViews = ({ provenance, sources, workspaceView }: CommandParts): CommandTable => ({
  'whence.provenance.tick': () => provenance.tickSelected(),
  'whence.provenance.filter': () => provenance.askFilter(),
  'whence.provenance.clearFilter': () => provenance.clearFilter(),
  'whence.provenance.groupBySource': () => setGrouping('source'),
  'whence.provenance.groupByStanding': () => setGrouping('standing'),
  'whence.provenance.groupByCheck': () => setGrouping('check'),
  'whence.provenance.groupInReadingOrder': () => setGrouping('reading'),
  'whence.provenance.followCursor': () => setFollowsCursor(!followsCursor()),
  'whence.provenance.stopFollowingCursor': () => setFollowsCursor(false),
  'whence.sources.orderByMention': () => setSourceOrder('mention'),
  'whence.sources.orderByClaims': () => setSourceOrder('claims'),
  'whence.sources.readOthers': () => sources.readOthers(),
  'whence.workspace.refresh': () => workspaceView.readAnew(),
});

function ofCitations({ context, connection, draft, provenance }: CommandParts): CommandTable {
  const adding = {
    connection,
    draft,
    pagesAllowed: pagesAllowedBy(context.globalState),
    memory: context.workspaceState,
    claimOf: (node: string) => provenance.claimOf(node),
  };
  return {
    'whence.addCitation': (of) => addCitation(adding, of),
  };
}

const ofFindings = ({ context, connection, draft, provenance }: CommandParts): CommandTable => ({
  'whence.explainRule': (code) => explainRule(code, { extension: context.extensionUri, connection }),
  'whence.showFixes': (of) => showFixes(draft, provenance, of),
  'whence.previousFinding': () => goToFinding('previous', { connection, draft }),
  'whence.showFindingsQuietly': () => setShowsFindings('quietly'),
  'whence.showFindingsAsProblems': () => setShowsFindings('problems'),
});

const STATUSES: Readonly<Record<string, CheckStatusName>> = {
  'whence.confirmClaim': 'confirmed',
  'whence.queryClaim': 'query',
  'whence.unverifiableClaim': 'unverifiable',
  'whence.changedClaim': 'changed',
  'whence.cutClaim': 'cut',
  'whence.uncheckClaim': 'unchecked',
};

function ofChecks({ checking }: CommandParts): CommandTable {
  const marking = Object.entries(STATUSES).map(
    ([name, status]) => [name, (of?: unknown, all?: unknown) => checking.mark(status, of, all)] as const,
  );
  return {
    ...Object.fromEntries(marking),
    'whence.noteOnClaim': (of) => checking.note('note', of),
    'whence.responseToClaim': (of) => checking.note('response', of),
    'whence.signOffClaim': (of, all) => checking.signOff(of, all),
    'whence.restrictCheck': (of) => checking.restrict(of),
  };
}

function ofCorrections({ connection, draft, provenance, sources }: CommandParts): CommandTable {
  const correcting = new Correcting(connection, draft, {
    placeOf: (node) => provenance.claimOf(node) ?? sources.placeAt(node),
    selected: () => provenance.selected(),
  });
  return {
    'whence.sayWho': (of, all) => correcting.name('source-is', of, all),
    'whence.attributeSelection': (of, all) => correcting.name('attribute-selection', of, all),
    'whence.notAttribution': (of, all) => correcting.say('not-attribution', of, all),
    'whence.notClaim': (of, all) => correcting.say('not-a-claim', of, all),
  };
}

/** Said of a row of the Workspace view, a command is for that draft. */
function openingFirst(table: CommandTable, { draft, workspaceView }: CommandParts): CommandTable {
  const opening = Object.entries(table).map(([name, run]) => [
    name,
    async (of?: unknown) => {
      const uri = typeof of === 'string' ? workspaceView.draftOf(of) : null;
      if (uri !== null) await draft.open(uri);
      return run();
    },
  ]);
  return Object.fromEntries(opening);
}

/** What is for a draft as a whole. */
const ofDraft = ({ connection, draft, galley }: CommandParts): CommandTable => ({
  'whence.nextFinding': () => goToFinding('next', { connection, draft }),
  'whence.showGalley': () => galley.show(),
  'whence.convertCitations': () => convertCitations(connection, draft),
  'whence.showCorrections': () => showCorrections(connection, draft),
  'whence.handOnClean': () => handOnClean(connection, draft),
  'whence.handOnAnnotated': () => handOnAnnotated(connection, draft),
  'whence.handOnChecklist': () => handOnChecklist(connection, draft),
  'whence.handOnToPrograms': () => handOnToPrograms(connection, draft),
  'whence.makeReport': () => makeReport(connection, draft),
});
