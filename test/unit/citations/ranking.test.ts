import fc from 'fast-check';
import { expect, it } from 'vitest';
import { searchable } from '../../../server/src/citations/bibliography/file.ts';
import type { BibliographyEntry } from '../../../server/src/citations/citations.ts';
import { rankedEntries } from '../../../server/src/citations/ranking.ts';
import type { Wanted } from '../../../server/src/citations/ranking.ts';

const nowhere = { start: 0, end: 0 };

function entry(key: string, date: string | null = null, words = ''): BibliographyEntry {
  return {
    key,
    date,
    words: searchable(`${key} ${words}`),
    uri: 'file:///desk/references.json',
    span: nowhere,
    keySpan: nowhere,
    keyAgain: null,
    parent: null,
    get item(): never {
      throw new Error('It was read');
    },
  };
}

const ENTRIES = [
  entry('zeta', '2019-01-01'),
  entry('near', '2024-05-01', 'Müller The Courier'),
  entry('nearer', '2024-05-18'),
  entry('month', '2024-06'),
  entry('alpha', '2024', 'The Courier'),
  entry('beta'),
  entry('Used', '1999-01-01', 'The Courier'),
];

const WANTED: Wanted = { words: '', used: new Set(['used']), day: '2024-05-19', most: 10 };
const ranked = (wanted: Partial<Wanted> = {}) =>
  rankedEntries(ENTRIES, { ...WANTED, ...wanted }).map(({ key }) => key);

it('those in use come first, then those near the day of the draft, then the others by their keys', () => {
  expect(ranked()).toEqual(['Used', 'nearer', 'near', 'month', 'alpha', 'beta', 'zeta']);
  expect(ranked({ most: 2 })).toEqual(['Used', 'nearer']);
});

it('they are found by any of their words, accents aside; a key that begins so comes first', () => {
  expect(ranked({ words: 'courier' })).toEqual(['Used', 'near', 'alpha']);
  expect(ranked({ words: 'Mull' })).toEqual(['near']);
  expect(ranked({ words: 'mül' })).toEqual(['near']);
  expect(ranked({ words: 'e' })).not.toContain('alpha2');
  expect(ranked({ words: 'a' })[0]).toBe('alpha');
  expect(ranked({ words: 'none' })).toEqual([]);
});

it('the order does not depend on the order in the files, and a bound cuts its end', () => {
  const some = fc.record({
    key: fc.string({ minLength: 1, maxLength: 3 }),
    date: fc.constantFrom(null, '2024', '2024-05', '2024-05-19', '2023-01-01'),
  });
  const unique = fc.uniqueArray(some, { selector: ({ key }) => key.trim().toLowerCase() });
  fc.assert(
    fc.property(unique, fc.nat(9), (given, most) => {
      const entries = given.map(({ key, date }) => entry(key, date));
      const all = rankedEntries(entries, { ...WANTED, most: 99 });
      expect(all).toHaveLength(entries.length);
      expect(rankedEntries(entries.toReversed(), { ...WANTED, most: 99 })).toEqual(all);
      expect(rankedEntries(entries, { ...WANTED, most })).toEqual(all.slice(0, most));
    }),
  );
});
