/** `attribution-conflict`: another draft of the workspace has the same from somebody else, or with another figure. */
import { WORTH_CHECKING } from '../../engine/index.ts';
import type { Attribution, Claim, Span } from '../../engine/index.ts';
import type { SameClaim } from '../../lineage/places.ts';
import { claimWords } from '../claim-words.ts';
import { defineRule } from '../define.ts';
import { nameToo } from '../fixes.ts';
import { indexOf, isSpeakable, wordsAt } from '../facts.ts';
import { countsIn, countsNamed, countsOtherwise, ordersDiffer, sharesName } from '../likeness.ts';
import { draftName, namedSourcing, relatedPlace, surePlaces } from '../neighbouring.ts';
import { areOtherSources } from '../other-sources.ts';
import { isHeadline } from '../places.ts';
import type { FactsWith, Match } from '../rule.ts';
import { fromWhom } from '../wording.ts';

interface Data {
  readonly place: SameClaim;
  readonly differs: Difference;
}

type Difference =
  | { readonly by: 'figure' }
  | {
      readonly by: 'source';
      readonly here: readonly string[];
      readonly there: readonly string[];
      readonly sentence: Span;
    };

const BOARD = {
  'agency.txt':
    'The Karsova dam held back 40 percent less water than in May, the water board said on Monday.',
};

const HURT = {
  'agency.txt': 'In Karsova 500 people were hurt when the old dam burst on Monday, the water board said.',
};

export const attributionConflict = defineRule<Data, 'neighbours'>({
  code: 'attribution-conflict',
  severity: 'information',
  profiles: { wire: 'warning', 'fact-check': 'warning', quiet: 'off' },
  summary: 'Another draft of the workspace has the same from somebody else, or with another figure.',
  why: 'Two drafts of one story that name different people for one claim, or count differently, cannot both go out as they are: one was misread on the way, or there are two sources and each draft could say so.',
  advice: 'Open both, and see which has it right. Where both do, name both.',
  measured: { right: 0, of: 0, on: 'PolNeAR, dev part', date: '2026-11-26' },
  needs: ['neighbours'],
  examples: {
    flagged: [
      {
        text: 'It rained all night. The Karsova dam held back 40 percent less water than in May, <flag>Pavel Orlov</flag> said.',
        fixed:
          'It rained all night. The Karsova dam held back 40 percent less water than in May, Pavel Orlov said. Olena Marchenko gave the same account.',
        neighbours: {
          'agency.txt': 'The Karsova dam held back 40 percent less water than in May, Olena Marchenko said.',
        },
      },
      {
        text: 'It rained all night. The Karsova dam held back <flag>30</flag> percent less water than in May, the water board said.',
        neighbours: BOARD,
      },
      {
        text: 'It rained all night. <flag>Eleven</flag> people were killed when two ferries collided in the port of Karsova on Monday, the interior ministry said.',
        neighbours: {
          'agency.txt':
            'Seventeen people were killed when two ferries collided in the port of Karsova on Monday, the interior ministry said.',
        },
      },
      {
        text: 'It rained all night. <flag>Dozens</flag> of people were hurt in Karsova when the old dam burst on Monday, the water board said.',
        neighbours: HURT,
      },
    ],
    clean: [
      {
        text: 'It rained all night. Hundreds of people were hurt in Karsova when the old dam burst on Monday, the water board said.',
        neighbours: HURT,
      },
      {
        text: 'It rained all night. The Karsova dam held back 40 percent less water than in May, Pavel Orlov said. Olena Marchenko gave the same account.',
        neighbours: {
          'agency.txt': 'The Karsova dam held back 40 percent less water than in May, Olena Marchenko said.',
        },
      },
      {
        text: 'It rained all night. The Karsova dam held back 40 percent less water than in May, the Karsova water board said.',
        neighbours: BOARD,
      },
      {
        text: 'It rained all night. The Karsova dam held back 40 percent less water than in May, Reuters reported, citing the water board.',
        neighbours: BOARD,
      },
      {
        text: 'It rained all night. The Karsova dam held back 40 percent less water than in May, Marchenko said.',
        neighbours: {
          'agency.txt': 'The Karsova dam held back 40 percent less water than in May, Olena Marchenko said.',
        },
      },
      {
        text: 'It rained all night. The Karsova dam held back 40 percent less water than in May, Pavel Orlov said.',
        neighbours: {
          'agency.txt': 'The Harrow bridge cost 40 percent more than in May, Olena Marchenko said.',
        },
      },
    ],
  },
  *check(facts) {
    for (const claim of facts.analysis.claims) {
      if (!facts.neighbours.get(claim.id)) continue;
      if (claim.checkWorthiness < WORTH_CHECKING || isHeadline(claim.sentence, facts)) continue;
      const conflict = conflictOf(claim, facts);
      if (conflict) yield conflict;
    }
  },
  message({ data: { place, differs } }) {
    const draft = draftName(place);
    return differs.by === 'figure'
      ? `${draft} has another figure for this.`
      : `${draft} has this from ${fromWhom(differs.there)}. Here it is from ${fromWhom(differs.here)}.`;
  },
  fix: ({ data: { differs } }, facts) =>
    differs.by === 'source' ? nameToo(differs.there, differs.sentence, facts) : [],
});

