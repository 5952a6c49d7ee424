/** How the rules on checks speak of a check: what was said of the claim, and by whom. Knows words, no place in a draft. */
import type { Check, CheckStatus } from '../ledger/checks/check.ts';
import { isOnlyCiting } from '../ledger/checks/setting.ts';

/** «confirmed by Ada Reed». */
export function asChecked(check: Check): string {
  const { status, checker } = check;
  if (isOnlyCiting(check)) return 'cited';
  return checker === null ? SAID[status] : `${SAID[status]} by ${checker}`;
}

/** Whether somebody answered for the words as they stood: a query is still open, and what is to be cut goes. */
export function isAnswered({ status }: Check): boolean {
  return status === 'confirmed' || status === 'changed' || status === 'unverifiable';
}

const SAID: Readonly<Record<CheckStatus, string>> = {
  unchecked: 'noted',
  query: 'queried',
  confirmed: 'confirmed',
  changed: 'changed after checking',
  unverifiable: 'found unverifiable',
  cut: 'marked to be cut',
};
