/** A quotation beside a whole transcript. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWithText } from '../../../server/src/citations/passages.ts';

const TRANSCRIPT = [
  'Q: What happens to the bridge?',
  'BERG: [sighs] We told the council in May that the north arch was cracked. They asked for (00:12:30) a second opinion.',
  'Q: And did you get one?',
  'BERG: We did. It said the same thing, at twice the price. So we will close the bridge next year, and not before.',
  'Q: Who pays for the ferry?',
  'BERG: Nobody has asked me about the ferry, and if they did I would send them to the treasurer.',
].join('\n\n');

const SOURCE = { text: TRANSCRIPT };

/** What is other, on both sides. */
function differences(quotation: string, source = SOURCE): readonly string[] | null {
  const found = compareWithText(quotation, source);
  return (
    found &&
    found.map((one) => {
      const [quoted, held] = [
        quotation.slice(one.quoted.start, one.quoted.end),
        source.text.slice(one.source.start, one.source.end),
      ];
      return `${quoted} | ${held}`;
    })
  );
}

describe('a quotation', () => {
  it.each([
    'We told the council in May that the north arch was cracked.',
    'they asked for a second opinion',
    'we will close the bridge next year … I would send them to the treasurer',
    'I would send them to the treasurer … we told the council in May',
    '[The council] asked for a second opinion',
  ])('is there as it is: %s', (quotation) => expect(differences(quotation)).toEqual([]));

  it.each([
    ['We told the council in June that the north arch was cracked.', ['June | May']],
    ['They asked for the second opinion', ['the | a']],
    ['It said the same thing, at the price', ['| twice']],
    [
      'we will close the bridge next week … I would send them to the treasury',
      ['week | year', 'treasury | treasurer'],
    ],
  ])('has other words: %s', (quotation, expected) => {
    expect(differences(quotation)?.map((one) => one.trim())).toEqual(expected);
  });

  it.each([
    'Nobody was hurt when the roof of the library came down.',
    'the bridge',
    'we will close the bridge next year … nobody was hurt when the roof came down',
  ])('is of something else: %s', (quotation) => expect(differences(quotation)).toBeNull());

  it('that is part of the text is there, wherever it stands', () => {
    const words = TRANSCRIPT.replace(/\[sighs\] |\(00:12:30\) /g, '').split(/\s+/);
    const part = fc.tuple(fc.nat(words.length - 1), fc.integer({ min: 6, max: 30 }));
    fc.assert(
      fc.property(part, fc.constantFrom('’', "'"), ([from, count], apostrophe) => {
        const quotation = words
          .slice(from, from + count)
          .join(' ')
          .replaceAll('’', apostrophe);
        fc.pre(quotation.split(' ').length >= 6);
        expect(differences(quotation)).toEqual([]);
      }),
    );
  });

  it('with one other word inside is told so', () => {
    const words = TRANSCRIPT.replace(/\[sighs\] |\(00:12:30\) /g, '').split(/\s+/);
    const part = fc.integer({ min: 0, max: words.length - 12 });
    fc.assert(
      fc.property(part, fc.integer({ min: 4, max: 7 }), (from, at) => {
        const quotation = words
          .slice(from, from + 12)
          .with(at, 'zebra')
          .join(' ');
        expect(differences(quotation)).toHaveLength(1);
      }),
    );
  });
});
