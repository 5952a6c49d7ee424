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

/** Some of the claims of a group that is too long to be drawn at once. */
export interface BatchNode extends NodeBase {
  readonly kind: 'batch';
  /** Counted from 1 within the group; `last` is in it. */
  readonly first: number;
  readonly last: number;
}

export type ProvenanceNode = SourceNode | StandingNode | BatchNode | ClaimNode | LinkNode | FindingNode;

export interface ProvenanceTree {
  readonly roots: readonly string[];
  /** Ids of the claims, in order of the draft. */
  readonly claims: readonly string[];
  readonly nodes: ReadonlyMap<string, ProvenanceNode>;
}

export const EMPTY_TREE: ProvenanceTree = { roots: [], claims: [], nodes: new Map() };

/** A list of claims longer than this is cut in batches: VS Code draws a level at once, and stalls on thousands. */
const BATCH = 200;

/** `keys` names the claims, in their order; `keepKeys` gives it. */
export function treeOf(
  { uri, claims }: Provenance,
  { grouping, keys }: { readonly grouping: Grouping; readonly keys: readonly string[] },
): ProvenanceTree {
  const prefix = `${uri}#${grouping}`;
  const nodes = new Map<string, ProvenanceNode>();
  const add = (node: ProvenanceNode): string => {
    nodes.set(node.id, node);
    return node.id;
  };
  const ids = claims.map((_, index) => `${prefix}/${keys[index] ?? index}`);
  const idOf = new Map(claims.map((claim, index) => [claim, ids[index] ?? '']));
  const hangClaims = (members: readonly ProvenanceClaim[], parent: string | null): string[] =>
    members.map((claim) => {
      const id = idOf.get(claim) ?? `${prefix}/${claim.id}`;
      const children = belowClaim(id, claim).map(add);
      return add({ kind: 'claim', id, parent, children, claim, grouping });
    });
  const hang = (members: readonly ProvenanceClaim[], parent: string | null): string[] => {
    if (members.length <= BATCH) return hangClaims(members, parent);
    const starts = Array.from({ length: Math.ceil(members.length / BATCH) }, (_, index) => index * BATCH);
    return starts.map((start) => {
      const id = `${parent ?? prefix}/from${start + 1}`;
      const children = hangClaims(members.slice(start, start + BATCH), id);
      return add({ kind: 'batch', id, parent, children, first: start + 1, last: start + children.length });
    });
  };
  const roots = rootsOf(claims, { grouping, prefix, hang, add });
  return { roots, claims: ids, nodes };
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
    case 'batch':
      return null;
  }
}

interface Growing {
  readonly grouping: Grouping;
  readonly prefix: string;
  readonly hang: (members: readonly ProvenanceClaim[], parent: string | null) => string[];
  readonly add: (node: ProvenanceNode) => string;
}

function rootsOf(
  claims: readonly ProvenanceClaim[],
  { grouping, prefix, hang, add }: Growing,
): readonly string[] {
  const parent = null;
  switch (grouping) {
    case 'reading':
      return hang(claims, parent);
    case 'source':
      return bySource(claims).map(({ key, name, members }) => {
        const id = `${prefix}=${key}`;
        return add({ kind: 'source', id, parent, children: hang(members, id), name, claims: members });
      });
    case 'standing':
      return byStanding(claims).map(({ key, name, members }) => {
        const id = `${prefix}=${key}`;
        const children = hang(members, id);
        return add({ kind: 'standing', id, parent, children, standing: key, label: name, claims: members });
      });
  }
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
