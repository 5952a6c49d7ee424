/** `whence export`: writes one copy of one draft to hand on. Knows neither how a draft is read nor how a copy is made. */
import { copyOf, formatsOf } from '../exports/copies.ts';
import type { CopyFormat, CopyName } from '../exports/copy-names.ts';
import { describeTakenOut } from '../exports/taken-out-words.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { openExportDesk } from './handed-on.ts';
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
  const desk = openExportDesk(complain);
  const read = await desk.read(path, options);
  desk.problems().forEach(complain);
  if ('problem' in read) return failed(`${path}: ${read.problem}`);
  const copy = copyOf(read.draft, { as, format, ignores: read.ignores });
  if (copy === null) {
    const formats = formatsOf(as);
    return failed(
      formats === null ? `the copy “${as}” has no --format` : `the copy “${as}” comes as ${formats}`,
    );
  }
  const problem = await writeOut(copy.text, { output, force, drafts: [path] });
  if (problem !== null) return failed(problem);
  if (copy.takenOut) complain(`${path}: ${describeTakenOut(copy.takenOut, copy.keysLeft)}`);
  return EXIT.clean;
}

function failed(problem: string): ExitCode {
  complain(problem);
  return EXIT.couldNotRun;
}

function complain(message: string): void {
  process.stderr.write(`whence: ${message}\n`);
}
