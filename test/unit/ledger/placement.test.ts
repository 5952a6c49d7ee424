import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../../server/src/ledger/anchor.ts';
import { place } from '../../../server/src/ledger/placement.ts';

const BRIDGE = 'The bridge over the Orr will close for repairs in May, the council said on Tuesday.';
const FERRY = 'A ferry will carry passengers across until the work is done, its operator promised.';
const COSTS = 'Nobody in the town hall would say what the repairs are going to cost the ratepayers.';
const TEXT = [BRIDGE, FERRY, COSTS].join(' ');

function anchored(...sentences: readonly string[]): ReturnType<typeof anchorOf>[] {
  return sentences.map((words) => {
    const start = TEXT.indexOf(words);
    return anchorOf(TEXT, { start, end: start + words.length });
  });
}

/** Kind and words of each. */
function checkPlaced(sentences: readonly string[], now: string, expected: readonly string[]): void {
  const placed = place(anchored(...sentences), now).map(
    ({ kind, span }) => `${kind}${span ? `: ${now.slice(span.start, span.end)}` : ''}`,
  );
  expect(placed).toEqual(expected);
}

describe('anchors', () => {
  it('stand where nothing changed', () => {
    checkPlaced(
      [BRIDGE, FERRY, COSTS],
      TEXT,
      [BRIDGE, FERRY, COSTS].map((words) => `exact: ${words}`),
    );
  });

  it('go with their sentences where these are put in another order', () => {
    const now = [COSTS, BRIDGE, FERRY].join('\r\n\r\n');
    checkPlaced(
      [BRIDGE, FERRY, COSTS],
      now,
      [BRIDGE, FERRY, COSTS].map((words) => `exact: ${words}`),
    );
  });

  it('follow a sentence whose words change', () => {
    const now = TEXT.replace('in May', 'from early June').replace('promised', 'promisd');
    checkPlaced([BRIDGE, FERRY], now, [
      `approximate: ${BRIDGE.replace('in May', 'from early June')}`,
      `approximate: ${FERRY.replace('promised', 'promisd')}`,
    ]);
  });

  it('score a changed sentence below one, and above an unlike one', () => {
    const [placement] = place(anchored(FERRY), TEXT.replace('promised', 'promisd'));
    expect(placement?.score).toBeGreaterThan(0.9);
    expect(placement?.score).toBeLessThan(1);
  });

  it('are orphaned when their sentence is deleted', () => {
    checkPlaced([BRIDGE, FERRY, COSTS], [BRIDGE, COSTS].join(' '), [
      `exact: ${BRIDGE}`,
      'orphaned',
      `exact: ${COSTS}`,
    ]);
  });

  it('are orphaned sooner than put on a lookalike', () => {
    const lookalike = 'The bridge over the Lind will open for traffic in July, the ministry said on Tuesday.';
    checkPlaced([BRIDGE], [lookalike, FERRY, COSTS].join(' '), ['orphaned']);
  });

  it('are orphaned where two places would do', () => {
    const [one, two] = [BRIDGE.replace('May', 'June'), BRIDGE.replace('May', 'July')];
    const [anchor] = anchored(BRIDGE);
    expect(anchor).toBeDefined();
    const bare = { quote: BRIDGE, prefix: '', suffix: '' };
    expect(place([bare], `${one} ${two}`).map(({ kind }) => kind)).toEqual(['orphaned']);
  });

  it('do not share a place', () => {
    const text = `“No,” he said. ${FERRY} He said no more. ${COSTS} He said no more. ${BRIDGE}`;
    const spots = [text.indexOf('He said no more.'), text.lastIndexOf('He said no more.')];
    const anchors = spots.map((start) => anchorOf(text, { start, end: start + 16 }));
    const starts = place(anchors, `New. ${text}`).map(({ span }) => span?.start);
    expect(starts).toEqual(spots.map((start) => start + 5));
    const without = text.replace(`${COSTS} He said no more.`, COSTS);
    expect(place(anchors, without).map(({ kind }) => kind)).toEqual(['exact', 'orphaned']);
  });

  it('tell the same words in the same surroundings by where they stood', () => {
    const line = 'The council was asked for a comment on this and gave none.\n';
    const text = line.repeat(5);
    const start = line.length * 2;
    const anchor = anchorOf(text, { start, end: start + line.length - 1 });
    expect(place([anchor], text)[0]?.span?.start).toBe(start);
    const { start: _, end: __, ...unplaced } = anchor;
    expect(place([unplaced], text)[0]?.kind).toBe('orphaned');
  });

  it('stay two on one sentence when they were written of one', () => {
    const [anchor] = anchored(FERRY);
    const placed = place(anchor ? [anchor, { ...anchor, prefix: 'It was so. ' }] : [], TEXT);
    expect(placed.map(({ kind }) => kind)).toEqual(['exact', 'exact']);
  });

  it.each([
    ['', ''],
    [' ', '\n'],
    ['[^1]', 'One.'],
    ['x'.repeat(50_000), 'x'.repeat(60_000)],
    ['\uD83D', '\uDE92'],
  ])('answer for any words (%#)', (quote, text) => {
    const [placement] = place([{ quote, prefix: '', suffix: '' }], text);
    expect(placement?.kind === 'orphaned' || (placement?.span.end ?? 0) <= text.length).toBe(true);
  });
});
