/** Which of several checks of one claim counts, as two people's work may come together in one file. Knows no draft. */
import type { PlacedCheck } from './check.ts';
import { isOnlyCiting } from './setting.ts';

/** The newest; what only cites, restricted or not, says nothing of the claim, and yields to what does. Null of none. */
export function prevailing(checks: readonly PlacedCheck[]): PlacedCheck | null {
  const saying = checks.filter(({ check }) => !isOnlyCiting({ ...check, restricted: false }));
  return newestOf(saying) ?? newestOf(checks);
}

function newestOf(checks: readonly PlacedCheck[]): PlacedCheck | null {
  return checks.toSorted((a, b) => (a.check.at < b.check.at ? 1 : -1))[0] ?? null;
}
