/**
 * Puts the facts of paragraphs in their places in a draft: offsets of the draft, one list of each kind. Finds nothing.
 */
import type { PutAttribution } from './attribution/finder.ts';
import type { FoundMarker } from './claims/markers.ts';
import type { ParagraphFacts } from './facts.ts';
import type { Quotation, Span } from './model.ts';
import type { NamedPerson } from './sources/names.ts';

export class Assembly {
  readonly sentences: Span[] = [];
  readonly quotations: Quotation[] = [];
  /** In order of their first cue; `parent` is an index into this list. */
  readonly attributions: PutAttribution[] = [];
  readonly markers: FoundMarker[] = [];
  readonly factual: Span[] = [];
  /** One list a paragraph. */
  readonly names: (readonly NamedPerson[])[] = [];

  /** Adds the next paragraph, which begins at the offset `at` of the draft. */
  add(facts: ParagraphFacts, at: number): void {
    const base = this.attributions.length;
    for (const sentence of facts.sentences) this.sentences.push(shifted(sentence, at));
    for (const quotation of facts.quotations) {
      this.quotations.push({ ...quotation, start: quotation.start + at, end: quotation.end + at });
    }
    for (const attribution of facts.attributions) this.attributions.push(placed(attribution, at, base));
    for (const { type, start, end } of facts.markers)
      this.markers.push({ type, start: start + at, end: end + at });
    for (const sentence of facts.factual) this.factual.push(shifted(sentence, at));
    this.names.push(facts.names);
  }
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function placed(attribution: PutAttribution, at: number, base: number): PutAttribution {
  const move = (spans: readonly Span[]): readonly Span[] => spans.map((span) => shifted(span, at));
  return {
    ...attribution,
    source: move(attribution.source),
    cue: move(attribution.cue),
    content: move(attribution.content),
    addressee: move(attribution.addressee),
    parent: attribution.parent === null ? null : attribution.parent + base,
  };
}
