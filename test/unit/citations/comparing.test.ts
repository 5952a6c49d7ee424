/** Quotations against excerpts: the same wording in other dress is none altered, an other word always is, another quotation is none of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareQuotation } from '../../../server/src/citations/comparing.ts';
import { excerptsIn } from '../../../server/src/citations/excerpts.ts';

/** «quoted → source» of each place; null for another quotation. */
function compared(quotation: string, excerpt: string): readonly string[] | null {
  const altered = compareQuotation(quotation, excerpt);
  return (
    altered?.map(
      ({ quoted, source }) =>
        `${quotation.slice(quoted.start, quoted.end)} → ${excerpt.slice(source.start, source.end)}`,
    ) ?? null
  );
}

const EXCERPT = 'Well, we don’t close the bridge this year, as the council said, and not in winter.';

describe('a quotation', () => {
  it.each([
    ['all of it', EXCERPT],
    ['a part of it', '“close the bridge this year”'],
    ['with straight marks', "we don't close the bridge"],
    ['with other stops', 'We don’t close the bridge; this year.'],
    ['with words left out', 'we don’t close the bridge … and not in winter'],
    ['with words left out by three stops', 'we don’t close the bridge ... not in winter'],
    ['with words left out in brackets', 'we don’t close the bridge […] and not in winter'],
    ['with words put in', 'we don’t close the bridge [over the Ouse] this year'],
    ['with words put in instead of others', '[The mayors] don’t close the bridge this year'],
    ['with a capital put in', '[C]lose the bridge this year'],
    ['with all of the excerpt and more', `He said: ${EXCERPT} Then he left the hall.`],
  ])('%s is the same', (_, quotation) => {
    expect(compared(quotation, EXCERPT)).toEqual([]);
  });

  it.each([
    ['an other word', 'we don’t close the road this year', ['road → bridge']],
    ['two other words', 'we don’t shut a bridge this year', ['shut a → close the']],
    ['two places', 'we shall close the bridge next year', ['shall → don’t', 'next → this']],
    ['a word too few', 'we close the bridge this year', [' → don’t']],
    ['a word too many', 'we don’t ever close the bridge', ['ever → ']],
    ['a contraction undone', 'we do not close the bridge this year', ['do not → don’t']],
    ['the last word', 'as the council said, and not in summer', ['summer → winter']],
    ['a word beside words left out', 'we don’t close the road … and not in winter', ['road → bridge']],
  ])('with %s is altered', (_, quotation, expected) => {
    expect(compared(quotation, EXCERPT)).toEqual(expected);
  });

  it.each([
    ['on another matter', 'Nobody has asked me about the trains at all.'],
    ['of a few words that stand there too', 'the council said so in winter, when the trains were late again'],
    ['too short to tell', 'close a bridge'],
    ['of nothing', '“…”'],
  ])('%s is another', (_, quotation) => {
    expect(compared(quotation, EXCERPT)).toBeNull();
  });

  it('of figures is altered by a figure', () => {
    expect(compared('It cost £1,400 in all', 'It cost £1,500 in all')).toEqual(['1,400 → 1,500']);
  });

  it('is told from its citation marks', () => {
    const quotation = 'we don’t close[^1] the bridge this year';
    expect(compareQuotation(quotation, EXCERPT, [{ start: 14, end: 18 }])).toEqual([]);
  });
});

const word = fc.constantFrom(...'bridge council river money winter trial police school harbour letter minister engine'.split(' ')); // prettier-ignore
const words = fc.uniqueArray(word, { minLength: 6, maxLength: 12 });

describe('whatever the words', () => {
  it('a part of an excerpt is the same, and one other word in it never is', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (all, from, at) => {
        const part = all.slice(from % (all.length - 4));
        expect(compared(part.join(', '), all.join(' '))).toEqual([]);
        const place = at % part.length;
        const other = part.with(place, 'sundial').join(' ');
        // At an end of the row it may be a word beyond it.
        const places = compared(other, all.join(' '))?.length ?? 1;
        expect(part.length <= 5 || places > 0).toBe(true);
      }),
    );
  });

  it('gives places within both', () => {
    const any = fc.array(fc.constantFrom('a', 'b', '…', '[c]', '[d', '.', ' ', '’', '&'), { maxLength: 30 });
    fc.assert(
      fc.property(any, any, (one, other) => {
        const [quotation, excerpt] = [one.join(' '), other.join(' ')];
        for (const { quoted, source } of compareQuotation(quotation, excerpt) ?? []) {
          expect([quoted.start >= 0, quoted.end <= quotation.length, source.end <= excerpt.length]).toEqual([true, true, true]); // prettier-ignore
          expect(quoted.end - quoted.start + source.end - source.start).toBeGreaterThan(0);
        }
      }),
    );
  });
});

it('excerpts are what an entry has in quotation marks', () => {
  expect(excerptsIn('Interview, “We will,” and «never» “” <!-- “not this” -->: "as I said"')).toEqual(['We will,', 'never', 'as I said']); // prettier-ignore
});
