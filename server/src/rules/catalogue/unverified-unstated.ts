/** `unverified-unstated`: somebody found that a claim cannot be verified, and the draft does not tell its readers. */
import type { Span } from '../../engine/index.ts';
import { defineRule } from '../define.ts';
import { indexOf, wordsAt } from '../facts.ts';
import { addSentence } from '../fixes.ts';
import type { NewSentence } from '../fixes.ts';
import type { RuleFacts } from '../rule.ts';
import { sentenceAt } from '../places.ts';

export const unverifiedUnstated = defineRule<Span, 'checks'>({
  code: 'unverified-unstated',
  needs: ['checks'],
  severity: 'warning',
  summary: 'A claim was found to be unverifiable, and the draft does not say so.',
  why: 'The BBC’s guidelines (3.3.6) ask to say so where a claim cannot be corroborated: readers take what stands there without a word for checked.',
  advice: 'Say that it could not be independently verified, or cut it.',
  examples: {
    flagged: [
      {
        text: 'The mayor said <flag>forty houses had burned down in the night</flag>. Rain fell.',
        checks: [
          {
            was: 'The mayor said forty houses had burned down in the night.',
            of: 'forty houses had burned down in the night',
            status: 'unverifiable',
          },
        ],
      },
    ],
    clean: [
      {
        text: 'The mayor said forty houses had burned down in the night. The figure could not be independently verified.',
        checks: [
          { was: 'The mayor said forty houses had burned down in the night.', status: 'unverifiable' },
        ],
      },
      {
        text: 'The mayor said forty houses had burned down in the night. Rain fell.',
        checks: [{ was: 'The mayor said forty houses had burned down in the night.', status: 'confirmed' }],
      },
    ],
  },
  *check(facts) {
    for (const { check, span } of facts.checks)
      if (check.status === 'unverifiable' && span !== null && !isStated(span, facts))
        yield { span, data: span };
  },
  message: () => 'This was found to be unverifiable, and the draft does not say so.',
  fix({ data }, facts) {
    const sentence = sentenceAt(data.end - 1, facts);
    return sentence ? addSentence(SAID_UNVERIFIED, sentence, facts) : [];
  },
});

/** Words that bear on its claims, or that stand in its sentence or the next, about checking. */
function isStated(span: Span, facts: RuleFacts): boolean {
  const { claims, markers } = facts.analysis;
  const own = claims.filter(({ pieces }) =>
    pieces.some(({ start, end }) => start < span.end && span.start < end),
  );
  if (own.some((claim) => claim.markers.some((index) => isDoubt(markers[index]?.type)))) return true;
  const last = sentenceAt(span.end - 1, facts);
  const next = sentenceAt(span.end - 1, facts, 1);
  const near = { start: span.start, end: next?.end ?? last?.end ?? span.end };
  const isMarked = indexOf(facts)
    .markers.overlapping(near)
    .some(({ type }) => isDoubt(type));
  return isMarked || SAYS_SO.test(wordsAt(facts, near));
}

function isDoubt(type: string | undefined): boolean {
  return type === 'unverified' || type === 'doubt';
}

const SAYS_SO = /\b(?:not|unable to|impossible to) (?:\w+ ){0,3}(?:verif|confirm|corroborat|establish)/i;

const SAID_UNVERIFIED: NewSentence = {
  title: 'Say that it could not be verified',
  kind: 'start',
  sentence: 'This could not be independently verified.',
};
