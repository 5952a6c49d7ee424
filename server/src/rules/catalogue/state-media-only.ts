/** `state-media-only`: what is grave in the draft, or opens it, rests on state-controlled media and on nobody else. */
import type { Claim } from '../../engine/index.ts';
import { claimWords } from '../claim-words.ts';
import { defineRule } from '../define.ts';
import { indexOf, wordsAt } from '../facts.ts';
import { addSecondSource, citeClaim } from '../fixes.ts';
import { isGraveIn } from '../grave.ts';
import { saysAlike } from '../likeness.ts';
import { isHeading } from '../places.ts';
import type { RuleFacts } from '../rule.ts';
import { describeStateOutlet, sayUnverified, spreadOf, throughStateMedia } from '../state-media.ts';
import type { ThroughStateMedia } from '../state-media.ts';

export const stateMediaOnly = defineRule<ThroughStateMedia>({
  code: 'state-media-only',
  severity: 'information',
  profiles: { wire: 'warning', 'fact-check': 'warning', quiet: 'off' },
  summary:
    'Deaths, crimes or what the draft opens with rest on state-controlled media, and nobody else in it says so.',
  why: 'An outlet under a state’s control reports what that state wants reported. What the whole story stands on should not stand on that alone; the BBC and Reuters look for somebody else who knows, or say in the text that they could not verify it.',
  advice: 'Find a second source that has it at first hand. If there is none, say so.',
  measured: { right: 0, of: 0, on: 'PolNeAR, dev part', date: '2026-11-26' },
  examples: {
    flagged: [
      {
        text: '<flag>TASS</flag> reported that three workers had been killed at the dam. It rained all night.',
      },
      {
        text: 'The governor of Karsova resigned on Monday, according to <flag>Russian state media</flag>. It rained all night.',
      },
    ],
    clean: [
      {
        text: 'TASS reported that three workers had been killed at the dam. Three workers were killed at the dam, Olena Marchenko said.',
      },
      {
        text: 'TASS reported that three workers had been killed at the dam.[^1]\n\n[^1]: Karsova hospital, list of the dead, 2 June 2026.',
      },
      {
        text: 'TASS reported that three workers had been killed at the dam, which could not be independently verified.',
      },
      { text: 'Reuters reported that three workers had been killed at the dam.' },
      {
        text: 'It rained all night. The river rose. The town waited. The road was closed. TASS reported that the plant had opened.',
      },
    ],
  },
  *check(facts) {
    for (const data of throughStateMedia(facts)) {
      const { claim, link } = data;
      if (!isCentral(claim, facts) || indexOf(facts).isClaimCited(claim) || isSaidByOthers(data, facts))
        continue;
      yield { span: link.span, data };
    }
  },
  message: (match, facts) =>
    `This is ${isGrave(match.data.claim, facts) ? 'grave' : 'what the draft opens with'}, and comes only from ${describeStateOutlet(match, facts)}. Nobody else in this draft says so.`,
  fix: ({ data: { claim } }, facts) => [
    ...addSecondSource(spreadOf(claim, facts), facts),
    ...sayUnverified(claim, facts),
    citeClaim(claim, facts),
  ],
});

function isCentral(claim: Claim, facts: RuleFacts): boolean {
  return !isHeading(claim.sentence, facts) && (isGrave(claim, facts) || isInOpening(claim, facts));
}

function isGrave(claim: Claim, facts: RuleFacts): boolean {
  return isGraveIn(claimWords(claim, facts));
}

/** The first sentences that are no headline. */
function isInOpening({ sentence }: Claim, facts: RuleFacts): boolean {
  const story = facts.analysis.sentences.filter((one) => !isHeading(one, facts));
  return story.slice(0, OPENING).some(({ start }) => start === sentence.start);
}

const OPENING = 2;

/** Somebody else has it in much the same words, be it that Whence is not quite sure who. */
function isSaidByOthers({ claim, link }: ThroughStateMedia, facts: RuleFacts): boolean {
  const index = indexOf(facts);
  const own = claimWords(claim, facts);
  const outlet = wordsAt(facts, link.span).toLowerCase();
  return facts.analysis.claims.some((other) => {
    if (other === claim || other.chain.length === 0) return false;
    const isOther = index.chainOf(other).every(({ source, name }) => {
      const words = source.map((span) => wordsAt(facts, span).toLowerCase());
      return name !== link.attribution.name && !words.includes(outlet);
    });
    return isOther && saysAlike(own, claimWords(other, facts));
  });
}
