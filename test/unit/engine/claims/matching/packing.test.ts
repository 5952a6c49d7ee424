/** Statements as bytes and back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyTable } from '../../../../../server/src/engine/claims/matching/key-table.ts';
import { openStatements } from '../../../../../server/src/engine/claims/matching/opening.ts';
import { packStatements } from '../../../../../server/src/engine/claims/matching/packing.ts';
import { analyse, statementsOf } from '../../../../../server/src/engine/index.ts';
import type { Statement } from '../../../../../server/src/engine/index.ts';
import { shippedFinder } from '../../../../../server/src/shipped-finder.ts';

const DAM =
  'President Olena Ilves flew to Karsova by helicopter and did not speak. She said half a million people would leave, 12.5 percent of them by May.';

const statementsIn = (text: string): readonly Statement[] =>
  statementsOf({ text, analysis: analyse(text, { format: 'plain', finder: shippedFinder() }) });

function opened(statements: readonly Statement[]): Statement[] {
  const packed = openStatements(packStatements(statements), createKeyTable());
  return Array.from({ length: packed.count }, (_, at) => ({ ...packed.statement(at) }));
}

describe('packed statements', () => {
  it('are the same when they are opened', () => {
    const statements = statementsIn(DAM);
    expect(statements.length).toBeGreaterThan(3);
    expect(opened(statements)).toEqual(statements);
  });

  it('are the same whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(DAM.length), (text, at) => {
        const statements = statementsIn(`${DAM.slice(0, at)}${text}${DAM.slice(at)}\n\n${DAM}`);
        expect(opened(statements)).toEqual(statements);
      }),
      { numRuns: 20 },
    );
  });

  it('of one draft share what it speaks of', () => {
    const packed = openStatements(packStatements(statementsIn(DAM)), createKeyTable());
    expect(packed.statement(0).spread).toBe(packed.statement(1).spread);
  });

  it('are packed again as they were, though the table has the words of others', () => {
    const packed = packStatements(statementsIn(DAM));
    const table = createKeyTable();
    openStatements(packStatements(statementsIn('The market opened late in Harrow.')), table);
    expect(openStatements(packed, table).pack()).toEqual(packed);
  });

  it('are refused where bytes are missing or more', () => {
    const { keys, bytes } = packStatements(statementsIn(DAM));
    const opening = (changed: Uint8Array<ArrayBuffer>) => () =>
      openStatements({ keys, bytes: changed }, createKeyTable());
    expect(opening(bytes.slice(0, -1))).toThrow(RangeError);
    expect(opening(bytes.slice(0, 40))).toThrow(RangeError);
    expect(opening(Uint8Array.from([...bytes, 0]))).toThrow(RangeError);
  });
});
