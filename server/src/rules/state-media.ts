/**
 * Which claims reach the reader through an outlet that a state controls, while nothing says whether they were checked. Knows outlets and
 * markers; knows no rule.
 */
import type { Claim, Control, Span } from '../engine/index.ts';
import { hull, overlaps } from '../spans.ts';
import { indexOf, speakableClaims, wordsAt } from './facts.ts';
import { addSentence } from './fixes.ts';
import { controlOfTold, outletLinks } from './outlets.ts';
import type { OutletLink } from './outlets.ts';
import type { Fix, Match, RuleFacts } from './rule.ts';
import { quoted } from './wording.ts';

export interface ThroughStateMedia {
  readonly claim: Claim;
  readonly link: OutletLink;
  readonly control: Control;
}

export function* throughStateMedia(facts: RuleFacts): Iterable<ThroughStateMedia> {
  for (const claim of speakableClaims(facts)) {
    for (const link of outletLinks(claim, facts)) {
      const control = controlOf(link, facts);
      if (!control || isComment(link, facts) || isTold(claim, facts)) continue;
      yield { claim, link, control };
      break;
    }
  }
}

/** «“TASS”, which is state-controlled (State Media Monitor 2023)»; what the draft calls state media needs no more words. */
export function describeStateOutlet(
  { span, data: { control } }: Match<ThroughStateMedia>,
  facts: RuleFacts,
): string {
  const by = [control.authority, control.edition].filter(Boolean).join(' ');
  const what = control.basis === 'draft' ? '' : `, which is state-controlled${by ? ` (${by})` : ''}`;
  return `${quoted(facts, span)}${what}`;
}

/** Captured private media and those a state merely manages are labelled by another rule; this one is about control. */
function controlOf({ attribution, span, as }: OutletLink, facts: RuleFacts): Control | null {
  const control = as === 'source' ? attribution.control : controlOfTold(attribution, wordsAt(facts, span));
  return control?.class === 'SC' ? control : null;
}

/** «“The visit was a farce,” the Star wrote»: what an outlet writes in its own words is comment, and not to be verified. */
function isComment({ attribution: { cue, voice }, as }: OutletLink, facts: RuleFacts): boolean {
  return (
    as === 'source' &&
    voice !== 'indirect' &&
    cue.some((span) => /^wr(?:ote|ites)$/.test(wordsAt(facts, span)))
  );
}

const CHECKED = /\b(?:verif|independently|corroborat|fact-check|confirmed by|same account)/i;

/** Whether its sentences or the next say anything about checking. */
function isTold(claim: Claim, facts: RuleFacts): boolean {
  const { markers, sentences } = facts.analysis;
  if (claim.markers.some((index) => isVerification(markers[index]?.type))) return true;
  const around = spreadOf(claim, facts);
  const next = sentences[indexOf(facts).sentenceAt(around.end - 1) + 1];
  const near = { start: around.start, end: next ? next.end : around.end };
  return CHECKED.test(wordsAt(facts, near)) || markersIn(near, facts);
}

function isVerification(type: string | undefined): boolean {
  return type === 'unverified' || type === 'doubt';
}

function markersIn(span: Span, facts: RuleFacts): boolean {
  return indexOf(facts)
    .markers.overlapping(span)
    .some((marker) => isVerification(marker.type) && overlaps(marker, span));
}

/** The sentences of the claim and of the words that attribute it. */
export function spreadOf(claim: Claim, facts: RuleFacts): Span {
  const { sentences } = facts.analysis;
  const index = indexOf(facts);
  const words = index.chainOf(claim).flatMap(({ source, cue }) => [...source, ...cue]);
  const all = hull([claim.sentence, ...words]) ?? claim.sentence;
  const last = sentences[index.sentenceAt(all.end - 1)];
  return { start: all.start, end: Math.max(all.end, last?.end ?? all.end) };
}

export function sayUnverified(claim: Claim, facts: RuleFacts): Fix[] {
  const title = 'Say that it could not be verified';
  const sentence = 'The report could not be independently verified.';
  return addSentence({ title, kind: 'start', sentence }, spreadOf(claim, facts), facts);
}
