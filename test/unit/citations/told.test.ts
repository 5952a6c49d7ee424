/** What an editor told, as a reference. */
import { describe, expect, it } from 'vitest';
import { formatItem } from '../../../server/src/citations/formatted.ts';
import { isPending } from '../../../server/src/citations/pending.ts';
import { itemTold } from '../../../server/src/citations/told.ts';
import type { Told } from '../../../server/src/citations/told.ts';

const TODAY = { 'date-parts': [[2026, 11, 26]] };

describe('what an editor told', () => {
  it('is a reference in fields', () => {
    expect(
      itemTold({ sort: 'interview', author: ' Irena  Kolar ', date: '4 May 2022', kept: 'desk' }, TODAY),
    ).toEqual({
      id: '',
      type: 'interview',
      author: [{ family: 'Kolar', given: 'Irena' }],
      issued: { 'date-parts': [[2022, 5, 4]] },
      archive: 'desk',
    });
  });

  it('keeps a date that is none as it was typed', () => {
    expect(itemTold({ sort: 'document', title: 'Minutes', date: 'last spring 2022?' }, TODAY).issued).toEqual(
      {
        literal: 'last spring 2022?',
      },
    );
  });

  it.each([
    ['https://web.archive.org/web/20220413080000/https://mail.example/', '13 April 2022'],
    ['https://web.archive.org/web/20220413080000id_/https://mail.example/', '13 April 2022'],
    ['https://archive.ph/aBc12', '26 November 2026'],
  ])('has the archive’s link %s with the day it is of', (archive, day) => {
    const item = itemTold({ sort: 'page', url: 'https://mail.example/', archive }, TODAY);
    expect(formatItem(item)).toBe(`https://mail.example/, archived ${day} at ${archive}`);
    expect(item.accessed).toEqual(TODAY);
  });

  it.each<Told>([
    { sort: 'page', url: 'https://mail.example/a', title: 'Ferry' },
    { sort: 'interview', author: 'Irena Kolar', date: '4 May 2022' },
    { sort: 'document', title: 'Minutes of the meeting' },
    { sort: 'email', author: 'Irena Kolar', date: '4 May 2022' },
    { sort: 'recording', title: 'Council meeting' },
    { sort: 'post', url: 'https://social.example/1', author: 'Irena Kolar' },
  ])('with no more than is asked for is complete: %j', (told) => {
    expect(isPending(formatItem(itemTold(told, TODAY)))).toBe(false);
  });
});
