/**
 * What the text layer hands to the layers above: paragraphs cut into sentences, tokens and quotations.
 * Types only. Offsets here are relative to the paragraph, so that a paragraph's facts can be kept while the draft moves.
 */
import type { Quotation, Span } from '../model.ts';

/** Coarse part of speech, as far as a word list, the shape and the neighbours tell. */
export type Tag =
  | 'noun'
  | 'name'
  | 'verb'
  | 'aux'
  | 'adj'
  | 'adv'
  | 'det'
  | 'pron'
  | 'prep'
  | 'conj'
  | 'to'
  | 'num'
  | 'punct'
  | 'other';

/** A word, clitic, number or punctuation mark. Clitics are split off («Clinton» + «’s»), abbreviations kept whole. */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, with typographic apostrophes made straight. */
  readonly lower: string;
  readonly tag: Tag;
  /** Index into `ParagraphText.sentences`. */
  readonly sentence: number;
  /** Index into `ParagraphText.quotations` of the innermost quotation it stands in (its marks included), or -1. */
  readonly quotation: number;
}

export interface Sentence extends Span {
  /** Half-open range of indexes into `ParagraphText.tokens`. */
  readonly firstToken: number;
  readonly lastToken: number;
}

/** What is still open where a paragraph begins: a quotation that the paragraph before it left unclosed, or null. */
export interface QuotationState {
  readonly opener: string;
}

export interface ParagraphText {
  /** The paragraph as it stands, with what is not prose (markup, link targets, notes) blanked out, length kept. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly entering: QuotationState | null;
  readonly leaving: QuotationState | null;
  /** A line that stands as a title: short, no closing stop, on its own. */
  readonly headline: boolean;
}

/** A paragraph and where it stands in the draft. */
export interface Paragraph extends Span {
  readonly residue: boolean;
}
