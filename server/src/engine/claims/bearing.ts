/**
 * Which claims a marker or a denial bears on: those of its own sentence; where its sentence speaks of «the images» or «the claims»,
 * those about them, or made just before; where somebody has not commented, those about that person or body.
 */
import type { Attribution, Claim, Marker, Span } from '../model.ts';
import type { DraftFacts } from './claims.ts';
import type { FoundMarker } from './markers.ts';
import { claimsAboutThings, claimsAboutWho } from './mentioned.ts';
import { claimsIn } from './claims-in.ts';
import { firstEndingAfter } from '../text/first-ending-after.ts';

/** The claims with their markers and disputes, and the markers with what they are about; both in the order given. */
export function boundMarkers(
  facts: DraftFacts,
  claims: readonly Claim[],
): { claims: Claim[]; markers: Marker[] } {
  const about = facts.markers.map((marker) => borneOn(marker, facts, claims));
  const markersOf = new Map<string, number[]>();
  about.forEach((ids, index) =>
    ids.forEach((id) => markersOf.set(id, [...(markersOf.get(id) ?? []), index])),
  );
  const denied = deniedClaims(facts, claims);
  const bound = claims.map((claim) => {
    const markers = markersOf.get(claim.id) ?? claim.markers;
    const doubted = markers.some((index) => facts.markers[index]?.type === 'doubt');
    const disputed = claim.standing.disputed || doubted || denied.has(claim.id);
    if (markers.length === 0 && disputed === claim.standing.disputed) return claim;
    return { ...claim, markers, standing: { ...claim.standing, disputed } };
  });
  return {
    claims: bound,
    markers: facts.markers.map((marker, index) => ({ ...marker, about: about[index] ?? [] })),
  };
}

/** Ids of the claims that a marker bears on. */
function borneOn(marker: FoundMarker, facts: DraftFacts, claims: readonly Claim[]): string[] {
  if (marker.type === 'republication') return [];
  const at = firstEndingAfter(facts.sentences, marker.start);
  const sentence = facts.sentences[at];
  if (sentence === undefined || sentence.start >= marker.end) return [];
  const own = claimsIn(sentence, claims).map(({ id }) => id);
  if (marker.type === 'allegation' || marker.type === 'hedge') return ofItsClaim(marker, sentence, claims);
  if (marker.type === 'no-comment') {
    const about = claimsAboutWho({ marker, sentence, at }, facts, claims);
    if (about.length > 0) return about;
  }
  if (marker.type === 'doubt' && own.length > 0) return own;
  const words = facts.text.slice(sentence.start, sentence.end);
  if (OPEN_QUESTION.test(words)) return own;
  const looksBack = BACKWARD.test(words);
  const about = looksBack ? claimsAboutThings({ marker, sentence, at }, facts, claims) : [];
  if (about.length > 0) return about;
  if (own.length > 0 && !looksBack) return own;
  return [...claimsBefore(at, facts, claims), ...own];
}

/** «Alleged» belongs to the claim it stands in; where it stands in none, to those of its sentence. */
function ofItsClaim(marker: Span, sentence: Span, claims: readonly Claim[]): string[] {
  const own = claimsIn(sentence, claims);
  const around = own.filter(({ pieces }) =>
    pieces.some(({ start, end }) => start <= marker.start && marker.end <= end),
  );
  return (around.length > 0 ? around : own).map(({ id }) => id);
}

/** The claims of the nearest of the two sentences before that makes any; of another paragraph only its last sentence. */
function claimsBefore(at: number, { text, sentences }: DraftFacts, claims: readonly Claim[]): string[] {
  for (let back = at - 1; back >= Math.max(0, at - 2); back--) {
    const sentence = sentences[back];
    if (back < at - 1 && text.slice(sentence?.end, sentences[at]?.start).includes('\n')) break;
    const found = sentence === undefined ? [] : claimsIn(sentence, claims).map(({ id }) => id);
    if (found.length > 0) return found;
  }
  return [];
}

/** Claims denied: those a denial names («denied the claims») in its own sentence or the two before it. */
function deniedClaims(facts: DraftFacts, claims: readonly Claim[]): ReadonlySet<string> {
  const denied = new Set<string>();
  for (const attribution of facts.attributions) {
    if (attribution.stance !== 'denying') continue;
    const cue = firstOf(attribution);
    if (cue === null) continue;
    const content = attribution.content.map(({ start, end }) => facts.text.slice(start, end)).join(' ');
    const at = firstEndingAfter(facts.sentences, cue.start);
    if (content === '' || BACKWARD.test(content))
      claimsBefore(at, facts, claims).forEach((id) => denied.add(id));
  }
  return denied;
}

const firstOf = ({ cue, source }: Attribution): Span | null => cue[0] ?? source[0] ?? null;

const SAID =
  '(?:images?|pictures?|photos?|photographs?|footage|videos?|clips?|recordings?|claims?|reports?|figures?|numbers?|tolls?|accounts?|allegations?|accusations?|charges?|statements?|assertions?|suggestions?|information|details?|documents?|versions?|story|testimony)';
const THAT = '(?:the|those|these|such|this|that|his|her|their|its|both|neither|any of the|none of the)';

/** «It is not yet clear how the fire began»: what is open stands in the sentence itself, and «it» means nothing before. */
const OPEN_QUESTION =
  /^\W*it(?:\s(?:is|was|remains?|remained)|[’']s)\s(?:\w+\s){0,3}(?:clear|known|certain|established|unclear|unknown|uncertain)\s(?:when|whether|if|how|who|whom|whose|why|what|where|which)\b/i;

/** Words that speak of what was just said. */
const BACKWARD = new RegExp(
  `\\b${THAT}\\s(?:[\\w’'-]+\\s){0,2}${SAID}\\b|^\\W*(?:this|that|it|these|those|none of (?:this|it|these|which)|neither)\\s|\\b(?:it|this|them)\\.?$`,
  'i',
);

/** A whole content that is no more than such words: «the allegation», «those reports», «this». */
export const POINTS_BACK = new RegExp(`^\\W*(?:(?:${THAT}\\s)?${SAID}|it|this|that|them|so)\\W*$`, 'i');
