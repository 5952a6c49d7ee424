import { expect, it } from 'vitest';
import { chainsOf } from '../../../../server/src/engine/sources/chain.ts';
import type { ChainLink } from '../../../../server/src/engine/sources/chain.ts';

const link = (source: string | null, rest: Partial<ChainLink> = {}): ChainLink => ({
  source,
  through: null,
  parent: null,
  link: null,
  ...rest,
});

function checkChains(links: readonly ChainLink[], ...expected: readonly string[]): void {
  expect(chainsOf(links).map((chain) => chain.join(' < '))).toEqual(expected);
}

it('gives parent and child of a relay the same way', () => {
  checkChains(
    [link('agencies'), link('the ministry', { parent: 0, link: 'relays' })],
    'agencies < the ministry',
    'agencies < the ministry',
  );
});

it('goes over three', () => {
  checkChains(
    [
      link('a paper'),
      link('an agency', { parent: 0, link: 'relays' }),
      link('the mayor', { parent: 1, link: 'relays' }),
    ],
    ...Array.from({ length: 3 }, () => 'a paper < an agency < the mayor'),
  );
});

it('takes the first of several that one passes on, and each its own', () => {
  checkChains(
    [link('a paper'), link('one', { parent: 0, link: 'relays' }), link('two', { parent: 0, link: 'relays' })],
    'a paper < one',
    'a paper < one',
    'a paper < two',
  );
});

it('puts an outlet that was told before the one who told it', () => {
  checkChains([link('Ada Lind', { through: 'RIA' })], 'RIA < Ada Lind');
});

it('lengthens only the inner way where one stands within another', () => {
  checkChains(
    [link('The Sun'), link('state TV', { parent: 0, link: 'within' })],
    'The Sun',
    'The Sun < state TV',
  );
  checkChains([link('Lind'), link('Lind', { parent: 0, link: 'within' })], 'Lind', 'Lind');
});

it('leaves out who is not named, and ends where links run in a circle', () => {
  checkChains([link(null), link('x', { parent: 0, link: 'relays' })], 'x', 'x');
  const circle = chainsOf([
    link('a', { parent: 1, link: 'relays' }),
    link('b', { parent: 0, link: 'relays' }),
  ]);
  expect(circle.map((chain) => chain.length)).toEqual([2, 2]);
});
