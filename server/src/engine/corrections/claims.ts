/**
 * What an editor said of claims, put over what the engine made of them: one that is no claim goes, one that is carried says by what.
 * Knows claims and the attributions they stand on.
 */
import type { Attribution, Claim, Correction, Marker, Span } from '../model.ts';
import { gripOf } from './attributions.ts';
import { closest } from './places.ts';

export interface FoundClaims {
  readonly claims: readonly Claim[];
  readonly markers: readonly Marker[];
}

/** The claims keep their ids. `dismissed` are sources and cues of what is no claim. */
export function correctClaims(
  found: FoundClaims,
  attributions: readonly Attribution[],
  corrections: readonly Correction[],
): FoundClaims & { readonly dismissed: readonly Span[] } {
  const gone = new Set<Claim>();
  const carriers = new Map<Claim, string>();
  for (const correction of corrections) {
    if (correction.kind === 'not-a-claim')
      for (const claim of closest(found.claims, correction.at, ({ pieces }) => pieces)) gone.add(claim);
    if (correction.kind !== 'carried-by') continue;
    const [carrier] = closest(attributions, correction.by, gripOf);
    const open = found.claims.filter(({ chain }) => chain.length === 0);
    for (const claim of closest(open, correction.at, ({ pieces }) => pieces))
      if (carrier !== undefined) carriers.set(claim, carrier.id);
  }
  if (gone.size + carriers.size === 0) return { ...found, dismissed: [] };
  const claims = found.claims
    .filter((claim) => !gone.has(claim))
    .map((claim) => carried(claim, carriers.get(claim)));
  return { claims, markers: unbound(found.markers, gone), dismissed: dismissedBy(gone, attributions) };
}

function carried(claim: Claim, attribution: string | undefined): Claim {
  return attribution === undefined
    ? claim
    : {
        ...claim,
        carriedBy: { attribution, confidence: 1 },
        standing: { ...claim.standing, carriedBy: true },
      };
}

function unbound(markers: readonly Marker[], gone: ReadonlySet<Claim>): readonly Marker[] {
  const ids = new Set([...gone].map(({ id }) => id));
  return markers.map((marker) => ({ ...marker, about: marker.about.filter((id) => !ids.has(id)) }));
}

function dismissedBy(gone: ReadonlySet<Claim>, attributions: readonly Attribution[]): readonly Span[] {
  const ids = new Set([...gone].flatMap(({ chain }) => chain));
  return attributions
    .filter(({ id }) => ids.has(id))
    .flatMap(({ source, cue }) => [...source, ...cue])
    .sort((a, b) => a.start - b.start);
}
