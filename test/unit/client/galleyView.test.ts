/** The galley's panel while answers are on their way. */
import type { Uri } from 'vscode';
import { describe, expect, it, vi } from 'vitest';
import type { ActiveDraft } from '../../../client/src/activeDraft.ts';
import type { Connection } from '../../../client/src/connection.ts';
import { GalleyView } from '../../../client/src/galley/galleyView.ts';
import type { Galley } from '../../../server/src/protocol.ts';

const { window } = vi.hoisted(() => ({ window: { createWebviewPanel: (): unknown => null } }));
vi.mock('vscode', () => {
  const listen = () => ({ dispose() {} });
  return {
    Disposable: { from: listen },
    l10n: { t: (words: string) => words },
    Uri: { joinPath: () => '' },
    ViewColumn: {},
    window: Object.assign(window, {
      visibleTextEditors: [],
      onDidChangeTextEditorVisibleRanges: listen,
      onDidChangeTextEditorSelection: listen,
    }),
  };
});

/** One that complains, as the editor's does, when something is asked of it after it was closed. */
class Panel {
  readonly posted: unknown[] = [];
  readonly complaints: string[] = [];
  close = (): void => {};
  ready = (): void => {};
  #isOpen = true;

  get visible(): boolean {
    return this.#asked(true);
  }

  set title(title: string) {
    this.#asked(title);
  }

  get webview() {
    return {
      html: '',
      asWebviewUri: () => '',
      onDidReceiveMessage: (take: (message: object) => void) => {
        this.ready = () => take({ type: 'ready' });
      },
      postMessage: (message: object) => this.posted.push(this.#asked(message)),
    };
  }

  onDidChangeViewState(): void {}

  onDidDispose(told: () => void): void {
    this.close = () => {
      this.#isOpen = false;
      told();
    };
  }

  #asked<Value>(value: Value): Value {
    if (!this.#isOpen) this.complaints.push(JSON.stringify(value));
    return value;
  }
}

function opened() {
  const panel = new Panel();
  window.createWebviewPanel = () => panel;
  let answer = (): void => {};
  const galley = new Promise<Galley | null>((resolve) => {
    answer = () => resolve({} as Galley);
  });
  const document = { uri: { path: '/desk/draft.md' } };
  // Only what is asked of them here.
  const draft = { document, onDidChange() {} } as unknown as ActiveDraft;
  const connection = { galley: () => galley } as unknown as Connection;
  new GalleyView(connection, draft, {} as Uri).show();
  panel.ready();
  return { panel, answer };
}

/** What waits for an answer goes on. */
const goOn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('a galley', () => {
  it('shows the draft when it is drawn', async () => {
    const { panel, answer } = opened();
    answer();
    await goOn();
    expect(panel.posted).toMatchObject([{ type: 'show' }]);
  });

  it('that is closed before the draft is drawn is left alone', async () => {
    const { panel, answer } = opened();
    panel.close();
    answer();
    await goOn();
    expect([panel.posted, panel.complaints]).toEqual([[], []]);
  });
});
