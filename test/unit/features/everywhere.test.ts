/** At every place of whole drafts: nothing throws, and what is said stands where it was asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../server/src/documents/positions.ts';
import { outlineOf } from '../../../server/src/features/document-symbol.ts';
import { highlightsAt } from '../../../server/src/features/document-highlight.ts';
import { hoverAt } from '../../../server/src/features/hover.ts';
import { isPossible, targetsAt } from '../../../server/src/features/locate.ts';
import { provenanceOf } from '../../../server/src/features/provenance.ts';
import type { Finder } from '../../../server/src/engine/index.ts';
import { RULES } from '../../../server/src/rules/registry.ts';
import { shippedFinder } from '../../../server/src/shipped-finder.ts';
import { ABLE, checkedDraft } from './support.ts';

const SEEDS = join(import.meta.dirname, '..', '..', '..', 'seeds');
const context = {
  client: ABLE,
  docsBase: 'file:///docs',
  rules: new Map(RULES.map((rule) => [rule.code, rule])),
};

const orderOf = (a: Position, b: Position): number => a.line - b.line || a.character - b.character;

const seeds = readdirSync(SEEDS).filter((name) => name !== 'README.md');

/** The shipped finder, of two minds about every other find. */
const doubting: Finder = (paragraph) =>
  shippedFinder()(paragraph).map((one, index) => ({ ...one, confidence: index % 2 === 0 ? 0.5 : 0.95 }));

describe.each([
  ...seeds.map((name) => [name, 'as it is found', shippedFinder()] as const),
  ['karsova-dam.txt', 'half of it merely possible', doubting] as const,
])('%s, %s', (name, _, finder) => {
  const text = readFileSync(join(SEEDS, name), 'utf8');
  const draft = checkedDraft(text, name.endsWith('.md') ? 'markdown' : 'plaintext', finder);

  it('has hovers and highlights where they are asked for, and each says something', async () => {
    const { positionAt } = (await draft).snapshot.positions;
    for (let offset = 0; offset < text.length; offset += 1) {
      const here = positionAt(offset);
      const { range = { start: here, end: { ...here, character: Infinity } }, contents = 'nothing' } =
        hoverAt(await draft, offset, context) ?? {};
      expect(orderOf(range.start, here)).toBeLessThanOrEqual(0);
      expect(orderOf(range.end, here)).toBeGreaterThan(0);
      expect(JSON.stringify(contents)).not.toMatch(/(?<!-)undefined|\bnull\b|NaN|\[object|"value":""/);
      expect(highlightsAt(await draft, offset)?.length ?? 1).toBeGreaterThan(0);
    }
  });

  it('has the innermost of what stands at a place first, and what is merely possible last', async () => {
    const checked = await draft;
    for (let offset = 0; offset < text.length; offset += 7) {
      const targets = targetsAt(checked, offset);
      const possible = targets.filter((one) => isPossible(checked, one));
      const sure = targets.filter((one) => !isPossible(checked, one));
      expect(targets).toEqual([...sure, ...possible]);
      for (const some of [sure, possible]) {
        const lengths = some.map(({ start, end }) => end - start);
        expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
      }
    }
  });

  it('has an outline and a view that name everything', async () => {
    const symbols = outlineOf(await draft);
    const { claims } = provenanceOf(await draft);
    expect(symbols).toHaveLength(claims.length);
    for (const { name: words, children = [] } of symbols) {
      expect(words).not.toBe('');
      expect(children.every((child) => child.name !== '')).toBe(true);
    }
    expect(JSON.stringify(claims)).not.toMatch(/undefined|NaN|\[object/);
  });
});
