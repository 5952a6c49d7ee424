/** Following what was said of words while somebody writes: as a fresh search has it, without one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Correction, Span } from '../../../server/src/engine/index.ts';
import { fold } from '../../../server/src/ledger/folded.ts';
import { changeBetween, createFollower } from '../../../server/src/ledger/following.ts';
import { correctionEntry, correctionFollower, placeCorrections } from '../../../server/src/ledger/placing.ts';

const SENTENCES = [
  'The mayor said the bridge would open on Friday.',
  'A neighbour claimed that nobody had been asked about the noise.',
  'It rained for most of the day.',
  'The ferry, said the harbour master, would sail at noon.',
  'Officials said the same thing twice, and said it again.',
  'The keeper of the lock stayed silent.',
];
const TEXT = SENTENCES.join(' ');

const sentences: readonly Span[] = SENTENCES.map((sentence) => {
  const start = TEXT.indexOf(sentence);
  return { start, end: start + sentence.length };
});

const entries = ['said', 'claimed', 'rained', 'harbour master', 'said it again', 'silent'].map(
  (words, index) => {
    const start = TEXT.indexOf(words, sentences[index]?.start);
    const correction: Correction = { kind: 'not-attribution', at: { start, end: start + words.length } };
    return correctionEntry({ text: TEXT, sentences }, correction, {
      path: 'a.txt',
      by: null,
      at: `2026-11-26T12:00:0${index}.000Z`,
    });
  },
);

type Change = (text: string) => string;

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.nat(400), fc.nat(30)).map(
    ([at, length]): Change =>
      (text) =>
        text.slice(0, at) + text.slice(at + length),
  ),
  fc.tuple(fc.nat(400), fc.constantFrom('x', ' ', 'said ', 'not ', '[^1]')).map(
    ([at, words]): Change =>
      (text) =>
        text.slice(0, at) + words + text.slice(at),
  ),
  fc.tuple(fc.nat(400), fc.constantFrom(...SENTENCES)).map(
    ([at, sentence]): Change =>
      (text) =>
        `${text.slice(0, at)}${sentence} ${text.slice(at)}`,
  ),
  fc.constant<Change>(() => TEXT),
);

describe('following', () => {
  it('says at every version where the very words stand, and loses none that a fresh search finds', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const follow = correctionFollower();
        let text = TEXT;
        follow(text, entries);
        for (const apply of changes) {
          text = apply(text);
          const followed = follow(text, entries);
          for (const { entry, correction } of followed.placed)
            expect(fold(text.slice(correction.at.start, correction.at.end))).toBe(fold(entry.words));
          const fresh = placeCorrections(text, entries);
          const lost = new Set(followed.lost);
          expect(fresh.placed.filter(({ entry }) => lost.has(entry))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('looks for nothing while somebody writes elsewhere, nor for what is lost', () => {
    let searches = 0;
    const follow = createFollower<string>({
      find(text, sought) {
        searches += 1;
        return new Map(
          sought.map((words) => {
            const start = text.indexOf(words);
            return [words, start < 0 ? [] : [{ start, end: start + words.length }]];
          }),
        );
      },
      wordsOf: (words) => [words],
    });
    const sought = ['The ferry', 'nothing of the kind'];
    const at = (text: string) => follow(text, sought).get('The ferry')?.[0]?.start;
    expect(at(TEXT)).toBe(TEXT.indexOf('The ferry'));
    expect(at(`So. ${TEXT}`)).toBe(TEXT.indexOf('The ferry') + 4);
    expect(at(`So. ${TEXT} It ended.`)).toBe(TEXT.indexOf('The ferry') + 4);
    expect(searches).toBe(1);
    expect(at(TEXT.replace('The ferry', 'The boat'))).toBeUndefined();
    expect(at(TEXT)).toBe(TEXT.indexOf('The ferry'));
    expect(searches).toBe(3);
  });
});

it('tells of two texts what was changed', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (before, after) => {
      const { start, end, newText } = changeBetween(before, after);
      expect(before.slice(0, start) + newText + before.slice(end)).toBe(after);
    }),
  );
});
