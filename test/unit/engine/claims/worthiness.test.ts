/** How much a sentence is worth a checker's time, which sentences are claims, and where in one the gravest thing stands. */
import { describe, expect, it } from 'vitest';
import {
  isFactual,
  scoreOf,
  worthIn,
  WORTH_CHECKING,
} from '../../../../server/src/engine/claims/worthiness.ts';
import { checkWorthyPart } from '../../../../server/src/engine/index.ts';
import { readParagraph } from '../../../../server/src/engine/text/paragraph.ts';

const worthOf = (text: string) => worthIn(readParagraph(text, null));
const scoreOfAll = (text: string): number => Math.max(0, ...worthOf(text).map(({ score }) => score));

describe('a claim', () => {
  it.each([
    'The bridge was closed for 14 months after the flood.',
    'The company sold the harbour to its largest creditor.',
    'Police closed the bridge on Tuesday after the storm.',
    'It is the worst flood that the valley has seen since 1953.',
    'Half of the houses in the street stand empty.',
  ])('%s', (text) => expect(worthOf(text).map(isFactual)).toEqual([true]));
});

describe('no claim', () => {
  it.each([
    'How many of the 14 houses were lost?',
    'The mood in the hall was sour.',
    'He closed it.',
    'Flood closes bridge for 14 months',
    '“The bridge was closed for 14 months,” she said.',
    'We think the bridge was closed for 14 months.',
    '',
  ])('%j', (text) => expect(worthOf(text).some(isFactual)).toBe(false));
});

it.each([
  ['The council paid £1.3m for 40 pumps in March.', 'Perhaps it was simply too much for such old pumps.'],
  ['Eleven workers were killed when the dam burst on Monday.', 'It was a sad morning on the square.'],
  ['The firm cut 400 jobs last year.', 'Did the firm cut 400 jobs last year?'],
  ['The firm cut 400 jobs last year.', 'We hope the firm will keep us all.'],
])('«%s» is worth more than «%s»', (more, less) => {
  expect(scoreOfAll(more)).toBeGreaterThan(scoreOfAll(less));
  expect(scoreOfAll(more)).toBeGreaterThanOrEqual(WORTH_CHECKING);
  expect(scoreOfAll(less)).toBeLessThan(WORTH_CHECKING);
});

it('counts what stands in the pieces alone', () => {
  const text = 'In a hall built in 1912 for 3,000 people, she said the mood was sour.';
  const [worth] = worthOf(text);
  const whole = scoreOf(worth?.signs ?? [], [{ start: 0, end: text.length }], 0);
  const content = scoreOf(worth?.signs ?? [], [{ start: text.indexOf('the mood'), end: text.length }], 0);
  expect(content).toBeLessThan(whole);
});

it('finds its signs where the paragraph stands in the draft', () => {
  const [worth] = worthOf('The council paid £1.3m for 40 pumps in March.');
  const signs = worth?.signs ?? [];
  expect(scoreOf(signs, [{ start: 100, end: 145 }], 100)).toBe(worth?.score);
});

it.each([
  ['Pavel Orlov embezzled money from the fund.', 'allegation', 'embezzled'],
  ['The bridge cost £1.3m to build.', 'figure', '£1.3m'],
  ['The fund holds $12 million.', 'figure', '$12 million'],
  ['Nearly two billion people saw the match.', 'figure', 'two billion'],
  ['The dam is the largest in the country.', 'superlative', 'the largest'],
  ['Three engineers were arrested at the dam.', 'event', 'were arrested'],
  // The gravest is told where there are several.
  ['Pavel Orlov bribed 1,200 voters.', 'allegation', 'bribed'],
])('%s: %s', (words, kind, part) => {
  const found = checkWorthyPart(words);
  expect(found?.kind).toBe(kind);
  expect(words.slice(found?.start, found?.end)).toBe(part);
});

it.each([
  'The hall was full, and the mayor took a seat in the second row.',
  'The mayor, 61, has held office since 2014.',
  'It was the highest-ranking post she had held.',
])('nothing to start from in: %s', (words) => expect(checkWorthyPart(words)).toBeNull());
