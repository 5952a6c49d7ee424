import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blanksIn } from '../../../server/src/rules/blanks.ts';
import { askedWhoExactly } from '../../../server/src/rules/who-exactly.ts';

/** As a reader of the code would have it: the blanks without what is the same in all of them. */
const asked = (words: string): string | undefined => askedWhoExactly(words)?.replaceAll(' to come]', ']');

describe('what a vague source leaves out', () => {
  it.each([
    ['officials', '[number] [rank] officials at [organisation]'],
    ['Officials', '[Number] [rank] officials at [organisation]'],
    ['some senior officials', '[number] senior officials at [organisation]'],
    ['Senior government officials', '[Number] senior government officials at [organisation]'],
    ['Western officials', '[Number] [rank] Western officials at [organisation]'],
    ['western diplomats', '[number] Western diplomats from [organisation]'],
    ['A growing number of critics', '[Number] critics from [organisation]'],
    ['many  independent\nexperts', '[number] independent experts at [organisation]'],
    ['senior and unnamed officials', '[number] senior officials at [organisation]'],
    ['several unnamed sources', '[number] sources at [organisation]'],
    ['media reports', 'reports by [outlet]'],
    ['Local news reports', 'Local reports by [outlet]'],
    ['recent studies', '[number] recent studies by [organisation]'],
    ['the media', '[outlets]'],
    ['Some', '[Names]'],
    ['many others', '[names]'],
  ])('%s: %s', (words, wanted) => expect(asked(words)).toBe(wanted));

  it.each(['rumours', 'unconfirmed rumors'])('%s: nobody could be named', (words) => {
    expect(askedWhoExactly(words)).toBeNull();
  });

  const COUNTS = ['some', 'many', 'several', 'a few', 'a number of', 'a small group of', 'certain', 'other'];
  const KINDS = ['local', 'senior', 'unnamed', 'government', 'legal', 'foreign', 'top', 'informed'];
  const HEADS = [
    'observers',
    'critics',
    'officials',
    'sources',
    'analysts',
    'diplomats',
    'studies',
    'scholars',
  ];

  it('is asked once each, in words that still read', () => {
    const sources = fc.record({
      count: fc.constantFrom('', ...COUNTS),
      kinds: fc.uniqueArray(fc.constantFrom(...KINDS), { maxLength: 2 }),
      head: fc.constantFrom(...HEADS),
      isFirst: fc.boolean(),
    });
    fc.assert(
      fc.property(sources, ({ count, kinds, head, isFirst }) => {
        const small = [count, ...kinds, head].filter((word) => word !== '').join(' ');
        const words = isFirst ? small.charAt(0).toUpperCase() + small.slice(1) : small;
        const fixed = askedWhoExactly(words) ?? '';
        const blanks = blanksIn(fixed).map(({ start, end }) => fixed.slice(start, end).toLowerCase());
        expect(fixed).toMatch(isFirst ? /^\[Number to come\] / : /^\[number to come\] /);
        expect(fixed).toMatch(new RegExp(` ${head} (?:at|from|by) \\[organisation to come\\]$`));
        expect(new Set(blanks).size).toBe(blanks.length);
        expect(fixed).not.toMatch(/ {2}|unnamed|informed|\\b(?:some|many|few)\\b/);
        const telling = kinds.filter((kind) => kind !== 'unnamed' && kind !== 'informed');
        expect(telling.filter((kind) => !fixed.includes(` ${kind} `))).toEqual([]);
      }),
    );
  });
});
