/** `whence export`: writes one copy of one draft to hand on. Knows neither how a draft is read nor how a copy is made. */
import { copyOf, formatsOf } from '../exports/copies.ts';
import type { CopyFormat, CopyName } from '../exports/copy-names.ts';
import { complain, tellUnreadEntries } from './complaints.ts';
import { onItsOwn } from './draft-set.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { handOn } from './handed-on.ts';
import { openAnySubject, openShelves } from './subjects.ts';
import { writeOut } from './write-out.ts';

export interface ExportOptions {
  readonly as: CopyName;
  readonly format?: CopyFormat;
  readonly output?: string;
  readonly force: boolean;
  readonly stdinPath?: string;
  readonly maxSize: number;
}

/** Answers 0, or 2 when the draft could not be read or the copy not written. */
export async function exportCopy(path: string, options: ExportOptions): Promise<ExitCode> {
  const { as, format, output, force } = options;
  const shelves = openShelves({ asked: {}, limits: options, complain });
  // One that is asked for by name is handed on, whatever the newsroom leaves out of its checks.
  const opened = await openAnySubject(path, shelves);
  const draft = 'problem' in opened ? opened : handOn(onItsOwn(opened));
  tellUnreadEntries(shelves);
  if ('problem' in opened) return failed(`${path}: ${opened.problem}`);
  if ('problem' in draft) return failed(`${path}: ${draft.problem}`);
  const copy = copyOf(draft, { as, format, ignores: opened.subject.ignores });
  if (copy === null) {
    const formats = formatsOf(as);
    return failed(
      formats === null ? `the copy “${as}” has no --format` : `the copy “${as}” comes as ${formats}`,
    );
  }
  const problem = await writeOut(copy.text, { output, force, drafts: [path] });
  if (problem !== null) return failed(problem);
  if (copy.told !== null) complain(`${path}: ${copy.told}`);
  return EXIT.clean;
}

function failed(problem: string): ExitCode {
  complain(problem);
  return EXIT.couldNotRun;
}
