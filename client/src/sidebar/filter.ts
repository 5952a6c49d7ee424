/** Which claims the filter of the Provenance view leaves: by words typed into it, and by what was chosen. Knows no editor. */
import type { ProvenanceClaim } from '../../../server/src/protocol.ts';
import { hasChosen, ownFacets } from './facets.ts';
import type { Facet } from './facets.ts';
import { isCounted } from './groups.ts';
import type { Localizer } from './wording.ts';

export interface Wanted {
  readonly words: string;
  readonly chosen: readonly Facet[];
}

export const EVERYTHING: Wanted = { words: '', chosen: [] };

export function isEverything({ words, chosen }: Wanted): boolean {
  return words.trim() === '' && chosen.length === 0;
}

/**
 * Every word must be in what the view says of a claim: its text, standing, sources, check or findings, in any order and case; and it
 * must be of what was chosen.
 */
export function filterClaims(
  claims: readonly ProvenanceClaim[],
  { words, chosen }: Wanted,
  l10n: Localizer,
): readonly ProvenanceClaim[] {
  const sought = folded(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (sought.length === 0 && chosen.length === 0) return claims;
  return claims.filter((claim) => {
    const said = folded(wordsOf(claim, l10n).join('\n'));
    return sought.every((word) => said.includes(word)) && hasChosen(claim, chosen, l10n);
  });
}

/** How many claims a filter leaves. */
export interface Left {
  readonly shown: number;
  /** As the summary of the draft counts them. */
  readonly all: number;
  /** Shown, too, and not counted as claims. */
  readonly besides: number;
}

export function leftOf(claims: readonly ProvenanceClaim[], left: readonly ProvenanceClaim[]): Left {
  const shown = left.filter(isCounted).length;
  return { shown, all: claims.filter(isCounted).length, besides: left.length - shown };
}

function wordsOf(claim: ProvenanceClaim, l10n: Localizer): (string | null)[] {
  const { text, carriedBy, chain, check, findings } = claim;
  return [
    text,
    carriedBy,
    ...chain.map(({ description }) => description),
    ...(check === null ? [] : [check.label, check.note, check.response, check.signOffs]),
    ...findings.map(({ message }) => message),
    ...ownFacets(claim, l10n).map(({ label }) => label),
  ];
}

/** «Müller» is found by «muller», typographic marks by straight ones. */
function folded(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .toLowerCase();
}
