/** Claims for the tests of the Provenance view, made from the little that a test is about. */
import type { Place, ProvenanceClaim, ProvenanceLink } from '../../../../server/src/protocol.ts';

/** A claim on the whole of line 0, that nobody is named for. */
export function claimOf(given: Partial<ProvenanceClaim>): ProvenanceClaim {
  return {
    id: 'C1',
    text: 'The bridge is closed',
    place: placeOn(0, 0, 20),
    standing: 'unattributed',
    standingLabel: 'No source given',
    possible: false,
    source: null,
    chain: [],
    citations: [],
    cited: false,
    check: null,
    carriedBy: null,
    mightName: [],
    severity: null,
    findings: [],
    ...given,
  };
}

export function linkOf(given: Partial<ProvenanceLink>): ProvenanceLink {
  return { name: 'the harbour master', cue: 'said', description: null, place: null, ...given };
}

export function placeOn(line: number, start: number, end: number): Place {
  return { start: { line, character: start }, end: { line, character: end } };
}
