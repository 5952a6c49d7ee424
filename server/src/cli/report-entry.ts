/** One entry of the text report: lines behind the place they speak of. Knows nothing of what they say. */
import type { Positions } from '../documents/positions.ts';
import type { Span } from '../engine/index.ts';
import { wrapped } from './prose.ts';

/** A draft's text, and where its offsets are for people. */
export interface Placed {
  readonly text: string;
  readonly positions: Positions;
}

interface Entry {
  readonly at: Span | undefined;
  readonly lines: readonly string[];
}

export function entry({ at, lines }: Entry, positions: Positions): string {
  const place = at ? placeOf(at, positions) : '';
  const indent = ' '.repeat(12);
  return `  ${place.padStart(8)}  ${lines.map((line) => wrapped(line, indent)).join(`\n${indent}`)}`;
}

/** «3:12», line and column, both from 1, as editors count them. */
export function placeOf({ start }: Span, positions: Positions): string {
  const { line, character } = positions.positionAt(start);
  return `${line + 1}:${character + 1}`;
}
