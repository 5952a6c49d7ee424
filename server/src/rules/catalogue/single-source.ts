/** `single-source`: all that is grave in the draft rests on one source. */
import type { Attribution, Claim, Span } from '../../engine/index.ts';
import { WORTH_CHECKING } from '../../engine/index.ts';
import { defineRule } from '../define.ts';
import { indexOf, isSpeakable, wordsAt } from '../facts.ts';
import { addSecondSource, citeClaim } from '../fixes.ts';
import { isOutlet } from '../outlets.ts';
import { isGraveIn } from '../grave.ts';
import { sentenceAt } from '../places.ts';
import type { RuleFacts } from '../rule.ts';
import { capitalised, isPronoun, short, sourceName } from '../wording.ts';

interface Data {
  readonly claim: Claim;
  readonly attribution: Attribution;
}

export const singleSource = defineRule<Data>({
  code: 'single-source',
  severity: 'hint',
  profiles: { wire: 'information', quiet: 'off' },
  summary: 'Deaths, crimes or allegations in the draft all rest on one source.',
  why: 'Many newsrooms ask for two sources that do not know of each other before they print anything grave; the BBC counts two agencies that quote one spokesman as one.',
  advice: 'Find a second source that has it at first hand, or say that there is only one.',
  measured: { right: 3, of: 6, on: 'PolNeAR, all 924 articles', date: '2026-11-26' },
  examples: {
    flagged: [
      { text: '<flag>Olena Marchenko</flag> said three workers had been killed at the dam.' },
      {
        text: '<flag>Pavel Orlov</flag> said the engineers had taken bribes. The river rose on Monday, the water board said.',
      },
    ],
    clean: [
      {
        text: 'Olena Marchenko said three workers had been killed at the dam. Pavel Orlov said four had been killed.',
      },
      { text: 'Three workers had been killed at the dam, police said.' },
      { text: 'Olena Marchenko said the dam would be opened on Monday.' },
      {
        text: 'Olena Marchenko said three workers had been killed at the dam. Two neighbours gave the same account.',
      },
      {
        text: 'Olena Marchenko said three workers had been killed at the dam.[^1]\n\n[^1]: https://example.org/dam',
      },
    ],
  },
  *check(facts) {
    const [first, ...others] = graveClaims(facts);
    if (!first || indexOf(facts).isClaimCited(first.claim) || !isSpeakable(first.attribution, facts)) return;
    if (isItsBusiness(first, facts) || isConfirmed(first, facts)) return;
    const key = keyOf(first, facts);
    if (others.every((other) => keyOf(other, facts) === key || isPronoun(wordsAt(facts, other.span))))
      yield { span: first.span, data: first };
  },
  message: ({ data: { attribution } }, facts) =>
    `${capitalised(short(sourceName(facts, attribution)))} is the only source in this draft for its gravest claims.`,
  fix: ({ data: { claim } }, facts) => [citeClaim(claim, facts), ...addSecondSource(claim.sentence, facts)],
});

/** The next sentence says that somebody else tells the same. */
function isConfirmed({ claim }: Grave, facts: RuleFacts): boolean {
  const next = sentenceAt(claim.sentence.end - 1, facts, 1);
  return next !== undefined && CONFIRMED.test(wordsAt(facts, next));
}

const CONFIRMED = /\b(?:the same account|corroborated|confirmed (?:this|it|that|the))\b/i;

/** Police, courts and prosecutors answer for what they charge; of outlets another rule speaks. */
function isItsBusiness({ attribution, span }: Grave, facts: RuleFacts): boolean {
  const { role } = attribution;
  return (
    role === 'police' ||
    role === 'court' ||
    isOutlet(attribution) ||
    isPronoun(wordsAt(facts, span)) ||
    AUTHORITY.test(wordsAt(facts, span))
  );
}

const AUTHORITY =
  /\b(?:police|prosecutors?|investigators?|authorities|sheriff|coroner|indictment|complaint|lawsuit|affidavit|court|jury|F\.?B\.?I\.?|justice department)\b/i;

interface Grave extends Data {
  /** The words for who says so. */
  readonly span: Span;
}

/** Claims of deaths, crimes and wrongs that somebody is named for, the possible ones too. */
function graveClaims(facts: RuleFacts): Grave[] {
  const index = indexOf(facts);
  return facts.analysis.claims.flatMap((claim) => {
    const attribution = index.chainOf(claim).at(-1);
    const span = attribution?.source[0];
    const isGrave =
      attribution?.kind === 'statement' &&
      claim.checkWorthiness >= WORTH_CHECKING &&
      claim.pieces.some((piece) => isGraveIn(wordsAt(facts, piece)));
    return attribution && span && isGrave ? [{ claim, attribution, span }] : [];
  });
}

/** The same surname, or the same words, are the same source. */
function keyOf({ attribution, span }: Grave, facts: RuleFacts): string {
  const words = (attribution.name ?? wordsAt(facts, span)).toLowerCase().trim();
  return attribution.form === 'named-person' ? (words.split(/\s/).at(-1) ?? words) : words;
}
