/** How a draft's claims are sorted and summed up, in the editor and on the command line alike. Knows no editor and no layout. */
import { isSure, standingOf, STANDING_WORDS } from '../engine/index.ts';
import type { Attribution, Claim, StandingLabel } from '../engine/index.ts';
import { attitudeOf } from '../rules/attitudes.ts';
import type { Attitude } from '../rules/attitudes.ts';
import { indexOf } from '../rules/facts.ts';
import type { RuleFacts } from '../rules/rule.ts';
import { besides, inReadingOrder, inSentence, shortened, wordsOf } from './describe.ts';
import { ATTITUDE_LABELS } from './words.ts';

/** What a claim is told as. */
export interface Telling {
  /** The engine is not sure who says so: the attribution nearest to the reader is merely possible. */
  readonly isPossible: boolean;
  /** A plan or an attitude, which states no fact; null for all else. */
  readonly attitude: Attitude | null;
}

export function tellingOf({ chain: [nearest] }: Claim, facts: RuleFacts): Telling {
  const attribution = nearest === undefined ? undefined : indexOf(facts).attribution(nearest);
  if (attribution === undefined) return { isPossible: false, attitude: null };
  return { isPossible: !isSure(attribution), attitude: attitudeOf(attribution, facts.text) };
}

export interface ClaimCounts {
  readonly claims: number;
  /** Of these, those that somebody answers for. */
  readonly sourced: number;
  /** What is shown beside them and counted in neither number. */
  readonly uncounted: number;
}

/**
 * The one count of «n claims, m with a source». Counted are the claims whose source Whence is sure of and the factual
 * sentences that nobody is named for. A claim whose source is merely possible is in neither number: to count it among the
 * claims alone would be to say that it has none. Nor is a plan or an attitude, which claims nothing to be a fact.
 */
export function countClaims(facts: RuleFacts): ClaimCounts {
  const { claims } = facts.analysis;
  const counted = claims.filter((claim) => isCounted(claim, facts));
  return {
    claims: counted.length,
    sourced: counted.filter(hasSource).length,
    uncounted: claims.length - counted.length,
  };
}

export function isCounted(claim: Claim, facts: RuleFacts): boolean {
  const { isPossible, attitude } = tellingOf(claim, facts);
  return !isPossible && attitude === null;
}

/** Whether somebody answers for a claim: hearsay and «it is believed» are attributed, but to nobody. */
function hasSource({ chain, standing }: Claim): boolean {
  return (
    chain.length > 0 &&
    !standing.hearsay &&
    standing.originForm !== null &&
    standing.originForm !== 'implicit'
  );
}

/** The one label of a claim, as a key and in words: its standing, or what it is instead of a claim. */
export function labelOf(
  claim: Claim,
  { attitude }: Telling,
): { key: StandingLabel | 'attitude'; words: string } {
  if (attitude !== null) return { key: 'attitude', words: ATTITUDE_LABELS[attitude] };
  const key = standingOf(claim);
  return { key, words: STANDING_WORDS[key] };
}

/** «Probably also from state media · nobody is named in this sentence»; null where no attribution nearby covers the claim. */
export function describeCarrier({ carriedBy }: Claim, facts: RuleFacts): string | null {
  const attribution = carriedBy === null ? undefined : indexOf(facts).attribution(carriedBy.attribution);
  if (attribution === undefined || attribution.source.length === 0) return null;
  const isNamed = attribution.form === 'named-person' && attribution.name !== null;
  const who = isNamed ? attribution.name : inSentence(wordsOf(facts.text, attribution.source));
  // An editor who said so is sure.
  const lead = carriedBy?.confidence === 1 ? 'Also from' : 'Probably also from';
  return besides(`${lead} ${shortened(who, CARRIER_LENGTH)}`, 'nobody is named in this sentence');
}

const CARRIER_LENGTH = 60;

/** The claim in one line: its own words; of a plan or an attitude those that make it one too, «supports the bill». */
export function lineOfClaim(claim: Claim, { attitude }: Telling, facts: RuleFacts): string {
  const { text } = facts;
  if (attitude === null) return wordsOf(text, claim.pieces);
  const [nearest] = indexOf(facts).chainOf(claim);
  return inReadingOrder(text, [...(nearest?.cue ?? []), ...claim.pieces]);
}

/** What one source says, in one line, likewise; and whether it says it at all: «denied the claim», «declined to comment». */
export function lineOfStatement(attribution: Attribution, text: string): string {
  const { cue, content } = attribution;
  const isPlain = content.length > 0 && isSaid(attribution) && attitudeOf(attribution, text) === null;
  return isPlain ? wordsOf(text, content) : inReadingOrder(text, [...cue, ...content]);
}

/** Whether a source says what is attributed to it, and does not deny or doubt it or decline to speak. */
export function isSaid({ stance }: Attribution): boolean {
  return stance === 'neutral' || stance === 'endorsing' || stance === 'distancing';
}

/** Why a draft in another language is left alone; `code` is ISO 639-1. */
export function otherLanguage(code: string | null): string {
  const name =
    code === null
      ? undefined
      : new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(code);
  return `Not checked: this draft seems to be in ${name ?? 'another language'}, and Whence reads English.`;
}
