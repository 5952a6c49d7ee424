import { describe, expect, it } from 'vitest';
import { findFactual } from '../../../../server/src/engine/claims/factual.ts';
import { readParagraph } from '../../../../server/src/engine/text/paragraph.ts';

const factualIn = (text: string): string[] =>
  findFactual(readParagraph(text, null)).map(({ start, end }) => text.slice(start, end));

describe('worth checking', () => {
  it.each([
    'The bridge was closed for 14 months after the flood.',
    'The company sold the harbour to its largest creditor.',
    'Police closed the bridge on Tuesday after the storm.',
    'It is the worst flood the valley has seen.',
    'Half of the houses in the street stand empty.',
  ])('%s', (text) => expect(factualIn(text)).toEqual([text]));
});

describe('not worth checking', () => {
  it.each([
    'How many of the 14 houses were lost?',
    'The mood in the hall was sour.',
    'He closed it.',
    'Flood closes bridge for 14 months',
    '“The bridge was closed for 14 months,” she said.',
    'We think the bridge was closed for 14 months.',
    '',
  ])('%j', (text) => expect(factualIn(text)).toEqual([]));
});

it('keeps places relative to the paragraph', () => {
  const text = 'The mood was sour. The bridge was closed for 14 months after the flood.';
  expect(findFactual(readParagraph(text, null))).toEqual([{ start: 19, end: text.length }]);
});
