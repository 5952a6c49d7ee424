/**
 * The references of a draft as plain data: where the text points to them and what each entry holds. Types only.
 */
import type { Span } from '../engine/index.ts';

/** A place in the text that points to an entry: `[^3]`. */
export interface Reference extends Span {
  readonly key: string;
}

/** An entry: `[^3]: The Kremlin, 19 March 2023. https://example.org/1`. */
export interface Entry extends Span {
  readonly key: string;
  /** What follows the colon, trimmed; null when there is nothing. */
  readonly body: Span | null;
  /** True until it has a URL, a title or a document: then it can be looked up. */
  readonly pending: boolean;
}

export interface Citations {
  /** In order of the text. */
  readonly references: readonly Reference[];
  readonly entries: readonly Entry[];
}
