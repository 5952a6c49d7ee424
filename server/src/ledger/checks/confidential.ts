/**
 * What is kept of a restricted check: that somebody checked the claim, when, and where in the proof; nothing in which a source might
 * be named, as nobody can tell a name in free words for sure. Pure.
 */
import type { Check, CheckCitation } from './check.ts';

/** The check itself where it is not restricted. */
export function withoutNames(check: Check): Check {
  if (!check.restricted) return check;
  return { ...check, note: null, response: null, citations: check.citations.map(unnamed) };
}

/** What is left of citations without names says nothing once the check may name its source again. */
export function withoutUnnamed(citations: readonly CheckCitation[]): readonly CheckCitation[] {
  return citations.filter((one) => !isUnnamed(one));
}

function isUnnamed({ key, item, excerpt, file }: CheckCitation): boolean {
  return excerpt === null && file === null && (item === null ? key === UNNAMED : item.id === UNNAMED);
}

const UNNAMED = 'restricted';

/** A key is often made of a name, and so is a file. */
function unnamed({ item, locator }: CheckCitation): CheckCitation {
  const kind = item === null ? null : { id: UNNAMED, type: item.type };
  return { key: kind === null ? UNNAMED : null, item: kind, locator, excerpt: null, file: null };
}
