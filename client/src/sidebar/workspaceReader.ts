/**
 * Asks for the drafts of the workspace while somebody looks: again and again until none is left, and once more when the server says that
 * there is something new. Knows no tree.
 */
import { CancellationTokenSource, EventEmitter } from 'vscode';
import type { CancellationToken, Disposable } from 'vscode';
import type { WorkspaceDrafts, WorkspaceDraftsParams } from '../../../server/src/protocol.ts';

export class WorkspaceReader implements Disposable {
  readonly #changed = new EventEmitter<void>();
  #drafts: WorkspaceDrafts | null = null;
  #reading: CancellationTokenSource | null = null;
  /** Something changed while it was read. */
  #isStale = false;
  #next: WorkspaceDraftsParams = {};

  /** `ask` answers null where it was cancelled or nobody could answer. */
  constructor(
    private readonly ask: (
      params: WorkspaceDraftsParams,
      token: CancellationToken,
    ) => Promise<WorkspaceDrafts | null>,
  ) {}

  readonly onDidChange = this.#changed.event;

  /** As read last; null before that. */
  get drafts(): WorkspaceDrafts | null {
    return this.#drafts;
  }

  async read(params: WorkspaceDraftsParams = {}): Promise<void> {
    this.#isStale = true;
    this.#next = params;
    if (this.#reading) return;
    const reading = new CancellationTokenSource();
    this.#reading = reading;
    while (this.#isStale && this.#reading === reading) {
      this.#isStale = false;
      const next = this.#next;
      this.#next = {};
      const answer = await this.ask(next, reading.token);
      if (this.#reading !== reading || answer === null) break;
      this.#drafts = answer;
      this.#isStale ||= answer.left > 0;
      this.#changed.fire();
    }
    if (this.#reading === reading) this.stop();
  }

  stop(): void {
    this.#reading?.cancel();
    this.#reading?.dispose();
    this.#reading = null;
  }

  dispose(): void {
    this.stop();
    this.#changed.dispose();
  }
}
