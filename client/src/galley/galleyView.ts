/**
 * The galley beside the draft in view: shows what the server draws, takes clicks to the text and checks to the server, and scrolls with the
 * editor both ways. Knows nothing of what is drawn.
 */
import { Disposable, l10n, Range, TextEditorRevealType, Uri, ViewColumn, window } from 'vscode';
import type { TextDocument, TextEditor, WebviewPanel } from 'vscode';
import type { ActiveDraft } from '../activeDraft.ts';
import type { Connection } from '../connection.ts';
import { placeOf } from '../commands/placeIn.ts';
import { saveCopy } from '../commands/saveCopy.ts';
import { suggestedBeside } from '../commands/suggestedBeside.ts';
import { latestOnly } from '../latest.ts';
import { galleyPage } from './page.ts';
import type { FromGalley, GalleyWords, ToGalley } from './messages.ts';

export class GalleyView implements Disposable {
  #open: OpenGalley | null = null;

  constructor(
    private readonly connection: Connection,
    private readonly draft: ActiveDraft,
    private readonly extension: Uri,
  ) {}

  /** Opens it, or shows the one that is open. */
  show(): void {
    if (this.#open) {
      this.#open.panel.reveal(undefined, true);
      return;
    }
    const folder = Uri.joinPath(this.extension, 'dist');
    const panel = window.createWebviewPanel(
      'whence.galley',
      l10n.t('Galley'),
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      {
        enableScripts: true,
        enableFindWidget: true,
        localResourceRoots: [folder],
        retainContextWhenHidden: true,
      },
    );
    const open = new OpenGalley(panel, this.connection, this.draft);
    this.#open = open;
    panel.onDidDispose(() => {
      open.dispose();
      this.#open = null;
    });
    panel.webview.html = galleyPage(panel.webview, this.extension);
  }

  dispose(): void {
    this.#open?.panel.dispose();
  }
}

/** How long, in milliseconds, one side’s scrolling is not answered by the other’s. */
const QUIET = 400;

class OpenGalley {
  readonly #disposables: Disposable[];
  readonly #refresh = latestOnly(() => this.#show());
  #document: TextDocument | null = null;
  #scrolledByGalley = 0;
  /** Then nothing may be asked of the panel any more. */
  #isClosed = false;

  constructor(
    readonly panel: WebviewPanel,
    private readonly connection: Connection,
    private readonly draft: ActiveDraft,
  ) {
    this.#disposables = [
      panel.webview.onDidReceiveMessage((message: FromGalley) => void this.#take(message)),
      draft.onDidChange(this.#refresh),
      panel.onDidChangeViewState(this.#refresh),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#follow(textEditor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#tellCursor(textEditor)),
    ];
  }

  dispose(): void {
    this.#isClosed = true;
    Disposable.from(...this.#disposables).dispose();
  }

  /** What nobody sees is drawn when it comes into sight. */
  async #show(): Promise<void> {
    if (this.#isClosed || !this.panel.visible) return;
    const { document } = this.draft;
    const galley = document && (await this.connection.galley(document));
    if (this.#isClosed) return;
    if (!document || !galley) {
      // A draft that is being edited has an answer soon: until then what is shown stays.
      if (document !== null && document === this.#document && this.draft.situation === 'starting') return;
      this.#document = null;
      this.panel.title = l10n.t('Galley');
      this.#post({ type: 'nothing', message: l10n.t('Open a draft that is checked to see its galley.') });
      return;
    }
    const isNew = document !== this.#document;
    this.#document = document;
    this.panel.title = l10n.t('Galley: {0}', document.uri.path.split('/').at(-1) ?? '');
    this.#post({ type: 'show', galley, words: galleyWords() });
    const editor = isNew ? this.#editor() : undefined;
    if (!editor) return;
    this.#follow(editor);
    this.#tellCursor(editor);
  }

  async #take(message: FromGalley): Promise<void> {
    const document = this.#document;
    if (message.type === 'ready') return this.#refresh();
    if (message.type === 'save') return saveMap(message, document);
    if (message.type === 'noPng') {
      void window.showWarningMessage(
        l10n.t(
          'The source map, perhaps too large, could not be made a PNG, and nothing was saved. Save it as SVG.',
        ),
      );
      return;
    }
    // What was said of an older text might be of other words by now.
    if (!document || document.version !== message.version) return;
    if (message.type === 'scrolled') {
      this.#scrolledByGalley = Date.now();
      const top = document.positionAt(message.offset);
      this.#editor()?.revealRange(new Range(top, top), TextEditorRevealType.AtTop);
      return;
    }
    const range = new Range(document.positionAt(message.start), document.positionAt(message.end));
    if (message.type === 'go') {
      const viewColumn = this.#editor()?.viewColumn ?? ViewColumn.One;
      await window.showTextDocument(document, { viewColumn, selection: range });
      return;
    }
    await this.#check(document, range, message.status);
  }

  async #check(
    document: TextDocument,
    range: Range,
    status: (FromGalley & { type: 'check' })['status'],
  ): Promise<void> {
    const recorded = await this.connection.recordCheck(document, {
      places: [placeOf(range)],
      version: document.version,
      set: { status },
    });
    if (recorded?.refusal) void window.showWarningMessage(`Whence: ${recorded.refusal}`);
    // What the menu shows is what was recorded, or what was before.
    this.#refresh();
  }

  #editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => document === this.#document);
  }

  #follow({ document, visibleRanges: [first] }: TextEditor): void {
    if (document !== this.#document || !first || Date.now() - this.#scrolledByGalley < QUIET) return;
    this.#post({ type: 'scroll', offset: document.offsetAt(first.start) });
  }

  #tellCursor({ document, selection }: TextEditor): void {
    if (document === this.#document)
      this.#post({ type: 'cursor', offset: document.offsetAt(selection.active) });
  }

  #post(message: ToGalley): void {
    void this.panel.webview.postMessage(message);
  }
}

async function saveMap(
  { ending, bytes }: FromGalley & { type: 'save' },
  document: TextDocument | null,
): Promise<void> {
  if (!document) return;
  const target = await window.showSaveDialog({
    defaultUri: suggestedBeside(document, `-sources.${ending}`),
    filters: { [ending.toUpperCase()]: [ending] },
  });
  if (target) await saveCopy(target, bytes);
}

function galleyWords(): GalleyWords {
  return {
    sources: l10n.t('Show only what comes from or through:'),
    showAll: l10n.t('Show all'),
    map: l10n.t('Source map'),
    table: l10n.t('The same as a table'),
    saveSvg: l10n.t('Save as SVG…'),
    savePng: l10n.t('Save as PNG…'),
  };
}
