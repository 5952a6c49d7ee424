import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/edits.ts';
import { shifted, shiftedAll } from '../../../server/src/ledger/shifting.ts';

const TEXT = 'It rained. He left. Then sun.';
const SPAN = { start: 11, end: 19 };

function checkShifted(start: number, end: number, newText: string, expected: string | null): void {
  const change = { start, end, newText };
  const span = shifted(SPAN, change);
  expect(span && applyEdits(TEXT, [change]).slice(span.start, span.end)).toBe(expected);
}

describe('a place in an open draft', () => {
  it.each([
    ['before it', 0, 0, 'So. ', 'He left.'],
    ['right before it', 11, 11, 'And ', 'He left.'],
    ['right behind it', 19, 19, ' Alone.', 'He left.'],
    ['behind it', 20, 29, '', 'He left.'],
    ['within it', 13, 13, ' then', 'He then left.'],
    ['over its beginning', 3, 14, 'poured. She ', 'left.'],
    ['over its end', 14, 24, 'stayed. So ', 'He '],
    ['of it all', 11, 19, 'She stayed.', null],
    ['of more than it all', 0, 29, '', null],
  ] as const)('keeps to its words over a change %s', (_, start, end, newText, expected) => {
    checkShifted(start, end, newText, expected);
  });

  it('goes with change after change, and is gone for good', () => {
    const [one, two] = [
      { start: 0, end: 0, newText: 'So. ' },
      { start: 15, end: 17, newText: 'She' },
    ];
    expect(shiftedAll(SPAN, [one, two])).toEqual({ start: 18, end: 24 });
    expect(shiftedAll(SPAN, [{ ...one, end: 29 }, two])).toBeNull();
  });

  it('never leaves the draft, and never turns round', () => {
    const place = fc.nat(TEXT.length);
    fc.assert(
      fc.property(place, place, place, place, fc.string(), (a, b, c, d, newText) => {
        const change = { start: Math.min(a, b), end: Math.max(a, b), newText };
        const span = shifted({ start: Math.min(c, d), end: Math.max(c, d) }, change);
        const after = applyEdits(TEXT, [change]);
        const inside =
          span === null || (span.start >= 0 && span.start <= span.end && span.end <= after.length);
        expect(inside).toBe(true);
      }),
    );
  });
});
