/**
 * The Provenance view as data: claims in groups, with their chains and findings below them. Structure only; how a node is
 * worded and drawn is `wording.ts`'s and `item.ts`'s part. Knows no editor.
 */
import type {
  Place,
  Provenance,
  ProvenanceClaim,
  ProvenanceFinding,
  ProvenanceLink,
} from '../../../server/src/protocol.ts';
import { bySource, byStanding } from './groups.ts';

export const GROUPINGS = ['source', 'standing', 'reading'] as const;
export type Grouping = (typeof GROUPINGS)[number];

interface NodeBase {
  /** Unique in its tree, and the same for the same thing in the next tree of the same draft. */
  readonly id: string;
  readonly parent: string | null;
  readonly children: readonly string[];
}

export interface SourceNode extends NodeBase {
  readonly kind: 'source';
  /** Null for the claims that nobody is named for. */
  readonly name: string | null;
  readonly claims: readonly ProvenanceClaim[];
}

export interface StandingNode extends NodeBase {
  readonly kind: 'standing';
  readonly standing: string;
  readonly label: string;
  readonly claims: readonly ProvenanceClaim[];
}

export interface ClaimNode extends NodeBase {
  readonly kind: 'claim';
  readonly claim: ProvenanceClaim;
  /** What the view is grouped by, and so what a claim need not say again. */
  readonly grouping: Grouping;
}

export interface LinkNode extends NodeBase {
  readonly kind: 'link';
  readonly link: ProvenanceLink;
  /** From 1, on the reader's side, to `length`, the origin. */
  readonly position: number;
  readonly length: number;
}

export interface FindingNode extends NodeBase {
  readonly kind: 'finding';
  readonly finding: ProvenanceFinding;
}

export type ProvenanceNode = SourceNode | StandingNode | ClaimNode | LinkNode | FindingNode;

export interface ProvenanceTree {
  readonly roots: readonly string[];
  /** Ids of the claims, in order of the draft. */
  readonly claims: readonly string[];
  readonly nodes: ReadonlyMap<string, ProvenanceNode>;
}

export const EMPTY_TREE: ProvenanceTree = { roots: [], claims: [], nodes: new Map() };

/** `keys` names the claims, in their order; `keepKeys` gives it. */
export function treeOf(
  { uri, claims }: Provenance,
  { grouping, keys }: { readonly grouping: Grouping; readonly keys: readonly string[] },
): ProvenanceTree {
  const prefix = `${uri}#${grouping}`;
  const ids = claims.map((_, index) => `${prefix}/${keys[index] ?? index}`);
  const idOf = new Map(claims.map((claim, index) => [claim, ids[index] ?? '']));
  const groups = groupNodes(claims, { grouping, prefix, idOf });
  const parents = new Map(groups.flatMap(({ id, children }) => children.map((child) => [child, id])));
  const nodes = new Map<string, ProvenanceNode>(groups.map((group) => [group.id, group]));
  for (const [claim, id] of idOf) {
    const below = belowClaim(id, claim);
    const children = below.map((node) => node.id);
    nodes.set(id, { kind: 'claim', id, parent: parents.get(id) ?? null, children, claim, grouping });
    for (const node of below) nodes.set(node.id, node);
  }
  return { roots: grouping === 'reading' ? ids : groups.map(({ id }) => id), claims: ids, nodes };
}

/** Where a click on a node leads, or null for a group. */
export function placeOf(node: ProvenanceNode): Place | null {
  switch (node.kind) {
    case 'claim':
      return node.claim.place;
    case 'link':
      return node.link.place;
    case 'finding':
      return node.finding.place;
    case 'source':
    case 'standing':
      return null;
  }
}

interface Naming {
  readonly grouping: Grouping;
  readonly prefix: string;
  readonly idOf: ReadonlyMap<ProvenanceClaim, string>;
}

function groupNodes(
  claims: readonly ProvenanceClaim[],
  { grouping, prefix, idOf }: Naming,
): (SourceNode | StandingNode)[] {
  const childrenOf = (members: readonly ProvenanceClaim[]): string[] =>
    members.flatMap((claim) => idOf.get(claim) ?? []);
  const parent = null;
  if (grouping === 'source') {
    return bySource(claims).map(({ key, name, members }) => {
      const [id, children] = [`${prefix}=${key}`, childrenOf(members)];
      return { kind: 'source', id, parent, children, name, claims: members };
    });
  }
  if (grouping === 'standing') {
    return byStanding(claims).map(({ key, name, members }) => {
      const [id, children] = [`${prefix}=${key}`, childrenOf(members)];
      return { kind: 'standing', id, parent, children, standing: key, label: name, claims: members };
    });
  }
  return [];
}

/** The chain from the reader to the origin, then what there is to say about the claim. */
function belowClaim(parent: string, { chain, findings }: ProvenanceClaim): (LinkNode | FindingNode)[] {
  const children: readonly string[] = [];
  const links = chain.map((link, index): LinkNode => {
    const position = index + 1;
    const id = `${parent}/link${position}`;
    return { kind: 'link', id, parent, children, link, position, length: chain.length };
  });
  const notes = findings.map((finding, index): FindingNode => {
    return { kind: 'finding', id: `${parent}/finding${index + 1}`, parent, children, finding };
  });
  return [...links, ...notes];
}
