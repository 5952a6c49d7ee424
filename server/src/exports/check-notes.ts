/** What an editor recorded about a claim, in plain words. What is restricted never comes in here. Knows no layout. */
import type { Check, CheckCitation, CheckLocator, PlacedCheck, SignOff } from '../ledger/checks/check.ts';
import { STATUS_WORDS } from '../wording/checks.ts';
import { dayOf } from '../wording/corrections.ts';
import { oneLine } from '../one-line.ts';
import { formatItem } from '../citations/formatted.ts';

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
  /** «Signed off by Ada Reed (legal), 3 May 2026». */
  readonly signOffs: readonly string[];
  /** The words that were checked, as they stood. */
  readonly words: string;
}

export function checkNote({ check, stale }: PlacedCheck): CheckNote {
  const { status, checker, at, citations, note, response, signOffs, anchor } = check;
  return {
    status: STATUS_WORDS[status],
    checker,
    day: dayOf(at),
    date: /^\d{4}-\d{2}-\d{2}/.exec(at)?.[0] ?? '',
    isStale: stale,
    isDone: status === 'confirmed' && !stale,
    proofs: citations.map(proofWords),
    note,
    response,
    signOffs: signOffs.map(signOffWords),
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

function signOffWords({ role, by, at }: SignOff): string {
  const day = dayOf(at);
  return `Signed off by ${by} (${ROLES[role]})${day === null ? '' : `, ${day}`}`;
}

function proofWords({ key, item, locator, excerpt, file }: CheckCitation): string {
  const what = item === null ? (file ?? key) : formatItem(item);
  const facts = [what, item === null ? null : file, locator && locatorWords(locator)];
  const where = facts.filter((one) => one !== null && one !== '').join(', ');
  return excerpt === null ? where : `${where}${where === '' ? '' : ': '}“${oneLine(excerpt)}”`;
}

export function locatorWords({ label, value }: CheckLocator): string {
  return `${LOCATORS[label]} ${value}`;
}

const LOCATORS: Readonly<Record<CheckLocator['label'], string>> = {
  page: 'page',
  paragraph: 'paragraph',
  time: 'at',
  line: 'line',
  chapter: 'chapter',
  section: 'section',
};

/** Those that may be shown. */
export function shownChecks(checks: readonly PlacedCheck[]): readonly PlacedCheck[] {
  return checks.filter(({ check }: { readonly check: Check }) => !check.restricted);
}
