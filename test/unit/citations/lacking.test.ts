import { describe, expect, it } from 'vitest';
import { lacksOf, placeWanted } from '../../../server/src/citations/lacking.ts';
import type { CslItem } from '../../../server/src/citations/csl.ts';

const WHOLE: CslItem = {
  id: 'a',
  type: 'article-newspaper',
  title: 'Plant closes',
  'container-title': 'The Courier',
  issued: { 'date-parts': [[2024]] },
};
const without = (field: string, more: Partial<CslItem> = {}): CslItem => ({
  ...WHOLE,
  [field]: undefined,
  ...more,
});
const PERSON = { author: [{ family: 'Orr', given: 'Zoé' }] };

describe('what an entry lacks', () => {
  it.each([
    ['nothing', WHOLE, []],
    ['its title', without('title'), ['title']],
    ['nothing with a link', without('title', { URL: 'https://example.org/1' }), []],
    ['nothing with a DOI', without('title', { DOI: '10.1234/x' }), []],
    ['its title where the link is none', without('title', { URL: 'see Anna' }), ['title']],
    ['its outlet', without('container-title', PERSON), ['publisher']],
    ['nothing with a publisher', without('container-title', { publisher: 'Harbour Board' }), []],
    [
      'nothing where a body wrote it',
      without('container-title', { author: [{ literal: 'Foreign Office' }] }),
      [],
    ],
    [
      'nothing where its address names it',
      without('container-title', { type: 'webpage', URL: 'https://a.org/1' }),
      [],
    ],
    ['its date', without('issued'), ['date']],
    ['its date where that is empty', without('issued', { issued: { 'date-parts': [[]] } }), ['date']],
    ['nothing with a date in words', without('issued', { issued: { literal: 'spring 2024' } }), []],
    [
      'nothing with the day it was read',
      without('issued', { accessed: { 'date-parts': [[2024, 5, 1]] } }),
      [],
    ],
    ['nothing of a talk', { id: 'a', type: 'interview', issued: { 'date-parts': [[2024]] }, ...PERSON }, []],
    ['all', { id: 'a', type: 'document' }, ['title', 'publisher', 'date']],
    ['what a talk needs', { id: 'a', type: 'interview' }, ['title', 'date']],
  ] as const)('is %s', (_, item, lacks) => {
    expect(lacksOf(item)).toEqual(lacks);
  });
});

it('a place is wanted in what is long, and in recordings', () => {
  const wanted = (type: string, more: Partial<CslItem> = {}) => placeWanted({ ...WHOLE, type, ...more });
  expect(['book', 'report', 'thesis'].map((type) => wanted(type))).toEqual(['page', 'page', 'page']);
  expect(['motion_picture', 'broadcast'].map((type) => wanted(type))).toEqual(['time', 'time']);
  expect(['article-newspaper', 'chapter', 'webpage'].map((type) => wanted(type))).toEqual([null, null, null]);
  expect(wanted('report', { 'number-of-pages': '4' })).toBeNull();
  expect(wanted('report', { 'number-of-pages': 'vi, 320' })).toBe('page');
});
