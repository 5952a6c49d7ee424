/**
 * Lays the flows of a draft out as a Sankey diagram (d3-sankey): origins at the left, whoever passed a claim on between, the claims at the
 * right. Knows no drawing.
 */
import { sankey, sankeyJustify, sankeyLinkHorizontal } from 'd3-sankey';
import type { SankeyLink, SankeyNode } from 'd3-sankey';
import type { Flow } from './flows.ts';
import type { Ground } from './profile.ts';

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly MapNode[];
  readonly links: readonly MapLink[];
}

export interface MapNode {
  readonly name: string;
  /** Of a claim its place in `flows`; null for a source. */
  readonly flow: number | null;
  readonly claims: number;
  readonly ground: Ground;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** How far its words may run behind it. */
  readonly room: number;
  /** Of the ways that run through it, the names. */
  readonly names: readonly string[];
}

export interface MapLink {
  /** An SVG path along its middle. */
  readonly path: string;
  readonly width: number;
  readonly ground: Ground;
  /** «The Kremlin to Russian news agencies». */
  readonly words: string;
  /** Of the ways that run through it, the names. */
  readonly names: readonly string[];
}

interface LinkFacts {
  readonly ground: Ground;
  readonly names: Set<string>;
}

interface NodeFacts extends LinkFacts {
  readonly id: string;
  readonly name: string;
  readonly flow: number | null;
}

type LaidNode = SankeyNode<NodeFacts, LinkFacts>;

/** Null where nothing flows. */
export function layMap(flows: readonly Flow[]): MapLayout | null {
  if (flows.length === 0) return null;
  const height = Math.max(LEAST_HEIGHT, flows.length * ROW);
  const { nodes, links } = graphOf(flows);
  const layout = sankey<NodeFacts, LinkFacts>()
    .nodeId(({ id }) => id)
    .nodeAlign(sankeyJustify)
    .nodeWidth(NODE_WIDTH)
    .nodePadding(NODE_GAP)
    .extent([
      [1, 1],
      [WIDTH - CLAIM_ROOM, height - 1],
    ]);
  const laid = layout({ nodes, links });
  const path = sankeyLinkHorizontal<NodeFacts, LinkFacts>();
  const columns = Math.max(...laid.nodes.map(({ depth = 0 }) => depth));
  const gap = (WIDTH - CLAIM_ROOM - NODE_WIDTH - 1) / Math.max(1, columns) - NODE_WIDTH;
  return {
    width: WIDTH,
    height,
    nodes: laid.nodes.map((node) => nodeOf(node, node.flow === null ? gap : CLAIM_ROOM - SPARE)),
    links: laid.links.map((link) => ({
      path: path(link) ?? '',
      width: Math.max(1, link.width ?? 1),
      ground: link.ground,
      words: [link.source, link.target].map(nameAt).join(' → '),
      names: [...link.names],
    })),
  };
}

/** As narrow as the galley beside a draft, and a printed page: the words stay readable, and no claim is out of sight. */
const WIDTH = 600;
/** For the words of the claims, behind the last column. */
const CLAIM_ROOM = 235;
/** Of it, for words of many wide letters: they would run out of the picture. */
const SPARE = 14;
/** Two lines of words, and the gap. */
const ROW = 34;
const LEAST_HEIGHT = 80;
const NODE_WIDTH = 12;
const NODE_GAP = 8;

/** A name in the second step is another node than the same in the first: so nothing flows in a circle. */
function graphOf(flows: readonly Flow[]): {
  nodes: SankeyNode<NodeFacts, LinkFacts>[];
  links: SankeyLink<NodeFacts, LinkFacts>[];
} {
  const nodes = new Map<string, NodeFacts>();
  const links = new Map<string, LinkFacts & { source: string; target: string; value: number }>();
  for (const [index, { way, ground, words }] of flows.entries()) {
    const names = new Set(way);
    const stops: NodeFacts[] = [
      ...way.map((name, at) => ({
        id: `${at === 0 ? `${ground} ` : ''}${at} ${name}`,
        name,
        flow: null,
        ground,
        names,
      })),
      { id: `claim ${index}`, name: words, flow: index, ground, names },
    ];
    for (const [at, stop] of stops.entries()) {
      nodes.set(stop.id, { ...stop, names: union(names, nodes.get(stop.id)?.names) });
      const before = stops[at - 1];
      if (before === undefined) continue;
      const id = `${before.id} > ${stop.id} > ${ground}`;
      const known = links.get(id);
      links.set(id, {
        source: before.id,
        target: stop.id,
        value: (known?.value ?? 0) + 1,
        ground,
        names: union(names, known?.names),
      });
    }
  }
  return { nodes: [...nodes.values()], links: [...links.values()] };
}

const union = (some: ReadonlySet<string>, others: ReadonlySet<string> = new Set()): Set<string> =>
  new Set([...some, ...others]);

function nodeOf(
  { name, flow, ground, value, names, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }: LaidNode,
  room: number,
): MapNode {
  return {
    name,
    flow,
    claims: value ?? 0,
    ground,
    box: { x: x0, y: y0, width: x1 - x0, height: Math.max(1, y1 - y0) },
    room,
    names: [...names],
  };
}

function nameAt(node: LaidNode | string | number): string {
  return typeof node === 'object' ? node.name : String(node);
}
