/** What becomes of a check when a citation of its claim is added or taken away. Pure; who does it, and when, comes in. */
import { sameKey } from '../../citations/read.ts';
import type { Check, CheckCitation } from './check.ts';
import { newCheck } from './placing.ts';
import { laterThan, NOTHING_SAID } from './setting.ts';
import type { Saying } from './setting.ts';

/** A citation that was still to be filled in is filled in by the next. Nothing else of the check changes: nobody looked at the claim. */
export function citedAlso(
  before: Check | null,
  citation: CheckCitation,
  { saying, isPending }: { readonly saying: Saying; isPending(one: CheckCitation): boolean },
): Check {
  const { draft, words, at } = saying;
  const check =
    before ?? newCheck(draft, words, { ...NOTHING_SAID, checker: null, at, citations: [citation] });
  if (before === null) return check;
  const others = check.citations.filter((one) => isPending(citation) || !isPending(one));
  return { ...check, citations: [...others, citation], at: laterThan(check.at, at) };
}

/** The same under another key; null of a check that does not cite it. */
export function citingUnder(
  check: Check,
  { from, to, at }: { readonly from: string; readonly to: string; readonly at: string },
): Check | null {
  const isMeant = ({ key }: CheckCitation): boolean => key !== null && sameKey(key, from);
  if (!check.citations.some(isMeant)) return null;
  const citations = check.citations.map((one) => (isMeant(one) ? { ...one, key: to } : one));
  return { ...check, citations, at: laterThan(check.at, at) };
}

export function withoutCitation(check: Check, index: number, at: string): Check {
  return {
    ...check,
    citations: check.citations.filter((_, other) => other !== index),
    at: laterThan(check.at, at),
  };
}
