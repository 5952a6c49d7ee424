/** An archive of what drafts state: the same statements and the same matches as where each draft was put by itself. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../../../server/src/engine/claims/matching/archive.ts';
import { createClaimIndex } from '../../../../../server/src/engine/claims/matching/index.ts';
import { openStatements } from '../../../../../server/src/engine/claims/matching/opening.ts';
import { packStatements } from '../../../../../server/src/engine/claims/matching/packing.ts';
import { analyse, statementsOf } from '../../../../../server/src/engine/index.ts';
import type { Statement } from '../../../../../server/src/engine/index.ts';
import { shippedFinder } from '../../../../../server/src/shipped-finder.ts';
import { shippedVectors } from '../../../../../server/src/shipped-vectors.ts';

const statementsIn = (text: string): readonly Statement[] =>
  statementsOf({ text, analysis: analyse(text, { format: 'plain', finder: shippedFinder() }) });

const STATED = [
  'Three engineers were killed when the Karsova dam burst on Monday, the water board said.',
  'Three engineers were killed when the Karsova dam burst on Monday. Half a million people would leave by May, police said.',
  'The market in Harrow opened late, the council said. It rained.',
  'The Karsova dam burst on Monday and killed four engineers, according to the mayor.',
  '',
].map(statementsIn);

type Index = ReturnType<typeof createClaimIndex>;

const plain = ({
  statement: { words, around, ...rest },
  ...match
}: ReturnType<Index['matches']>[number]) => ({
  ...match,
  statement: { ...rest, words, around },
});

/** All that can be asked of an index. */
const known = (index: Index, drafts: readonly string[]) => ({
  statements: drafts.map((draft) => index.statements(draft).map((one) => ({ ...one }))),
  packed: drafts.map((draft) => index.opened(draft)?.pack() ?? null),
  matches: STATED.flat().map((one) => index.matches('asked', one, 0.1).map(plain)),
});

const steps = fc.array(fc.record({ draft: fc.nat(4), states: fc.option(fc.nat(STATED.length - 1)) }), {
  maxLength: 8,
});

describe('an archive of statements', () => {
  it('is known as if each draft had been put, whatever is put and taken out behind it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(STATED.length - 1), { maxLength: 5 }), steps, (archived, later) => {
        const names = archived.map((_, at) => String(at));
        const [put, taken] = [createClaimIndex(shippedVectors()), createClaimIndex(shippedVectors())];
        taken.takeOver(
          names,
          archiveOf(archived.map((one) => openStatements(packStatements(STATED[one] ?? [])))),
        );
        for (const [at, one] of archived.entries()) put.put(String(at), STATED[one] ?? []);
        const drafts = ['0', '1', '2', '3', '4'];
        expect(known(taken, drafts)).toEqual(known(put, drafts));
        for (const { draft, states } of later)
          for (const index of [put, taken])
            if (states === null) index.remove(String(draft));
            else index.put(String(draft), STATED[states] ?? []);
        expect(known(taken, drafts)).toEqual(known(put, drafts));
      }),
      { numRuns: 30 },
    );
  });

  it('is the same when its drafts are archived again', () => {
    const archive = archiveOf(STATED.map((one) => openStatements(packStatements(one))));
    const index = createClaimIndex(shippedVectors());
    const names = STATED.map((_, at) => String(at));
    index.takeOver(names, archive);
    const again = (): unknown => archiveOf(names.flatMap((name) => index.opened(name) ?? []));
    expect(again()).toEqual(archive);
    for (const name of ['other', '0']) index.put(name, [...(STATED[3] ?? []), ...(STATED[1] ?? [])]);
    index.put('0', STATED[0] ?? []);
    expect(again()).toEqual(archive);
  });

  it('is refused where something was put before, or names are missing', () => {
    const index = createClaimIndex(shippedVectors());
    const archive = archiveOf([openStatements(packStatements(STATED[0] ?? []))]);
    expect(() => index.takeOver([], archive)).toThrow(Error);
    index.put('other', STATED[1] ?? []);
    expect(() => index.takeOver(['one'], archive)).toThrow(Error);
    expect(index.statements('other')).toHaveLength(STATED[1]?.length ?? 0);
  });
});
