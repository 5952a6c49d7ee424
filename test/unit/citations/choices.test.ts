/** In what order things to cite are shown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHOICE_KINDS, ranked } from '../../../server/src/citations/choices.ts';
import type { Candidate, RankedFor } from '../../../server/src/citations/choices.ts';

const ON = { 'date-parts': [[2022, 4, 12]] };
const FOR: RankedFor = { names: [], words: '', date: ON, recent: [] };

function candidate(kind: Candidate['kind'], words: string, issued?: readonly number[]): Candidate {
  const item = { id: '', type: 'document', ...(issued ? { issued: { 'date-parts': [issued] } } : {}) };
  return { id: `${kind}:${words}`, kind, words, item };
}

const order = (all: readonly Candidate[], wanted: Partial<RankedFor> = {}): string[] =>
  ranked(all, { ...FOR, ...wanted }).map(({ words, isFitting }) => `${isFitting ? '*' : ''}${words}`);

describe('what could be cited', () => {
  it('stands by where it is from, the draft’s own first', () => {
    const all = [candidate('source', 's'), candidate('bibliography', 'b'), candidate('draft', 'd'), candidate('elsewhere', 'e')]; // prettier-ignore
    expect(order(all)).toEqual(['d', 'e', 'b', 's']);
  });

  it('comes behind the draft’s own when it was cited lately, the latest first', () => {
    const all = [candidate('source', 's'), candidate('bibliography', 'b'), candidate('draft', 'd'), candidate('elsewhere', 'e')]; // prettier-ignore
    expect(order(all, { recent: ['source:s', 'bibliography:b'] })).toEqual(['d', 's', 'b', 'e']);
  });

  it('is first of all where it is of the outlet that is named, the nearest to the draft’s date before others', () => {
    const all = [
      candidate('draft', 'Minutes'),
      candidate('bibliography', '“Quiet years”, The Courier, 1999', [1999]),
      candidate('bibliography', '“Bridge”, The Courier, 11 April 2022', [2022, 4, 11]),
      candidate('bibliography', '“Fair”, The Courier, 1 April 2022', [2022, 4, 1]),
      candidate('bibliography', '“Fair”, The Courierist, 12 April 2022', [2022, 4, 12]),
    ];
    expect(order(all, { names: ['the Courier'] })).toEqual([
      '*“Bridge”, The Courier, 11 April 2022',
      '*“Fair”, The Courier, 1 April 2022',
      '*“Quiet years”, The Courier, 1999',
      'Minutes',
      '“Fair”, The Courierist, 12 April 2022',
    ]);
  });

  it('fits, too, where much of it stands in the words', () => {
    const all = [
      candidate('draft', 'Minutes'),
      candidate('elsewhere', '“Harbour bridge closing in summer”, The Mail'),
    ];
    const words = 'the harbour bridge is closing';
    expect(order(all, { words })[0]).toBe('*“Harbour bridge closing in summer”, The Mail');
    expect(order(all, { words: 'the harbour bridge' })[0]).toBe('Minutes');
  });

  it('is shown once, where it is nearest', () => {
    const all = [candidate('bibliography', 'Ada Orr, “Bridges”'), candidate('draft', 'Ada Orr: “Bridges”')];
    expect(order(all)).toEqual(['Ada Orr: “Bridges”']);
    expect(order([candidate('draft', '«Мост», 2021'), candidate('draft', '«Река», 2021')])).toHaveLength(2);
  });

  it('was cited lately wherever it stood then', () => {
    const all = [candidate('elsewhere', 'e'), candidate('bibliography', 'b'), candidate('elsewhere', 'b')];
    expect(order(all)).toEqual(['e', 'b']);
    expect(order(all, { recent: ['bibliography:b'] })).toEqual(['b', 'e']);
  });

  it('never loses or doubles a thing, and shows few as fitting', () => {
    const any = fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom(...CHOICE_KINDS),
      words: fc.stringMatching(/^[a-z]{1,8}( Courier)?$/),
      item: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(any), (all) => {
        const found = ranked(all, { ...FOR, names: ['Courier'] });
        const distinct = new Set(all.map(({ words }) => words.toLowerCase()));
        expect(new Set(found.map(({ words }) => words.toLowerCase()))).toEqual(distinct);
        expect(found).toHaveLength(distinct.size);
        expect(found.filter(({ isFitting }) => isFitting).length).toBeLessThanOrEqual(5);
      }),
    );
  });
});
