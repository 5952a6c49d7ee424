/** `attribution-dropped`: the draft states as fact what another draft of the workspace has only from somebody. */
import type { Claim } from '../../engine/index.ts';
import type { SameClaim } from '../../lineage/places.ts';
import { isAssertedFact, tellingWords } from '../bare-facts.ts';
import { defineRule } from '../define.ts';
import { citeClaim, takeOver } from '../fixes.ts';
import { hasFiguresOf } from '../likeness.ts';
import { draftName, namedSourcing, relatedPlace, surePlaces } from '../neighbouring.ts';
import type { NamedSourcing } from '../neighbouring.ts';
import { wordsAt } from '../facts.ts';
import type { FactsWith } from '../rule.ts';
import { fromWhom } from '../wording.ts';

interface Data {
  readonly claim: Claim;
  readonly place: SameClaim;
  readonly sourcing: NamedSourcing;
}

const AGENCY = {
  'agency.txt':
    'The Karsova dam held back 40 percent less water than in May, the water board said on Monday.',
};
const WIRE = {
  'wire.txt':
    'The governor toured the flooded dam by helicopter, Russian news agencies reported, citing the Kremlin.',
};

export const attributionDropped = defineRule<Data, 'neighbours'>({
  code: 'attribution-dropped',
  severity: 'information',
  profiles: { wire: 'warning', 'fact-check': 'warning', quiet: 'off' },
  summary: 'The draft states as fact what another draft of the workspace has only from a source.',
  why: 'A claim gets surer as it is passed on: one story has it from the Kremlin, the next has it as it happened. AP and Reuters keep the source with the claim for as long as nobody has seen it for themselves.',
  advice: 'Say in the text who says so, as the other draft does, or cite what shows it.',
  measured: { right: 0, of: 0, on: 'PolNeAR, dev part', date: '2026-11-26' },
  needs: ['neighbours'],
  examples: {
    flagged: [
      {
        text: 'It rained all night. The Karsova dam held back <flag>40 percent</flag> less water than in May.',
        fixed:
          'It rained all night. The Karsova dam held back 40 percent less water than in May, according to the water board.',
        neighbours: AGENCY,
      },
      {
        text: 'It had rained for nine days. <flag>The governor toured the</flag> flooded dam by helicopter.',
        neighbours: WIRE,
      },
    ],
    clean: [
      {
        text: 'It rained all night. The Karsova dam held back 30 percent less water than in May.',
        neighbours: AGENCY,
      },
      {
        text: 'It rained all night. The Karsova dam held back 40 percent less water than in May, engineers said.',
        neighbours: AGENCY,
      },
      {
        text: 'It rained all night. The Karsova dam held back 40 percent less water than in May.[^1]\n\n[^1]: Harrow water board, levels of 2 June 2026.',
        neighbours: AGENCY,
      },
      {
        text: 'It rained all night. The Karsova dam held back 40 percent less water than in May.',
        neighbours: { 'agency.txt': 'The Karsova dam held back 40 percent less water than in May.' },
      },
      {
        text: 'It rained all night. The Karsova dam held back 40 percent less water than in May.',
        neighbours: {
          'agency.txt':
            'The water board denied that the Karsova dam held back 40 percent less water than in May.',
        },
      },
      {
        text: 'It had rained for nine days. The governor flew over three dams in March.',
        neighbours: WIRE,
      },
    ],
  },
  *check(facts) {
    for (const claim of facts.analysis.claims) {
      if (!isAssertedFact(claim, facts)) continue;
      const dropped = droppedFrom(claim, facts);
      if (!dropped) continue;
      const related = relatedPlace(dropped.place);
      yield { span: tellingWords(claim.sentence, facts), data: { claim, ...dropped }, related: [related] };
    }
  },
  message: ({ data: { place, sourcing } }) =>
    `${draftName(place)} has this only from ${fromWhom(sourcing.chain)}. Here it stands as fact.`,
  fix: ({ data: { claim, sourcing } }, facts) => [
    ...takeOver({ chain: sourcing.chain, passedOn: sourcing.standing === 'relayed' }, claim, facts),
    citeClaim(claim, facts),
  ],
});

/** The likeliest place that has it from somebody, unless one that is as sure has it as fact, too. */
function droppedFrom(claim: Claim, facts: FactsWith<'neighbours'>): Omit<Data, 'claim'> | null {
  const own = wordsAt(facts, claim.sentence);
  for (const place of surePlaces(claim, facts)) {
    const sourcing = namedSourcing(place);
    if (sourcing && !place.figuresDiffer && hasFiguresOf(own, place.words)) return { place, sourcing };
  }
  return null;
}
