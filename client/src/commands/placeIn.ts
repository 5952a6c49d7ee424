/** The place that a command is called for: commands can be called by anyone with anything. */
import type { Range } from 'vscode';
import type { Place } from '../../../server/src/protocol.ts';

/** A place in a draft, and the version of the draft that it is of: by now other words may stand there. */
export interface PlaceRead {
  readonly place: Place;
  readonly version: number;
}

/** A quick fix says where it was offered; null for anything else. */
export function placeIn(of: unknown): { readonly uri: string; readonly place: Place } | null {
  if (typeof of !== 'object' || of === null || !('uri' in of) || !('place' in of)) return null;
  const { uri, place } = of;
  if (typeof uri !== 'string' || typeof place !== 'object' || place === null) return null;
  if (!('start' in place) || !('end' in place)) return null;
  const [start, end] = [positionIn(place.start), positionIn(place.end)];
  return start && end ? { uri, place: { start, end } } : null;
}

/** Of a selection, as the server takes it. */
export function placeOf({ start, end }: Range): Place {
  const at = ({ line, character }: Range['start']): Place['start'] => ({ line, character });
  return { start: at(start), end: at(end) };
}

function positionIn(value: unknown): Place['start'] | null {
  if (typeof value !== 'object' || value === null || !('line' in value) || !('character' in value))
    return null;
  const { line, character } = value;
  return typeof line === 'number' && typeof character === 'number' ? { line, character } : null;
}
