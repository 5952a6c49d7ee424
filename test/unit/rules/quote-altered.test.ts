/** `quote-altered` beyond its samples: what a check holds, and the wording restored. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/edits.ts';
import { quoteAltered } from '../../../server/src/rules/catalogue/quote-altered.ts';
import { draftOf } from '../../support/drafts.ts';
import { placedCheck } from '../../support/exports.ts';

const proof = {
  key: null,
  item: null,
  locator: null,
  excerpt: 'We will close the bridge next year.',
  file: null,
};

function found(text: string, more: Parameters<typeof placedCheck>[2] = {}) {
  const checks = [placedCheck(text, 'We will', { citations: [proof], ...more })];
  return quoteAltered.find({ ...draftOf(text), checks });
}

describe('quote-altered', () => {
  const text = '“We will close the road next year,” Anna Berg said.\n';

  it('holds a quotation against the proof of its check', () => {
    expect(found(text).map(({ message }) => message)).toEqual([
      'The proof of its check has “close the bridge next year”; the quotation has “close the road next year”.',
    ]);
  });

  it('tells nothing of what a restricted check holds', () => {
    expect(found(text, { restricted: true })).toEqual([]);
  });

  it.each([
    ['We will never close the bridge next year', 'We will close the bridge next year'],
    ['We will close bridge this year', 'We will close the bridge next year'],
    ['We will shut the bridge next month', 'We will close the bridge next year'],
  ])('restores «%s»', (quotation, expected) => {
    const altered = `“${quotation},” Anna Berg said.\n`;
    const [fix] = found(altered)[0]?.fixes() ?? [];
    const mended = applyEdits(altered, fix?.edits ?? []);
    expect(mended).toBe(`“${expected},” Anna Berg said.\n`);
    expect(found(mended)).toEqual([]);
  });

  it('offers no fix that would take a citation mark away with the words', () => {
    const marked = '“We will shut[^1] a bridge next year,” Anna Berg said.\n';
    expect(found(marked).map((one) => one.fixes())).toEqual([[]]);
  });
});
