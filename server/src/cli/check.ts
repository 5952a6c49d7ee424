/**
 * `whence check`: reads drafts one after another and reports what deserves a second look. What cannot be read gets a line
 * on standard error and the rest go on. Knows neither how drafts are read nor how findings are worded.
 */
import { once } from 'node:events';
import { decide, type Decisions } from '../rules/decisions.ts';
import { SEVERITIES, type Severity, type SeveritySetting } from '../rules/rule.ts';
import { createPositions } from '../documents/positions.ts';
import { writeDraft, type Draft } from './drafts.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { createInspector, reaches, type Inspected } from './inspect.ts';
import { draftsOf, STDIN, whyNot, type IsDraft } from './paths.ts';
import { readNeighbours, type Neighbours } from './neighbours.ts';
import { repair } from './repair.ts';
import type { Report, ReportFormat, Totals } from './report.ts';
import { unconfirmed, wordedUnconfirmed } from './require.ts';
import type { Requirement } from './requirements.ts';
import { reporterFor } from './reporters.ts';
import { openShelves, openSubject, type NotOpened, type Shelves } from './subjects.ts';

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

interface Desk extends Shelves {
  readonly options: CheckOptions;
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
  const desk: Desk = { options, ...openShelves({ asked, limits: options, complain }) };
  const reporter = reporterFor(options.format, options);
  const tally = newTally();
  let found = false;
  await print(reporter.begin);
  const isDraft: IsDraft = async (folder, file) =>
    (await desk.newsrooms.of(file)).leavesOutOf(folder, file) === null;
  const drafts = await draftsOf(paths, isDraft);
  const neighbours = await readNeighbours(drafts, desk);
  for (const one of drafts) {
    const outcome = one.kind === 'problem' ? one : await checkDraft(one.path, desk, neighbours);
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
    tellLost(outcome);
    const report = withUnconfirmed(outcome, options.require);
    found = tellUnconfirmed(report) || found;
    await print(reporter.document(report, tally.totals().drafts));
    tally.add(outcome);
  }
  await print(reporter.end(tally.totals()));
  [...desk.ignores.problems(), ...desk.corrections.problems()].forEach(complain);
  if (tally.totals().unread > 0) return EXIT.couldNotRun;
  return found ? EXIT.findings : EXIT.clean;
}

type Outcome = Report | NotOpened;

async function checkDraft(path: string, desk: Desk, neighbours: Neighbours | null): Promise<Outcome> {
  const { fix } = desk.options;
  if (fix && path === STDIN) return { problem: 'standard input cannot be repaired in place' };
  const opened = await openSubject(path, desk);
  if (!('subject' in opened)) return opened;
  const { draft, subject, inspector } = opened;
  const inspect = (text: string): Inspected =>
    inspector.inspect({ ...subject, text, neighboursOf: neighbours?.of(draft) });
  try {
    const first = inspect(draft.text);
    if (!fix) return { path: draft.path, inspected: first, repairs: null };
    return await repairDraft(draft, { first, inspect });
  } catch (error) {
    return { problem: `it could not be checked: ${whyNot(error)}` };
  }
}

async function repairDraft(
  draft: Draft,
  { first, inspect }: { first: Inspected; inspect: (text: string) => Inspected },
): Promise<Outcome> {
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

/** What an editor said is never dropped in silence. */
function tellLost({ path, inspected: { lost } }: Report): void {
  if (lost.length === 0) return;
  const what = lost.length === 1 ? '1 correction is' : `${lost.length} corrections are`;
  complain(`${path}: ${what} for words that have changed, and not applied (whence corrections lists them)`);
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

function complain(message: string): void {
  process.stderr.write(`whence: ${message}\n`);
}
