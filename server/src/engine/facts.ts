/**
 * What one paragraph says by itself, with offsets relative to it, and how that is put in its place in a draft. Knows
 * nothing of the paragraphs around it but the quotation they left open, so that it can be kept while they change.
 */
import { attributionsOf } from './attribution/index.ts';
import type { Finder, PutAttribution } from './attribution/finder.ts';
import { findMarkers } from './claims/markers.ts';
import type { FoundMarker } from './claims/markers.ts';
import { worthIn, type SentenceWorth } from './claims/worthiness.ts';
import type { Quotation, Span } from './model.ts';
import { findMentions, type Mention } from './sources/mentions.ts';
import { readParagraph } from './text/paragraph.ts';
import type { ParagraphText, QuotationState } from './text/structure.ts';

/** Everything the document pass needs to know of a paragraph; its tokens are forgotten. */
export interface ParagraphFacts {
  readonly sentences: readonly Span[];
  readonly quotations: readonly Quotation[];
  /** In order of their first cue; `parent` is an index into this list. */
  readonly attributions: readonly PutAttribution[];
  readonly markers: readonly FoundMarker[];
  /** Of each sentence. */
  readonly worth: readonly SentenceWorth[];
  readonly names: readonly Mention[];
  /** Whether its first quotation goes on with one that the paragraph before left open. */
  readonly continues: boolean;
  /** Index of the quotation that is open where the paragraph ends, or null. */
  readonly leftOpen: number | null;
  readonly leaving: QuotationState | null;
}

/** Any text is a paragraph. */
export function factsOfParagraph(
  text: string,
  entering: QuotationState | null,
  finder: Finder,
): ParagraphFacts {
  const paragraph = readParagraph(text, entering);
  return {
    sentences: paragraph.sentences.map(({ start, end }) => ({ start, end })),
    quotations: paragraph.quotations,
    attributions: inOrderOfCue(attributionsOf(paragraph, finder)),
    markers: findMarkers(paragraph),
    worth: worthIn(paragraph),
    names: findMentions(paragraph),
    continues: paragraph.entering !== null,
    leftOpen: leftOpen(paragraph),
    leaving: paragraph.leaving,
  };
}

/** What residue may still tell: that the whole draft comes from elsewhere. */
export function factsOfResidue(text: string): ParagraphFacts {
  const markers = findMarkers(readParagraph(text, null)).filter(({ type }) => type === 'republication');
  return { ...NOTHING, markers };
}

const NOTHING: ParagraphFacts = {
  sentences: [],
  quotations: [],
  attributions: [],
  markers: [],
  worth: [],
  names: [],
  continues: false,
  leftOpen: null,
  leaving: null,
};

function leftOpen({ quotations, tokens, leaving }: ParagraphText): number | null {
  if (leaving === null) return null;
  const end = tokens.at(-1)?.end;
  const index = quotations.findIndex(
    (quotation) => !quotation.closed && quotation.depth === 0 && quotation.end === end,
  );
  return index < 0 ? null : index;
}

function inOrderOfCue(attributions: readonly PutAttribution[]): readonly PutAttribution[] {
  const order = attributions.map((_, index) => index);
  order.sort((a, b) => firstOffset(attributions[a]) - firstOffset(attributions[b]) || a - b);
  const places = new Map(order.map((from, to) => [from, to]));
  return order.flatMap((from) => {
    const attribution = attributions[from];
    if (attribution === undefined) return [];
    const parent = attribution.parent === null ? null : (places.get(attribution.parent) ?? null);
    return [{ ...attribution, parent }];
  });
}

function firstOffset(attribution: PutAttribution | undefined): number {
  const { cue, source, content } = attribution ?? { cue: [], source: [], content: [] };
  return (cue[0] ?? source[0] ?? content[0])?.start ?? 0;
}
