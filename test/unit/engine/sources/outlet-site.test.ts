/** Which outlet a site is, and which sites are nobody's. */
import { expect, it } from 'vitest';
import { SITES } from '../../../../server/src/engine/lexicon/outlets/sites.ts';
import { outletOfSite } from '../../../../server/src/engine/index.ts';

it.each([
  ['www.reuters.com', 'Reuters'],
  ['edition.cnn.com', 'CNN'],
  ['www.bbc.co.uk', 'BBC'],
  ['apnews.com', 'Associated Press'],
  ['theguardian.com', 'The Guardian'],
  ['guardian.ng', undefined],
  ['star.example.org', undefined],
  ['thestar.com', undefined],
  ['independent.gov.uk', undefined],
  ['com', undefined],
  ['', undefined],
])('%s is %s', (host, name) => expect(outletOfSite(host)?.name).toBe(name));

it.each(Object.keys(SITES))('%s is of an outlet that is listed', (host) =>
  expect(outletOfSite(host)).not.toBeNull(),
);
