/**
 * Look-ups that several rules need, built once for a draft the first time a rule asks: attributions by id, the claim of
 * an attribution, the sentence at a place, what is quoted and what is cited; and which attributions a rule may speak of.
 * Says nothing of what is wrong.
 */
import { isSure } from '../engine/index.ts';
import type { Attribution, Claim, Marker, Quotation, Span } from '../engine/index.ts';
import type { Reference } from '../citations/citations.ts';
import { tieCitations, type CitationTies } from '../citations/ties.ts';
import { contains, firstIndex, indexSpans, type SpanIndex } from '../spans.ts';
import { attitudeOf } from './attitudes.ts';
import type { RuleFacts } from './rule.ts';

export interface DraftIndex {
  attribution(id: string): Attribution | undefined;
  /** The claim it stands in: that of the outermost attribution it hangs on. */
  claimOf(attribution: Attribution): Claim | undefined;
  claim(id: string): Claim | undefined;
  /** The attributions of a claim, from the reader to the origin. */
  chainOf(claim: Claim): readonly Attribution[];
  /** Attributions by any of their words; the possible ones too, which count in the draft's favour. */
  readonly attributions: SpanIndex<Placed>;
  readonly markers: SpanIndex<Marker>;
  /** What of its citations belongs to which words. */
  readonly ties: CitationTies;
  /** Whether a citation stands in or right behind the sentences of these words, or is kept for them. */
  isCited(span: Span): boolean;
  /** The references in or right behind the sentences of these words. */
  citing(span: Span): readonly Reference[];
  isClaimCited(claim: Claim): boolean;
  /** Where the first sentence ends that holds a word, given in small letters, and has a citation; Infinity for none. */
  citedSince(word: string): number;
  /** The quotations that hold all of these words. */
  quotationsAround(span: Span): readonly Quotation[];
  /** Index into `analysis.sentences` of the sentence at a place, or -1. */
  sentenceAt(place: number): number;
}

/** Words of an attribution, and which of its roles they play. */
export interface Placed extends Span {
  readonly attribution: Attribution;
  readonly role: 'source' | 'cue' | 'content' | 'addressee';
}

export function indexOf(facts: RuleFacts): DraftIndex {
  const known = built.get(facts);
  if (known) return known;
  const index = build(facts);
  built.set(facts, index);
  return index;
}

/**
 * The attributions that a rule may put a finding on. One that is merely possible, a plan or an attitude is none of them:
 * it is no ground for fault, and answers for its words all the same, so whoever looks for what speaks in the draft's
 * favour asks `indexOf(facts).attributions` or the analysis.
 */
export function speakable(facts: RuleFacts): readonly Attribution[] {
  const known = spoken.get(facts) ?? facts.analysis.attributions.filter((one) => isSpeakable(one, facts));
  spoken.set(facts, known);
  return known;
}

/** The same of one attribution. */
export function isSpeakable(attribution: Attribution, { text }: RuleFacts): boolean {
  return isSure(attribution) && attitudeOf(attribution, text) === null;
}

/** The claims whose nearest attribution a rule may speak of, and those that nobody is named for. */
export function speakableClaims(facts: RuleFacts): readonly Claim[] {
  const index = indexOf(facts);
  return facts.analysis.claims.filter(({ chain: [nearest] }) => {
    const attribution = nearest === undefined ? undefined : index.attribution(nearest);
    return attribution === undefined || isSpeakable(attribution, facts);
  });
}

const spoken = new WeakMap<RuleFacts, readonly Attribution[]>();

/** The words a span covers. */
export function wordsAt({ text }: RuleFacts, span: Span): string {
  return text.slice(span.start, span.end);
}

const built = new WeakMap<RuleFacts, DraftIndex>();
const ROLES = ['source', 'cue', 'content', 'addressee'] as const;

function build(facts: RuleFacts): DraftIndex {
  const { analysis } = facts;
  const { sentences } = analysis;
  const attributions = new Map(analysis.attributions.map((one) => [one.id, one]));
  const claims = new Map(analysis.claims.map((one) => [one.id, one]));
  const claimByAttribution = claimsByAttribution(analysis.claims);
  const ties: CitationTies = tieCitations(facts);
  const quotations = deferred(() => analysis.quotations);
  const outermost = (attribution: Attribution): Claim | undefined => {
    let at: Attribution | undefined = attribution;
    // A parent chain is as long as the nesting; the count guards against one that bites its own tail.
    for (let steps = 0; at && steps <= attributions.size; steps += 1) {
      const claim = claimByAttribution.get(at.id);
      if (claim) return claim;
      at = at.parent === null ? undefined : attributions.get(at.parent);
    }
    return undefined;
  };
  let cited: ReadonlyMap<string, number> | null = null;
  return {
    attribution: (id) => attributions.get(id),
    claim: (id) => claims.get(id),
    claimOf: outermost,
    chainOf: (claim) => membersOf(claim, attributions),
    attributions: deferred(() => placed(analysis.attributions)),
    markers: deferred(() => analysis.markers),
    ties,
    isCited: (span) => ties.isCited(span),
    citing: (span) => ties.at(span),
    isClaimCited: (claim) => ties.isCited(claim.sentence),
    citedSince: (word) => (cited ??= wordsCited(facts, ties)).get(word) ?? Infinity,
    quotationsAround: (span) => quotations.overlapping(span).filter((one) => contains(one, span)),
    sentenceAt: (place) => {
      const index = firstIndex(sentences, (one) => one.end > place);
      const sentence = sentences[index];
      return sentence && sentence.start <= place ? index : -1;
    },
  };
}

function wordsCited({ text, analysis }: RuleFacts, ties: CitationTies): Map<string, number> {
  const since = new Map<string, number>();
  for (const { start, end } of analysis.sentences) {
    if (!ties.isCited({ start, end })) continue;
    for (const [word] of text
      .slice(start, end)
      .toLowerCase()
      .matchAll(/\p{L}+/gu)) {
      if (!since.has(word)) since.set(word, end);
    }
  }
  return since;
}

/** A loop, for every rule asks it of every claim at every keystroke. */
function membersOf({ chain }: Claim, attributions: ReadonlyMap<string, Attribution>): Attribution[] {
  const members: Attribution[] = [];
  for (const id of chain) {
    const attribution = attributions.get(id);
    if (attribution) members.push(attribution);
  }
  return members;
}

function claimsByAttribution(claims: readonly Claim[]): Map<string, Claim> {
  const found = new Map<string, Claim>();
  for (const claim of claims) for (const id of claim.chain) if (!found.has(id)) found.set(id, claim);
  return found;
}

function placed(attributions: readonly Attribution[]): Placed[] {
  const found: Placed[] = [];
  for (const attribution of attributions) {
    for (const role of ROLES) {
      for (const { start, end } of attribution[role]) found.push({ start, end, attribution, role });
    }
  }
  return found;
}

/** Built when first asked for: a draft in which no rule asks pays nothing. */
function deferred<Item extends Span>(items: () => readonly Item[]): SpanIndex<Item> {
  let made: SpanIndex<Item> | null = null;
  const index = (): SpanIndex<Item> => (made ??= indexSpans(items()));
  return { overlapping: (span) => index().overlapping(span), touches: (span) => index().touches(span) };
}
