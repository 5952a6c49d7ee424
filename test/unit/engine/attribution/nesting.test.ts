import { describe, expect, it } from 'vitest';
import type { FoundSpans } from '../../../../server/src/engine/attribution/finder.ts';
import { parentsOf } from '../../../../server/src/engine/attribution/nesting.ts';
import { parseTagged } from '../../../support/tagged.ts';

/** Parents of the attributions of a fixture; `relayedBy` says which number passes which on. */
function parents(fixture: string, relayedBy: Readonly<Record<number, number>> = {}): unknown {
  const found = parseTagged(fixture).attributions.map((spans, index): FoundSpans => {
    return { ...spans, relayedBy: relayedBy[index] ?? null, confidence: 1 };
  });
  return parentsOf(found);
}

describe('what an attribution hangs on', () => {
  it('is the one whose content holds its cue, the smallest first', () => {
    const fixture =
      '<source>A</source> <cue>said</cue> <content>B <cue2>thinks</cue2> <content2>C <cue3>knows</cue3> <content3>it</content3></content2></content>';
    expect(parents(fixture)).toEqual([null, { parent: 0, link: 'within' }, { parent: 1, link: 'within' }]);
  });

  it('is the relay where there is one', () => {
    const fixture =
      '<content><content2>It fell</content2></content>, A <cue>said</cue> <cue2>citing</cue2> B';
    expect(parents(fixture, { 1: 0 })).toEqual([null, { parent: 0, link: 'relays' }]);
  });

  it('never goes round', () => {
    const fixture = '<content2>A <cue>said</cue></content2> <content>B <cue2>said</cue2></content>';
    const [first, second] = parents(fixture) as (null | object)[]; // as parentsOf answers
    expect(first === null || second === null).toBe(true);
  });
});
