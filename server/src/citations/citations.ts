/**
 * The references of a draft as plain data: where the text points to them and what each entry holds. Types only.
 */
import type { Span } from '../engine/index.ts';
import type { FileEntry } from './bibliography/file.ts';

/** `[^3]`, or Pandoc's `[@key, p. 3]` and, in running text, `@key [p. 3]`. */
export type CitationStyle = 'footnote' | 'pandoc';

/**
 * A place in the text that points to an entry, in the draft or in a bibliography. Of several in one bracket, each is its own
 * part: in `[@orr, p. 3; see -@lind]`, `@orr, p. 3` and `see -@lind`.
 */
export interface Reference extends Span {
  readonly key: string;
  readonly style: CitationStyle;
  /** The key's own letters: `orr`. */
  readonly keySpan: Span;
  /** The brackets it stands in: itself, but where it shares them or stands in running text. */
  readonly bracket: Span;
  readonly locator: Locator | null;
}

/** The place in a document or a recording: `p. 3` is page «3». */
export interface Locator {
  readonly label: LocatorLabel;
  /** As it is written: «3–5», «12:30». */
  readonly value: string;
}

export type LocatorLabel = 'page' | 'paragraph' | 'time' | 'line' | 'chapter' | 'section';

/** An entry of the draft itself: `[^3]: The Kremlin, 19 March 2023. https://example.org/1`. */
export interface Entry extends Span {
  readonly key: string;
  readonly keySpan: Span;
  /** What follows the colon, trimmed; null when there is nothing. */
  readonly body: Span | null;
  /** True until it has a URL, a title, a document or a citation: then it can be looked up. */
  readonly pending: boolean;
}

/** What the bibliographies that hold for a draft have, by folded key; of a key that several have, the nearest. */
export type BibliographyOf = ReadonlyMap<string, BibliographyEntry>;

export interface BibliographyEntry extends FileEntry {
  /** Of the file it stands in; its spans are places there. */
  readonly uri: string;
}

export interface Citations {
  /** In order of the text. */
  readonly references: readonly Reference[];
  readonly entries: readonly Entry[];
  /** Null where nobody looked for any: then no key is known to be missing. */
  readonly bibliography: BibliographyOf | null;
}
