/** A place as a client sends it in a message of our own, which no library has checked; and one in a draft whose text is not at hand. */
import * as v from 'valibot';
import type { Position } from '../documents/positions.ts';
import type { Span } from '../engine/index.ts';
import type { Place } from '../protocol.ts';

const POSITION = v.object({ line: v.number(), character: v.number() });
export const PLACE = v.object({ start: POSITION, end: POSITION });

/** From where words begin to where they end, for as far as their line goes: an editor takes what lies beyond it to be its end. */
export function placeFrom({ line, character }: Position, { start, end }: Span): Place {
  return { start: { line, character }, end: { line, character: character + end - start } };
}
