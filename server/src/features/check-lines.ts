/** What the hover says of what editors recorded of a claim. */
import { isOnlyCiting } from '../ledger/checks/setting.ts';
import { describeCheck, describeNotes, describeSignOffs } from '../wording/checks.ts';
import { shortened } from '../wording/describe.ts';
import { oneLine } from '../one-line.ts';
import type { Line } from '../wording/markdown.ts';
import { checkOf } from './checked.ts';
import type { CheckedDraft } from './drafts.ts';
import { claimOf } from './locate.ts';
import type { Target } from './locate.ts';

const QUOTE_LENGTH = 200;

/** Nothing for a claim that nobody has looked at. `reader` is who reads it. */
export function checkLines(target: Target, draft: CheckedDraft, reader: string | null): Line[] {
  const claim = claimOf(draft, target);
  const placed = claim && checkOf(draft, claim);
  if (!placed || isOnlyCiting(placed.check)) return [];
  const { check, stale } = placed;
  const signed = describeSignOffs(placed);
  const was = shortened(oneLine(check.anchor.quote), QUOTE_LENGTH);
  return [
    { parts: [{ italic: describeCheck(placed, reader) }] },
    ...(stale ? [{ parts: [`It read: “${was}”`] }] : []),
    ...describeNotes(check).map((words) => ({ parts: [words] })),
    ...(signed === null ? [] : [{ parts: [signed] }]),
  ];
}
