/** What of a tree has to be drawn again when it changes: as little as can be, since rows that are drawn anew let go of keys and clicks meanwhile. */
import type { NodeBase, Tree } from './nodes.ts';

/**
 * Ids of the rows to be drawn again with all below them; null where it is the whole tree. `looksAlike` says of a row that stands in both
 * trees whether it looks as it was drawn.
 */
export function changedRows(
  before: Tree<NodeBase>,
  after: Tree<NodeBase>,
  looksAlike: (id: string) => boolean,
): readonly string[] | null {
  if (!isSame(before.roots, after.roots)) return null;
  const changed: string[] = [];
  const look = (ids: readonly string[]): void => {
    for (const id of ids) {
      const children = after.nodes.get(id)?.children ?? [];
      if (isSame(before.nodes.get(id)?.children ?? [], children) && looksAlike(id)) look(children);
      else changed.push(id);
    }
  };
  look(after.roots);
  return changed.length > MANY ? null : changed;
}

/** The editor asks for what is below each on its own. */
const MANY = 20;

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
