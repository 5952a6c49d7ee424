/**
 * The language server as it runs: starts it, lets it start again when it stops, and says in plain words when that helps no more. Passes requests on
 * and knows none of them.
 */
import { EventEmitter, l10n, window } from 'vscode';
import type { Disposable, LogOutputChannel, WorkspaceEdit } from 'vscode';
import { CancellationToken, CloseAction, ErrorAction, State } from 'vscode-languageclient';
import type { BaseLanguageClient, CloseHandlerResult, ErrorHandler, WorkspaceEdit as ProtocolEdit } from 'vscode-languageclient'; // prettier-ignore

export type ServerState = 'starting' | 'running' | 'failed' | 'stopped';

/** Makes a client that is not started yet; throws when there is nothing to start. */
export type ClientFactory = (errorHandler: ErrorHandler) => Promise<BaseLanguageClient>;

/** A server that stops more often than this, unasked, within so many milliseconds is not started again. */
const MAX_STOPS = 4;
const STOPS_WITHIN = 3 * 60 * 1000;

export class Server implements Disposable {
  readonly #changed = new EventEmitter<void>();
  #client: BaseLanguageClient | null = null;
  #state: ServerState = 'stopped';
  #stops: readonly number[] = [];
  #restarting: Promise<void> | null = null;

  /** `listen` is to hear each client before it starts. */
  constructor(
    private readonly createClient: ClientFactory,
    private readonly output: LogOutputChannel,
    private readonly listen: (client: BaseLanguageClient) => void,
  ) {}

  /** The server started, stopped or failed. */
  readonly onDidChangeState = this.#changed.event;

  get state(): ServerState {
    return this.#state;
  }

  /**
   * As the editor has it, to be applied at once; null where a text is another by now than the edit was made for, of which the editor's form of it
   * says nothing, or where there is no client.
   */
  async editFrom(edit: ProtocolEdit): Promise<WorkspaceEdit | null> {
    const client = this.#client;
    const converted = await client?.protocol2CodeConverter.asWorkspaceEdit(edit);
    return converted && client?.validateWorkspaceEdit(edit) ? converted : null;
  }

  async start(): Promise<void> {
    this.#set('starting');
    let client: BaseLanguageClient | null = null;
    try {
      client = await this.createClient(this.#errorHandler());
      this.#client = client;
      this.listen(client);
      const started = client;
      client.onDidChangeState(({ newState }) => this.#follow(started, newState));
      await client.start();
    } catch (error) {
      this.output.error(error instanceof Error ? error : String(error));
      // One that was stopped while it started has not failed: another may be on its way.
      if (client === this.#client) this.#fail({ ranBefore: false });
    }
  }

  /** Asked again while it is under way, it is one restart: two would leave two servers running. */
  restart(): Promise<void> {
    this.#restarting ??= this.#restartOnce().finally(() => {
      this.#restarting = null;
    });
    return this.#restarting;
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = null;
    this.#set('stopped');
    try {
      await client?.dispose();
    } catch (error) {
      this.output.warn(`The server did not stop in good order: ${String(error)}`);
    }
  }

  /** Null when it is not running or was stopped while it was asked, and where the request was cancelled. */
  async request<Answer>(
    method: string,
    paramsFor: (client: BaseLanguageClient) => object,
    // Never undefined: the library would pass that on as one more parameter.
    token: CancellationToken = CancellationToken.None,
  ): Promise<Answer | null> {
    const client = this.#client;
    if (!client || this.#state !== 'running') return null;
    try {
      return await client.sendRequest<Answer | null>(method, paramsFor(client), token);
    } catch (error) {
      if (!token.isCancellationRequested) this.output.warn(`${method}: ${String(error)}`);
      return null;
    }
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #restartOnce(): Promise<void> {
    await this.stop();
    this.#stops = [];
    await this.start();
  }

  #errorHandler(): ErrorHandler {
    return {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => this.#closed(),
    };
  }

  #closed(): CloseHandlerResult {
    const neverRan = this.#state !== 'running';
    const now = Date.now();
    this.#stops = [...this.#stops.filter((stop) => now - stop < STOPS_WITHIN), now];
    if (neverRan || this.#stops.length > MAX_STOPS) {
      this.#fail({ ranBefore: !neverRan });
      return { action: CloseAction.DoNotRestart, handled: true };
    }
    return { action: CloseAction.Restart, handled: true };
  }

  #follow(client: BaseLanguageClient, state: State): void {
    if (client !== this.#client || this.#state === 'failed') return;
    if (state === State.Running) this.#set('running');
    if (state === State.Starting) this.#set('starting');
  }

  #fail({ ranBefore }: { readonly ranBefore: boolean }): void {
    if (this.#state === 'failed' || this.#state === 'stopped') return;
    this.#set('failed');
    const unchanged = l10n.t('Drafts are not being checked. Nothing in them has changed.');
    const failure = ranBefore ? l10n.t('Whence stopped again and again.') : l10n.t('Whence could not start.');
    void this.#tell(`${failure} ${unchanged}`);
  }

  async #tell(message: string): Promise<void> {
    const restart = l10n.t('Restart');
    const show = l10n.t('Show Output');
    const answer = await window.showErrorMessage(message, show, restart);
    if (answer === restart) await this.restart();
    if (answer === show) this.output.show();
  }

  #set(state: ServerState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#changed.fire();
  }
}
