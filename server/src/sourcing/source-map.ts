/**
 * The source map: origins, the outlets they came through and the claims as a flow diagram, and a table that says the same. The drawing is
 * whole in itself, so that it can be saved. Knows no page.
 */
import { element } from '../drawing/html.ts';
import type { Html } from '../drawing/html.ts';
import { shortened } from '../wording/describe.ts';
import { colourOf, fillOf, patternsOf } from './fills.ts';
import { sourcesKey, wayWords } from './flows.ts';
import type { Flow } from './flows.ts';
import { labelLines } from './label-lines.ts';
import { layMap } from './map-layout.ts';
import type { MapLink, MapNode } from './map-layout.ts';
import { GROUND_WORDS } from './profile.ts';

/** Null where there is nothing to draw. `prefix` begins the ids of this drawing. */
export function sourceMap(flows: readonly Flow[], prefix: string): Html | null {
  const layout = layMap(flows);
  if (layout === null) return null;
  const ids = `${prefix}map-`;
  const count = flows.length === 1 ? '1 claim' : `${flows.length} claims`;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'map',
      viewBox: `0 0 ${layout.width} ${layout.height}`,
      width: layout.width,
      height: layout.height,
      role: 'img',
      'aria-label': `Source map of ${count}: where each comes from, and through whom. The table says the same.`,
      'font-family': 'system-ui, sans-serif',
      'font-size': 12,
      fill: 'currentColor',
    },
    patternsOf(ids),
    ...layout.links.map(drawLink),
    ...layout.nodes.map((node) => drawNode(node, ids)),
  );
}

/** The same for those who read tables: the way, how it counts, the claim; each claim a button where it leads somewhere. */
export function sourceMapTable(flows: readonly Flow[], { leads }: { readonly leads: boolean }): Html {
  const rows = flows.map((flow, index) => {
    const words = shortened(flow.words, TABLE_LENGTH);
    return element(
      'tr',
      {},
      element('td', {}, wayWords(flow)),
      element('td', {}, GROUND_WORDS[flow.ground]),
      element('td', {}, leads ? element('button', { type: 'button', 'data-flow': index }, words) : words),
    );
  });
  const heads = ['Who says it, and through whom', 'It rests on', 'Claim'];
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, ...rows),
  );
}

const TABLE_LENGTH = 160;

function drawLink({ path, width, ground, words, names }: MapLink): Html {
  return element(
    'path',
    {
      d: path,
      fill: 'none',
      stroke: colourOf(ground),
      'stroke-opacity': 0.35,
      'stroke-width': width,
      'data-sources': sourcesKey(names),
    },
    element('title', {}, words),
  );
}

function drawNode({ name, flow, claims, ground, box, room, names }: MapNode, ids: string): Html {
  const { x, y, width, height } = box;
  const words = flow === null ? `${name} (${claims})` : name;
  return element(
    'g',
    { 'data-flow': flow, 'data-sources': sourcesKey(names) },
    element('rect', { x, y, width, height, fill: fillOf(ground, ids), stroke: colourOf(ground) }),
    element('text', { y: y + height / 2 }, ...label(words, { x: x + width + GAP, room: room - GAP })),
    element('title', {}, words),
  );
}

/** About its middle; a space parts the lines for whoever reads them aloud. */
function label(words: string, { x, room }: { readonly x: number; readonly room: number }): Html[] {
  const lines = labelLines(words, Math.floor(room / LETTER));
  return lines.map((line, at) => {
    const dy = at === 0 ? 0.35 - (lines.length - 1) * 0.55 : 1.1;
    return element('tspan', { x, dy: `${dy}em` }, at < lines.length - 1 ? `${line} ` : line);
  });
}

const GAP = 5;

/** How wide a letter is at this size, in a wide font. */
const LETTER = 6.6;
