/** What every view of the sidebar is made of: a tree of nodes, as data. Knows no node in particular. */

export interface NodeBase {
  /** Unique in its tree, and the same for the same thing in the next tree of the same draft. */
  readonly id: string;
  readonly parent: string | null;
  readonly children: readonly string[];
}

export interface Tree<Node extends NodeBase> {
  readonly roots: readonly string[];
  readonly nodes: ReadonlyMap<string, Node>;
}
