/**
 * The seam between what finds attributions and everything that reads them. A finder is given one paragraph and answers
 * with spans; it knows no document, no names and no rules. Today's is made of rules (`constructions/`); another finder
 * takes its place by being of the same type.
 */
import type { AttributionKind, Link, SourceForm, Span, Stance, Voice } from '../model.ts';
import type { ParagraphText } from '../text/structure.ts';

/** An attribution as spans of one paragraph, before anything is said of it. */
export interface FoundSpans {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly addressee: readonly Span[];
  /** Index, in the finder's answer, of the attribution that passes this one on («reported citing»), or null. */
  readonly relayedBy: number | null;
  /** From 0 to 1: see `Attribution.confidence`. */
  readonly confidence: number;
}

export type Finder = (paragraph: ParagraphText) => readonly FoundSpans[];

/** An attribution with what its cue and its quotation marks say of it; `parent` is an index into the same list. */
export interface PutAttribution extends Omit<FoundSpans, 'relayedBy'> {
  readonly parent: number | null;
  readonly link: Link | null;
  readonly kind: AttributionKind;
  readonly voice: Voice;
  readonly stance: Stance;
  readonly hearsay: boolean;
  /** Left out of what the engine found by itself. */
  readonly byEditor?: ToldSource;
}

/** Who an editor says the source is. */
export interface ToldSource {
  readonly name: string;
  /** Null where the name tells. */
  readonly form: SourceForm | null;
}
