/** Dates in words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateIn, dayNumber } from '../../../server/src/citations/dates.ts';

const partsIn = (words: string) => dateIn(words)?.['date-parts']?.[0] ?? null;

describe('a date in words', () => {
  it.each([
    ['2023-03-19T23:30:00+02:00', [2023, 3, 19]],
    ['2023/3/9', [2023, 3, 9]],
    ['20230319', [2023, 3, 19]],
    ['Sun, 19 Mar 2023 10:00:00 GMT', [2023, 3, 19]],
    ['The Kremlin, 19th of March 2023, p. 3', [2023, 3, 19]],
    ['March 19, 2023', [2023, 3, 19]],
    ['Sept. 9, 2023', [2023, 9, 9]],
    ['published in March 2023', [2023, 3]],
    ['2023-03', [2023, 3]],
    ['31 February 2023', [2023, 2]],
    ['2023', [2023]],
    ['seen 4 May 2024, of 19 March 2023', [2024, 5, 4]],
  ])('%s', (words, parts) => expect(partsIn(words)).toEqual(parts));

  it.each(['', '3/4/2023', '2023-13-40', 'in 2023 there were', '12345', '2023-03-195'])(
    'is not in «%s»',
    (words) => expect(partsIn(words)).toBeNull(),
  );

  it('comes back as it was written', () => {
    const day = fc.date({ min: new Date('1500-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(partsIn(iso)).toEqual(iso.split('-').map(Number));
      }),
    );
  });

  it('is told how far from another it lies', () => {
    const [day, next] = [dateIn('28 February 2024'), dateIn('1 March 2024')];
    expect((dayNumber(next ?? undefined) ?? 0) - (dayNumber(day ?? undefined) ?? 0)).toBe(2);
    expect(dayNumber({ literal: 'last spring' })).toBeNull();
  });
});
