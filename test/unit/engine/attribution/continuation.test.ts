import { describe, expect, it } from 'vitest';
import { overParagraphs } from '../../../../server/src/engine/attribution/continuation.ts';
import type { PutAttribution } from '../../../../server/src/engine/attribution/finder.ts';
import type { Span } from '../../../../server/src/engine/model.ts';

function saying(content: readonly Span[], more: Partial<PutAttribution> = {}): PutAttribution {
  return {
    source: [],
    cue: [],
    content,
    addressee: [],
    parent: null,
    link: null,
    kind: 'statement',
    voice: 'direct',
    stance: 'neutral',
    hearsay: false,
    confidence: 1,
    ...more,
  };
}

const FIRST = { start: 10, end: 30 };
const SECOND = { start: 32, end: 50 };

describe('a quotation over several paragraphs', () => {
  it('belongs whole to the one named for any part of it', () => {
    expect(overParagraphs([saying([FIRST])], [[FIRST, SECOND]])).toMatchObject([
      { content: [FIRST, SECOND] },
    ]);
    expect(overParagraphs([saying([SECOND])], [[FIRST, SECOND]])).toMatchObject([
      { content: [FIRST, SECOND] },
    ]);
  });

  it('belongs to the one passed on as well', () => {
    const relayed = saying([FIRST], { parent: 0, link: 'relays' });
    const whole = overParagraphs([saying([FIRST]), relayed], [[FIRST, SECOND]]);
    expect(whole).toMatchObject([{ content: [FIRST, SECOND] }, { content: [FIRST, SECOND] }]);
  });

  it('belongs to nobody when nobody is named', () => {
    const other = saying([{ start: 60, end: 70 }]);
    expect(overParagraphs([other], [[FIRST, SECOND]])).toEqual([other]);
    expect(overParagraphs([other], [])).toEqual([other]);
  });
});
