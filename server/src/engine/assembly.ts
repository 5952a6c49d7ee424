/**
 * Puts the facts of paragraphs in their places in a draft: offsets of the draft, one list of each kind. Finds nothing.
 */
import type { PutAttribution } from './attribution/finder.ts';
import type { FoundMarker } from './claims/markers.ts';
import type { SentenceWorth } from './claims/worthiness.ts';
import type { ParagraphFacts } from './facts.ts';
import type { Quotation, Span } from './model.ts';
import type { PlacedMentions } from './sources/antecedents.ts';

export class Assembly {
  readonly sentences: Span[] = [];
  readonly quotations: Quotation[] = [];
  /** In order of their first cue; `parent` is an index into this list. */
  readonly attributions: PutAttribution[] = [];
  readonly markers: FoundMarker[] = [];
  /** Of each sentence. */
  readonly worth: SentenceWorth[] = [];
  /** One list a paragraph. */
  readonly names: PlacedMentions[] = [];
  /** For each quotation that runs over paragraphs, its part in each. */
  readonly runs: (readonly Span[])[] = [];
  #run: Span[] = [];

  /** Adds the next paragraph, which begins at the offset `at` of the draft. */
  add(facts: ParagraphFacts, at: number): void {
    const placed = placedAt(facts, at, this.attributions.length);
    for (const sentence of placed.sentences) this.sentences.push(sentence);
    for (const quotation of placed.quotations) this.quotations.push(quotation);
    for (const attribution of placed.attributions) this.attributions.push(attribution);
    for (const marker of placed.markers) this.markers.push(marker);
    for (const worth of facts.worth) this.worth.push(worth);
    this.names.push({ at, mentions: facts.names });
    this.#addToRun(facts, placed.quotations);
  }

  /** Ends a quotation that was still open where the draft ends. */
  end(): void {
    if (this.#run.length > 1) this.runs.push(this.#run);
    this.#run = [];
  }

  #addToRun(facts: ParagraphFacts, quotations: readonly Quotation[]): void {
    const first = quotations[0];
    if (facts.continues && first !== undefined) this.#run.push(spanOf(first));
    if (facts.continues && facts.leftOpen === 0) return;
    this.end();
    const open = facts.leftOpen === null ? undefined : quotations[facts.leftOpen];
    if (open !== undefined) this.#run.push(spanOf(open));
  }
}

/** A paragraph's facts with the draft's offsets. */
type Placed = Pick<ParagraphFacts, 'sentences' | 'quotations' | 'attributions' | 'markers'> & {
  readonly at: number;
  readonly base: number;
};

/** What stands where it stood in the last run is the same object again, so that what others know of it can be kept too. */
function placedAt(facts: ParagraphFacts, at: number, base: number): Placed {
  const known = places.get(facts);
  if (known !== undefined && known.at === at && known.base === base) return known;
  const placed = {
    at,
    base,
    sentences: shiftedAll(facts.sentences, at),
    quotations: facts.quotations.map((quotation) => shiftedQuotation(quotation, at)),
    attributions: facts.attributions.map((attribution) => shiftedAttribution(attribution, at, base)),
    markers: facts.markers.map(({ type, start, end }) => ({ type, start: start + at, end: end + at })),
  };
  places.set(facts, placed);
  return placed;
}

const places = new WeakMap<ParagraphFacts, Placed>();

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function shiftedAll(spans: readonly Span[], by: number): readonly Span[] {
  return spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
}

/** Field by field, as all that is done for each of many thousands at every keystroke. */
function shiftedQuotation({ start, end, opener, closed, depth, speech }: Quotation, by: number): Quotation {
  return { start: start + by, end: end + by, opener, closed, depth, speech };
}

function shiftedAttribution(attribution: PutAttribution, by: number, base: number): PutAttribution {
  return {
    source: shiftedAll(attribution.source, by),
    cue: shiftedAll(attribution.cue, by),
    content: shiftedAll(attribution.content, by),
    addressee: shiftedAll(attribution.addressee, by),
    confidence: attribution.confidence,
    parent: attribution.parent === null ? null : attribution.parent + base,
    link: attribution.link,
    kind: attribution.kind,
    voice: attribution.voice,
    stance: attribution.stance,
    hearsay: attribution.hearsay,
  };
}
