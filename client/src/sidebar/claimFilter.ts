/** The filter of the Provenance view: keeps what is wanted, and tells how many claims it leaves. Which these are, `filter.ts` says. */
import { commands, EventEmitter, l10n } from 'vscode';
import type { Disposable } from 'vscode';
import type { ProvenanceClaim } from '../../../server/src/protocol.ts';
import { EVERYTHING, filterClaims, isEverything, leftOf } from './filter.ts';
import type { Wanted } from './filter.ts';
import { filterWords } from './filterWording.ts';

/** What claims must have to be shown. */
export class ClaimFilter implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #shown = new EventEmitter<void>();
  #wanted: Wanted = EVERYTHING;
  #claims: readonly ProvenanceClaim[] = [];
  #left: readonly ProvenanceClaim[] = [];

  readonly onDidChange = this.#changed.event;
  /** The counts are those of what is in the view. */
  readonly onDidShow = this.#shown.event;

  get wanted(): Wanted {
    return this.#wanted;
  }

  /** All of the draft in view, shown or not. */
  get claims(): readonly ProvenanceClaim[] {
    return this.#claims;
  }

  /** «3 of 17 claims shown: Hearsay, “kremlin”»; empty where all are shown. */
  get told(): string {
    return isEverything(this.#wanted)
      ? ''
      : filterWords(this.#wanted, leftOf(this.#claims, this.#left), l10n);
  }

  set(wanted: Wanted): void {
    if (JSON.stringify(wanted) === JSON.stringify(this.#wanted)) return;
    this.#wanted = wanted;
    void commands.executeCommand('setContext', 'whence.claimsFiltered', !isEverything(wanted));
    this.#changed.fire();
    this.#shown.fire();
  }

  /** Those that are left of the claims of a draft. */
  filter(claims: readonly ProvenanceClaim[]): readonly ProvenanceClaim[] {
    this.#claims = claims;
    this.#left = filterClaims(claims, this.#wanted, l10n);
    this.#shown.fire();
    return this.#left;
  }

  dispose(): void {
    this.#changed.dispose();
    this.#shown.dispose();
  }
}
