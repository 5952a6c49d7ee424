/** Of many files that wait, those come first that have rare words in common with what is open; and it is told when enough of them are read. */
import { describe, expect, it } from 'vitest';
import { createLikelyFirst } from '../../../../server/src/workspace/claims/likely-first.ts';

const DAM = 'Three engineers were killed when the Karsova dam burst.';
const FAIR = 'The market in Harrow opened late.';

function waitingFiles(texts: readonly (string | null)[]) {
  const waiting = texts.map((_, at) => `file:///${at}`);
  let first: readonly string[] = [];
  let lookedAt = 0;
  const likely = createLikelyFirst({
    files: {
      waiting: () => waiting,
      get toRead() {
        return waiting.length;
      },
      readFirst: (uris) => void (first = uris),
    },
    texts: {
      read(uri) {
        lookedAt += 1;
        return Promise.resolve(texts[Number(uri.slice('file:///'.length))] ?? null);
      },
    },
  });
  return {
    likely,
    waiting,
    first: () => first,
    lookedAt: () => lookedAt,
    /** Until there is nothing more to do; answers with how many steps there were. */
    async order(): Promise<number> {
      let steps = 0;
      while (await likely.step()) steps += 1;
      return steps;
    },
  };
}

const among = (count: number, others: Readonly<Record<number, string | null>>) =>
  Array.from({ length: count }, (_, at) => (at in others ? (others[at] ?? null) : FAIR));

describe('files that wait', () => {
  it('are read in order of what they have in common with what is open, a few looked through at a time', async () => {
    const less = 'Engineers looked at the dam.';
    const { likely, order, first } = waitingFiles(among(150, { 80: less, 149: DAM, 20: null }));
    likely.opened({ uri: 'file:///own', text: `${DAM} The market in Harrow opened.` });
    expect(await order()).toBe(5);
    expect(first()).toHaveLength(149);
    expect(first().slice(0, 2)).toEqual(['file:///149', 'file:///80']);
  });

  it('are held against each open draft by itself, not against one that was closed', async () => {
    const { likely, order, first } = waitingFiles(among(150, { 80: DAM, 149: 'It rained in Lindby.' }));
    likely.opened({ uri: 'file:///own', text: 'It rained in Lindby.' });
    likely.opened({ uri: 'file:///other', text: DAM });
    likely.closed('file:///own');
    await order();
    expect(first()[0]).toBe('file:///80');
  });

  it('are looked through again when another draft is opened, not when one is written on', async () => {
    const { likely, order, first } = waitingFiles(among(150, { 80: DAM, 149: 'It rained in Lindby.' }));
    likely.opened({ uri: 'file:///own', text: DAM });
    await order();
    likely.opened({ uri: 'file:///own', text: `${DAM} It rained in Lindby.` });
    expect(await order()).toBe(0);
    expect(first().slice(0, 2)).toEqual(['file:///80', 'file:///0']);
    likely.opened({ uri: 'file:///other', text: 'It rained in Lindby.' });
    await order();
    expect(first().slice(0, 2)).toEqual(['file:///80', 'file:///149']);
  });

  it('are left as they are where they are few, or nothing is open', async () => {
    const few = waitingFiles(among(100, {}));
    few.likely.opened({ uri: 'file:///own', text: DAM });
    expect(await few.order()).toBe(0);
    const closed = waitingFiles(among(150, {}));
    expect(await closed.order()).toBe(0);
    expect(few.lookedAt() + closed.lookedAt()).toBe(0);
  });

  it('are told of after fifty, a hundred and so on, only once they stand in order', async () => {
    const { likely, waiting, order } = waitingFiles(among(450, {}));
    const told = (count: number): number[] =>
      Array.from({ length: count }, (_, at) => (likely.read() ? at + 1 : 0)).filter((at) => at > 0);
    expect(told(60)).toEqual([]);
    likely.opened({ uri: 'file:///own', text: DAM });
    await order();
    expect(told(420)).toEqual([50, 100, 200, 400]);
    waiting.length = 0;
    await order();
    expect(told(400)).toEqual([]);
  });
});
