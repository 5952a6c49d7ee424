import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepKeys, NO_KEYS } from '../../../../client/src/sidebar/keys.ts';
import { GROUPINGS, isOpenAtFirst, placeOf, treeOf } from '../../../../client/src/sidebar/tree.ts';
import type { Grouping, ProvenanceTree } from '../../../../client/src/sidebar/tree.ts';
import type { ProvenanceClaim } from '../../../../server/src/protocol.ts';
import { wordsOf } from '../../../../client/src/sidebar/wording.ts';
import { claimOf, linkOf, placeOn } from './claims.ts';
import { english } from './english.ts';

const mayor = claimOf({
  text: 'the pier burned',
  source: 'the mayor',
  standing: 'named',
  standingLabel: 'Named source',
});
const again = claimOf({
  text: 'nobody was hurt',
  source: 'The mayor',
  standing: 'named',
  standingLabel: 'Named source',
});
const rumour = claimOf({ text: 'it was arson', standing: 'hearsay', standingLabel: 'Hearsay' });
const agency = claimOf({
  text: 'three men were held',
  source: 'the agency',
  standing: 'relayed',
  standingLabel: 'Passed on',
  chain: [linkOf({ name: 'the agency', cue: 'reported' }), linkOf({ name: 'the police', cue: 'citing' })],
  findings: [{ rule: 'second-hand', severity: 'warning', message: 'Second-hand.', place: placeOn(3, 0, 9) }],
});
const claims = [rumour, mayor, agency, again];

const maybe = claimOf({
  text: 'the crane fell first',
  source: 'the mayor',
  standing: 'named',
  standingLabel: 'Named source',
  possible: true,
});
const plan = claimOf({
  text: 'has pledged to rebuild the pier',
  source: 'the mayor',
  standing: 'attitude',
  standingLabel: 'Plan or promise',
  chain: [linkOf({ name: 'the mayor', cue: 'has pledged' })],
});
const perhapsPlan = claimOf({ ...plan, text: 'aims to sell the crane', possible: true });
const mixed = [maybe, plan, rumour, perhapsPlan, mayor];

const check = { status: 'confirmed', label: 'Confirmed', stale: false, note: '', response: '', restricted: false, signOffs: null } as const; // prettier-ignore
const confirmed = claimOf({ ...mayor, check });
const queried = claimOf({ ...agency, check: { ...check, status: 'query' } });
const changed = claimOf({ ...again, check: { ...check, stale: true } });
const changedPlan = claimOf({ ...plan, check: { ...check, stale: true } });
const worked = [changedPlan, confirmed, rumour, queried, changed];

function treeBy(grouping: Grouping, of: readonly ProvenanceClaim[] = claims): ProvenanceTree {
  const { keys } = keepKeys(
    of.map(({ text }) => text),
    NO_KEYS,
  );
  return treeOf({ uri: 'file:///draft.md', version: 1, claims: of }, { grouping, keys });
}

/** The tree as indented labels. */
function checkOutline(tree: ProvenanceTree, expected: readonly string[]): void {
  const lines: string[] = [];
  const visit = (ids: readonly string[], indent: string): void => {
    for (const id of ids) {
      const node = tree.nodes.get(id);
      if (!node) throw new Error(`${id} is no node`);
      lines.push(indent + wordsOf(node, english).label);
      visit(node.children, `${indent}  `);
    }
  };
  visit(tree.roots, '');
  expect(lines).toEqual(expected);
}

