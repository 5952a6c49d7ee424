import { expect, it } from 'vitest';
import { dayIn } from '../../../../server/src/citations/bibliography/day.ts';

it.each([
  ['2024-05-19', '2024-05-19'],
  ['2024-5-9', '2024-05-09'],
  ['2024-05/2024-07', '2024-05'],
  ['2024 mar', '2024-03'],
  ['2024 3', '2024-03'],
  ['May 2024', '2024-05'],
  ['the mayor’s papers, c. 1984', '1984'],
  ['2024-13-01', '2024'],
  ['2024-05-19T10:30:00Z', '2024-05-19'],
  ['forthcoming', null],
  ['19', null],
  ['20245', null],
  ['', null],
])('“%s” is %s', (words, day) => {
  expect(dayIn(words)).toBe(day);
});
