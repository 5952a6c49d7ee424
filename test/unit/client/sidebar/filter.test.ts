/** The filter of the Provenance view. */
import { expect, it } from 'vitest';
import { filterClaims } from '../../../../client/src/sidebar/filter.ts';
import { claimOf, linkOf, placeOn } from './claims.ts';

const flood = claimOf({ text: 'The river rose', source: 'Zoë Müller', standingLabel: 'Named source' });
const relayed = claimOf({
  text: 'The gate opened',
  standingLabel: 'Passed on by the media',
  chain: [
    linkOf({ name: 'Russian news agencies' }),
    linkOf({ name: 'the Kremlin', description: 'government' }),
  ],
  findings: [{ severity: 'information', message: 'Second-hand: the Kremlin', place: placeOn(0, 0, 4) }],
});
const checked = claimOf({
  text: 'The gate closed',
  check: {
    status: 'confirmed',
    label: 'Confirmed · you',
    stale: true,
    note: 'rang the port',
    response: '',
    restricted: false,
    signOffs: null,
  },
});
const ALL = [flood, relayed, checked];
const left = (filter: string) => filterClaims(ALL, filter, 'changed since checked');

it.each([
  ['nothing typed leaves all', '  ', ALL],
  ['by its words', 'gate', [relayed, checked]],
  ['by its source, without its accents', 'muller', [flood]],
  ['by a link of its chain, in any case', 'KREMLIN', [relayed]],
  ['by its standing', 'passed on', [relayed]],
  ['by a finding', 'second-hand', [relayed]],
  ['by its check', 'confirmed', [checked]],
  ['by a note on it', 'rang', [checked]],
  ['by having changed since', 'changed since', [checked]],
  ['by all words together', 'gate kremlin', [relayed]],
  ['by no words across two claims', 'river gate', []],
])('finds a claim %s', (_, filter, expected) => {
  expect(left(filter)).toEqual(expected);
});
