/**
 * All repairs of a draft that need no judgement, as one action: for «Fix all», and for editors set to do so on saving. A
 * repair that adds a fact or loses one is none of these.
 */
import type { CodeAction } from 'vscode-languageserver';
import type { Edit } from '../edits.ts';
import type { Finding } from '../rules/rule.ts';
import type { ClientAbilities } from './client.ts';
import type { CheckedDraft } from './drafts.ts';
import { draftEdit } from './workspace-edits.ts';

export const FIX_ALL = 'source.fixAll.whence';

/** None when there is nothing to repair. */
export function fixAllActions({ findings, snapshot }: CheckedDraft, client: ClientAbilities): CodeAction[] {
  const edits = safeEdits(findings);
  if (edits.length === 0) return [];
  const title = 'Make all repairs that need no judgement';
  return [{ title, kind: FIX_ALL, edit: draftEdit(edits, snapshot, client) }];
}

/** For each finding its first safe repair; of repairs that touch one another the first in the text. */
function safeEdits(findings: readonly Finding[]): Edit[] {
  const edits: Edit[] = [];
  let reach = -1;
  for (const finding of findings) {
    const fix = finding.fixes().find(({ kind, safe }) => kind === 'repair' && safe === true);
    if (!fix || fix.edits.some(({ start }) => start <= reach)) continue;
    edits.push(...fix.edits);
    reach = Math.max(reach, ...fix.edits.map(({ end }) => end));
  }
  return edits;
}
