/** How the claims of a draft are sorted and counted. */
import { describe, expect, it } from 'vitest';
import { countClaims, labelOf, tellingOf } from '../../../server/src/wording/sourcing.ts';
import { draftOf } from '../../support/drafts.ts';
import { toldFinder } from '../../support/told-finder.ts';

const FACT = 'Two ferries were sold by the harbour board in 2019.';
const SAID = 'The mayor said that the dam would hold.';
const HINTED = 'The mayor hinted that the dam would hold.';
const PLANNED = 'The mayor has pledged to rebuild the quay.';
const POSSIBLY_PLANNED = 'The mayor aims to rebuild the quay.';

const told = (...sentences: string[]) => draftOf(sentences.join(' '), { finder: toldFinder });

describe('the count', () => {
  it.each([
    [[SAID], { claims: 1, sourced: 1, uncounted: 0 }],
    [[FACT], { claims: 1, sourced: 0, uncounted: 0 }],
    [[HINTED], { claims: 0, sourced: 0, uncounted: 1 }],
    [[PLANNED], { claims: 0, sourced: 0, uncounted: 1 }],
    [[FACT, SAID, HINTED, PLANNED, POSSIBLY_PLANNED], { claims: 2, sourced: 1, uncounted: 3 }],
    [[], { claims: 0, sourced: 0, uncounted: 0 }],
  ])('of %j', (sentences, counts) => {
    expect(countClaims(told(...sentences))).toEqual(counts);
  });

  it('takes a fact that somebody possibly stands for neither for sourced nor for unsourced', () => {
    expect(countClaims(told(FACT.replace('Two ferries', 'The mayor hinted that two ferries')))).toEqual({
      claims: 0,
      sourced: 0,
      uncounted: 1,
    });
  });
});

it.each([
  [SAID, { isPossible: false, attitude: null }, 'Named source'],
  [HINTED, { isPossible: true, attitude: null }, 'Named source'],
  [FACT, { isPossible: false, attitude: null }, 'No source given'],
  [PLANNED, { isPossible: false, attitude: 'plan' }, 'Plan or promise'],
  [POSSIBLY_PLANNED, { isPossible: true, attitude: 'plan' }, 'Plan or promise'],
])('%s', (sentence, telling, label) => {
  const facts = told(sentence.replace('The mayor', 'Olena Marchenko'));
  const [claim] = facts.analysis.claims;
  expect(claim && tellingOf(claim, facts)).toEqual(telling);
  expect(claim && labelOf(claim, tellingOf(claim, facts)).words).toBe(label);
});
