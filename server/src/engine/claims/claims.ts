/**
 * What a draft claims and how each claim is sourced: the content of every outermost attribution, and the sentences worth
 * checking and the quoted speech that nobody is named for. Also ties the markers to the claims they bear on. One linear pass over
 * the document.
 */
import type { Attribution, Claim, Marker, Quotation, Span } from '../model.ts';
import { ownOutlet } from '../sources/outlets.ts';
import { boundMarkers, POINTS_BACK } from './bearing.ts';
import { carriersIn } from './carried.ts';
import type { FoundMarker } from './markers.ts';
import { isFactual, scoreOf } from './worthiness.ts';
import type { PlacedWorth } from './worthiness.ts';
import { firstEndingAfter } from '../text/first-ending-after.ts';

export interface DraftFacts {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly attributions: readonly Attribution[];
  readonly quotations: readonly Quotation[];
  /** Of each sentence. */
  readonly worth: readonly PlacedWorth[];
  readonly markers: readonly FoundMarker[];
}

export interface ClaimOptions {
  /** The newsroom’s own outlet, which relays nothing to itself. */
  readonly outlet?: string | null;
}

/**
 * All lists are in order of the text, and so are the answers. Attributions tied by `relays` are one claim; one that stands
 * `within` another’s content is no claim of its own; two of one source are two. Who declines to
 * comment claims nothing. Never throws.
 */
export function claimsOf(
  facts: DraftFacts,
  options: ClaimOptions = {},
): { claims: Claim[]; markers: Marker[] } {
  const unnumbered = [...attributedClaims(facts, ownOutlet(options.outlet)), ...unattributedClaims(facts)];
  unnumbered.sort((a, b) => (a.pieces[0]?.start ?? 0) - (b.pieces[0]?.start ?? 0));
  const claims = unnumbered.map((claim, index): Claim => ({ id: `C${index + 1}`, ...claim }));
  return boundMarkers(facts, claims);
}

type Unnumbered = Omit<Claim, 'id'>;

/** The attributions of one claim: the one on the reader’s side, then those it passes on. */
function attributedClaims(facts: DraftFacts, isOwn: (name: string | null) => boolean): Unnumbered[] {
  const relayed = new Map<string, Attribution[]>();
  for (const attribution of facts.attributions) {
    if (attribution.link !== 'relays' || attribution.parent === null) continue;
    relayed.set(attribution.parent, [...(relayed.get(attribution.parent) ?? []), attribution]);
  }
  const chainFrom = (root: Attribution): Attribution[] => {
    const chain = [root];
    if (relayed.size === 0) return chain;
    for (let at = 0; at < chain.length && chain.length < 50; at++)
      chain.push(...(relayed.get(chain[at]?.id ?? '') ?? []));
    return chain;
  };
  const claims: Unnumbered[] = [];
  for (const root of facts.attributions) {
    if (root.parent !== null || root.stance === 'declining') continue;
    const chain = chainFrom(root);
    const pieces =
      root.content.length > 0
        ? root.content
        : (chain.find(({ content }) => content.length > 0)?.content ?? []);
    if (pieces.length > 0 && !onlyPointsBack(root, pieces, facts.text))
      claims.push(attributedClaim(chain, pieces, facts, isOwn));
  }
  return claims;
}

/** «denied the allegation», «could not verify the footage»: nothing new is claimed, something said before is meant. */
function onlyPointsBack({ stance }: Attribution, pieces: readonly Span[], text: string): boolean {
  if (stance !== 'denying' && stance !== 'doubting') return false;
  const [first, second] = pieces;
  return first !== undefined && second === undefined && POINTS_BACK.test(text.slice(first.start, first.end));
}

function attributedClaim(
  chain: readonly Attribution[],
  pieces: readonly Span[],
  facts: DraftFacts,
  isOwn: (name: string | null) => boolean,
): Unnumbered {
  const last = chain.at(-1);
  const outlets = chain.filter(
    ({ role, name }) => (role === 'news-agency' || role === 'news-outlet') && !isOwn(name),
  );
  const links = chain.reduce((most, attribution) => Math.max(most, attribution.chain.length), 0);
  const standing = {
    relayed: outlets.length > 0 || links > 1,
    originForm: last?.form ?? null,
    hearsay: chain.some(({ hearsay }) => hearsay),
    disputed: chain.some(({ stance }) => stance === 'doubting' || stance === 'denying'),
    carriedBy: false,
  };
  return {
    pieces,
    sentence: sentenceAround(pieces, facts.sentences),
    chain: chain.map(({ id }) => id),
    markers: [],
    carriedBy: null,
    checkWorthiness: worthinessOf(pieces, facts),
    standing,
  };
}

