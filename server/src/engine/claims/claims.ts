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
import type { SentenceWorth } from './worthiness.ts';
import { touchedBy } from './touched.ts';
import { endingAfter, firstEndingAfter } from '../text/first-ending-after.ts';

export interface DraftFacts {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly attributions: readonly Attribution[];
  readonly quotations: readonly Quotation[];
  /** Of each sentence. */
  readonly worth: readonly SentenceWorth[];
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
  return boundMarkers(facts, unnumbered.map(numbered));
}

/** Field by field: spreading thousands of records a keystroke is what would take the time. */
function numbered(claim: Unnumbered, index: number): Claim {
  const { pieces, sentence, chain, markers, carriedBy, checkWorthiness, standing } = claim;
  return { id: `C${index + 1}`, pieces, sentence, chain, markers, carriedBy, checkWorthiness, standing };
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
    for (let at = 0; at < chain.length && chain.length < 50; at++) {
      const more = relayed.get(chain[at]?.id ?? '');
      if (more !== undefined) chain.push(...more);
    }
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
  const first = firstEndingAfter(facts.sentences, pieces[0]?.start ?? 0);
  return {
    pieces,
    sentence: sentenceAround(pieces, facts.sentences, first),
    chain: chain.map(({ id }) => id),
    markers: NO_MARKERS,
    carriedBy: null,
    checkWorthiness: worthinessOf(pieces, facts, first),
    standing: standingIn(chain, isOwn),
  };
}

const NO_MARKERS: readonly number[] = [];

function standingIn(
  chain: readonly Attribution[],
  isOwn: (name: string | null) => boolean,
): Claim['standing'] {
  let [relayed, hearsay, disputed] = [false, false, false];
  for (const { role, name, stance, hearsay: isHearsay, chain: links } of chain) {
    relayed ||= links.length > 1 || ((role === 'news-agency' || role === 'news-outlet') && !isOwn(name));
    hearsay ||= isHearsay;
    disputed ||= stance === 'doubting' || stance === 'denying';
  }
  return { relayed, originForm: chain.at(-1)?.form ?? null, hearsay, disputed, carriedBy: false };
}

/** As much as the worthiest of its sentences, by the words of the claim in it. */
function worthinessOf(pieces: readonly Span[], { sentences, worth }: DraftFacts, first: number): number {
  const end = pieces.at(-1)?.end ?? 0;
  let most = 0;
  for (let at = first; at < sentences.length; at++) {
    const [sentence, own] = [sentences[at], worth[at]];
    if ((sentence?.start ?? end) >= end) break;
    if (sentence === undefined || own === undefined) continue;
    const isWhole = pieces.some((piece) => piece.start <= sentence.start && sentence.end <= piece.end);
    const score = isWhole ? own.score : scoreOf(own.signs, pieces, sentence.start - own.start);
    most = Math.max(most, score);
  }
  return most;
}

/**
 * What no attribution touches: sentences worth checking that do more than tell what could not be checked, and whole sentences of
 * quoted speech.
 */
function unattributedClaims(facts: DraftFacts): Unnumbered[] {
  const { sentences, worth, attributions, markers } = facts;
  const { touched, touch } = touchedBy(attributions, sentences);
  const carrierOf = carriersIn({ ...facts, touched: touched.slice() });
  const unattributed = (pieces: readonly Span[], sentence: Span, checkWorthiness: number): Unnumbered => {
    const carriedBy = carrierOf(sentence);
    const standing = carriedBy === null ? UNATTRIBUTED : CARRIED;
    return { pieces, sentence, chain: NOBODY, markers: NO_MARKERS, carriedBy, checkWorthiness, standing };
  };
  const spoken = facts.quotations.filter((quotation) => isUnattributedSpeech(quotation, facts, touched));
  for (const marker of markers) if (marker.type !== 'allegation' && marker.type !== 'hedge') touch(marker);
  const claims: Unnumbered[] = [];
  for (const [at, own] of worth.entries()) {
    const sentence = sentences[at];
    if (sentence !== undefined && touched[at] !== 1 && isFactual(own))
      claims.push(unattributed([sentence], sentence, own.score));
  }
  for (const { start, end } of spoken) {
    const pieces = [{ start, end }];
    const first = firstEndingAfter(sentences, start);
    const sentence = sentenceAround(pieces, sentences, first);
    claims.push(unattributed(pieces, sentence, worthinessOf(pieces, facts, first)));
  }
  return claims;
}

const NOBODY: readonly string[] = [];
const UNATTRIBUTED: Claim['standing'] = {
  relayed: false,
  originForm: null,
  hearsay: false,
  disputed: false,
  carriedBy: false,
};
const CARRIED: Claim['standing'] = { ...UNATTRIBUTED, carriedBy: true };

/** «“Nobody wanted to stay.”»; not a fragment woven into a sentence, which is taken for the words of whom that names. */
function isUnattributedSpeech(
  { start, end, speech, depth }: Quotation,
  { text, sentences }: DraftFacts,
  touched: Uint8Array,
): boolean {
  if (!speech || depth > 0) return false;
  for (let at = firstEndingAfter(sentences, start); at < sentences.length; at++) {
    if ((sentences[at]?.start ?? end) >= end) break;
    if (touched[at] === 1) return false;
  }
  return OPENS_SENTENCE.test(text.slice(start, start + 4));
}

const OPENS_SENTENCE = /^.\s*\p{Lu}/u;

/** From the start of the first sentence that the pieces touch to the end of the last; `at` is the index of the first. */
function sentenceAround(pieces: readonly Span[], sentences: readonly Span[], at: number): Span {
  const start = pieces[0]?.start ?? 0;
  const end = pieces.at(-1)?.end ?? start;
  const last = sentences[endingAfter(sentences, end - 1, at)];
  return {
    start: Math.min(start, sentences[at]?.start ?? start),
    end: Math.max(end, last === undefined || last.start >= end ? end : last.end),
  };
}
