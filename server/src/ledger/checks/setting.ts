/**
 * What becomes of a check when an editor says something of its claim. Pure: the clock, the name and the draft come in. Whoever looks
 * again at a sentence that has changed looks at it as it is now; sign-offs were given for what it said then.
 */
import type { Span } from '../../engine/index.ts';
import type { Check, CheckStatus, SignOff } from './check.ts';
import { withoutUnnamed } from './confidential.ts';
import { anchoredAnew, newCheck } from './placing.ts';

/** What is said; what is left out stays as it is. Empty words take a note away. */
export interface CheckSetting {
  readonly status?: CheckStatus | undefined;
  readonly note?: string | undefined;
  readonly response?: string | undefined;
  readonly restricted?: boolean | undefined;
  readonly signOff?: SignOff['role'] | undefined;
}

export interface Saying {
  readonly draft: { readonly path: string; readonly text: string; readonly sentences: readonly Span[] };
  readonly words: Span;
  readonly by: string | null;
  /** ISO 8601. */
  readonly at: string;
}

/** `before` is the check of the same claim as the file has it; null where there is none. */
export function checkAfter(
  before: { readonly check: Check; readonly stale: boolean } | null,
  setting: CheckSetting,
  saying: Saying,
): Check {
  const { draft, words, by } = saying;
  const at = laterThan(before?.check.at, saying.at);
  const isLookedAt = setting.status !== undefined || setting.signOff !== undefined;
  const isLifted = setting.restricted === false && before?.check.restricted === true;
  const check = before?.check ?? newCheck(draft, words, { ...NOTHING_SAID, checker: by, at });
  const known =
    before?.stale === true && isLookedAt ? { ...anchoredAnew(check, words, draft), signOffs: [] } : check;
  return {
    ...known,
    status: setting.status ?? known.status,
    checker: setting.status === undefined ? known.checker : by,
    at,
    note: textAfter(known.note, setting.note),
    response: textAfter(known.response, setting.response),
    restricted: setting.restricted ?? known.restricted,
    citations: isLifted ? withoutUnnamed(known.citations) : known.citations,
    signOffs: setting.signOff === undefined ? known.signOffs : signedOff(known.signOffs, { role: setting.signOff, by: by ?? 'An editor', at }), // prettier-ignore
  };
}

/** The same check of the sentence that the words stand in now: it still holds, or it was found again. */
export function reattached(check: Check, { draft, words, by, at }: Saying): Check {
  const anew = anchoredAnew(check, words, draft);
  const isSame = anew.hash === check.hash;
  return { ...anew, checker: by, at: laterThan(check.at, at), signOffs: isSame ? check.signOffs : [] };
}

/** Nothing is left to keep of a claim that is unchecked again. */
export function saysNothing({ status, note, response, citations, signOffs, restricted }: Check): boolean {
  const isBare = note === null && response === null && citations.length === 0 && signOffs.length === 0;
  return status === 'unchecked' && isBare && !restricted;
}

/** It keeps a citation, and nothing else has been said of the claim. */
export function isOnlyCiting(check: Check): boolean {
  return check.citations.length > 0 && saysNothing({ ...check, citations: [] });
}

export const NOTHING_SAID = {
  status: 'unchecked',
  citations: [],
  note: null,
  response: null,
  restricted: false,
  signOffs: [],
} as const;

/** Of two of one check the newest counts: a clock that is behind must not make what is said last the older. */
export function laterThan(before: string | undefined, now: string): string {
  if (before === undefined || before < now) return now;
  const time = Date.parse(before);
  return Number.isNaN(time) ? now : new Date(time + 1).toISOString();
}

function textAfter(before: string | null, said: string | undefined): string | null {
  if (said === undefined) return before;
  return said.trim() === '' ? null : said.trim();
}

/** Who signs again in the same role does so for what is there now. */
function signedOff(before: readonly SignOff[], now: SignOff): readonly SignOff[] {
  return [...before.filter(({ role, by }) => role !== now.role || by !== now.by), now];
}
