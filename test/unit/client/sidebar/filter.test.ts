/** The filter of the Provenance view. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetsOf } from '../../../../client/src/sidebar/facets.ts';
import type { Facet, FacetKind } from '../../../../client/src/sidebar/facets.ts';
import { filterClaims, leftOf } from '../../../../client/src/sidebar/filter.ts';
import { filterWords } from '../../../../client/src/sidebar/filterWording.ts';
import { claimOf, linkOf, placeOn } from './claims.ts';
import { english } from './english.ts';

const flood = claimOf({
  text: 'The river rose',
  source: 'Zoë Müller',
  standing: 'named',
  standingLabel: 'Named source',
});
const relayed = claimOf({
  text: 'The gate opened',
  source: 'Russian news agencies',
  standing: 'relayed',
  standingLabel: 'Passed on by the media',
  chain: [
    linkOf({ name: 'Russian news agencies' }),
    linkOf({ name: 'the Kremlin', description: 'government' }),
  ],
  findings: [
    {
      rule: 'second-hand',
      severity: 'information',
      message: 'At second hand from the Kremlin',
      place: placeOn(0, 0, 4),
    },
  ],
});
const checked = claimOf({
  text: 'The gate closed',
  source: 'The Kremlin',
  check: {
    status: 'confirmed',
    label: 'Confirmed · you',
    stale: true,
    note: 'rang the port',
    response: '',
    restricted: false,
    signOffs: null,
  },
  findings: [{ rule: 'check-stale', severity: 'warning', message: 'It changed.', place: placeOn(0, 0, 4) }],
});
const ALL = [flood, relayed, checked];
const left = (words: string) => filterClaims(ALL, { words, chosen: [] }, english);
const facet = (kind: FacetKind, value: string): Facet => ({ kind, value, label: value });

it.each([
  ['nothing typed leaves all', '  ', ALL],
  ['by its words', 'gate', [relayed, checked]],
  ['by its source, without its accents', 'muller', [flood]],
  ['by a link of its chain, in any case', 'KREMLIN', [relayed, checked]],
  ['by its standing', 'passed on', [relayed]],
  ['by a finding', 'at second hand', [relayed]],
  ['by the name of a rule', 'second hand', [relayed]],
  ['by its check', 'confirmed', [checked]],
  ['by having none', 'not checked', [flood, relayed]],
  ['by a note on it', 'rang', [checked]],
  ['by having changed since', 'changed since', [checked]],
  ['by all words together', 'gate government', [relayed]],
  ['by no words across two claims', 'river gate', []],
])('finds a claim %s', (_, words, expected) => {
  expect(left(words)).toEqual(expected);
});

describe('what is chosen', () => {
  it.each([
    ['its check', [facet('check', 'confirmed')], [checked]],
    ['its standing', [facet('standing', 'relayed')], [relayed]],
    [
      'any source of its chain, with and without the article',
      [facet('source', 'kremlin')],
      [relayed, checked],
    ],
    ['a rule', [facet('rule', 'second-hand')], [relayed]],
    ['having changed', [facet('attention', 'stale')], [checked]],
    ['any of one kind', [facet('standing', 'relayed'), facet('standing', 'named')], [flood, relayed]],
    ['each of two kinds', [facet('source', 'kremlin'), facet('check', 'unchecked')], [relayed]],
    ['what no claim has', [facet('source', 'nobody')], []],
  ])('leaves claims by %s', (_, chosen, expected) => {
    expect(filterClaims(ALL, { words: '', chosen }, english)).toEqual(expected);
  });

  it('counts together with the words', () => {
    const chosen = [facet('source', 'kremlin')];
    expect(filterClaims(ALL, { words: 'opened', chosen }, english)).toEqual([relayed]);
  });

  it('can be what the claims have, the most urgent first, with how many have it', () => {
    const offered = facetsOf(ALL, english).map(({ kind, label, count }) => `${kind}: ${label} ${count}`);
    expect(offered).toEqual([
      'attention: Changed since checked 1',
      'attention: Something to look at 1',
      'check: Not checked 2',
      'check: Confirmed 1',
      'standing: Named source 1',
      'standing: Passed on by the media 1',
      'standing: No source given 1',
      'source: the Kremlin 2',
      'source: Zoë Müller 1',
      'source: Russian news agencies 1',
      'rule: Second hand 1',
      'rule: Check stale 1',
    ]);
  });
});

it('of each thing that can be chosen leaves as many claims as it says', () => {
  const claim = fc.constantFrom(...ALL, claimOf({}), claimOf({ possible: true, source: 'the Kremlin' }));
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 12 }), (claims) => {
      for (const { count, ...one } of facetsOf(claims, english))
        expect(filterClaims(claims, { words: '', chosen: [one] }, english)).toHaveLength(count);
    }),
  );
});

it('counts what it leaves as the draft’s claims are counted, and apart from them what is merely possible or a plan', () => {
  const claims = [...ALL, claimOf({ possible: true }), claimOf({ standing: 'attitude' })];
  expect(leftOf(claims, claims)).toEqual({ shown: ALL.length, all: ALL.length, besides: 2 });
  expect(leftOf(claims, [relayed])).toEqual({ shown: 1, all: ALL.length, besides: 0 });
});

it('says how many claims are shown, and which', () => {
  const chosen = [{ kind: 'check', value: 'query', label: 'Query' } as const];
  const told = (besides: number) =>
    filterWords({ words: ' kremlin ', chosen }, { shown: 3, all: 17, besides }, english);
  expect(told(0)).toBe('3 of 17 claims shown: Query, “kremlin”');
  expect(told(1)).toContain('3 of 17 claims shown, 1 more that is possible, or a plan or attitude: Query');
  expect(told(2)).toContain('3 of 17 claims shown, 2 more that are possible, or plans and attitudes: Query');
});
