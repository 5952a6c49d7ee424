/** What an editor recorded about a claim, in plain words. What is restricted never comes in here. Knows no layout. */
import type { Check, CheckCitation, PlacedCheck, SignOff } from '../ledger/checks/check.ts';
import { STATUS_WORDS } from '../wording/checks.ts';
import { dayOf } from '../wording/corrections.ts';
import { oneLine } from '../one-line.ts';
import type { Citations } from '../citations/citations.ts';
import { formatKept, isKeptLost } from '../citations/kept.ts';

export interface CheckNote {
  readonly status: string;
  readonly checker: string | null;
  /** «3 May 2026»; null where it is not known. */
  readonly day: string | null;
  /** The same as spreadsheets sort it, «2026-05-03»; empty where it is not known. */
  readonly date: string;
  readonly isStale: boolean;
  /** Confirmed, of the words as they stand. */
  readonly isDone: boolean;
  /** What it was checked against, each in a line. */
  readonly proofs: readonly string[];
  readonly note: string | null;
  /** What those who are criticised answered. */
  readonly response: string | null;
  /** «Signed off by Ada Reed (legal), 3 May 2026», or of the earlier wording. */
  readonly signOffs: readonly string[];
  /** The words that were checked, as they stood. */
  readonly words: string;
}

export function checkNote({ check, stale }: PlacedCheck, known: Citations): CheckNote {
  const { status, checker, at, citations, note, response, signOffs, anchor } = check;
  return {
    status: STATUS_WORDS[status],
    checker,
    day: dayOf(at),
    date: /^\d{4}-\d{2}-\d{2}/.exec(at)?.[0] ?? '',
    isStale: stale,
    isDone: status === 'confirmed' && !stale,
    proofs: citations.map((one) => proofWords(one, known)),
    note,
    response,
    signOffs: signOffs.map((one) => signOffWords(one, stale)),
    words: oneLine(anchor.words),
  };
}

/** «Confirmed by Ada Reed, 3 May 2026; the words have changed since». */
export function statusLine({ status, checker, day, isStale }: CheckNote): string {
  const who = [checker === null ? status : `${status} by ${checker}`, day].filter((one) => one !== null);
  return `${who.join(', ')}${isStale ? '; the words have changed since' : ''}`;
}

const ROLES: Readonly<Record<SignOff['role'], string>> = {
  checker: 'fact-checker',
  editor: 'editor',
  legal: 'legal',
};

/** It was given for the words as they stood. */
function signOffWords({ role, by, at }: SignOff, isStale: boolean): string {
  const day = dayOf(at);
  const what = isStale ? 'The earlier wording was signed off' : 'Signed off';
  return `${what} by ${by} (${ROLES[role]})${day === null ? '' : `, ${day}`}`;
}

/** In one line. */
export function proofWords(citation: CheckCitation, known: Citations): string {
  if (isKeptLost(citation, known)) return `There is no entry for “${citation.key}” yet`;
  return oneLine(formatKept(citation, known.bibliography));
}

/** Those that may be shown. */
export function shownChecks(checks: readonly PlacedCheck[]): readonly PlacedCheck[] {
  return checks.filter(({ check }: { readonly check: Check }) => !check.restricted);
}
