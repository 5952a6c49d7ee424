/**
 * The Sources view as data: who speaks in the draft, with what they say below them. Structure only; how a node is worded and
 * drawn is `sourceWording.ts`'s and `sourceItem.ts`'s part. Knows no editor.
 */
import type { DraftSource, Place, Sources, SourceStatement } from '../../../server/src/protocol.ts';
import type { NodeBase, Tree } from './nodes.ts';
import type { OthersTreeNode } from './othersTree.ts';

export const SOURCE_ORDERS = ['mention', 'claims'] as const;
export type SourceOrder = (typeof SOURCE_ORDERS)[number];

export interface SpeakerNode extends NodeBase {
  readonly kind: 'speaker';
  readonly source: DraftSource;
}

export interface StatementNode extends NodeBase {
  readonly kind: 'statement';
  readonly statement: SourceStatement;
}

/** Below the others: sources of which Whence is not sure. */
export interface PossibleNode extends NodeBase {
  readonly kind: 'possible-sources';
}

export type SourcesNode = SpeakerNode | StatementNode | PossibleNode | OthersTreeNode;

export interface SourceTree extends Tree<SourcesNode> {
  /** What is said in the draft, source by source, and the id of each. */
  readonly statements: readonly SourceStatement[];
  readonly ids: readonly string[];
}

/** What is to be told apart in the next tree: by words, since the engine's ids live for one analysis. */
export interface SourceKeys {
  readonly sources: readonly string[];
  /** In order of `statementsOf`. */
  readonly statements: readonly string[];
}

export function statementsOf({ sources }: Sources): readonly SourceStatement[] {
  return sources.flatMap(({ statements }) => statements);
}

export function sourceTreeOf(
  answer: Sources,
  { order, keys }: { readonly order: SourceOrder; readonly keys: SourceKeys },
): SourceTree {
  const prefix = `${answer.uri}#sources`;
  const nodes = new Map<string, SourcesNode>();
  const add = (node: SourcesNode): string => {
    nodes.set(node.id, node);
    return node.id;
  };
  const group = `${prefix}~possible`;
  const ids: string[] = [];
  const speakers = answer.sources.map((source, index): SpeakerNode => {
    const id = `${prefix}=${keys.sources[index] ?? index}`;
    const children = source.statements.map((statement): string => {
      const own = `${prefix}/${keys.statements[ids.length] ?? ids.length}`;
      ids.push(own);
      return add({ kind: 'statement', id: own, parent: id, children: [], statement });
    });
    return { kind: 'speaker', id, parent: source.possible ? group : null, children, source };
  });
  const ordered = inOrder(speakers, order);
  const roots = ordered.filter(({ parent }) => parent === null).map(add);
  const possible = ordered.filter(({ parent }) => parent !== null).map(add);
  if (possible.length > 0)
    roots.push(add({ kind: 'possible-sources', id: group, parent: null, children: possible }));
  return { roots, nodes, statements: statementsOf(answer), ids };
}

/** The same tree with `others` below: nodes with their own ids, those without a parent as roots. */
export function withOthers(tree: SourceTree, others: readonly OthersTreeNode[]): SourceTree {
  const roots = others.filter(({ parent }) => parent === null).map(({ id }) => id);
  return {
    ...tree,
    roots: [...tree.roots, ...roots],
    nodes: new Map([...tree.nodes, ...others.map((node) => [node.id, node] as const)]),
  };
}

/** Where in the draft in view a click on a node leads, or null. */
export function placeOfSource(node: SourcesNode): Place | null {
  switch (node.kind) {
    case 'speaker':
      return node.source.place;
    case 'statement':
      return node.statement.place;
    default:
      return null;
  }
}

/** Those who say the most first; of as much, those who are named first. */
function inOrder(speakers: readonly SpeakerNode[], order: SourceOrder): readonly SpeakerNode[] {
  if (order === 'mention') return speakers;
  return speakers.toSorted((one, other) => other.children.length - one.children.length);
}
