import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../../../server/src/engine/text/tokens.ts';

/** The words of `text` as tokens, with a bar between them. */
function checkTokens(text: string, expected: string): void {
  expect(
    tokensOf(text)
      .map((token) => token.text)
      .join('|'),
  ).toBe(expected);
}

describe('tokens', () => {
  it('splits clitics off, whatever the apostrophe', () => {
    checkTokens('Harlow’s staff didn’t go', 'Harlow|’s|staff|did|n’t|go');
    checkTokens("They'll say it can't", "They|'ll|say|it|ca|n't");
    checkTokens('the city‘s port', 'the|city|‘s|port');
    checkTokens('IT’S A CLAIM THEY DIDN’T MAKE', 'IT|’S|A|CLAIM|THEY|DID|N’T|MAKE');
    checkTokens('the U.N.’s envoy', 'the|U.N.|’s|envoy');
    checkTokens('“Night Train”’s author', '“|Night|Train|”|’s|author');
  });

  it('leaves names with apostrophes whole', () => {
    checkTokens('O’Brien and D’Arcy', 'O’Brien|and|D’Arcy');
  });

  it('keeps abbreviations whole, and the stop of a sentence apart', () => {
    checkTokens('Mr. Hale, R-Tenn., met Gen. J. R. Ortiz.', 'Mr.|Hale|,|R-Tenn.|,|met|Gen.|J.|R.|Ortiz|.');
    checkTokens('at 5 p.m. in the U.S. today', 'at|5|p.m.|in|the|U.S.|today');
    checkTokens('in Dover, Del., on Oct. 4', 'in|Dover|,|Del.|,|on|Oct.|4');
    checkTokens('So did I. It was a sun. No. 4', 'So|did|I|.|It|was|a|sun|.|No.|4');
  });

  it('keeps numbers, hyphenated words and dashes as people read them', () => {
    checkTokens(
      '14,700 war-torn homes—3.5% of them--at 14:36',
      '14,700|war-torn|homes|—|3.5|%|of|them|--|at|14:36',
    );
    checkTokens('AT&T and R&D', 'AT&T|and|R&D');
    checkTokens('wait... what', 'wait|...|what');
  });

  it('keeps addresses whole and the punctuation around them apart', () => {
    checkTokens('(see https://example.org/a_(b)?c=1,2).', '(|see|https://example.org/a_(b)?c=1,2|)|.');
    checkTokens(
      'write to desk@example.co.uk, or example.com.',
      'write|to|desk@example.co.uk|,|or|example.com|.',
    );
    checkTokens('@harbour_watch’s #Storm2', '@harbour_watch|’s|#Storm2');
  });

  it('splits a sentence typed without its space, but no acronym', () => {
    checkTokens('the city.The visit', 'the|city|.|The|visit');
    checkTokens('J.R.R. Vane', 'J.R.R.|Vane');
  });

  it('reads left-out letters as words and typewriter quotes as marks', () => {
    checkTokens('the ’90s and rock ’n’ roll', 'the|’90s|and|rock|’n’|roll');
    checkTokens("``Stop,'' he said", "``|Stop|,|''|he|said");
  });

  it('makes one token of an emoji and of an endless run', () => {
    checkTokens('go 🙂 now', 'go|🙂|now');
    checkTokens('"'.repeat(1000), '"'.repeat(1000));
  });

  it('covers every character but white space exactly once, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let at = 0;
        for (const token of tokensOf(text)) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.text).toBe(text.slice(token.start, token.end));
          at = token.end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
