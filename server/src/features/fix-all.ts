/**
 * All repairs of a draft that need no judgement, as one action: for «Fix all», and for editors set to do so on saving. A
 * repair that adds a fact or loses one is none of these.
 */
import type { CodeAction } from 'vscode-languageserver';
import { safeRepairs } from '../rules/safe-repairs.ts';
import type { ClientAbilities } from './client.ts';
import type { CheckedDraft } from './drafts.ts';
import { draftEdit } from './workspace-edits.ts';

export const FIX_ALL = 'source.fixAll.whence';

/** None when there is nothing to repair. */
export function fixAllActions({ findings, snapshot }: CheckedDraft, client: ClientAbilities): CodeAction[] {
  const edits = safeRepairs(findings).flatMap(({ fix }) => fix.edits);
  if (edits.length === 0) return [];
  const title = 'Make all repairs that need no judgement';
  return [{ title, kind: FIX_ALL, edit: draftEdit(edits, snapshot, client) }];
}
