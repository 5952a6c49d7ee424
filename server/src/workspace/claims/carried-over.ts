/**
 * What was known of a draft's claims while it is being written on: a claim that stands in the same words has what was known of it. Ids of claims
 * are anew with each analysis. Knows two states of one draft.
 */
import type { Snapshot } from '../../documents/snapshots.ts';
import type { Claim } from '../../engine/index.ts';
import type { DraftLineage } from '../../lineage/lineage.ts';
import type { SameClaim } from '../../lineage/places.ts';

export function carriedOver(
  before: { readonly snapshot: Snapshot; readonly claims: DraftLineage },
  now: Snapshot,
): DraftLineage {
  const byWords = new Map<string, readonly SameClaim[]>();
  for (const claim of before.snapshot.analysis.claims) {
    const places = before.claims.get(claim.id);
    if (places) byWords.set(wordsOf(claim, before.snapshot), places);
  }
  const carried = new Map<string, readonly SameClaim[]>();
  if (byWords.size === 0) return carried;
  for (const claim of now.analysis.claims) {
    const places = byWords.get(wordsOf(claim, now));
    if (places) carried.set(claim.id, places);
  }
  return carried;
}

const wordsOf = ({ pieces }: Claim, { text }: Snapshot): string =>
  pieces.map(({ start, end }) => text.slice(start, end)).join('\n');
