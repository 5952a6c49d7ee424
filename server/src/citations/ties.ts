/**
 * Ties references to the claims they stand by. A reference belongs to the sentence it stands in, or to the one it follows
 * with nothing but space, marks and other references between; so `…, TASS said.[^1]` is a reference of what TASS said.
 * A link of Markdown ties its sentence to a page as well.
 */
import type { Analysis, Claim, Region, Span } from '../engine/index.ts';
import { firstIndex, indexSpans } from '../spans.ts';
import type { Citations, Reference } from './citations.ts';
import { isKeptLost } from './kept.ts';
import type { KeptCitation } from './kept.ts';
import { foldKey } from './read.ts';

export interface CitationTies {
  /** The references in or right behind a claim's sentences, in order of the text. */
  of(claim: Claim): readonly Reference[];
  /** The same for any stretch, whose sentences are looked up. */
  at(span: Span): readonly Reference[];
  /** What is kept beside the draft for words of the same sentences. */
  kept(span: Span): readonly KeptPlace[];
  /** Whether a reference that has an entry, a link to a page, or what is kept beside the draft, is of the sentences of these words. */
  isCited(span: Span): boolean;
}

export interface Draft {
  readonly text: string;
  readonly analysis: Analysis;
  readonly citations: Citations;
  /** What is kept beside it; none where it is left out. */
  readonly checks?: readonly PlacedCitations[];
}

/** A check, as far as it cites: its words, or null where they are gone. */
export interface PlacedCitations {
  readonly span: Span | null;
  readonly check: {
    readonly id: string;
    readonly citations: readonly KeptCitation[];
    readonly restricted?: boolean;
  };
}

/** A citation kept beside the draft: of which check, the how many-th there from 0, and for which words. */
export interface KeptPlace {
  readonly id: string;
  readonly nth: number;
  readonly citation: KeptCitation;
  readonly span: Span;
  /** Then it names nobody. */
  readonly isRestricted: boolean;
}

/** All that is kept for words that stand, in order of the checks. */
export function keptPlaces(checks: readonly PlacedCitations[]): readonly KeptPlace[] {
  return checks.flatMap(({ span, check: { id, citations, restricted = false } }) =>
    span === null
      ? []
      : citations.map((citation, nth) => ({ id, nth, citation, span, isRestricted: restricted })),
  );
}

/** References inside an entry point from note to note; they vouch for nothing in the text. */
export function tieCitations({ text, analysis, citations, checks = [] }: Draft): CitationTies {
  const { sentences } = analysis;
  const references = citations.references.filter((one) => !within(citations, one));
  const places = placesOf(text, references);
  const links = analysis.regions.filter((region) => isLink(text, region));
  /** The sentences that the words touch. */
  const around = (span: Span): Span => {
    const first = sentences[firstIndex(sentences, (one) => one.end > span.start)];
    const last = sentences[firstIndex(sentences, (one) => one.start >= span.end) - 1];
    return {
      start: Math.min(span.start, first?.start ?? span.start),
      end: Math.max(span.end, last?.end ?? span.end),
    };
  };
  const at = (span: Span): Reference[] => {
    if (references.length === 0) return [];
    const { start, end } = around(span);
    const from = firstIndex(places, (place) => place >= start);
    return references.slice(
      from,
      firstIndex(places, (place) => place >= end),
    );
  };
  const besides = keptPlaces(checks).map((place) => ({ ...place.span, place }));
  const beside = indexSpans(besides);
  const kept = (span: Span): KeptPlace[] => beside.overlapping(around(span)).map(({ place }) => place);
  const leads = leadsSomewhere(citations);
  const answered = places.filter((_, index) => {
    const reference = references[index];
    return reference !== undefined && leads(reference);
  });
  const lookedUp = indexSpans(besides.filter(({ place }) => leadsBeside(place, citations)));
  const isAnyKept = besides.length > 0;
  const isCited = (span: Span): boolean => {
    // Asked of every sentence at every keystroke, and most drafts cite little.
    if (answered.length === 0 && links.length === 0 && !isAnyKept) return false;
    const { start, end } = around(span);
    if (isAnyKept && lookedUp.touches({ start, end })) return true;
    const place = answered[firstIndex(answered, (one) => one >= start)];
    const link = links[firstIndex(links, (one) => one.start >= start)];
    // The target of a sentence's last words may stand behind its last letter.
    return (place !== undefined && place < end) || (link !== undefined && link.start <= end);
  };
  return { of: (claim) => at(claim.sentence), at, kept, isCited };
}

/** Whether a reference has an entry; where nobody looked for bibliographies, theirs are believed to be there. */
export function leadsSomewhere({ entries, bibliography }: Citations): (reference: Reference) => boolean {
  const keys = new Set(entries.map(({ key }) => foldKey(key)));
  return ({ style, key }) =>
    style === 'footnote' ? keys.has(foldKey(key)) : (bibliography?.has(foldKey(key)) ?? true);
}

/** As of a mark, a key that nothing answers vouches for nothing. */
function leadsBeside({ citation, isRestricted }: KeptPlace, citations: Citations): boolean {
  return isRestricted || !isKeptLost(citation, citations);
}

/** On the web a link is the citation: «the [court’s ruling](https://…)». Links within the site lead to no source. */
function isLink(text: string, { kind, start, end }: Region): boolean {
  return kind === 'link-target' && /https?:\/\/|www\./i.test(text.slice(start, Math.min(end, start + 200)));
}

function within({ entries }: Citations, reference: Reference): boolean {
  const entry = entries[firstIndex(entries, (one) => one.start > reference.start) - 1];
  return entry !== undefined && reference.end <= entry.end;
}

/**
 * Where each reference counts as standing: on the last character of the words before it, behind other references and
 * space, so that one behind the full stop belongs to the sentence it closes and not to the next. A key in running text
 * is a word of its sentence.
 */
function placesOf(text: string, references: readonly Reference[]): number[] {
  const places: number[] = [];
  let before: Span = { start: -1, end: 0 };
  for (const { bracket } of references) {
    const { start, end } = bracket;
    if (start !== before.start) places.push(text.charAt(start) === '[' ? placeBefore(start) : start);
    else places.push(places.at(-1) ?? 0);
    before = { start, end };
  }
  return places;

  function placeBefore(start: number): number {
    let place = start;
    while (place > before.end && /[^\S\r\n]/.test(text.charAt(place - 1))) place -= 1;
    const isBehindAnother = place === before.end && places.length > 0;
    return isBehindAnother ? (places.at(-1) ?? 0) : Math.max(0, place - 1);
  }
}
