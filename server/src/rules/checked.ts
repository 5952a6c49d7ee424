/** How the rules on checks speak of a check: what was said of the claim, and by whom. Knows words, no place in a draft. */
import type { Check, CheckStatus } from '../ledger/checks/check.ts';
import { isOnlyCiting } from '../ledger/checks/setting.ts';

/** «confirmed by Ada Reed», «queried by Ada Reed and signed off by Lee Law». */
export function asChecked(check: Check): string {
  const { status, checker, signOffs } = check;
  if (isOnlyCiting(check)) return 'cited';
  const said = checker === null ? SAID[status] : `${SAID[status]} by ${checker}`;
  const by = [...new Set(signOffs.map((one) => one.by))];
  if (by.length === 0) return said;
  const signed = `signed off by ${by.join(', ')}`;
  return status === 'unchecked' ? signed : `${said} and ${signed}`;
}

/** Whether somebody answered for the words as they stood: a query alone is still open, and what is to be cut goes. */
export function isAnswered({ status, signOffs }: Check): boolean {
  return signOffs.length > 0 || status === 'confirmed' || status === 'changed' || status === 'unverifiable';
}

const SAID: Readonly<Record<CheckStatus, string>> = {
  unchecked: 'noted',
  query: 'queried',
  confirmed: 'confirmed',
  changed: 'changed after checking',
  unverifiable: 'found unverifiable',
  cut: 'marked to be cut',
};
