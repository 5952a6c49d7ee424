/**
 * `whence report`: one page on drafts, compared with each other, to read or to print. What cannot be read gets a line on standard error
 * and the rest go on.
 */
import type { DraftToExport } from '../exports/draft.ts';
import { reportPage } from '../exports/report/report.ts';
import { dayOf } from '../wording/corrections.ts';
import { complain, tellUnreadEntries } from './complaints.ts';
import { openSet } from './draft-set.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { handOn } from './handed-on.ts';
import { isDraftFor } from './newsrooms.ts';
import { draftsOf } from './paths.ts';
import { openShelves } from './subjects.ts';
import { writeOut } from './write-out.ts';

export interface SourcingReportOptions {
  readonly output?: string;
  readonly maxSize: number;
}

/** Answers 0, or 2 when a draft could not be read or the page not written. */
export async function sourcingReport(
  paths: readonly string[],
  options: SourcingReportOptions,
): Promise<ExitCode> {
  const shelves = openShelves({ asked: {}, limits: options, complain });
  const drafts: DraftToExport[] = [];
  const read: string[] = [];
  let unread = 0;
  const asked = await draftsOf(paths, isDraftFor(shelves.newsrooms));
  const set = await openSet(asked, shelves);
  for (const found of asked) {
    const opened = found.kind === 'problem' ? found : await set.open(found.path);
    if ('leftOut' in opened) {
      complain(`${found.path}: ${opened.leftOut}`);
      continue;
    }
    const draft = 'problem' in opened ? opened : handOn(opened);
    if ('problem' in draft) {
      complain(`${found.path}: ${draft.problem}`);
      unread += 1;
    } else {
      drafts.push(draft);
      read.push(found.path);
    }
  }
  tellUnreadEntries(shelves);
  if (drafts.length === 0) return EXIT.couldNotRun;
  const made = dayOf(new Date().toISOString()) ?? '';
  const { output } = options;
  const problem = await writeOut(reportPage(drafts, made), { output, force: false, drafts: read });
  if (problem !== null) complain(problem);
  return problem !== null || unread > 0 ? EXIT.couldNotRun : EXIT.clean;
}
