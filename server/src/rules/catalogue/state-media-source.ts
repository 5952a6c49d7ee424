/** `state-media-source`: a claim comes through an outlet that a state controls, and nothing says whether it was checked. */
import { defineRule } from '../define.ts';
import { addSecondSource, citeClaim } from '../fixes.ts';
import { describeStateOutlet, sayUnverified, spreadOf, throughStateMedia } from '../state-media.ts';
import type { ThroughStateMedia } from '../state-media.ts';

export const stateMediaSource = defineRule<ThroughStateMedia>({
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
    for (const data of throughStateMedia(facts)) yield { span: data.link.span, data };
  },
  message: (match, facts) =>
    `This comes through ${describeStateOutlet(match, facts)}. The draft does not say whether it was verified.`,
  fix: ({ data: { claim } }, facts) => [
    ...sayUnverified(claim, facts),
    citeClaim(claim, facts),
    ...addSecondSource(spreadOf(claim, facts), facts),
  ],
});
