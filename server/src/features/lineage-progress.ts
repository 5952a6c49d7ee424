/** Shows that the drafts of the workspace are being read, once that takes longer than a moment; the editor can stop it. */
import { RAL } from 'vscode-languageserver';
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

export interface ReadingProgress {
  readonly done: number;
  readonly total: number;
}

/** Milliseconds that nobody needs to be told of. */
const A_MOMENT = 1000;

/** To be told how far it is; null when nothing is being read any more. */
export function showProgress(
  connection: Connection,
  onCancel: () => void,
): (progress: ReadingProgress | null) => void {
  let last: ReadingProgress | null = null;
  let waits: { dispose(): void } | null = null;
  let shown: Promise<WorkDoneProgressServerReporter> | null = null;
  let percentage = -1;

  const begin = async (): Promise<WorkDoneProgressServerReporter> => {
    const reporter = await connection.window.createWorkDoneProgress();
    reporter.begin('Whence', 0, 'Reading the drafts of this workspace', true);
    reporter.token.onCancellationRequested(onCancel);
    return reporter;
  };
  const report = async (): Promise<void> => {
    const reporter = await shown;
    if (!reporter || !last) return;
    const { done, total } = last;
    const now = Math.floor((100 * done) / Math.max(1, total));
    if (now === percentage) return;
    percentage = now;
    reporter.report(now, `Reading the drafts of this workspace (${count(done)} of ${count(total)})`);
  };

  return (progress) => {
    last = progress;
    if (progress !== null) {
      waits ??= RAL().timer.setTimeout(() => {
        shown = begin();
        void report();
      }, A_MOMENT);
      void report();
      return;
    }
    waits?.dispose();
    void shown?.then((reporter) => reporter.done());
    [waits, shown, percentage] = [null, null, -1];
  };
}

const count = (number: number): string => number.toLocaleString('en');
