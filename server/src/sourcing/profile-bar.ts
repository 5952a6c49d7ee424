/** The sourcing profile as a bar to be read at a glance, with its parts in words below. Knows no page. */
import { element } from '../drawing/html.ts';
import type { Html } from '../drawing/html.ts';
import { colourOf, fillOf, patternsOf } from './fills.ts';
import type { ProfilePart } from './profile.ts';

/** Null where there is nothing to show. `prefix` begins the ids of this drawing. */
export function profileBar(parts: readonly ProfilePart[], prefix: string): Html | null {
  const all = parts.reduce((sum, { claims }) => sum + claims, 0);
  if (all === 0) return null;
  const ids = `${prefix}profile-`;
  return element(
    'figure',
    { class: 'profile' },
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
        preserveAspectRatio: 'none',
        role: 'img',
        'aria-label': `What the claims rest on: ${parts.map((part) => partWords(part, all)).join('; ')}`,
      },
      patternsOf(ids),
      ...strips(parts, all, ids),
    ),
    element('figcaption', {}, ...parts.map((part) => key(part, all, ids))),
  );
}

const WIDTH = 800;
const HEIGHT = 20;

function strips(parts: readonly ProfilePart[], all: number, ids: string): Html[] {
  let x = 0;
  return parts.map((part) => {
    const width = (WIDTH * part.claims) / all;
    const strip = element(
      'rect',
      {
        x: rounded(x),
        y: 0.5,
        width: rounded(width),
        height: HEIGHT - 1,
        fill: fillOf(part.ground, ids),
        stroke: colourOf(part.ground),
      },
      element('title', {}, partWords(part, all)),
    );
    x += width;
    return strip;
  });
}

/** «Named people 12 (40%)», beside a piece of its strip. */
function key(part: ProfilePart, all: number, ids: string): Html {
  const swatch = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 16 12', class: 'swatch', 'aria-hidden': 'true' },
    element('rect', {
      x: 0.5,
      y: 0.5,
      width: 15,
      height: 11,
      fill: fillOf(part.ground, ids),
      stroke: colourOf(part.ground),
    }),
  );
  return element('span', { class: 'key' }, swatch, ` ${partWords(part, all)}`);
}

function partWords({ words, claims }: ProfilePart, all: number): string {
  return `${words} ${claims} (${Math.round((100 * claims) / all)}%)`;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
