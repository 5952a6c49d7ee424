/** A place as a client sends it in a message of our own, which no library has checked; and one in a draft whose text is not at hand. */
import * as v from 'valibot';
import type { Position } from '../documents/positions.ts';
import type { Span } from '../engine/index.ts';
import type { Place } from '../protocol.ts';
import type { CheckedDraft } from './drafts.ts';

const POSITION = v.object({ line: v.number(), character: v.number() });
export const PLACE = v.object({ start: POSITION, end: POSITION });

/** Of the draft that places are of; left out where a client does not say. */
export const VERSION = v.exactOptional(v.number());

/** Why nothing is written of places in a draft that is another by now; null where they are of this one. */
export function whyElsewhere(
  { version }: { readonly version?: number },
  { snapshot }: Pick<CheckedDraft, 'snapshot'>,
): string | null {
  if (version === undefined || version === snapshot.version) return null;
  return 'The draft has changed since, so nothing was written. Choose the words once more.';
}

/** From where words begin to where they end, for as far as their line goes: an editor takes what lies beyond it to be its end. */
export function placeFrom({ line, character }: Position, { start, end }: Span): Place {
  return { start: { line, character }, end: { line, character: character + end - start } };
}