/** As much as the worthiest of its sentences, by the words of the claim in it. */
function worthinessOf(pieces: readonly Span[], { sentences, worth }: DraftFacts): number {
  const end = pieces.at(-1)?.end ?? 0;
  let most = 0;
  for (let at = firstEndingAfter(sentences, pieces[0]?.start ?? 0); at < sentences.length; at++) {
    if ((sentences[at]?.start ?? end) >= end) break;
    const own = worth[at];
    if (own !== undefined) most = Math.max(most, scoreOf(own.signs, pieces, own.at));
  }
  return most;
}

/**
 * What no attribution touches: sentences worth checking that do more than tell what could not be checked, and whole sentences of
 * quoted speech.
 */
function unattributedClaims(facts: DraftFacts): Unnumbered[] {
  const { sentences, worth, attributions, markers } = facts;
  const { touched, touch } = sentencesTouched(sentences);
  for (const { source, cue, content } of attributions) {
    // Without a cue the name only stands nearby, in a sentence that may claim something of its own.
    if (cue.length > 0) source.forEach(touch);
    cue.forEach(touch);
    content.forEach(touch);
  }
  const carrierOf = carriersIn({ ...facts, touched: touched.slice() });
  const unattributed = (pieces: readonly Span[], sentence: Span, checkWorthiness: number): Unnumbered => {
    const carriedBy = carrierOf(sentence);
    const standing = { ...UNATTRIBUTED, carriedBy: carriedBy !== null };
    return { pieces, sentence, chain: [], markers: [], carriedBy, checkWorthiness, standing };
  };
  const spoken = facts.quotations.filter((quotation) => isUnattributedSpeech(quotation, facts, touched));
  for (const marker of markers) if (marker.type !== 'allegation' && marker.type !== 'hedge') touch(marker);
  const claims = sentences.flatMap((sentence, at) => {
    const own = worth[at];
    return own === undefined || touched[at] === 1 || !isFactual(own)
      ? []
      : [unattributed([sentence], sentence, own.score)];
  });
  const quoted = spoken.map(({ start, end }) => {
    const pieces = [{ start, end }];
    return unattributed(pieces, sentenceAround(pieces, sentences), worthinessOf(pieces, facts));
  });
  return [...claims, ...quoted];
}

const UNATTRIBUTED = { relayed: false, originForm: null, hearsay: false, disputed: false };

/** «“Nobody wanted to stay.”»; not a fragment woven into a sentence, which is taken for the words of whom that names. */
function isUnattributedSpeech(
  { start, end, speech, depth }: Quotation,
  { text, sentences }: DraftFacts,
  touched: Uint8Array,
): boolean {
  if (!speech || depth > 0 || !/^.\s*\p{Lu}/u.test(text.slice(start, start + 4))) return false;
  for (let at = firstEndingAfter(sentences, start); at < sentences.length; at++) {
    if ((sentences[at]?.start ?? end) >= end) break;
    if (touched[at] === 1) return false;
  }
  return true;
}

/** Marks the sentences that spans stand in; goes along with the spans, which come nearly in order. */
function sentencesTouched(sentences: readonly Span[]): { touched: Uint8Array; touch: (span: Span) => void } {
  const touched = new Uint8Array(sentences.length);
  let near = 0;
  const touch = ({ start, end }: Span): void => {
    while (near > 0 && (sentences[near - 1]?.end ?? 0) > start) near--;
    while (near < sentences.length && (sentences[near]?.end ?? 0) <= start) near++;
    for (let at = near; at < sentences.length && (sentences[at]?.start ?? end) < end; at++) touched[at] = 1;
  };
  return { touched, touch };
}

/** From the start of the first sentence that the pieces touch to the end of the last. */
function sentenceAround(pieces: readonly Span[], sentences: readonly Span[]): Span {
  const start = pieces[0]?.start ?? 0;
  const end = pieces.at(-1)?.end ?? start;
  const first = sentences[firstEndingAfter(sentences, start)];
  const last = sentences[firstEndingAfter(sentences, end - 1)];
  return {
    start: Math.min(start, first?.start ?? start),
    end: Math.max(end, last === undefined || last.start >= end ? end : last.end),
  };
}
