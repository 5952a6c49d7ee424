/** The filter box of the Provenance view: asks for words, keeps them, tells how many claims they leave. Which these are, `filter.ts` says. */
import { commands, EventEmitter, l10n, window } from 'vscode';
import type { Disposable } from 'vscode';

/** The words that claims must have to be shown; none show all. */
export class ClaimFilter implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #shown = new EventEmitter<void>();
  #words = '';
  #counts = { shown: 0, all: 0 };

  readonly onDidChange = this.#changed.event;
  /** The counts are those of what is in the view. */
  readonly onDidShow = this.#shown.event;

  get words(): string {
    return this.#words;
  }

  /** «Filter “kremlin”: 3 of 17»; empty where all are shown. */
  get told(): string {
    const { shown, all } = this.#counts;
    return this.#words === '' ? '' : l10n.t('Filter “{0}”: {1} of {2}', this.#words, shown, all);
  }

  set(words: string): void {
    if (words === this.#words) return;
    this.#words = words;
    void commands.executeCommand('setContext', 'whence.claimsFiltered', words !== '');
    this.#changed.fire();
    this.#shown.fire();
  }

  /** Escape brings back what was there before. */
  ask(): void {
    const before = this.#words;
    let isKept = false;
    const box = window.createInputBox();
    box.title = l10n.t('Filter Claims');
    box.placeholder = l10n.t('Words of the claim, its source, standing, check or finding: “kremlin hearsay”');
    box.value = before;
    box.onDidChangeValue((words) => this.set(words));
    box.onDidAccept(() => {
      isKept = true;
      box.hide();
    });
    box.onDidHide(() => {
      if (!isKept) this.set(before);
      box.dispose();
    });
    box.show();
  }

  /** Of how many claims how many are left. */
  count(shown: number, all: number): void {
    this.#counts = { shown, all };
    this.#shown.fire();
  }

  dispose(): void {
    this.#changed.dispose();
    this.#shown.dispose();
  }
}
