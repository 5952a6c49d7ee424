import { describe, expect, test } from 'vitest';
import { OTHERS, othersTreeOf } from '../../../../client/src/sidebar/othersTree.ts';
import type { Others } from '../../../../client/src/sidebar/othersTree.ts';
import { othersWordsOf } from '../../../../client/src/sidebar/othersWording.ts';
import { placeOfSource, sourceTreeOf, withOthers } from '../../../../client/src/sidebar/sourceTree.ts';
import type { SourceInDraft, WorkspaceSource } from '../../../../server/src/protocol.ts';
import { placeOn } from './claims.ts';
import { english } from './english.ts';

const here = 'file:///desk/here.txt';

const inDraft = (name: string, given: Partial<SourceInDraft> = {}): SourceInDraft => ({
  uri: `file:///desk/${name}`,
  description: null,
  statements: 1,
  text: 'the pier burned',
  place: placeOn(0, 0, 9),
  ...given,
});

const sourceOf = (name: string, drafts: readonly SourceInDraft[]): WorkspaceSource => ({
  name,
  sort: 'person',
  sortLabel: 'Person',
  description: null,
  controlled: false,
  drafts,
});

const read = (sources: readonly WorkspaceSource[], readOnly: number | null = null): Others => ({
  kind: 'read',
  answer: { sources, readOnly },
});

/** The own tree with nobody in it, and the others below. */
function treeOf(others: Others) {
  const own = sourceTreeOf({ uri: here, version: 1, sources: [] }, { order: 'mention', keys: NO_KEYS });
  const pathOf = (uri: string): string => uri.slice('file:///desk/'.length);
  const nodes = othersTreeOf(others, { here, pathOf });
  return { nodes, tree: withOthers(own, nodes) };
}

const NO_KEYS = { sources: [], statements: [] };

function outlineOf(others: Others): readonly string[] {
  const { nodes, tree } = treeOf(others);
  const words = new Map(nodes.map((node) => [node.id, othersWordsOf(node, english)]));
  const lines: string[] = [];
  const visit = (id: string, depth: number): void => {
    const { label = '', description = '' } = words.get(id) ?? {};
    lines.push(`${'  '.repeat(depth)}${label}${description === '' ? '' : ` (${description})`}`);
    for (const child of tree.nodes.get(id)?.children ?? []) visit(child, depth + 1);
  };
  for (const root of tree.roots) visit(root, 0);
  return lines;
}

describe('the sources in other drafts', () => {
  test('are a group that says so while they are read, and when they could not be', () => {
    expect(outlineOf({ kind: 'reading' })).toEqual(['In other drafts', '  Reading the other drafts…']);
    expect(outlineOf({ kind: 'failed' })).toEqual([
      'In other drafts',
      '  The other drafts could not be read.',
    ]);
  });

  test('stand with their drafts beneath, those of the draft in view first, then those of most drafts', () => {
    const sources = [
      sourceOf('Jo Reed', [inDraft('a.txt')]),
      {
        ...sourceOf('Ann Bell', [inDraft('a.txt', { statements: 3 }), inDraft('b.txt')]),
        description: 'mayor',
      },
      sourceOf('Bo Lind', [
        inDraft('here.txt', { statements: 9 }),
        inDraft('b.txt', { text: 'that it rained' }),
      ]),
      sourceOf('Only Here', [inDraft('here.txt')]),
    ];
    expect(outlineOf(read(sources))).toEqual([
      'In other drafts',
      '  Bo Lind (also here · 1 draft · 1 statement)',
      '    b.txt (it rained)',
      '  Ann Bell (mayor · 2 drafts · 4 statements)',
      '    a.txt (the pier burned · 3 statements)',
      '    b.txt (the pier burned)',
      '  Jo Reed (1 draft · 1 statement)',
      '    a.txt (the pier burned)',
    ]);
  });

  test('say that there are none, and that not all drafts were read', () => {
    expect(outlineOf(read([sourceOf('Only Here', [inDraft('here.txt')])], 5000))).toEqual([
      'In other drafts',
      '  Nobody is named as a source in other drafts.',
      '  Only the first 5,000 drafts were read.',
    ]);
  });

  test('are no more rows than an editor can be shown, and say how many are left', () => {
    const many = Array.from({ length: 1502 }, (_, index) => sourceOf(`Jo Reed ${index}`, [inDraft('a.txt')]));
    const drafts = Array.from({ length: 501 }, (_, index) => inDraft(`${index}.txt`));
    const lines = outlineOf(read([sourceOf('Ann Bell', drafts), ...many]));
    expect(lines).toContain('    1 more draft');
    expect(lines.at(-1)).toBe('  1,003 more sources');
    expect(treeOf(read(many)).tree.nodes.get(OTHERS)?.children).toHaveLength(501);
  });

  test('lead nowhere in the draft in view', () => {
    const { nodes } = treeOf(read([sourceOf('Jo Reed', [inDraft('a.txt')])]));
    expect(nodes.map(placeOfSource)).toEqual([null, null, null]);
  });
});
