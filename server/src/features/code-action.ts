/**
 * What an editor can do about the words at the cursor: the fixes of each finding, a citation for any claim, and ignoring.
 * Worked out from the draft as it stands; nothing that the editor sends back is trusted.
 */
import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, CodeActionParams, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import type { Span } from '../engine/index.ts';
import { linesOfIgnores } from '../ledger/ignores.ts';
import type { Fix } from '../rules/fix.ts';
import { citeClaim } from '../rules/fixes.ts';
import { overlaps } from '../spans.ts';
import { CHECK, checkAction, checkActions } from './check-action.ts';
import { aroundCaret } from './claim-findings.ts';
import { citeCommand } from './cite-command.ts';
import { asksFirst, citationEdit } from './citing.ts';
import { CORRECT, correctActions } from './correct-action.ts';
import { diagnosticOf } from './diagnostics.ts';
import type { CheckedDraft } from './drafts.ts';
import { handle } from './feature.ts';
import type { Context, Feature } from './feature.ts';
import { FIX_ALL, fixAllActions } from './fix-all.ts';
import { ignoreActions } from './ignore-action.ts';
import { claimOf, targetsAtCaret } from './locate.ts';
import { whyReadOnly } from './read-only.ts';
import { registryActions } from './registry-action.ts';
import { draftEdit, removeLines } from './workspace-edits.ts';

const CITE_FINDING = `${CodeActionKind.QuickFix}.whence.addCitation`;
const CITE_CLAIM = `${CodeActionKind.Refactor}.whence.addCitation`;
const HERE = [CodeActionKind.QuickFix, CITE_FINDING, CITE_CLAIM, CORRECT, CHECK];

export const codeAction: Feature = {
  capabilities: ({ codeActionLiterals }) =>
    codeActionLiterals
      ? {
          codeActionProvider: {
            codeActionKinds: [...HERE, FIX_ALL],
          },
        }
      : {},
  register(context) {
    if (!context.client.codeActionLiterals) return;
    context.connection.onCodeAction(
      handle(context, {
        name: 'Code actions',
        empty: null,
        uriOf: (params: CodeActionParams) => params.textDocument.uri,
        answer: async (draft, { range, context: { only } }) => {
          if ((await whyReadOnly(draft.snapshot.uri, context)) !== null) return null;
          const { positions } = draft.snapshot;
          const span = { start: positions.offsetAt(range.start), end: positions.offsetAt(range.end) };
          // On saving an editor asks for `source` alone, of the whole draft: then there is nothing to work out here.
          const wantsHere = HERE.some((kind) => isAskedFor(kind, only));
          const here = wantsHere ? actionsAt(draft, span, context) : [];
          const asked = here.filter(({ kind = '' }) => isAskedFor(kind, only));
          const wantsAll = only !== undefined && isAskedFor(FIX_ALL, only);
          return wantsAll ? [...asked, ...fixAllActions(draft, context.client)] : asked;
        },
      }),
    );
  },
};

/**
 * Fixes first, then a citation for the claim, ticking it off, the source's entry in the newsroom's list, ignoring, then setting Whence right, so that
 * the likeliest is nearest.
 */
export function actionsAt(draft: CheckedDraft, span: Span, context: Context): CodeAction[] {
  const here = draft.findings.filter((finding) => touches(finding, span));
  const fixes = [...here, ...aroundCaret(draft, span)].flatMap((finding) => {
    const diagnostic = diagnosticOf(finding, draft, context);
    const offered = [finding, ...finding.notes].flatMap((one) => one.fixes());
    return distinct(offered).flatMap(
      (fix, index) =>
        fixAction(fix, { diagnostic, isFirst: index === 0 && here.includes(finding) }, { draft, context }) ??
        [],
    );
  });
  const ignores = here.flatMap((finding) =>
    ignoreActions(finding, diagnosticOf(finding, draft, context), { draft, client: context.client }),
  );
  const cites = citeActions(draft, span, { context, offered: fixes });
  const entries = registryActions(draft, span.start, context);
  const checks = checkActions(draft, span);
  const corrections = correctActions(draft, span, context);
  return [...merged(fixes), ...cites, ...checks, ...entries, ...ignores, ...corrections];
}

interface Offer {
  readonly draft: CheckedDraft;
  readonly context: Context;
}

