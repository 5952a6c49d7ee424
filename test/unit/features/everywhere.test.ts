/** At every place of whole drafts: nothing throws, and what is said stands where it was asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../server/src/documents/positions.ts';
import { outlineOf } from '../../../server/src/features/document-symbol.ts';
import { highlightsAt } from '../../../server/src/features/document-highlight.ts';
import { hoverAt } from '../../../server/src/features/hover.ts';
import { targetsAt } from '../../../server/src/features/locate.ts';
import { provenanceOf } from '../../../server/src/features/provenance.ts';
import { RULES } from '../../../server/src/rules/registry.ts';
import { ABLE, checkedDraft } from './support.ts';

const SEEDS = join(import.meta.dirname, '..', '..', '..', 'seeds');
const context = {
  client: ABLE,
  docsBase: 'file:///docs',
  rules: new Map(RULES.map((rule) => [rule.code, rule])),
};

const orderOf = (a: Position, b: Position): number => a.line - b.line || a.character - b.character;

describe.each(readdirSync(SEEDS).filter((name) => name !== 'README.md'))('%s', (name) => {
  const text = readFileSync(join(SEEDS, name), 'utf8');
  const draft = checkedDraft(text, name.endsWith('.md') ? 'markdown' : 'plaintext');

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

  it('has the innermost of what stands at a place first', async () => {
    for (let offset = 0; offset < text.length; offset += 7) {
      const lengths = targetsAt(await draft, offset).map(({ start, end }) => end - start);
      expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
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
