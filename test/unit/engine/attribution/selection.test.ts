import { describe, expect, it } from 'vitest';
import type { Find } from '../../../../server/src/engine/attribution/constructions/construction.ts';
import { select } from '../../../../server/src/engine/attribution/selection.ts';
import type { Rated } from '../../../../server/src/engine/attribution/selection.ts';

const THRESHOLDS = { outer: 0.4, nested: 0.6 };

/** A find whose cue is the token `head`, with a content of tokens from `from` to `to`. */
function rated(
  head: number,
  [from, to]: readonly [number, number],
  confidence: number,
  more: Partial<Find> = {},
): Rated {
  const find = {
    construction: 'clause',
    lemma: 'say',
    head,
    source: null,
    cue: { from: head, to: head + 1 },
    content: [{ from, to }],
    addressee: null,
    relayedBy: null,
    ...more,
  };
  return { find, confidence };
}

/** Heads of what is kept. */
function kept(...all: readonly Rated[]): readonly number[] {
  return select(all, THRESHOLDS).map(({ find }) => find.head);
}

describe('selection', () => {
  it('keeps what is likely enough, in order of the cues', () => {
    expect(kept(rated(9, [10, 12], 0.5), rated(1, [2, 5], 0.9), rated(6, [7, 8], 0.3))).toEqual([1, 9]);
  });

  it('keeps the likeliest of those that share a cue', () => {
    const found = select([rated(1, [2, 5], 0.5), rated(1, [2, 8], 0.7)], THRESHOLDS);
    expect(found.map(({ find }) => find.content[0]?.to)).toEqual([8]);
  });

  it('asks more of one that stands in another’s content', () => {
    expect(kept(rated(1, [2, 9], 0.9), rated(4, [5, 9], 0.5))).toEqual([1]);
    expect(kept(rated(1, [2, 9], 0.9), rated(4, [5, 9], 0.7))).toEqual([1, 4]);
  });

  it('keeps one of two that hold each other’s cue', () => {
    expect(kept(rated(1, [2, 9], 0.9), rated(4, [0, 3], 0.8))).toEqual([1]);
  });

  it('drops an infinitive that says the other once more', () => {
    const again = rated(2, [4, 9], 0.95, { construction: 'infinitive-clause', cue: { from: 2, to: 4 } });
    expect(kept(rated(1, [2, 9], 0.8), again)).toEqual([1]);
  });
});
