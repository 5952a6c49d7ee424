/** What the server tells an editor, or asks of it, unasked: kept in order, to be waited for. Sends nothing. */
import {
  DiagnosticRefreshRequest,
  InlayHintRefreshRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowDocumentRequest,
  ShowMessageNotification,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver/node';
import type {
  ProtocolConnection,
  PublishDiagnosticsParams,
  ProgressToken,
  Registration,
  ShowDocumentParams,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageserver/node';
import { STATUS_NOTIFICATION } from '../../../server/src/protocol.ts';
import type { DraftStatus } from '../../../server/src/protocol.ts';

export class Heard {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: DraftStatus[] = [];
  readonly logged: string[] = [];
  readonly shown: string[] = [];
  readonly registered: Registration[] = [];
  /** What the server asked to have opened. */
  readonly opened: ShowDocumentParams[] = [];
  /** What was told of work that takes its time. */
  readonly progress: (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[] = [];
  /** What is worked on, as progress was told of it last. */
  working: ProgressToken = '';
  refreshes = 0;
  hintRefreshes = 0;
  readonly #waiting = new Set<() => void>();

  /** Waits until `met` holds, looking again at each message from the server. */
  async until(met: () => boolean): Promise<void> {
    while (!met()) {
      await new Promise<void>((resolve) => {
        this.#waiting.add(resolve);
      });
    }
  }

  protected listenTo(connection: ProtocolConnection): void {
    const note = <T>(list: T[], item: T): void => {
      list.push(item);
      for (const resolve of this.#waiting) resolve();
      this.#waiting.clear();
    };
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const registration of registrations) note(this.registered, registration);
    });
    connection.onRequest(ShowDocumentRequest.type, (params) => {
      note(this.opened, params);
      return { success: true };
    });
    connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      this.working = token;
      connection.onProgress(WorkDoneProgress.type, token, (told) => note(this.progress, told));
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes += 1;
      note([], null);
    });
    connection.onRequest(InlayHintRefreshRequest.type, () => {
      this.hintRefreshes += 1;
      note([], null);
    });
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => note(this.published, params));
    connection.onNotification(LogMessageNotification.type, ({ message }) => note(this.logged, message));
    connection.onNotification(ShowMessageNotification.type, ({ message }) => note(this.shown, message));
    connection.onNotification(STATUS_NOTIFICATION, (status: DraftStatus) => note(this.statuses, status));
  }
}
