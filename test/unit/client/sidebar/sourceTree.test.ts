import { describe, expect, test } from 'vitest';
import { placeOfSource, sourceTreeOf, statementsOf } from '../../../../client/src/sidebar/sourceTree.ts';
import type { SourceOrder } from '../../../../client/src/sidebar/sourceTree.ts';
import { KeyStore } from '../../../../client/src/sidebar/keys.ts';
import { statementAt } from '../../../../client/src/sidebar/locate.ts';
import { sourceWordsOf } from '../../../../client/src/sidebar/sourceWording.ts';
import type { DraftSource, SourceStatement } from '../../../../server/src/protocol.ts';
import { placeOn } from './claims.ts';
import { english } from './english.ts';

const uri = 'file:///draft.md';

function statementOf(text: string, given: Partial<SourceStatement> = {}): SourceStatement {
  return { text, description: '', possible: false, place: placeOn(0, 0, 9), named: null, ...given };
}

function sourceOf(name: string, given: Partial<DraftSource> = {}): DraftSource {
  return {
    name,
    sort: 'person',
    sortLabel: 'Person',
    description: null,
    controlled: false,
    unresolved: false,
    possible: false,
    place: placeOn(1, 0, 5),
    statements: [statementOf('the pier burned')],
    ...given,
  };
}

const pilot = sourceOf('Jo Reed', {
  description: 'pilot',
  statements: [statementOf('that the fog was thick', { description: 'direct quotation' })],
});
const council = sourceOf('Harrow Council', {
  sort: 'organization',
  sortLabel: 'Organisation',
  statements: [statementOf('the pier burned'), statementOf('nobody was hurt', { possible: true })],
});
const maybe = sourceOf('“a passer-by”', {
  sort: 'unnamed',
  possible: true,
  statements: [statementOf('it was arson', { possible: true })],
});
const sources = [maybe, pilot, council];

function outlineOf(order: SourceOrder, of: readonly DraftSource[] = sources): readonly string[] {
  const tree = treeOf(order, of);
  const lines: string[] = [];
  const visit = (id: string, depth: number): void => {
    const node = tree.nodes.get(id);
    if (!node) throw new Error(`No node ${id}`);
    const { label, description } = sourceWordsOf(node, english);
    lines.push(`${'  '.repeat(depth)}${label}${description === '' ? '' : ` (${description})`}`);
    for (const child of node.children) visit(child, depth + 1);
  };
  for (const root of tree.roots) visit(root, 0);
  return lines;
}

function treeOf(order: SourceOrder, of: readonly DraftSource[], store = new KeyStore()) {
  const answer = { uri, version: 1, sources: of };
  const keys = {
    sources: store.keysFor(
      'sources',
      of.map(({ name }) => name),
    ),
    statements: store.keysFor(
      'statements',
      statementsOf(answer).map(({ text }) => text),
    ),
  };
  return sourceTreeOf(answer, { order, keys });
}

describe('the Sources view', () => {
  test('has the sources as the draft names them, with what they say, and possible ones below', () => {
    expect(outlineOf('mention')).toEqual([
      'Jo Reed (pilot)',
      '  the fog was thick (direct quotation)',
      'Harrow Council (2 statements)',
      '  the pier burned',
      '  nobody was hurt (possible)',
      'Possible sources (1)',
      '  “a passer-by”',
      '    it was arson (possible)',
    ]);
  });

  test('has those who say the most first where that is asked for', () => {
    expect(outlineOf('claims').filter((line) => !line.startsWith(' '))).toEqual([
      'Harrow Council (2 statements)',
      'Jo Reed (pilot)',
      'Possible sources (1)',
    ]);
  });

  test('says the sort of a source and what is known of it aloud', () => {
    const tree = treeOf('mention', sources);
    const spoken = Array.from(tree.nodes.values(), (node) => sourceWordsOf(node, english).spoken);
    expect(spoken).toContain('Jo Reed, Person, pilot, 1 statement');
    expect(spoken).toContain('“a passer-by”, Person, 1 statement, Whence is not sure of this one');
  });

  test('keeps the ids of what stays when a source is put before it', () => {
    const store = new KeyStore();
    const before = treeOf('mention', [pilot, council], store);
    const after = treeOf('mention', [sourceOf('Ann Bell'), pilot, council], store);
    expect(after.roots.slice(1)).toEqual(before.roots);
    expect(new Set(after.nodes.keys()).size).toBe(3 + 4);
  });

  test('keeps two sources of the same words apart', () => {
    const twice = treeOf('mention', [sourceOf('“a neighbour”'), sourceOf('“a neighbour”')]);
    expect(new Set(twice.roots).size).toBe(2);
  });

  test('leads to the text: a source to its first mention, a statement to its words, a group nowhere', () => {
    const nodes = [...treeOf('mention', sources).nodes.values()];
    const placeFor = (kind: string) => nodes.filter((node) => node.kind === kind).map(placeOfSource);
    expect(placeFor('speaker')).toEqual(sources.map(({ place }) => place));
    expect(placeFor('statement')).toHaveLength(4);
    expect(placeFor('possible-sources')).toEqual([null]);
  });
});

describe('at the cursor', () => {
  const statements = [
    statementOf('a', { place: placeOn(0, 0, 20), named: placeOn(0, 22, 30) }),
    statementOf('b', { place: placeOn(0, 5, 10), named: placeOn(3, 0, 4) }),
  ];

  test.each([
    ['the innermost statement', 7, 0],
    ['the statement around it', 15, 0],
    ['the one whose source is named there', 25, 0],
    ['nothing elsewhere', 40, 0],
  ] as const)('%s', (_, character, line) => {
    const expected = { 7: 1, 15: 0, 25: 0, 40: null }[character];
    expect(statementAt(statements, { line, character })).toBe(expected);
  });
});
