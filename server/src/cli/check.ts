/**
 * `whence check`: reads drafts one after another and reports what deserves a second look. What cannot be read gets a line
 * on standard error and the rest go on. Knows neither how drafts are read nor how findings are worded.
 */
import { once } from 'node:events';
import { decide, type Decisions } from '../rules/decisions.ts';
import { SEVERITIES, type Severity, type SeveritySetting } from '../rules/rule.ts';
import { CORRECTIONS, type CorrectionEntry } from '../ledger/corrections.ts';
import { IGNORES, type Ignore } from '../ledger/ignores.ts';
import { createPositions } from '../documents/positions.ts';
import { openChecks, type RecordedChecks } from './checks.ts';
import { openCitedFiles, type OpenCitedFiles } from './cited-files.ts';
import { openBibliographies, type OpenBibliographies } from './bibliographies.ts';
import { readDraft, writeDraft, type Draft } from './drafts.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { createInspector, reaches, type Inspected } from './inspect.ts';
import { openLedgers, type Ledgers } from './ledgers.ts';
import { openNewsrooms, type Newsrooms } from './newsrooms.ts';
import { draftsOf, STDIN, whyNot, type IsDraft } from './paths.ts';
import { openRegistries, type Registries } from './registries.ts';
import { quoted } from './prose.ts';
import { repair } from './repair.ts';
import type { Report, ReportFormat, Totals } from './report.ts';
import { unconfirmed } from './require.ts';
import type { Requirement } from './requirements.ts';
import { reporterFor } from './reporters.ts';

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

interface Desk {
  readonly options: CheckOptions;
  readonly newsrooms: Newsrooms;
  readonly registries: Registries;
  readonly bibliographies: OpenBibliographies;
  readonly citedFiles: OpenCitedFiles;
  readonly ignores: Ledgers<Ignore>;
  readonly corrections: Ledgers<CorrectionEntry>;
  readonly checks: RecordedChecks;
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
  const [ignores, corrections] = [openLedgers(IGNORES), openLedgers(CORRECTIONS)];
  const newsrooms = openNewsrooms(asked, complain);
  const desk: Desk = {
    options,
    newsrooms,
    registries: openRegistries(complain),
    bibliographies: openBibliographies(complain),
    citedFiles: openCitedFiles(),
    ignores,
    corrections,
    checks: openChecks(complain),
  };
  const reporter = reporterFor(options.format, options);
  const tally = newTally();
  let found = false;
  await print(reporter.begin);
  const isDraft: IsDraft = async (folder, file) =>
    (await desk.newsrooms.of(file)).leavesOutOf(folder, file) === null;
  for (const one of await draftsOf(paths, isDraft)) {
    const outcome = one.kind === 'problem' ? one : await checkDraft(one.path, desk);
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
    found = tellUnconfirmed(outcome, options.require) || found;
    await print(reporter.document(outcome, tally.totals().drafts));
    tally.add(outcome);
  }
  await print(reporter.end(tally.totals()));
  [...ignores.problems(), ...corrections.problems()].forEach(complain);
  if (tally.totals().unread > 0) return EXIT.couldNotRun;
  return found ? EXIT.findings : EXIT.clean;
}

type Outcome =
  Report | Problem | { /** Why the newsroom does not want it checked. */ readonly leftOut: string };
interface Problem {
  readonly problem: string;
}

async function checkDraft(path: string, desk: Desk): Promise<Outcome> {
  const { options, newsrooms, registries } = desk;
  if (options.fix && path === STDIN) return { problem: 'standard input cannot be repaired in place' };
  const read = await readDraft(path, { maxSize: options.maxSize, stdinPath: options.stdinPath ?? null });
  if ('problem' in read) return read;
  const { draft } = read;
  const { inspector, leavesOut, ...newsroom } = await newsrooms.of(draft.path);
  const leftOut = draft.path === STDIN ? null : leavesOut(draft.path, draft.text.length);
  if (leftOut !== null) return { leftOut };
  const ignores = await desk.ignores.of(draft.path);
  const said = await desk.corrections.of(draft.path);
  const registry = await registries.sourcesFor(draft.path);
  const checks = await desk.checks.of(draft.path);
  const bibliography = await desk.bibliographies.of(draft.path, newsroom.bibliographies);
  const files = await desk.citedFiles.of(draft.path, { text: draft.text, checks, bibliography });
  const { format } = draft;
  const inspect = (text: string): Inspected =>
    inspector.inspect({ text, format, ignores, said, checks, registry, bibliography, files });
  try {
    const first = inspect(draft.text);
    if (!options.fix) return { path: draft.path, inspected: first, repairs: null };
    return await repairDraft(draft, { first, inspect });
  } catch (error) {
    return { problem: `it could not be checked: ${whyNot(error)}` };
  }
}

async function repairDraft(
  draft: Draft,
  { first, inspect }: { first: Inspected; inspect: (text: string) => Inspected },
): Promise<Report | Problem> {
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

/** Each by its place and its words, so that somebody can go and see; on standard error, whatever the format of the report. */
function tellUnconfirmed(
  { path, inspected: { facts } }: Report,
  requirement: Requirement | undefined,
): boolean {
  if (requirement === undefined) return false;
  const { positionAt } = createPositions(facts.text);
  const open = unconfirmed(facts, requirement);
  for (const { span, why } of open) {
    const { line, character } = positionAt(span.start);
    const words = quoted(facts.text.slice(span.start, span.end), CLAIM_LENGTH);
    complain(`${path}:${line + 1}:${character + 1}: not confirmed (${why}): ${words}`);
  }
  return open.length > 0;
}

const CLAIM_LENGTH = 80;

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
