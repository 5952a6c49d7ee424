/**
 * The Provenance view as data: claims in groups, with their chains and findings below them. Structure only; how a node is
 * worded and drawn is `wording.ts`'s and `item.ts`'s part. Knows no editor.
 */
import type {
  CheckStatusName,
  Place,
  Provenance,
  ProvenanceClaim,
  ProvenanceFinding,
  ProvenanceLink,
} from '../../../server/src/protocol.ts';
import { bySource, byStanding, byStatus, setApart } from './groups.ts';
import type { NodeBase, Tree } from './nodes.ts';

export const GROUPINGS = ['source', 'standing', 'check', 'reading'] as const;
export type Grouping = (typeof GROUPINGS)[number];

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

/** Claims by what was recorded of them. */
export interface StatusNode extends NodeBase {
  readonly kind: 'status';
  readonly status: CheckStatusName;
  readonly claims: readonly ProvenanceClaim[];
}

/** A group above the others, for what changed since it was checked, or below, for what is not counted as a claim. */
export interface ApartNode extends NodeBase {
  readonly kind: Apart;
  readonly claims: readonly ProvenanceClaim[];
}

const ABOVE = ['stale'] as const;
const BELOW = ['attitudes', 'possible'] as const;
export type Apart = (typeof ABOVE)[number] | (typeof BELOW)[number];

export interface ClaimNode extends NodeBase {
  readonly kind: 'claim';
  readonly claim: ProvenanceClaim;
  /** What it is grouped by, and so what a claim need not say again. */
  readonly grouping: Grouping | Apart;
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

export type ProvenanceNode =
  SourceNode | StandingNode | StatusNode | ApartNode | BatchNode | ClaimNode | LinkNode | FindingNode;

export interface ProvenanceTree extends Tree<ProvenanceNode> {
  /** Ids of the claims, in order of the draft. */
  readonly claims: readonly string[];
}

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
  const hangClaims = ({ members, parent, under }: Hung): string[] =>
    members.map((claim) => {
      const id = idOf.get(claim) ?? `${prefix}/${claim.id}`;
      const children = belowClaim(id, claim).map(add);
      return add({ kind: 'claim', id, parent, children, claim, grouping: under });
    });
  const hang = (hung: Hung): string[] => {
    const { members, parent, under } = hung;
    if (members.length <= BATCH) return hangClaims(hung);
    const starts = Array.from({ length: Math.ceil(members.length / BATCH) }, (_, index) => index * BATCH);
    return starts.map((start) => {
      const id = `${parent ?? prefix}/from${start + 1}`;
      const children = hangClaims({ members: members.slice(start, start + BATCH), parent: id, under });
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
    case 'status':
    case 'stale':
    case 'attitudes':
    case 'possible':
    case 'batch':
      return null;
  }
}

/** How a node stands until somebody opens or closes it: groups open, but for plans and attitudes; all else closed. */
export function isOpenAtFirst({ kind }: ProvenanceNode): boolean {
  return ['source', 'standing', 'status', 'stale', 'possible'].includes(kind);
}

/** Claims that are to hang on a node, or on none. */
interface Hung {
  readonly members: readonly ProvenanceClaim[];
  readonly parent: string | null;
  readonly under: Grouping | Apart;
}

interface Growing {
  readonly grouping: Grouping;
  readonly prefix: string;
  readonly hang: (hung: Hung) => string[];
  readonly add: (node: ProvenanceNode) => string;
}

/** In reading order everything stands where the draft has it; else what changed stands above, and what is not counted below. */
function rootsOf(all: readonly ProvenanceClaim[], growing: Growing): readonly string[] {
  const { grouping, prefix, hang, add } = growing;
  if (grouping === 'reading') return hang({ members: all, parent: null, under: grouping });
  const { claims, ...apart } = setApart(all);
  const grown = (kind: Apart): readonly string[] => {
    if (apart[kind].length === 0) return [];
    const id = `${prefix}~${kind}`;
    const children = hang({ members: apart[kind], parent: id, under: kind });
    return [add({ kind, id, parent: null, children, claims: apart[kind] })];
  };
  return [...ABOVE.flatMap(grown), ...groupsOf(claims, grouping, growing), ...BELOW.flatMap(grown)];
}

function groupsOf(
  claims: readonly ProvenanceClaim[],
  under: Exclude<Grouping, 'reading'>,
  { prefix, hang, add }: Growing,
): readonly string[] {
  const parent = null;
  if (under === 'source')
    return bySource(claims).map(({ key, name, members }) => {
      const id = `${prefix}=${key}`;
      const children = hang({ members, parent: id, under });
      return add({ kind: 'source', id, parent, children, name, claims: members });
    });
  if (under === 'check')
    return byStatus(claims).map(({ key, name, members }) => {
      const id = `${prefix}=${key}`;
      const children = hang({ members, parent: id, under });
      return add({ kind: 'status', id, parent, children, status: name, claims: members });
    });
  return byStanding(claims).map(({ key, name, members }) => {
    const id = `${prefix}=${key}`;
    const children = hang({ members, parent: id, under });
    return add({ kind: 'standing', id, parent, children, standing: key, label: name, claims: members });
  });
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
