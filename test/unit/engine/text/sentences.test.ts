import { describe, expect, it } from 'vitest';
import { readParagraph } from '../../../../server/src/engine/text/paragraph.ts';

/** `marked` has a bar where a sentence begins that is not the first. */
function checkSentences(marked: string): void {
  const text = marked.replaceAll('|', '');
  const starts = readParagraph(text, null).sentences.map(({ start }) => start);
  expect(starts.map((start, i) => text.slice(start, starts[i + 1])).join('|')).toBe(marked);
}

describe('sentences', () => {
  it('ends them at stops, with the marks that close there', () => {
    checkSentences('The port is shut. |It will stay shut! |Why? |Nobody says.');
    checkSentences('“We are done. |We leave tonight.” |She walked off.');
    checkSentences('(The minister declined.) |He left…');
  });

  it('does not end them at titles, initials, decimals and numbered things', () => {
    checkSentences('Mr. Hale met Dr. J. R. Ortiz and Sen. Amy Vane.');
    checkSentences('It grew 3.5 percent, or No. 4 in the list.');
    checkSentences('Some U.S. officials spoke at 5 p.m. Tuesday.');
    checkSentences('They met in the U.S. |The talks failed.');
    checkSentences('He joined Harrow Inc. |It was 1998.');
  });

  it('goes on after a question or a shout that somebody is named for', () => {
    checkSentences('“Why now?” he asked. |“Enough!” shouted the crowd.');
    checkSentences('“Why now?” Mr. Hale asked. |“Who is next?” |Crowds left the square.');
    checkSentences('“It is legally void.” he said.');
  });

  it('goes on over a pause, and ends where a capital follows it', () => {
    checkSentences('We waited ... and waited . . . in vain.');
    checkSentences('I had a plan. … |Then came the flood.');
  });

  it('ends them where a space or the stop is missing', () => {
    checkSentences('They held the city.|The visit came later.');
    checkSentences('A line of its own\n\n|Another after an empty line');
  });
});
