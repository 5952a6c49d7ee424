/** `attribution-lapsed`: what the draft first has from somebody, it later states as fact. */
import type { Attribution, Claim } from '../../engine/index.ts';
import { isAssertedFact, tellingWords } from '../bare-facts.ts';
import { claimWords } from '../claim-words.ts';
import { defineRule } from '../define.ts';
import { indexOf, isSpeakable, wordsAt } from '../facts.ts';
import { citeClaim, takeOver } from '../fixes.ts';
import { hasFiguresOf, saysAlike } from '../likeness.ts';
import { isHeading } from '../places.ts';
import type { RuleFacts } from '../rule.ts';
import { fromWhom, isPronoun } from '../wording.ts';

interface Data {
  readonly claim: Claim;
  /** The attribution of the earlier one, on the reader’s side. */
  readonly before: Attribution;
}

export const attributionLapsed = defineRule<Data>({
  code: 'attribution-lapsed',
  severity: 'information',
  profiles: { wire: 'warning', 'fact-check': 'warning', quiet: 'off' },
  summary: 'What the draft has from one source, it states as fact further down.',
  why: 'A claim is no surer for having been said once: AP and NPR keep its source with it. The other way round is how news is written, so a bare lead whose source follows is left alone; so is what stands beside its source, and what two sources have said.',
  advice: 'Name the source again where it is stated, or cite what shows it.',
  measured: { right: 0, of: 0, on: 'PolNeAR, dev part', date: '2026-11-26' },
  examples: {
    flagged: [
      {
        text: 'The road to Harrow was closed.\n\nThe dam held back 40 percent less water than in May, the water board said on Monday.\n\nIt rained all night.\n\nThe dam held back <flag>40 percent</flag> less water than in May.',
        fixed:
          'The road to Harrow was closed.\n\nThe dam held back 40 percent less water than in May, the water board said on Monday.\n\nIt rained all night.\n\nThe dam held back 40 percent less water than in May, according to the water board.',
      },
    ],
    clean: [
      {
        text: 'The dam held back 40 percent less water than in May.\n\nIt rained all night.\n\nThe dam held back 40 percent less water than in May, the water board said.',
      },
      {
        text: 'The road to Harrow was closed.\n\nThe dam held back 40 percent less water than in May, the water board said. The dam held back 40 percent less water than in May.',
      },
      {
        text: 'The road to Harrow was closed.\n\nThe dam held back 40 percent less water than in May, the water board said.\n\nIt rained all night.\n\nThe dam held back 30 percent less water than in April.',
      },
      {
        text: 'The road to Harrow was closed.\n\nThe dam held back 40 percent less water than in May, the water board said. The dam held back 40 percent less water than in May, Olena Marchenko said.\n\nIt rained all night.\n\nThe dam held back 40 percent less water than in May.',
      },
      {
        text: 'The road to Harrow was closed.\n\nThe water board denied that the dam held back 40 percent less water than in May.\n\nIt rained all night.\n\nThe dam held back 40 percent less water than in May.',
      },
      {
        text: 'The road to Harrow was closed.\n\nThe dam held back 40 percent less water than in May, the water board said.\n\nIt rained all night.\n\nThe dam held back 40 percent less water than in May.[^1]\n\n[^1]: Harrow water board, levels of 2 June 2026.',
      },
    ],
  },
  *check(facts) {
    for (const claim of facts.analysis.claims) {
      if (!isAssertedFact(claim, facts)) continue;
      const before = saidBefore(claim, facts);
      if (!before) continue;
      const [span] = before.source;
      const related = span ? [{ span, message: 'Said here first.' }] : [];
      yield { span: tellingWords(claim.sentence, facts), data: { claim, before }, related };
    }
  },
  message: ({ data: { before } }) =>
    `Further up this comes from ${fromWhom(before.chain)}. Here it stands as fact.`,
  fix: ({ data: { claim, before } }, facts) => [
    ...takeOver({ chain: before.chain, passedOn: isPassedOn(before, facts) }, claim, facts),
    citeClaim(claim, facts),
  ],
});

/** The one source that had it, further up; null where there was none, or a second one had it too. */
function saidBefore(claim: Claim, facts: RuleFacts): Attribution | null {
  const index = indexOf(facts);
  const own = claimWords(claim, facts);
  const all = facts.analysis.claims.filter(
    (other) =>
      other.chain.length > 0 && other.sentence.end <= claim.sentence.start && isSameIn(own, other, facts),
  );
  const [first] = all.map((other) => index.chainOf(other)[0]);
  if (!first || all.length === 0 || !canBeRepeated(first, facts)) return null;
  const isOne = all.every((other) => index.chainOf(other)[0]?.chain.join() === first.chain.join());
  return isOne ? first : null;
}

function isSameIn(own: string, other: Claim, facts: RuleFacts): boolean {
  const words = claimWords(other, facts);
  return saysAlike(own, words) && hasFiguresOf(own, words);
}

/** It was stated by somebody whom one can name again, and not in a headline alone, which leaves more to the story. */
function canBeRepeated(attribution: Attribution, facts: RuleFacts): boolean {
  const {
    kind,
    stance,
    chain,
    source: [span],
  } = attribution;
  return (
    isSpeakable(attribution, facts) &&
    (kind === 'statement' || kind === 'showing') &&
    (stance === 'neutral' || stance === 'endorsing' || stance === 'distancing') &&
    span !== undefined &&
    !isPronoun(wordsAt(facts, span)) &&
    chain.length > 0 &&
    !isHeading(span, facts)
  );
}

function isPassedOn(attribution: Attribution, facts: RuleFacts): boolean {
  return indexOf(facts).claimOf(attribution)?.standing.relayed === true;
}
