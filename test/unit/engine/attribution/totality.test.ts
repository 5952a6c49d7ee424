import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributionsIn } from '../../../support/attributions.ts';

const WORDS =
  'said says told that to by of , . : ; “ ” " ( ) - – the a he who which S’s agency according citing quoted as saying is are been believed claim doubt whether not and but reportedly show video Monday 70 % $'.split(
    ' ',
  );

/** Every span lies in the text and holds something; every parent is another of the same list. */
function checkSound(text: string): void {
  const found = attributionsIn(text);
  for (const [index, { source, cue, content, addressee, parent, confidence }] of found.entries()) {
    for (const { start, end } of [...source, ...cue, ...content, ...addressee]) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
    expect(parent === null || (parent !== index && found[parent] !== undefined)).toBe(true);
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
}

describe('any text', () => {
  it('gets an answer, whatever its characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), checkSound));
  });

  it('gets an answer, in whatever order its words come', () => {
    const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '));
    fc.assert(fc.property(text, checkSound), { numRuns: 300 });
  });

  it('gets an answer when it is long and of one kind', () => {
    for (const word of ['said ', 'he said that ', '“', '(', ', who said ', 'citing ', 'a - '])
      checkSound(word.repeat(600));
  });
});
