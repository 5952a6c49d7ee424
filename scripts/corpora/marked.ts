/**
 * What a marked draft says, whatever it was read from: the shape that the scorer reads (offsets are UTF-16 code units, half
 * open). Knows nothing of the engine, for the marks are what the engine is measured against.
 */

/** `[start, end)`. */
export type Place = readonly [start: number, end: number];

export interface MarkedAttribution {
  /** «A3» for the tags numbered 3. */
  readonly id: string;
  readonly source: readonly Place[];
  readonly cue: readonly Place[];
  readonly content: readonly Place[];
  readonly addressee?: readonly Place[];
  /** The words by which the draft says why this source can know. */
  readonly justification?: readonly Place[];
  readonly parent?: string;
  readonly link?: 'relays' | 'within';
  readonly kind?: string;
  readonly voice?: string;
  readonly stance?: string;
  readonly hearsay?: boolean;
  readonly form?: string;
  readonly role?: string;
  readonly name?: string;
  readonly title?: string;
  readonly affiliation?: string;
  readonly control?: 'state';
  readonly chain?: readonly string[];
  /** Neither owed nor wrong: annotators would differ. */
  readonly optional?: true;
}

export interface MarkedDraft {
  readonly id: string;
  readonly format?: 'plain' | 'markdown';
  readonly text: string;
  /** Where it comes from and of what sort it is: kind, english, style, hand … */
  readonly about?: Readonly<Record<string, string>>;
  /** The first is the gold. */
  readonly annotators: readonly {
    readonly who: string;
    readonly attributions: readonly MarkedAttribution[];
  }[];
  readonly markers?: readonly { readonly type: string; readonly span: Place }[];
  /** Lines that are page furniture, the first being 1. */
  readonly boilerplate?: readonly number[];
}
