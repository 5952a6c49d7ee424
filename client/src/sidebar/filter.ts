/** Which claims a few words typed into the filter leave in the view. Knows no editor. */
import type { ProvenanceClaim } from '../../../server/src/protocol.ts';

/** Every word must be in what the view says of a claim: its text, standing, sources, check or findings, in any order and case. */
export function filterClaims(
  claims: readonly ProvenanceClaim[],
  filter: string,
  staleWords: string,
): readonly ProvenanceClaim[] {
  const wanted = folded(filter)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return claims;
  return claims.filter((claim) => {
    const said = folded(wordsOf(claim, staleWords).join('\n'));
    return wanted.every((word) => said.includes(word));
  });
}

function wordsOf(claim: ProvenanceClaim, staleWords: string): (string | null)[] {
  const { text, standingLabel, source, carriedBy, chain, check, findings } = claim;
  return [
    text,
    standingLabel,
    source,
    carriedBy,
    ...chain.flatMap(({ name, description }) => [name, description]),
    ...(check === null ? [] : [check.label, check.note, check.response, check.signOffs]),
    check?.stale === true ? staleWords : null,
    ...findings.map(({ message }) => message),
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
