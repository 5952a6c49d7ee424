/** Where in a source something stands: read where it can be, and never lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locatorIn } from '../../../server/src/citations/locators.ts';
import { behindKey, NOWHERE, whereTold } from '../../../server/src/citations/where.ts';

describe('where in it', () => {
  it.each([
    ['p. 3', { label: 'page', value: '3' }, ', p. 3'],
    [' page 3 ', { label: 'page', value: '3' }, ', p. 3'],
    ['12', { label: 'page', value: '12' }, ', p. 12'],
    ['pp. 3–5', { label: 'page', value: '3–5' }, ', p. 3–5'],
    ['para. 4', { label: 'paragraph', value: '4' }, ', para. 4'],
    ['12:30', { label: 'time', value: '12:30' }, ', at 12:30'],
    ['line 7', { label: 'line', value: '7' }, ', line 7'],
  ])('is read from %s', (words, locator, behind) => {
    expect(whereTold(words)).toEqual({ locator });
    expect(behindKey(whereTold(words))).toBe(behind);
  });

  it.each([
    ['p. 3, line 3', { label: 'page', value: '3' }],
    ['p. 3, second column', { label: 'page', value: '3' }],
    ['Annex B', null],
  ])('stays as it is where there is more to it: %s', (words, locator) => {
    expect(whereTold(words)).toEqual({ locator, suffix: `, ${words}` });
  });

  it('is nothing where nothing was told', () => {
    expect(whereTold('  ')).toEqual(NOWHERE);
    expect(behindKey(NOWHERE)).toBe('');
  });

  it('comes back the same from behind a key, whatever was told', () => {
    const told = fc.array(fc.constantFrom('p.', 'page', '3', '12:30', 'Annex', 'B', 'line', '–', ',', 'iv'), { maxLength: 6 }).map((words) => words.join(' ')); // prettier-ignore
    fc.assert(
      fc.property(told, (words) => {
        const where = whereTold(words);
        const behind = behindKey(where);
        expect(locatorIn(behind)).toEqual(where.locator);
        expect(behindKey(whereTold(behind.replace(/^, /, '')))).toBe(behind);
        for (const word of words.match(/\d+|Annex/g) ?? []) expect(behind).toContain(word);
      }),
      { numRuns: Number(process.env.RUNS ?? 100) },
    );
  });
});
