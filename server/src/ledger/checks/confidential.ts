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

/** A key is often made of a name, and so is a file. */
function unnamed({ item, locator }: CheckCitation): CheckCitation {
  const kind = item === null ? null : { id: 'restricted', type: item.type };
  return { key: kind === null ? 'restricted' : null, item: kind, locator, excerpt: null, file: null };
}
