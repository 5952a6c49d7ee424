/** The same claim in other drafts, by claim, as drafts come and go. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/engine/index.ts';
import { createLineage } from '../../../server/src/lineage/lineage.ts';
import type { DraftLineage } from '../../../server/src/lineage/lineage.ts';
import { statedIn } from '../../../server/src/lineage/stated.ts';
import { shippedFinder } from '../../../server/src/shipped-finder.ts';
import { shippedVectors } from '../../../server/src/shipped-vectors.ts';

const DAM = 'Three engineers were killed when the Karsova dam burst on Monday';

function read(text: string) {
  const analysis = analyse(text, { format: 'plain', finder: shippedFinder() });
  return { analysis, stated: statedIn({ text, analysis }) };
}

function withDrafts(texts: Readonly<Record<string, string>>) {
  const lineage = createLineage(shippedVectors());
  for (const [name, text] of Object.entries(texts)) lineage.put(name, read(text).stated);
  return lineage;
}

describe('the lineage of claims', () => {
  it('gives of each claim the drafts that have it, with their sourcing', () => {
    const lineage = withDrafts({
      own: `The market opened late.\n\n${DAM}.`,
      other: `${DAM}, the water board said.`,
      bare: `It rained all night.\n\n${DAM}.`,
    });
    const found = [...lineage.ofClaims('own').values()].flat();
    expect(found.map(({ draft }) => draft).sort()).toEqual(['bare', 'other']);
    const other = found.find(({ draft }) => draft === 'other');
    expect(other).toMatchObject({
      words: expect.stringContaining(DAM),
      position: { line: 0, character: 0 },
      sourcing: { chain: ['the water board'], standing: 'named', origin: { form: 'named-organization' } },
    });
    const bare = found.find(({ draft }) => draft === 'bare');
    expect(bare).toMatchObject({
      position: { line: 2, character: 0 },
      sourcing: { chain: [], standing: 'unattributed', origin: null },
    });
  });

  it('gives where a claim perhaps stands only of drafts that do not surely have it, one place of each', () => {
    const lineage = withDrafts({
      own: `${DAM}.`,
      sure: `${DAM}, the water board said.`,
      likely: 'The dam gave way, and engineers lost their lives.',
      other: 'The market opened late, the council said.',
    });
    const [claim = ''] = lineage.ofClaims('own').keys();
    expect(
      lineage
        .ofClaims('own')
        .get(claim)
        ?.map(({ draft }) => draft),
    ).toEqual(['sure']);
    const perhaps = lineage.perhaps('own', claim);
    expect(perhaps.map(({ draft }) => draft)).toEqual(['likely']);
    expect(lineage.perhaps('own', 'C99')).toEqual([]);
  });

  it('takes what a draft states now in place of what it stated, and nothing of one that is gone', () => {
    const lineage = withDrafts({ own: `${DAM}.`, other: `${DAM}, the water board said.` });
    expect(lineage.ofClaims('own').size).toBe(1);
    lineage.put('other', read('The market opened late, the council said.').stated);
    expect(lineage.ofClaims('own').size).toBe(0);
    lineage.put('other', read(`${DAM}, police said.`).stated);
    expect([...lineage.ofClaims('own').values()][0]).toMatchObject([{ sourcing: { chain: ['police'] } }]);
    lineage.remove('other');
    expect(lineage.ofClaims('own').size).toBe(0);
  });

  it('has of drafts that are named as changed what all drafts asked anew would have, and of the others what was known', () => {
    const ways = [
      `${DAM}, the water board said.`,
      'The market opened late, the council said.',
      `It rained all night.\n\n${DAM}.`,
      'The Karsova dam burst on Monday and killed four engineers, according to the mayor.',
    ].map((text) => read(text).stated);
    const steps = fc.array(fc.record({ draft: fc.nat(2), states: fc.option(fc.nat(3)) }), {
      minLength: 1,
      maxLength: 4,
    });
    const own = read(`The market opened late.\n\n${DAM}.`).stated;
    const placesIn = (found: DraftLineage, isMeant: (draft: string) => boolean) =>
      Array.from(found, ([claim, places]) => ({
        claim,
        places: places.filter(({ draft }) => isMeant(draft)),
      }))
        .filter(({ places }) => places.length > 0)
        .sort((a, b) => a.claim.localeCompare(b.claim));
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }), steps, (first, later) => {
        const lineage = createLineage(shippedVectors());
        lineage.put('own', own);
        for (const [draft, states] of first.entries()) lineage.put(String(draft), ways[states] ?? []);
        const before = lineage.ofClaims('own');
        const changed = new Set(later.map(({ draft }) => String(draft)));
        for (const { draft, states } of later)
          if (states === null) lineage.remove(String(draft));
          else lineage.put(String(draft), ways[states] ?? []);
        const quick = lineage.ofClaims('own', changed);
        const isChanged = (draft: string): boolean => changed.has(draft);
        while (lineage.catchUp('own'));
        const full = lineage.ofClaims('own', new Set());
        expect(placesIn(quick, isChanged)).toEqual(placesIn(full, isChanged));
        expect(full).toEqual(lineage.ofClaims('own'));
        expect(placesIn(quick, (draft) => !isChanged(draft))).toEqual(
          placesIn(before, (draft) => !isChanged(draft)),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('has of a draft that was written on what was known of the claims that stand as they stood, and makes up for the rest', () => {
    const [rain, market] = ['It rained all night.', 'The market in Harrow opened late, the council said.'];
    const parts = [
      `${DAM}.`,
      rain,
      market,
      `Three engineers were killed, and the Karsova dam burst on Monday.`,
    ];
    const texts = fc.array(fc.uniqueArray(fc.nat(3), { minLength: 1 }), { minLength: 2, maxLength: 4 });
    const textOf = (chosen: readonly number[]): string => chosen.map((at) => parts[at]).join('\n\n');
    // By draft, as how likely each is may be a little out of date.
    const drafts = (found: DraftLineage) => Array.from(found, ([claim, places]) => [claim, places.map(({ draft, position }) => ({ draft, position })).sort((a, b) => a.draft.localeCompare(b.draft) || a.position.line - b.position.line)]); // prettier-ignore
    fc.assert(
      fc.property(texts, (versions) => {
        const lineage = withDrafts({ other: `${DAM}, the water board said.\n\n${market}` });
        for (const chosen of versions) {
          lineage.put('own', read(textOf(chosen)).stated);
          const quick = lineage.ofClaims('own', new Set(['own']));
          const fresh = withDrafts({
            other: `${DAM}, the water board said.\n\n${market}`,
            own: textOf(chosen),
          });
          expect(drafts(quick)).toEqual(drafts(fresh.ofClaims('own')));
          while (lineage.catchUp('own'));
          expect(lineage.ofClaims('own', new Set())).toEqual(fresh.ofClaims('own'));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('counts a sentence of another draft once, by its best clause', () => {
    const long = `${DAM}, and the road to Lindholm was closed by mud.`;
    const lineage = withDrafts({ own: long, other: long });
    for (const places of lineage.ofClaims('own').values()) expect(places).toHaveLength(1);
  });
});
