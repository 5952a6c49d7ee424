/** What in a claim is worth a checker's time, and where in its words it stands. */
import { expect, it } from 'vitest';
import { checkWorthinessOf, checkWorthyPart } from '../../../../server/src/engine/index.ts';

it.each([
  ['Pavel Orlov embezzled money from the fund.', 'allegation', 'embezzled'],
  ['The bridge cost £1.3m to build.', 'figure', '£1.3m'],
  ['The fund holds $12 million.', 'figure', '$12 million'],
  ['Nearly two billion people saw the match.', 'figure', 'two billion'],
  ['The dam is the largest in the country.', 'superlative', 'the largest'],
  ['Three engineers were arrested at the dam.', 'event', 'were arrested'],
  // The gravest is told where there are several.
  ['Pavel Orlov bribed 1,200 voters.', 'allegation', 'bribed'],
])('%s: %s', (words, worth, part) => {
  expect(checkWorthinessOf(words)).toBe(worth);
  const found = checkWorthyPart(words);
  expect(words.slice(found?.start, found?.end)).toBe(part);
});

it.each([
  'The hall was full, and the mayor took a seat in the second row.',
  'The mayor, 61, has held office since 2014.',
  'It was the highest-ranking post she had held.',
])('nothing in: %s', (words) => {
  expect([checkWorthinessOf(words), checkWorthyPart(words)]).toEqual([null, null]);
});
