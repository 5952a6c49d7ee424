import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blank, blanksIn, withBlanks } from '../../../server/src/rules/blanks.ts';

const wordsOf = (text: string): string[] => blanksIn(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['The dam, [name to come] said, would hold [figure to come] years.', 2],
  ['[Second source to come] gave the same account.', 1],
  ['“The worst is [yet to come],” she said.', 0],
  ['“The worst [was still to come],” she said.', 0],
  ['“It was for [them] to come.”', 0],
  ['[to come]', 0],
])('%s has %i', (text, count) => expect(wordsOf(text)).toHaveLength(count));

it('are found where they were written, whatever stands around them', () => {
  const name = fc
    .stringMatching(/^[a-z]{3,9}(?: [a-z]{3,9})?$/)
    .filter((one) => !/ (?:yet|was|are|had|were|still)$/.test(one));
  const around = fc.stringMatching(/^[^[\]]{0,20}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(around, name), { maxLength: 4 }), around, (pairs, end) => {
      const text = pairs.map(([before, what]) => before + blank(what)).join('') + end;
      expect(wordsOf(text)).toEqual(pairs.map(([, what]) => blank(what)));
      const { newText, placeholders = [] } = withBlanks({ start: 0, end: 0 }, text);
      expect(placeholders.map((one) => newText.slice(one.start, one.end))).toEqual(wordsOf(text));
    }),
  );
});
