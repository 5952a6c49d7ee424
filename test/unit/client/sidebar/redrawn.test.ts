import { describe, expect, test } from 'vitest';
import type { NodeBase, Tree } from '../../../../client/src/sidebar/nodes.ts';
import { changedRows } from '../../../../client/src/sidebar/redrawn.ts';

/** `below` gives the children of each row that has some. */
function tree(
  roots: readonly string[],
  below: Readonly<Record<string, readonly string[]>> = {},
): Tree<NodeBase> {
  const nodes = new Map<string, NodeBase>();
  const add = (id: string, parent: string | null): void => {
    const children = below[id] ?? [];
    nodes.set(id, { id, parent, children });
    for (const child of children) add(child, id);
  };
  for (const root of roots) add(root, null);
  return { roots, nodes };
}

const draft = tree(['mayor', 'police'], { mayor: ['pier', 'crane'], police: ['arson'], pier: ['link'] });
const allAlike = (): boolean => true;

describe('what is drawn again', () => {
  test('is nothing where all looks as it did', () => {
    expect(changedRows(draft, draft, allAlike)).toEqual([]);
  });

  test('is the row that looks otherwise, and no other', () => {
    expect(changedRows(draft, draft, (id) => id !== 'crane')).toEqual(['crane']);
  });

  test('is once what stands below a row that is drawn again', () => {
    expect(changedRows(draft, draft, (id) => id !== 'mayor' && id !== 'link')).toEqual(['mayor']);
  });

  test('is the row below which others stand now', () => {
    const more = tree(['mayor', 'police'], {
      mayor: ['pier', 'crane'],
      police: ['arson', 'fog'],
      pier: ['link'],
    });
    expect(changedRows(draft, more, allAlike)).toEqual(['police']);
    const turned = tree(['mayor', 'police'], { mayor: ['crane', 'pier'], police: ['arson'], pier: ['link'] });
    expect(changedRows(draft, turned, allAlike)).toEqual(['mayor']);
  });

  test('is everything where the outermost rows are others', () => {
    expect(changedRows(draft, tree(['police', 'mayor']), allAlike)).toBeNull();
    expect(changedRows(draft, tree(['mayor']), allAlike)).toBeNull();
  });

  test('is everything where most of it would be', () => {
    const many = tree(Array.from({ length: 30 }, (_, index) => `row${index}`));
    expect(changedRows(many, many, () => false)).toBeNull();
  });
});
