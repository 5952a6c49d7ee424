/**
 * The other drafts that have a claim, and how each of them has it, in words: for the hover, references and «Show Lineage». Knows lineage; not
 * how it is shown.
 */
import type { Claim } from '../engine/index.ts';
import type { SameClaim } from '../lineage/places.ts';
import { fromWhom } from '../rules/wording.ts';
import type { CheckedDraft } from './drafts.ts';
import { placeFrom } from './place.ts';

export interface DraftElsewhere {
  readonly uri: string;
  readonly name: string;
  /** Best first. */
  readonly places: readonly SameClaim[];
}

/** The draft that has it most alike first. */
export function draftsWith(claim: Claim, { lineage, snapshot }: CheckedDraft): readonly DraftElsewhere[] {
  return byDraft((lineage?.get(claim.id) ?? []).filter((place) => place.draft !== snapshot.uri));
}

/** In the order of the first place of each. */
export function byDraft(all: readonly SameClaim[]): readonly DraftElsewhere[] {
  const drafts = new Map<string, SameClaim[]>();
  for (const place of all) drafts.set(place.draft, [...(drafts.get(place.draft) ?? []), place]);
  return [...drafts].map(([uri, places]) => ({ uri, name: places[0]?.name ?? '', places }));
}

/** «from the Kremlin, via Russian news agencies», «no source given». */
export function howItHas({ sourcing, figuresDiffer }: SameClaim): string {
  const from =
    sourcing === null || sourcing.chain.length === 0 ? 'no source given' : `from ${fromWhom(sourcing.chain)}`;
  return figuresDiffer ? `${from}, with other figures` : from;
}

export function locationOf(place: SameClaim) {
  return { uri: place.draft, range: placeFrom(place.position, place.statement) };
}

/** Opens there in an editor that knows how, and the draft in any. */
export function linkTo({ draft, position: { line, character } }: SameClaim): string {
  return `${draft}#L${line + 1},${character + 1}`;
}

/** What was taken over word by word is surely the same; the rest is so far the likeliest. */
export function isSurelySame({ copy, score }: SameClaim): boolean {
  return copy || score >= SURELY;
}

const SURELY = 0.9;
