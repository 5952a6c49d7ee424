/** What the claims of a draft rest on, and the way they took, in numbers and as drawn. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../../server/src/one-line.ts';
import { labelLines } from '../../../server/src/sourcing/label-lines.ts';
import { layMap } from '../../../server/src/sourcing/map-layout.ts';
import { flowsOf, wayWords } from '../../../server/src/sourcing/flows.ts';
import type { Flow } from '../../../server/src/sourcing/flows.ts';
import { GROUNDS, sourcingProfile } from '../../../server/src/sourcing/profile.ts';
import { profileBar } from '../../../server/src/sourcing/profile-bar.ts';
import { sourceMap, sourceMapTable } from '../../../server/src/sourcing/source-map.ts';
import { countClaims } from '../../../server/src/wording/sourcing.ts';
import { exportedDraft } from '../../support/exports.ts';
import { wordsOfHtml } from '../../support/html.ts';
import { SEEDS } from '../../support/sample-drafts.ts';

const TEXT = [
  'The port was closed on Monday, Russian news agencies reported, citing the Kremlin.',
  'Anna Berg, the mayor, said the bridge would open in May. “It will hold,” Berg said.',
  'A second bridge fell, TASS reported. The storm is said to have killed 12 people.',
  'The storm flooded 300 houses in Harrow on Tuesday.',
].join('\n\n');

const facts = exportedDraft(TEXT).facts;

describe('the sourcing profile', () => {
  it('says how many claims rest on whom, firm ground first', () => {
    expect(sourcingProfile(facts).map(({ ground, claims }) => [ground, claims])).toEqual([
      ['people', 2],
      ['bodies', 1],
      ['controlled', 1],
      ['hearsay', 1],
      ['nobody', 1],
    ]);
  });

  it.each(SEEDS.map((seed) => [seed.name, seed] as const))('counts every claim of %s once', (_, seed) => {
    const own = exportedDraft(seed.text, { format: seed.format }).facts;
    const sum = sourcingProfile(own).reduce((all, { claims }) => all + claims, 0);
    expect(sum).toBe(countClaims(own).claims);
    expect(flowsOf(own)).toHaveLength(sum);
  });

  it('is a bar whose parts fill it, and words that say the same', () => {
    const bar = profileBar(sourcingProfile(facts), 'x-')?.html ?? '';
    const widths = Array.from(bar.matchAll(/<rect x="[\d.]+" y="0.5" width="([\d.]+)"/g), ([, one]) =>
      Number(one),
    );
    expect(widths.slice(0, 5).reduce((all, one) => all + one, 0)).toBeCloseTo(800, 0);
    expect(wordsOfHtml(bar)).toContain('Named people 2 (33%)');
    expect(profileBar([], 'x-')).toBeNull();
  });
});

describe('the ways of the claims', () => {
  it('begin at the origin, one name for one person, and say where nobody is named', () => {
    expect(flowsOf(facts).map(({ way }) => way)).toEqual([
      ['The Kremlin', 'Russian news agencies'],
      ['Anna Berg'],
      ['Anna Berg'],
      ['TASS'],
      ['Hearsay'],
      ['No source given'],
    ]);
    expect(flowsOf(facts).map(wayWords)[0]).toBe('Russian news agencies ← the Kremlin');
  });

  it('have the claim without the word that joins it to who says it', () => {
    const draft = exportedDraft('Anna Berg said that the bridge would open in May.');
    expect(flowsOf(draft.facts).map(({ words }) => words)).toEqual(['the bridge would open in May']);
  });

  it('are drawn with a table that says the same', () => {
    const map = sourceMap(flowsOf(facts), 'x-')?.html ?? '';
    expect(map).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    for (const words of ['Anna Berg (2)', 'Russian news agencies (1)', 'No source given (1)'])
      expect(wordsOfHtml(map)).toContain(words);
    const table = sourceMapTable(flowsOf(facts), { leads: false }).html;
    expect(table.match(/<tr>/g)).toHaveLength(7);
    expect(table).not.toContain('<button');
    expect(
      sourceMapTable(flowsOf(facts), { leads: true }).html.match(/<button [^>]*data-flow/g),
    ).toHaveLength(6);
    expect(sourceMap([], 'x-')).toBeNull();
  });
});

describe('the words beside a node', () => {
  it('stand in two lines where one is too short, and keep their count', () => {
    expect(labelLines('TASS (1)', 20)).toEqual(['TASS (1)']);
    expect(labelLines('The ministry in Velgrad (12)', 16)).toEqual(['The ministry in', 'Velgrad (12)']);
    expect(labelLines('Two sources in the ministry of emergencies (3)', 16)).toEqual([
      'Two sources in',
      'the ministr… (3)',
    ]);
  });

  it('never run over their room, and are all there or say that they are not', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 })), fc.integer({ min: 8, max: 40 }), (all, perLine) => {
        const words = oneLine(all.join(' '));
        const lines = labelLines(words, perLine);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(perLine);
        expect(lines.join(' ') === words || lines.join('').includes('…')).toBe(true);
      }),
    );
  });
});

describe('the layout of the map', () => {
  const [claim] = facts.analysis.claims;
  if (!claim) throw new Error('The sample has claims');
  const flow = fc.record({
    way: fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1, maxLength: 4 }),
    ground: fc.constantFrom(...GROUNDS),
  });
  const flowsFrom = (all: readonly { way: string[]; ground: Flow['ground'] }[]): Flow[] =>
    all.map((one, at) => ({ claim, words: `claim ${at}`, span: claim.sentence, isNamed: true, ...one }));

  it('takes any ways, also such as go in a circle, keeps in its box and loses no claim', () => {
    fc.assert(
      fc.property(fc.array(flow, { minLength: 1, maxLength: 40 }), (all) => {
        const layout = layMap(flowsFrom(all));
        const { nodes = [], links = [], width = 0, height = 0 } = layout ?? {};
        expect(nodes.filter((node) => node.flow !== null).map((node) => node.flow)).toEqual(
          all.map((_, at) => at),
        );
        for (const { box } of nodes) {
          expect(box.x >= 0 && box.x + box.width <= width).toBe(true);
          expect(box.y >= 0 && box.y + box.height <= height + 1).toBe(true);
        }
        const columns = nodes.map(({ box }) => box.x);
        for (const { box, room } of nodes) {
          const next = Math.min(width, ...columns.filter((x) => x > box.x));
          expect(box.x + box.width + room).toBeLessThanOrEqual(next + 0.01);
        }
        for (const { path } of links) expect(path).not.toMatch(/NaN|undefined/);
        const origins = new Set(all.map(({ way, ground }) => `${ground} ${way[0]}`));
        expect(nodes.filter(({ box }) => box.x <= 1)).toHaveLength(origins.size);
      }),
    );
  });
});
