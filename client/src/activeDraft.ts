/**
 * The draft in view and what the server says of it: whether it is checked, and its counts. What the sidebar, the status
 * item and the menus all follow. Knows none of them.
 */
import { commands, Disposable, EventEmitter, window, workspace } from 'vscode';
import type { TextDocument, Uri } from 'vscode';
import type { DraftState, DraftStatus } from '../../server/src/protocol.ts';
import type { Connection } from './connection.ts';
import { draftInView } from './drafts.ts';
import type { DraftTest } from './drafts.ts';
import { latestOnly } from './latest.ts';

/** What there is to show; the `when` clauses of package.json know it as `whence.draft`. */
export type Situation =
  'starting' | 'failed' | 'none' | 'empty' | 'claims' | Exclude<DraftState, 'checked' | 'unknown'>;

export class ActiveDraft implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #disposables: Disposable[] = [this.#changed];
  #document: TextDocument | null = null;
  /** What `document` is to become once the server has answered. */
  #wanted: TextDocument | null = null;
  /** What the server said of `#wanted` unasked, which saves asking. */
  #told: DraftStatus | null = null;
  #status: DraftStatus | null = null;
  #situation: Situation | null = null;

  constructor(
    private readonly connection: Connection,
    private readonly isDraft: DraftTest,
  ) {
    const refresh = latestOnly(() => this.#refresh());
    const look = (): void => {
      if (draftInView(this.#document, this.isDraft) !== this.#wanted) refresh();
    };
    this.#disposables.push(
      window.onDidChangeActiveTextEditor(look),
      window.tabGroups.onDidChangeTabs(look),
      // Also when a document's language changed, and with it whether it is a draft.
      workspace.onDidOpenTextDocument(look),
      connection.server.onDidChangeState(() => {
        this.#told = null;
        refresh();
      }),
      connection.onDidAnalyse((status) => {
        if (status.uri !== this.#wanted?.uri.toString()) return;
        this.#told = status;
        refresh();
      }),
    );
    refresh();
  }

  /** Another draft came into view, or the server said something new of this one. */
  readonly onDidChange = this.#changed.event;

  get document(): TextDocument | null {
    return this.#document;
  }

  /** Of `document`; null until the server has answered. */
  get status(): DraftStatus | null {
    return this.#status;
  }

  get situation(): Situation {
    return this.#situation ?? 'starting';
  }

  /** Opens a draft and looks at it. */
  async open(uri: Uri): Promise<void> {
    await window.showTextDocument(uri);
    await this.#refresh();
  }

  dispose(): void {
    Disposable.from(...this.#disposables).dispose();
  }

  async #refresh(): Promise<void> {
    const document = draftInView(this.#document, this.isDraft);
    if (document !== this.#wanted) this.#told = null;
    this.#wanted = document;
    const status = this.#told ?? (document ? await this.connection.status(document) : null);
    this.#document = document;
    this.#status = status;
    await this.#settle(situationOf({ connection: this.connection, document, status }));
    this.#changed.fire();
  }

  async #settle(situation: Situation): Promise<void> {
    if (situation === this.#situation) return;
    this.#situation = situation;
    await commands.executeCommand('setContext', 'whence.draft', situation);
  }
}

function situationOf({
  connection,
  document,
  status,
}: {
  readonly connection: Connection;
  readonly document: TextDocument | null;
  readonly status: DraftStatus | null;
}): Situation {
  if (connection.server.state === 'failed') return 'failed';
  if (!document) return 'none';
  if (!status || status.state === 'unknown') return 'starting';
  if (status.state !== 'checked') return status.state;
  return status.claims + status.uncounted > 0 ? 'claims' : 'empty';
}
