/**
 * `whence check`: reads drafts one after another and reports what deserves a second look. What cannot be read gets a line
 * on standard error and the rest go on. Knows neither how drafts are read nor how findings are worded.
 */
import { once } from 'node:events';
import { decide, type Decisions } from '../rules/decisions.ts';
import { SEVERITIES, type Severity, type SeveritySetting } from '../rules/rule.ts';
import { createPositions } from '../documents/positions.ts';
import { complain, tellLost, tellUnreadEntries } from './complaints.ts';
import { openSet, type DraftOfSet, type DraftSet } from './draft-set.ts';
import { writeDraft } from './drafts.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { createInspector, reaches, type Inspected } from './inspect.ts';
import { isDraftFor } from './newsrooms.ts';
import { draftsOf, STDIN, whyNot } from './paths.ts';
import { repair } from './repair.ts';
import type { Report, ReportFormat, Totals } from './report.ts';
import { unconfirmed, wordedUnconfirmed } from './require.ts';
import type { Requirement } from './requirements.ts';
import { reporterFor } from './reporters.ts';
import { openShelves, type NotOpened } from './subjects.ts';

export interface CheckOptions {
  readonly format: ReportFormat;
  readonly profile?: string;
  readonly failOn: Severity | 'never';
  readonly show: Severity;
  readonly rule: Readonly<Record<string, SeveritySetting>>;
  readonly outlet?: string;
  readonly wordingInQuotations?: boolean;
  readonly attributions: boolean;
  readonly fix: boolean;
  readonly stdinPath?: string;
  readonly maxSize: number;
  readonly require?: Requirement;
}

/** Answers 0 when nothing reaches `failOn`, 1 when something does or a claim is not confirmed that is to be, 2 when a draft could not be read or written. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const { profile, rule: rules, outlet, wordingInQuotations } = options;
  const asked: Decisions = { profile, rules, outlet, wordingInQuotations };
  const { problems } = createInspector(decide([asked]), complain);
  if (problems.length > 0) {
    problems.forEach(complain);
    return EXIT.couldNotRun;
  }
  const shelves = openShelves({ asked, limits: options, complain });
  const reporter = reporterFor(options.format, options);
  const tally = newTally();
  let found = false;
  await print(reporter.begin);
  const drafts = await draftsOf(paths, isDraftFor(shelves.newsrooms));
  const set = await openSet(drafts, shelves);
  for (const one of drafts) {
    const outcome = one.kind === 'problem' ? one : await checkDraft(one.path, set, options);
    if ('leftOut' in outcome) {
      complain(`${one.path}: ${outcome.leftOut}`);
      continue;
    }
    if ('problem' in outcome) {
      tally.addUnread();
      complain(`${one.path}: ${outcome.problem}`);
      continue;
    }
    found ||= options.failOn !== 'never' && reaches(outcome.inspected.findings, options.failOn);
    tellLost(outcome.path, outcome.inspected.lost);
    const report = withUnconfirmed(outcome, options.require);
    found = tellUnconfirmed(report) || found;
    await print(reporter.document(report, tally.totals().drafts));
    tally.add(outcome);
  }
  await print(reporter.end(tally.totals()));
  tellUnreadEntries(shelves);
  if (tally.totals().unread > 0) return EXIT.couldNotRun;
  return found ? EXIT.findings : EXIT.clean;
}

type Outcome = Report | NotOpened;

async function checkDraft(path: string, set: DraftSet, { fix }: CheckOptions): Promise<Outcome> {
  if (fix && path === STDIN) return { problem: 'standard input cannot be repaired in place' };
  const opened = await set.open(path);
  if (!('inspect' in opened)) return opened;
  const { draft, inspect } = opened;
  try {
    const first = inspect(draft.text);
    return fix ? await repairDraft(opened, first) : { path: draft.path, inspected: first, repairs: null };
  } catch (error) {
    return { problem: `it could not be checked: ${whyNot(error)}` };
  }
}

async function repairDraft({ draft, inspect }: DraftOfSet, first: Inspected): Promise<Outcome> {
  const { inspected, repairs } = repair(first, inspect);
  if (repairs.length > 0) {
    try {
      const written = await writeDraft(draft, inspected.text);
      if (!written) return { problem: 'it was changed while it was being checked; nothing is written' };
    } catch (error) {
      return { problem: `the repairs could not be written: ${whyNot(error)}` };
    }
  }
  return { path: draft.path, inspected, repairs };
}

function withUnconfirmed(report: Report, requirement: Requirement | undefined): Report {
  return requirement === undefined
    ? report
    : { ...report, unconfirmed: unconfirmed(report.inspected.facts, requirement) };
}

/** Each by its place and its words, so that somebody can go and see; on standard error, whatever the format of the report. */
function tellUnconfirmed({ path, inspected: { text }, unconfirmed: open = [] }: Report): boolean {
  const { positionAt } = createPositions(text);
  for (const one of open) {
    const { line, character } = positionAt(one.span.start);
    complain(`${path}:${line + 1}:${character + 1}: ${wordedUnconfirmed(one, text)}`);
  }
  return open.length > 0;
}

function newTally() {
  let drafts = 0;
  let unread = 0;
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  return {
    add({ inspected }: Report): void {
      drafts += 1;
      for (const severity of SEVERITIES) findings[severity] += inspected.summary.findings[severity];
    },
    addUnread(): void {
      unread += 1;
    },
    totals: (): Totals => ({ drafts, unread, findings }),
  };
}

async function print(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}
