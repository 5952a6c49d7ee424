/** What the Workspace view says of a draft: the counts of its status, and how far it is checked. Knows no other draft. */
import { isOnlyCiting } from '../ledger/checks/setting.ts';
import type { WorkspaceDraft } from '../protocol.ts';
import { isCounted } from '../wording/sourcing.ts';
import { checkOf, orphans } from './checked.ts';
import type { CheckedDraft, LookedUp } from './drafts.ts';
import { statusOf } from './status.ts';

/** Null for what is no draft. */
export function summaryOf(uri: string, found: LookedUp): WorkspaceDraft | null {
  const { state, message, claims, sourced, findings } = statusOf(uri, found);
  if (state === 'excluded' || state === 'unknown') return null;
  const checks = found.kind === 'checked' ? checksOf(found.draft) : { checked: 0, changed: 0, lost: 0 };
  return { uri, state, message, claims, sourced, toLookAt: findings.error + findings.warning, ...checks };
}

function checksOf(draft: CheckedDraft): Pick<WorkspaceDraft, 'checked' | 'changed' | 'lost'> {
  let [checked, changed] = [0, 0];
  for (const claim of draft.snapshot.analysis.claims) {
    const placed = checkOf(draft, claim);
    if (placed === null || isOnlyCiting(placed.check)) continue;
    if (placed.stale) changed += 1;
    else if (placed.check.status !== 'unchecked' && isCounted(claim, draft.facts)) checked += 1;
  }
  return { checked, changed, lost: orphans(draft).filter(({ check }) => !isOnlyCiting(check)).length };
}
