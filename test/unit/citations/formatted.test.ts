import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../server/src/citations/csl.ts';
import { formatItem } from '../../../server/src/citations/formatted.ts';

const ARTICLE: CslItem = {
  id: 'orr2023',
  type: 'article-newspaper',
  title: 'Bridges of\n the north',
  author: [{ family: 'Orr', given: 'Ada' }],
  'container-title': 'The Courier',
  issued: { 'date-parts': [['2023', 3, 19]] },
  URL: 'https://example.org/1',
};

describe('a reference in a line', () => {
  it('has author, title, outlet, date, place and link', () => {
    expect(formatItem(ARTICLE, { label: 'page', value: '3–5' })).toBe(
      'Ada Orr, “Bridges of the north”, The Courier, 19 March 2023, p. 3–5, https://example.org/1',
    );
  });

  it.each([
    [
      { author: [{ literal: 'The Courier' }], title: undefined, URL: undefined },
      'The Courier, 19 March 2023',
    ],
    [
      { author: [], issued: { 'date-parts': [[2023, 3]] }, URL: undefined },
      '“Bridges of the north”, The Courier, March 2023',
    ],
    [
      { author: [], issued: { literal: 'spring 2023' }, title: undefined, URL: undefined },
      'The Courier, spring 2023',
    ],
  ])('leaves out what is not known: %j', (changes, expected) => {
    expect(formatItem({ ...ARTICLE, ...changes } as unknown as CslItem)).toBe(expected);
  });

  it.each([
    [2, 'A Orr and B Orr'],
    [3, 'A Orr, B Orr and C Orr'],
    [4, 'A Orr and others'],
  ])('names %i authors', (count, expected) => {
    const author = ['A', 'B', 'C', 'D'].slice(0, count).map((given) => ({ given, family: 'Orr' }));
    expect(formatItem({ id: 'a', type: 'book', author })).toBe(expected);
  });

  it('takes whatever a file holds', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(ARTICLE)), fc.jsonValue()), (fields) => {
        expect(typeof formatItem({ ...fields, id: 'a', type: 'book' })).toBe('string');
      }),
    );
  });
});
