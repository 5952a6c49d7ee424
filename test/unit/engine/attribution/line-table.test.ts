import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineTable } from '../../../../server/src/engine/attribution/network/line-table.ts';

const tableOf = (lines: readonly string[]) => lineTable(new TextEncoder().encode(lines.join('\n')));

describe('a table of lines', () => {
  it('finds what a map of the lines finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '’', 'é', '𝔘', '\ud83d'), maxLength: 4 });
    const written = fc.uniqueArray(
      word.filter((line) => !line.includes('\ud83d')),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(written, fc.array(word), (lines, others) => {
        const table = tableOf(lines);
        const map = new Map(lines.map((line, number) => [line, number]));
        for (const one of [...lines, ...others]) expect(table.get(one)).toBe(map.get(one));
      }),
    );
  });

  it('finds nothing over several lines, and nothing longer than all', () => {
    const table = tableOf(['', 'the', 'to']);
    expect([table.get('the\nto'), table.get('th'), table.get('x'.repeat(1_000_000))]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([table.get(''), table.get('the'), table.get('to')]).toEqual([0, 1, 2]);
  });
});
