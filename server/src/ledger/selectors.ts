/**
 * What is written down of a sentence to find it again: the Web Annotation model's text quote selector (`exact` is `quote`
 * here, as ledgers have named it from the first) and its text position selector. Types alone.
 */

/** A sentence by its own words, the words around it, and where it stood. */
export interface Anchor {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 offsets, half open. Ledgers of before positions were kept have none. */
  readonly start?: number;
  readonly end?: number;
}
