/** `state-media-source`: a claim comes through an outlet that a state controls, and nothing says whether it was checked. */
import type { Claim, Control, Span } from '../../engine/index.ts';
import { hull, overlaps } from '../../spans.ts';
import { defineRule } from '../define.ts';
import { indexOf, speakableClaims, wordsAt } from '../facts.ts';
import { addSecondSource, addSentence, citeClaim } from '../fixes.ts';
import { controlOfTold, outletLinks } from '../outlets.ts';
import type { OutletLink } from '../outlets.ts';
import type { Fix, RuleFacts } from '../rule.ts';
import { quoted } from '../wording.ts';

interface Data {
  readonly claim: Claim;
  readonly link: OutletLink;
  readonly control: Control;
}

export const stateMediaSource = defineRule<Data>({
  code: 'state-media-source',
  severity: 'hint',
  profiles: { 'fact-check': 'warning' },
  summary:
    'A claim reaches the reader through state-controlled media, and the draft does not say whether it was verified.',
  why: 'Outlets under a state’s control report what that state wants reported. The BBC and Reuters say so, and say when a claim could not be verified.',
  advice: 'Find a second source. If there is none, say that the claim could not be independently verified.',
  measured: {
    right: 8,
    of: 15,
    on: 'PolNeAR, train and dev part, and drafts of our own',
    date: '2026-11-26',
    note: 'after mending',
  },
  examples: {
    flagged: [
      { text: 'The governor has resigned, according to <flag>Russian state media</flag>.' },
      { text: '<flag>TASS</flag> reported that the plant had closed.' },
      { text: '<flag>State media</flag> reported that the plant had closed. The town lies on the coast.' },
    ],
    clean: [
      {
        text: 'The governor has resigned, according to Russian state media. The report could not be independently verified.',
      },
      { text: 'Reuters reported that the plant had closed.' },
      { text: 'TASS reported that the plant had closed. Two workers gave the same account.' },
      { text: 'TASS reported that the plant had closed, which The Courier could not verify.' },
      { text: '“The visit was a farce,” TASS wrote.' },
      { text: 'State media were not allowed into the hall.' },
    ],
  },
  *check(facts) {
    for (const claim of speakableClaims(facts)) {
      for (const link of outletLinks(claim, facts)) {
        const control = controlOf(link, facts);
        if (!control || isComment(link, facts) || isTold(claim, facts)) continue;
        yield { span: link.span, data: { claim, link, control } };
        break;
      }
    }
  },
  message({ span, data: { control } }, facts) {
    const who = quoted(facts, span);
    const by = [control.authority, control.edition].filter(Boolean).join(' ');
    const what = control.basis === 'draft' ? '' : `, which is state-controlled${by ? ` (${by})` : ''}`;
    return `This comes through ${who}${what}. The draft does not say whether it was verified.`;
  },
  fix: ({ data: { claim } }, facts) => [
    ...sayUnverified(claim, facts),
    citeClaim(claim, facts),
    ...addSecondSource(spread(claim, facts), facts),
  ],
});

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
  const around = spread(claim, facts);
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
function spread(claim: Claim, facts: RuleFacts): Span {
  const { sentences } = facts.analysis;
  const index = indexOf(facts);
  const words = index.chainOf(claim).flatMap(({ source, cue }) => [...source, ...cue]);
  const all = hull([claim.sentence, ...words]) ?? claim.sentence;
  const last = sentences[index.sentenceAt(all.end - 1)];
  return { start: all.start, end: Math.max(all.end, last?.end ?? all.end) };
}

function sayUnverified(claim: Claim, facts: RuleFacts): Fix[] {
  const title = 'Say that it could not be verified';
  const sentence = 'The report could not be independently verified.';
  return addSentence({ title, kind: 'start', sentence }, spread(claim, facts), facts);
}
