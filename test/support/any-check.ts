/** Checks made at random, for tests of what holds for all of them. */
import fc from 'fast-check';
import { hashAsItStood } from '../../server/src/ledger/as-it-stood.ts';
import { CHECK_STATUSES } from '../../server/src/ledger/checks/check.ts';
import type { Check, CheckCitation } from '../../server/src/ledger/checks/check.ts';

const words = fc.string({ unit: fc.oneof(fc.string({ minLength: 1, maxLength: 6 }), fc.constantFrom('\n', '"', '«', '😀', '\u2028', '<<<<<<<')), minLength: 1, maxLength: 8 }); // prettier-ignore
const orNull = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });
const when = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }).map((date) => date.toISOString()); // prettier-ignore

const citations: fc.Arbitrary<CheckCitation> = fc.record({
  key: orNull(words),
  item: orNull(fc.record({ id: words, type: fc.constant('webpage'), title: words, shelf: words })),
  locator: orNull(fc.record({ label: fc.constantFrom('page', 'time'), value: words })),
  excerpt: orNull(words),
  file: orNull(words),
});

export const anyCheck: fc.Arbitrary<Check> = fc
  .record({
    id: fc.integer({ min: 0, max: 999 }).map((id) => id.toString(16).padStart(16, '0')),
    anchor: fc.record({
      quote: words,
      prefix: words,
      suffix: words,
      start: fc.constant(3),
      end: fc.constant(40),
      words,
      nth: fc.nat(3),
    }),
    status: fc.constantFrom(...CHECK_STATUSES),
    citations: fc.array(citations, { maxLength: 2 }),
    checker: orNull(words),
    at: when,
    note: orNull(words),
    response: orNull(words),
    restricted: fc.boolean(),
    signOffs: fc.array(fc.record({ role: fc.constantFrom('checker', 'editor', 'legal'), by: words, at: when }), { maxLength: 2 }), // prettier-ignore
  })
  .map((check) => {
    // The words are all of the quote, and then the first of their kind, or stand in it.
    const { anchor } = check;
    const nth = anchor.words === anchor.quote ? 0 : anchor.nth;
    return { ...check, anchor: { ...anchor, nth }, hash: hashAsItStood(anchor.quote) };
  });
