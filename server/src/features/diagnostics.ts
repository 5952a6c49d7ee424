/**
 * Findings as diagnostics: given when the editor asks (LSP 3.17), or else pushed soon after a change; never both.
 */
import { DiagnosticSeverity, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type {
  Diagnostic,
  DiagnosticRelatedInformation,
  DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { DocumentDiagnosticParams } from 'vscode-languageserver';
import { isView } from '../documents/selection.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import { isRegistry } from '../workspace/registries.ts';
import { isBibliography } from './citation-key.ts';
import type { CheckedDraft } from './drafts.ts';
import { debounced, docsOf, guarded } from './feature.ts';
import type { Context, Feature } from './feature.ts';
import { placeFrom } from './place.ts';

/** Under every diagnostic. */
const SOURCE = 'Whence';

/** Milliseconds of quiet after an edit before diagnostics are pushed. */
const PUSH_DELAY = 100;

export const diagnostics: Feature = {
  capabilities: ({ pullsDiagnostics }) =>
    pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: 'whence',
            interFileDependencies: true,
            workspaceDiagnostics: false,
          },
        }
      : {},
  register(context) {
    if (context.client.pullsDiagnostics) answerPulls(context);
    else push(context);
  },
};

/** None where they are shown in the text alone. Positions come out of one sweep, as findings are in order of the text. */
function diagnosticsOf(draft: CheckedDraft, context: Context): Diagnostic[] {
  if (!showsProblems(draft)) return [];
  return context.waiting.shown(draft).map((finding) => diagnosticOf(finding, draft, context));
}

export function diagnosticOf(finding: Finding, { snapshot }: CheckedDraft, context: Context): Diagnostic {
  const { client } = context;
  const related = client.relatedInformation ? relatedOf(finding, snapshot) : [];
  return {
    range: snapshot.positions.placeOf(finding),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    ...(client.codeDescription ? { codeDescription: { href: docsOf(context, finding.rule) } } : {}),
    source: SOURCE,
    message: withNotes(finding),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

/** Whether the editor words the findings of a draft; else the hover has to. Those of a view are shown on the draft itself. */
export const showsProblems = ({ settings, snapshot }: CheckedDraft): boolean =>
  settings.findings.show === 'problems' && !isView(snapshot.uri);

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function relatedOf(
  finding: Finding,
  { uri, positions }: CheckedDraft['snapshot'],
): DiagnosticRelatedInformation[] {
  return finding.related.map(({ span, message, elsewhere }) => ({
    location: elsewhere
      ? { uri: elsewhere.draft, range: placeFrom(elsewhere.position, span) }
      : { uri, range: positions.placeOf(span) },
    message,
  }));
}

function withNotes({ message, notes }: Finding): string {
  return [message, ...notes.map((note) => `Also: ${note.message}`)].join('\n');
}

function answerPulls(context: Context): void {
  const { connection, client, drafts, changes, lineage, waiting } = context;
  const empty: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.languages.diagnostics.on(
    guarded(context, { name: 'Diagnostics', empty }, async (params: DocumentDiagnosticParams) => {
      const draft = await drafts.checked(params.textDocument.uri);
      if (!draft) return empty;
      const resultId = resultIdOf(draft, context);
      if (params.previousResultId === resultId)
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      const items = diagnosticsOf(draft, context);
      lineage.shown();
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    }),
  );
  if (!client.refreshesDiagnostics) return;
  const refresh = debounced(context, { name: 'Refreshing diagnostics', delay: 0 }, () =>
    connection.languages.diagnostics.refresh(),
  );
  changes.onEverything(() => refresh.soon(''));
  changes.onPause((uri) => void (waiting.areWaiting(uri) && refresh.soon('')));
}

/** One version of a draft may be answered for twice: without what waits, and with it. */
function resultIdOf(draft: CheckedDraft, { waiting }: Context): string {
  return waiting.shown(draft) === draft.findings ? draft.id : `${draft.id} waiting`;
}

function push(context: Context): void {
  const { connection, drafts, changes, lineage, waiting } = context;
  const publish = debounced(context, { name: 'Diagnostics', delay: PUSH_DELAY }, async (uri) => {
    const found = hasOwnProblems(uri) ? null : await drafts.lookUp(uri);
    if (!found) return;
    const items = found.kind === 'checked' ? diagnosticsOf(found.draft, context) : [];
    const version = found.kind === 'checked' ? found.draft.snapshot.version : found.version;
    await connection.sendDiagnostics({ uri, version, diagnostics: items });
    if (found.kind === 'checked') lineage.shown();
  });
  changes.onOpen((uri) => publish.now(uri));
  changes.onEdit((uri) => publish.soon(uri));
  changes.onPause((uri) => void (waiting.areWaiting(uri) && publish.now(uri)));
  changes.onEverything(() => {
    for (const uri of drafts.open()) publish.now(uri);
  });
  changes.onClose((uri) => {
    publish.drop(uri);
    if (!hasOwnProblems(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
}

/** What is wrong in these is told where they are read. */
const hasOwnProblems = (uri: string): boolean => isRegistry(uri) || isBibliography(uri);
