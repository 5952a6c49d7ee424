/**
 * Ignoring a finding: a comment in a Markdown draft, a line in the workspace's ledger for plain text, where a comment would
 * be printed.
 */
import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import { ignoreEntry, ignoreInDraft } from '../ledger/ignore.ts';
import { formatIgnore } from '../ledger/ignores.ts';
import type { Finding } from '../rules/rule.ts';
import type { ClientAbilities } from './client.ts';
import type { CheckedDraft } from './drafts.ts';
import { appendLine, draftEdit } from './workspace-edits.ts';

interface Where {
  readonly draft: CheckedDraft;
  readonly client: ClientAbilities;
}

/** One for the finding and one for each of its notes, which would show in its place. None where there is nowhere to write. */
export function ignoreActions(finding: Finding, diagnostic: Diagnostic, where: Where): CodeAction[] {
  return [finding, ...finding.notes].flatMap((one) => {
    const edit = ignoreEdit(one, where);
    const title = `Ignore this here (${one.rule})`;
    return edit ? [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit }] : [];
  });
}

function ignoreEdit(finding: Finding, { draft, client }: Where): WorkspaceEdit | null {
  const { snapshot, ledger } = draft;
  const { text, analysis } = snapshot;
  if (snapshot.format === 'markdown') {
    return draftEdit([ignoreInDraft({ text, regions: analysis.regions }, finding)], snapshot, client);
  }
  if (ledger.uri === null) return null;
  const note = { path: ledger.path, at: new Date().toISOString() };
  const entry = ignoreEntry({ text, sentences: analysis.sentences }, finding, note);
  return appendLine({ uri: ledger.uri, text: ledger.text }, formatIgnore(entry), client);
}
