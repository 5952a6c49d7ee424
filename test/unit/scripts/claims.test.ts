import { expect, it } from 'vitest';
import { NEWS_MARKS, OWN_MARKS, readMarks } from '../../../scripts/eval/claim-marks.ts';
import { averagePrecision } from '../../../scripts/eval/claims.ts';

it('is the mean share of right ones down to each right one', () => {
  const ranked = [
    { score: 0.9, right: true },
    { score: 0.8, right: false },
    { score: 0.7, right: true },
  ];
  expect(averagePrecision(ranked)).toBeCloseTo((1 + 2 / 3) / 2);
});

it('gives nothing for a tie', () => {
  const ranked = [
    { score: 0.5, right: true },
    { score: 0.5, right: false },
  ];
  expect(averagePrecision(ranked)).toBe(0.5);
  expect(averagePrecision([])).toBe(0);
});

it('has whole marks in order, one a sentence', () => {
  for (const marks of [OWN_MARKS, NEWS_MARKS]) {
    const places = readMarks(marks).map(({ draft, start, end }) => {
      expect(end).toBeGreaterThan(start);
      return `${draft} ${start}`;
    });
    expect(new Set(places).size).toBe(places.length);
  }
});

it('sets and measures by different articles of real news', () => {
  const articlesOf = (part: string): ReadonlySet<string> =>
    new Set(readMarks(NEWS_MARKS).flatMap((mark) => (mark.part === part ? [mark.draft] : [])));
  expect(articlesOf('set').size).toBeGreaterThan(60);
  expect([...articlesOf('measure')].filter((draft) => articlesOf('set').has(draft))).toEqual([]);
});