describe('the Provenance tree', () => {
  test('by source puts the claims of one source together, in order of its first, and nobody last', () => {
    checkOutline(treeBy('source'), [
      'the mayor',
      '  the pier burned',
      '  nobody was hurt',
      'the agency',
      '  three men were held',
      '    the agency',
      '    the police',
      '    Second-hand.',
      'No source given',
      '  it was arson',
    ]);
  });

  test('in reading order has no groups', () => {
    checkOutline(treeBy('reading'), [
      'it was arson',
      'the pier burned',
      'three men were held',
      '  the agency',
      '  the police',
      '  Second-hand.',
      'nobody was hurt',
    ]);
  });

  test('by source and by standing sets plans and what is merely possible apart, at the bottom', () => {
    const apart = [
      'Plans and attitudes',
      '  has pledged to rebuild the pier',
      '    the mayor',
      '  aims to sell the crane',
      '    the mayor',
      'Possible sources',
      '  the crane fell first',
    ];
    checkOutline(treeBy('source', mixed), [
      'the mayor',
      '  the pier burned',
      'No source given',
      '  it was arson',
      ...apart,
    ]);
    checkOutline(treeBy('standing', mixed), [
      'Hearsay',
      '  it was arson',
      'Named source',
      '  the pier burned',
      ...apart,
    ]);
  });

  test('in reading order leaves plans and what is merely possible where they stand', () => {
    const tree = treeBy('reading', mixed);
    expect(tree.roots).toEqual(tree.claims);
  });

  test('by check begins with what is to be done, and has what changed since above it all', () => {
    const changedSince = ['Changed since checked', '  has pledged to rebuild the pier', '    the mayor', '  nobody was hurt']; // prettier-ignore
    const agencyLines = ['  three men were held', '    the agency', '    the police', '    Second-hand.'];
    checkOutline(treeBy('check', worked), [
      ...changedSince,
      'Query',
      ...agencyLines,
      'Not checked',
      '  it was arson',
      'Confirmed',
      '  the pier burned',
    ]);
    checkOutline(treeBy('source', worked), [
      ...changedSince,
      'the mayor',
      '  the pier burned',
      'the agency',
      ...agencyLines,
      'No source given',
      '  it was arson',
    ]);
  });

  test('has every claim once, however it is arranged', () => {
    const any = fc.constantFrom(...mixed, ...worked, agency);
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), fc.constantFrom(...GROUPINGS), (some, grouping) => {
        const all = some.map((claim) => ({ ...claim }));
        const tree = treeBy(grouping, all);
        const claimNodes = [...tree.nodes.values()].filter((node) => node.kind === 'claim');
        expect(new Set(claimNodes.map(({ claim }) => claim))).toEqual(new Set(all));
        expect(claimNodes).toHaveLength(all.length);
      }),
    );
  });

  test('opens every group at first but the plans and attitudes, and no claim', () => {
    const open = [...treeBy('source', mixed).nodes.values()]
      .filter((node) => isOpenAtFirst(node))
      .map((node) => wordsOf(node, english).label);
    expect(open.toSorted()).toEqual(['No source given', 'Possible sources', 'the mayor']);
  });

  test('by standing has each claim once, the weakest standing first', () => {
    const tree = treeBy('standing');
    const groups = tree.roots.map((id) => tree.nodes.get(id));
    const labels = groups.map((group) => group && wordsOf(group, english).label);
    expect(labels).toEqual(['Hearsay', 'Passed on', 'Named source']);
    expect(groups.flatMap((group) => group?.children ?? []).toSorted()).toEqual(tree.claims.toSorted());
  });

  test.each(GROUPINGS)('grouped by %s knows the parent of every node, and no node twice', (grouping) => {
    const tree = treeBy(grouping, mixed);
    const reached: string[] = [];
    const visit = (ids: readonly string[], parent: string | null): void => {
      for (const id of ids) {
        const node = tree.nodes.get(id);
        expect(node?.parent).toBe(parent);
        reached.push(id);
        visit(node?.children ?? [], id);
      }
    };
    visit(tree.roots, null);
    expect(reached.toSorted()).toEqual([...tree.nodes.keys()].toSorted());
    expect(tree.claims).toHaveLength(mixed.length);
  });

  test('keeps the ids of what stays when a claim is added before it', () => {
    const before = keepKeys(['the pier burned'], NO_KEYS);
    const after = keepKeys(['it was arson', 'the pier burned'], before);
    const uri = 'file:///draft.md';
    const one = treeOf({ uri, version: 1, claims: [mayor] }, { grouping: 'source', keys: before.keys });
    const other = treeOf(
      { uri, version: 2, claims: [rumour, mayor] },
      { grouping: 'source', keys: after.keys },
    );
    for (const id of one.nodes.keys()) expect(other.nodes.has(id)).toBe(true);
  });

  test('has other ids for another draft', () => {
    const one = treeOf(
      { uri: 'file:///a.md', version: 1, claims },
      { grouping: 'source', keys: ['1', '2', '3', '4'] },
    );
    const other = treeOf(
      { uri: 'file:///b.md', version: 1, claims },
      { grouping: 'source', keys: ['1', '2', '3', '4'] },
    );
    expect([...one.nodes.keys()].filter((id) => other.nodes.has(id))).toEqual([]);
  });

  test.each(GROUPINGS)('grouped by %s never has thousands of claims on one level', (grouping) => {
    const many = Array.from({ length: 1001 }, (_, index) => claimOf({ text: `Barge ${index} sank` }));
    const tree = treeBy(grouping, many);
    const levels = [tree.roots, ...Array.from(tree.nodes.values(), ({ children }) => children)];
    expect(Math.max(...levels.map(({ length }) => length))).toBeLessThanOrEqual(200);
    const claimNodes = [...tree.nodes.values()].filter(({ kind }) => kind === 'claim');
    expect(claimNodes.map(({ id }) => id)).toEqual(tree.claims);
    const batches = [...tree.nodes.values()].filter(({ kind }) => kind === 'batch');
    expect(wordsOf(batches.at(-1) ?? claimNodes[0]!, english).label).toBe('Claims 1001 to 1001');
  });

  test('of a draft without claims is empty', () => {
    for (const grouping of GROUPINGS) checkOutline(treeBy(grouping, []), []);
  });

  test('leads from a finding to its own place, and from a group nowhere', () => {
    const tree = treeBy('source');
    const nodes = [...tree.nodes.values()];
    const finding = nodes.find(({ kind }) => kind === 'finding');
    const group = nodes.find(({ kind }) => kind === 'source');
    expect(finding && placeOf(finding)).toEqual(placeOn(3, 0, 9));
    expect(group && placeOf(group)).toBeNull();
  });
});
