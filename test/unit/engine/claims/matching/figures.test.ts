/** Figures of two statements, compared. */
import { describe, expect, it } from 'vitest';
import { comparedFigures, figuresIn } from '../../../../../server/src/engine/claims/matching/figures.ts';
import { readParagraph } from '../../../../../server/src/engine/text/paragraph.ts';

const read = (words: string) => figuresIn(readParagraph(words, null).tokens).figures;
const compared = (one: string, other: string) => comparedFigures(read(one), read(other));

describe('figures of two statements', () => {
  it.each([
    ['Nine in ten houses burned', '90 per cent of houses burned', 'sharesAgree'],
    ['A third of the firms closed', '33 per cent of the firms closed', 'sharesAgree'],
    ['It paid $4 million', 'It paid four million dollars', 'agree'],
    ['63 women died', 'It killed 63 workers', 'bareAgree'],
  ] as const)('«%s» and «%s» agree', (one, other, as) => {
    const { [as]: agree, differ } = compared(one, other);
    expect(agree).toBeGreaterThan(0);
    expect(differ).toBe(0);
  });

  it('differ where one thing is counted otherwise', () => {
    expect(compared('Three engineers died', 'Five engineers died')).toMatchObject({ agree: 0, differ: 1 });
  });

  it('are kept apart from dates', () => {
    expect(compared('It sank on Monday', 'It sank on Tuesday')).toMatchObject({ differ: 0, datesDiffer: 1 });
  });

  it.each([
    ['It took nine months', 'It opened in October'],
    ['It took three years', 'It opened in 2016'],
  ])('«%s» counts, and is no date as in «%s»', (one, other) => {
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const)
      expect(compared(a, b)).toMatchObject({ datesAgree: 0, datesDiffer: 0, differ: 0 });
  });

  it.each([
    ['It opens on March 15', 'It opens on 15 March', { datesAgree: 2, datesDiffer: 0 }],
    ['It opens on Feb. 15', 'It opens on Feb. 20', { datesAgree: 1, datesDiffer: 1 }],
    ['It opens on March 15', 'At least 15 opened', { datesAgree: 0, bareAgree: 0 }],
  ])('«%s» and «%s» are compared as dates', (one, other, expected) => {
    expect(compared(one, other)).toMatchObject({ ...expected, agree: 0, differ: 0 });
  });

  it('are no ages', () => {
    expect(read('Ada Holt, 48, resigned')).toEqual([]);
  });
});
