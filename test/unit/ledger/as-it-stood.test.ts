import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asItStood, hashAsItStood } from '../../../server/src/ledger/as-it-stood.ts';
import { differenceOf } from '../../../server/src/ledger/checks/difference.ts';
import { foldText } from '../../../server/src/ledger/folded.ts';

const SENTENCE = 'The plant “has closed” – so the mayor’s aide said…';

describe('a sentence as it stood', () => {
  it.each([
    ['a footnote', 'The plant “has closed”[^3] – so the mayor’s aide said…[^a-b]'],
    ['a citation', 'The plant “has closed” – so the mayor’s aide [@orr2024, p. 3] said…[see @orr; -@lind]'],
    ['straight marks', 'The plant "has closed" - so the mayor\'s aide said...'],
    ['other space', 'The plant\u00A0“has\r\nclosed” – so  the mayor’s aide said… '],
  ])('is the same with %s', (_, text) => {
    expect(asItStood(text)).toBe(asItStood(SENTENCE));
    expect(hashAsItStood(text)).toBe(hashAsItStood(SENTENCE));
  });

  it.each([
    ['another word', SENTENCE.replace('closed', 'opened')],
    ['another figure', `${SENTENCE} 3`],
    ['words in brackets', `${SENTENCE} [the old one]`],
    ['an address in brackets', `${SENTENCE} [post@orr.example]`],
    ['a capital', SENTENCE.replace('plant', 'Plant')],
  ])('is another with %s', (_, text) => {
    expect(hashAsItStood(text)).not.toBe(hashAsItStood(SENTENCE));
  });

  it('has the hash that others work out', () => {
    // FNV-1a of the bytes 61 00, as UTF-16 has it.
    expect(hashAsItStood('a')).toBe('089be207b544f1e4');
    expect(hashAsItStood('[^1]')).not.toBe(hashAsItStood(''));
  });

  it('is the same with letter and accent written apart, and leads back to both', () => {
    const letter = fc.constantFrom('é', 'Ü', 'ñ', 'ệ', 'a', 'Zo', ' ', '“', '…', '[^1]', '—', '.');
    fc.assert(
      fc.property(
        fc.array(letter, { maxLength: 12 }),
        fc.array(letter, { maxLength: 12 }),
        (before, behind) => {
          const words = 'Zoé Müllers cafés';
          const whole = `${before.join('')}${words}${behind.join('')}`;
          const apart = whole.normalize('NFD');
          expect(asItStood(apart)).toBe(asItStood(whole));
          const { folded, wordsAt, spanOf } = foldText(apart);
          const start = folded.indexOf('ZoéMüllerscafés');
          const span = wordsAt(start, start + 15);
          expect(apart.slice(span.start, span.end)).toBe(words.normalize('NFD'));
          expect(spanOf(0, folded.length)).toEqual({ start: 0, end: apart.length });
        },
      ),
    );
    expect(differenceOf('Zoé left.'.normalize('NFD'), 'Zoé stayed.')).toEqual({
      before: 'Zoé left.',
      after: 'Zoé stayed.',
    });
    expect(asItStood('Zoe left.')).not.toBe(asItStood('Zoé left.'.normalize('NFD')));
  });

  it('leads back to the words', () => {
    const text = 'So.[^1]  “It  closed…” [@orr]';
    const { folded, wordsAt, spanOf } = foldText(text);
    const start = folded.indexOf('"It');
    const words = wordsAt(start, folded.length);
    expect(text.slice(words.start, words.end)).toBe('“It  closed…”');
    const wide = spanOf(start, folded.length);
    expect(text.slice(wide.start, wide.end)).toBe('[^1]  “It  closed…” [@orr]');
  });
});