function conflictOf(claim: Claim, facts: FactsWith<'neighbours'>): Match<Data> | null {
  const teller = tellerOf(claim, facts);
  const words = claimWords(claim, facts);
  const figure = countsNamed(words) ? figureIn(claim, facts) : null;
  if (teller === null && figure === null) return null;
  for (const place of surePlaces(claim, facts)) {
    const related = [relatedPlace(place)];
    if (place.figuresDiffer || (figure && ordersDiffer(words, place.words))) {
      if (figure && isOtherCount(words, place.words))
        return { span: figure, data: { place, differs: { by: 'figure' } }, related };
      continue;
    }
    const sourcing = namedSourcing(place);
    if (
      !teller ||
      !sourcing ||
      !areOtherSources({ ...teller.origin, words: wordsAt(facts, teller.span) }, sourcing)
    )
      continue;
    if (areAllNamed(sourcing.chain, claim, facts)) continue;
    const { sentence } = claim;
    const differs: Difference = { by: 'source', here: teller.origin.chain, there: sourcing.chain, sentence };
    return { span: teller.span, data: { place, differs }, related };
  }
  return null;
}

/** Of one thing that has a name: every poll has a margin of error. */
function isOtherCount(here: string, there: string): boolean {
  return sharesName(here, there) && countsOtherwise(here, there);
}

/** In the sentence of the claim or the one behind it. */
function areAllNamed(chain: readonly string[], { sentence }: Claim, facts: FactsWith<'neighbours'>): boolean {
  const next = facts.analysis.sentences.find(({ start }) => start >= sentence.end);
  const words = wordsAt(facts, { start: sentence.start, end: next?.end ?? sentence.end }).toLowerCase();
  return chain.every((name) => words.includes(name.toLowerCase()));
}

interface Teller {
  readonly origin: Attribution;
  readonly span: Span;
}

/** Who is named for it, where that is sure and said in the draft’s own words: who is quoted in another place said it there. */
function tellerOf(claim: Claim, facts: FactsWith<'neighbours'>): Teller | null {
  const chain = indexOf(facts).chainOf(claim);
  const origin = chain.at(-1);
  const span = origin?.source[0];
  if (!origin || !span || !chain.every((one) => isSpeakable(one, facts))) return null;
  const isStated = (origin.kind === 'statement' || origin.kind === 'showing') && origin.voice === 'indirect';
  return isStated && origin.stance !== 'denying' && origin.stance !== 'doubting' ? { origin, span } : null;
}

/** The first one in the words of the claim. */
function figureIn(claim: Claim, facts: FactsWith<'neighbours'>): Span | null {
  for (const { start, end } of claim.pieces) {
    const [found] = countsIn(wordsAt(facts, { start, end }));
    if (found) return { start: start + found.start, end: start + found.end };
  }
  return null;
}