function fixAction(
  fix: Fix,
  { diagnostic, isFirst }: { readonly diagnostic: Diagnostic; readonly isFirst: boolean },
  { draft, context }: Offer,
): CodeAction | null {
  const { client } = context;
  if (fix.ofCheck) return { ...checkAction(fix.title, draft, fix.ofCheck), diagnostics: [diagnostic] };
  if (fix.cites) {
    const action = citeAction(fix, { draft, context });
    return action && { ...action, kind: CITE_FINDING, diagnostics: [diagnostic] };
  }
  const edit = fix.ledgerLines
    ? dropped(draft, fix.ledgerLines, client)
    : draftEdit(fix.edits, draft.snapshot, client);
  if (edit === null) return null;
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(isFirst && fix.kind === 'repair' ? { isPreferred: true } : {}),
    edit,
  };
}

/** An edit, or a command where it is kept beside the draft or has to be asked where it goes; null where there is no place for it. */
function citeAction(
  { title, edits, cites }: Fix,
  { draft, context }: Offer,
): Pick<CodeAction, 'title' | 'edit' | 'command'> | null {
  const { target = null, item = null, kept = null } = cites ?? {};
  if (target !== null && context.picksCitations) return pickAction(title, draft, target.span);
  if (target !== null && (kept !== null || asksFirst(draft, context)))
    return kept !== null && draft.checks.uri === null
      ? null
      : { title, command: citeCommand(title, draft, target.span) };
  const edit = citationEdit({ edits, item }, draft, context);
  if (edit !== null) return { title, edit };
  // The command says why it cannot be written.
  return target && { title, command: citeCommand(title, draft, target.span) };
}

/** Takes entries out of the list of ignored findings; null where they are gone already. */
function dropped(
  { ledger: { uri, text } }: CheckedDraft,
  written: readonly string[],
  client: Context['client'],
): WorkspaceEdit | null {
  const lines = text === null ? [] : linesOfIgnores(text, written);
  return uri === null || text === null || lines.length === 0
    ? null
    : removeLines({ uri, text }, lines, client);
}

/** For the claim at the cursor, found fault with or not, unless a fix offers it already. */
function citeActions(
  draft: CheckedDraft,
  span: Span,
  { context, offered }: { readonly context: Context; readonly offered: readonly CodeAction[] },
): CodeAction[] {
  const [claim] = targetsAtCaret(draft, span.start).flatMap((target) => claimOf(draft, target) ?? []);
  if (!claim || offered.some(({ kind }) => kind === CITE_FINDING)) return [];
  const fix = citeClaim(claim, draft.facts);
  const title = draft.index.isClaimCited(claim) ? 'Add another citation' : fix.title;
  const action = citeAction({ ...fix, title }, { draft, context });
  return action ? [{ ...action, kind: CITE_CLAIM }] : [];
}

/** Asks what to cite, which is the editor's own to do. */
function pickAction(
  title: string,
  { snapshot }: CheckedDraft,
  span: Span,
): Pick<CodeAction, 'title' | 'command'> {
  const { uri, positions } = snapshot;
  const asking = `${title}…`;
  const values = [{ uri, place: positions.placeOf(span) }];
  return { title: asking, command: { title: asking, command: 'whence.addCitation', arguments: values } };
}

/** Two findings may offer the same repair: then it is one action that speaks of both. */
function merged(actions: readonly CodeAction[]): CodeAction[] {
  const byEdit = new Map<string, CodeAction>();
  for (const action of actions) {
    const key = JSON.stringify([action.title, action.edit, action.command]);
    const known = byEdit.get(key);
    const diagnostics = [...(known?.diagnostics ?? []), ...(action.diagnostics ?? [])];
    byEdit.set(key, known ? { ...known, diagnostics } : action);
  }
  return [...byEdit.values()];
}

function distinct(fixes: readonly Fix[]): Fix[] {
  return [
    ...new Map(
      fixes.map((fix) => [JSON.stringify([fix.title, fix.edits, fix.ledgerLines, fix.ofCheck]), fix]),
    ).values(),
  ];
}

/** An empty range is a caret, which touches words on either side. */
function touches(finding: Span, span: Span): boolean {
  return span.start === span.end
    ? finding.start <= span.start && span.start <= finding.end
    : overlaps(finding, span);
}

/** Kinds are a tree: whoever asks for `quickfix` wants `quickfix.whence.addCitation` too. */
function isAskedFor(kind: string, only: readonly string[] | undefined): boolean {
  return (
    only === undefined ||
    only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`))
  );
}
