/** The same claim in other drafts. Samples of our own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, createClaimIndex, statementsOf } from '../../../../../server/src/engine/index.ts';
import type { ClaimMatch, Statement } from '../../../../../server/src/engine/index.ts';
import { shippedFinder } from '../../../../../server/src/shipped-finder.ts';
import { shippedVectors } from '../../../../../server/src/shipped-vectors.ts';

const finder = shippedFinder();

const statementsIn = (text: string): readonly Statement[] =>
  statementsOf({ text, analysis: analyse(text, { format: 'plain', finder }) });

/** What the second draft says that the first says too, best first. */
function matchesOf(one: string, other: string): readonly ClaimMatch[] {
  const index = createClaimIndex(shippedVectors());
  index.put('other', statementsIn(other));
  return statementsIn(one)
    .flatMap((statement) => index.matches('one', statement))
    .toSorted((a, b) => b.score - a.score);
}

const DAM = 'Three engineers were killed when the Karsova dam burst on Monday, the water board said.';

describe('two drafts claim the same', () => {
  it('word for word, whoever is named for it', () => {
    const [best] = matchesOf(
      DAM,
      'Three engineers were killed when the Karsova dam burst on Monday, Olena Marchenko told RIA.',
    );
    expect(best?.score).toBeGreaterThan(0.5);
    expect(best?.figuresDiffer).toBe(false);
  });

  it('with another figure, which it says', () => {
    const [best] = matchesOf(DAM, DAM.replace('Three', 'Five'));
    expect(best?.figuresDiffer).toBe(true);
  });

  it('says when it is a copy', () => {
    const line = 'The ferry to Lindholm sank off the northern pier in heavy fog on Tuesday night.';
    expect(matchesOf(line, line)[0]?.copy).toBe(true);
    expect(
      matchesOf(DAM, DAM.replace('the water board said', 'officials in Harrow told reporters on Tuesday'))[0]
        ?.copy,
    ).toBe(false);
  });

  it('in words of like meaning, active and passive', () => {
    const one = 'The Aurelia sank off Lindholm on Tuesday. A huge wave struck the ferry, its owner said.';
    const other = 'The ferry Aurelia went down off Lindholm. The ship was hit by a wave, the owner said.';
    expect(matchesOf(one, other).length).toBeGreaterThan(0);
  });

  it.each([
    ['The jury listened to 20 minutes of the tape.', 'A bus to the harbour leaves every 20 minutes.'],
    ['Only 38 per cent trust the mayor.', 'Exports of salt fell by 38 per cent.'],
  ])('but not for a figure alone: «%s» and «%s»', (one, other) => {
    expect(matchesOf(one, other)).toEqual([]);
  });

  it('but not a later journey of the same sort', () => {
    const first =
      'President Ilves flew into the flooded city of Karsova by helicopter on Saturday and walked along the dam.';
    const later =
      'President Ilves flew to the northern port of Harrow by helicopter in May. She opened a new pier there.';
    expect(matchesOf(first, later)).toEqual([]);
  });

  it('but not where only the people are the same', () => {
    expect(
      matchesOf('Pavel Orlov opened a bakery in Karsova.', 'Pavel Orlov criticised the judges in Karsova.'),
    ).toEqual([]);
  });
});

describe('the index', () => {
  it('forgets a draft that is taken out or put in anew', () => {
    const index = createClaimIndex(shippedVectors());
    const [statement] = statementsIn(DAM);
    if (statement === undefined) throw new Error('no statement');
    index.put('other', statementsIn(DAM));
    expect(index.matches('one', statement)).not.toEqual([]);
    index.put('other', statementsIn('It rained all night in the hills.'));
    expect(index.matches('one', statement)).toEqual([]);
    index.put('other', statementsIn(DAM));
    index.remove('other');
    expect(index.matches('one', statement)).toEqual([]);
  });

  it('answers for any text, with statements inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const statements = statementsIn(`${text} ${DAM}`);
        const index = createClaimIndex(shippedVectors());
        index.put('one', statements);
        for (const statement of statements) {
          expect(statement.start).toBeGreaterThanOrEqual(0);
          expect(statement.start).toBeLessThan(statement.end);
          expect(statement.end).toBeLessThanOrEqual(text.length + 1 + DAM.length);
          for (const { score } of index.matches('two', statement)) expect(score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 20 },
    );
  });
});
