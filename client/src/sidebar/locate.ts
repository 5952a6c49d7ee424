/** Finds what the cursor is on among the claims of a draft, or among what its sources say. Knows no tree and no editor. */
import type { Place, ProvenanceClaim, SourceStatement } from '../../../server/src/protocol.ts';

export interface Cursor {
  readonly line: number;
  readonly character: number;
}

/**
 * The index of the claim at the cursor: the innermost that holds it; else the one whose source is named there; else the
 * innermost that holds it together with its sources (the cue between a claim and its source belongs to the claim); or
 * null. A place holds its end: a cursor just behind a word is still on it.
 */
export function claimAt(claims: readonly ProvenanceClaim[], cursor: Cursor): number | null {
  return (
    innermost(claims, cursor, ({ place }) => [place]) ??
    innermost(claims, cursor, ({ chain }) => chain.flatMap((link) => link.place ?? [])) ??
    innermost(claims, cursor, (claim) => [hull(claim)])
  );
}

/** The same among statements: the innermost that holds it, else the one whose source is named there. */
export function statementAt(statements: readonly SourceStatement[], cursor: Cursor): number | null {
  return (
    innermost(statements, cursor, ({ place }) => [place]) ??
    innermost(statements, cursor, ({ named }) => (named === null ? [] : [named]))
  );
}

function holds({ start, end }: Place, cursor: Cursor): boolean {
  return compare(start, cursor) <= 0 && compare(cursor, end) <= 0;
}

function innermost<Item>(
  items: readonly Item[],
  cursor: Cursor,
  placesOf: (item: Item) => readonly Place[],
): number | null {
  let best: { index: number; place: Place } | null = null;
  for (const [index, item] of items.entries()) {
    for (const place of placesOf(item)) {
      if (holds(place, cursor) && (!best || isInside(place, best.place))) best = { index, place };
    }
  }
  return best?.index ?? null;
}

/** The full stop and the quotation mark behind a claim, where the cursor is once its sentence is written. */
const CLOSING = 2;

/** From the first to the last of the claim and those of its sources that stand on its lines, and what closes them. */
function hull({ place, chain }: ProvenanceClaim): Place {
  const near = chain
    .flatMap((link) => link.place ?? [])
    .filter(({ start, end }) => start.line >= place.start.line && end.line <= place.end.line);
  let { start, end } = place;
  for (const other of near) {
    if (compare(other.start, start) < 0) start = other.start;
    if (compare(other.end, end) > 0) end = other.end;
  }
  return { start, end: { line: end.line, character: end.character + CLOSING } };
}

function isInside(inner: Place, outer: Place): boolean {
  const within = compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
  return within && (compare(outer.start, inner.start) !== 0 || compare(inner.end, outer.end) !== 0);
}

function compare(one: Cursor, other: Cursor): number {
  return one.line - other.line || one.character - other.character;
}
