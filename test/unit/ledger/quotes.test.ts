/** What a file of checks is about, told without reading it: the words that its checks are read to be tied to, whatever they are. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readChecks, rewriteChecks } from '../../../server/src/ledger/checks/file.ts';
import { quotesOf, shareStanding } from '../../../server/src/ledger/checks/quotes.ts';
import { fold } from '../../../server/src/ledger/folded.ts';
import { anyCheck } from '../../support/any-check.ts';

it('holds the words of every check in the file', () => {
  fc.assert(
    fc.property(fc.array(anyCheck, { maxLength: 4 }), (put) => {
      const written = rewriteChecks([], 'draft.md', () => ({ put }));
      const text = 'text' in written ? written.text : '';
      const quotes = quotesOf(text);
      for (const { anchor } of readChecks(text).checks) expect(quotes).toContain(fold(anchor.quote));
    }),
  );
});

it('is total, and passes over what is no JSON', () => {
  fc.assert(fc.property(fc.string(), (text) => quotesOf(`{"exact": "${text}`).length >= 0));
  expect(quotesOf(String.raw`{"exact":"a \N"} {"exact":"b \U00e9"} {"exact":"\u00E9t\u00e9"}`)).toEqual([
    fold('été'),
  ]);
  expect(quotesOf(String.raw`{"exact":"half \q"} {"exact" : "whole “A”"}`)).toEqual([fold('whole "A"')]);
});

it('counts those that stand', () => {
  expect(shareStanding(fold('One two. Three.'), [fold('One two.'), fold('Four.')])).toBe(0.5);
  expect(shareStanding('', [])).toBe(0);
});
