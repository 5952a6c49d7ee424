/** Runs of words that mean what one word does. */
import { describe, expect, it } from 'vitest';
import { phraseAt } from '../../../../../server/src/engine/claims/matching/phrases.ts';
import { readParagraph } from '../../../../../server/src/engine/text/paragraph.ts';

function phraseIn(words: string) {
  const { tokens } = readParagraph(words, null);
  return phraseAt(tokens, [...tokens.keys()], 0);
}

describe('a run of words that means what one does', () => {
  it.each([
    ['put off', 'postpone', 2],
    ['broke down', 'collapse', 2],
    ['took him into custody', 'arrest', 4],
    ['lost their lives', 'die', 3],
    ['came under fire', 'attack', 3],
  ])('«%s» is «%s»', (words, word, length) => {
    expect(phraseIn(words)).toEqual({ word, length });
  });

  it.each(['put on', 'took notice', 'lost', 'custody'])('«%s» is none', (words) => {
    expect(phraseIn(words)).toBeNull();
  });
});
