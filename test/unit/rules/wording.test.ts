/** Turns of phrase that messages share. */
import { describe, expect, it } from 'vitest';
import { fromWhom, lowered } from '../../../server/src/rules/wording.ts';

describe('words within a sentence', () => {
  it.each([
    ['The council', 'the council'],
    ['Some Russian officials', 'some Russian officials'],
    ['Two-thirds of residents', 'two-thirds of residents'],
    ['Police in Harrow', 'police in Harrow'],
    ['State media', 'state media'],
    ['You', 'you'],
  ])('«%s» begin small: «%s»', (words, expected) => {
    expect(lowered(words)).toBe(expected);
  });

  it.each([
    'Thea Holt',
    'The Lindholm Post',
    'The New York Times',
    'All-Russia Television',
    'Police Scotland',
    'TASS',
  ])('«%s» keep the capital of a name', (name) => {
    expect(lowered(name)).toBe(name);
  });
});

describe('the way a claim took', () => {
  it.each([
    [['The council'], 'the council'],
    [
      ['The Tass report', 'Two officials', 'The Kremlin'],
      'the Kremlin, via the Tass report and two officials',
    ],
    [['The Lindholm Post', 'TASS'], 'TASS, via The Lindholm Post'],
    [[], 'nobody'],
  ])('of %j is «%s»', (chain, expected) => {
    expect(fromWhom(chain)).toBe(expected);
  });
});
