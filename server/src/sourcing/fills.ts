/**
 * How what claims rest on is drawn: a colour and a pattern each, so that neither paper nor a colour-blind eye loses one. The colours stand in
 * an SVG by themselves, since it may be saved and opened anywhere. Knows no draft.
 */
import { element, joined } from '../drawing/html.ts';
import type { Html } from '../drawing/html.ts';
import { GROUNDS } from './profile.ts';
import type { Ground } from './profile.ts';

interface Fill {
  readonly colour: string;
  readonly pattern: 'plain' | 'stripes' | 'back-stripes' | 'dots' | 'crossed' | 'hollow';
}

/** Mid-tones that stand off from white and from black by 3 to 1 and more. */
const FILLS: Readonly<Record<Ground, Fill>> = {
  people: { colour: '#3173b5', pattern: 'plain' },
  bodies: { colour: '#3173b5', pattern: 'stripes' },
  documents: { colour: '#2d8577', pattern: 'plain' },
  outlets: { colour: '#b06a10', pattern: 'plain' },
  controlled: { colour: '#b06a10', pattern: 'crossed' },
  nameless: { colour: '#9a5fb0', pattern: 'back-stripes' },
  hearsay: { colour: '#9a5fb0', pattern: 'dots' },
  carried: { colour: '#7f7f7f', pattern: 'dots' },
  nobody: { colour: '#7f7f7f', pattern: 'hollow' },
};

/** The patterns of one drawing; ids begin with `prefix`, as a page may hold several. */
export function patternsOf(prefix: string): Html {
  return element('defs', {}, ...GROUNDS.map((ground) => pattern(ground, prefix)));
}

export const fillOf = (ground: Ground, prefix: string): string => `url(#${prefix}${ground})`;
export const colourOf = (ground: Ground): string => FILLS[ground].colour;

function pattern(ground: Ground, prefix: string): Html {
  const { colour, pattern: kind } = FILLS[ground];
  return element(
    'pattern',
    { id: `${prefix}${ground}`, width: SIZE, height: SIZE, patternUnits: 'userSpaceOnUse' },
    element('rect', {
      width: SIZE,
      height: SIZE,
      fill: colour,
      'fill-opacity': kind === 'plain' ? 1 : kind === 'hollow' ? 0.08 : 0.25,
    }),
    joined(STROKES[kind].map((d) => element('path', { d, stroke: colour, 'stroke-width': 2, fill: 'none' }))),
  );
}

const SIZE = 8;

const STRIPES = 'M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4';
const BACK_STRIPES = 'M-2,6 l4,4 M0,0 l8,8 M6,-2 l4,4';

const STROKES: Readonly<Record<Fill['pattern'], readonly string[]>> = {
  plain: [],
  stripes: [STRIPES],
  'back-stripes': [BACK_STRIPES],
  dots: ['M1,2 h2 M5,6 h2'],
  crossed: [STRIPES, BACK_STRIPES],
  hollow: [],
};
