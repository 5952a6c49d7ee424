/** Files that wait are all read, each once, with helpers and without. */
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createHands } from '../../../../server/src/workspace/claims/hands.ts';
import type { Helper } from '../../../../server/src/workspace/claims/hands.ts';
import type { Answer, Reading, WantedFile } from '../../../../server/src/workspace/claims/orders.ts';

const READING: Reading = { format: 'plain', outlet: null, registry: [], maxSize: 100 };

/** Reads so many files; with the turns of the event loop that a helper takes for each. */
async function readAll(count: number, turns: readonly number[]) {
  const waiting = Array.from({ length: count }, (_, at): WantedFile => ({
    uri: `file:///${at}`,
    reading: '',
    said: [],
  }));
  const settled: string[] = [];
  const heard: Answer[] = [];
  let [asked, stopped] = [0, 0];
  const hands = createHands({
    files: {
      take() {
        asked += 1;
        if (asked > 100 * (count + 1)) throw new Error('it asks again and again');
        return waiting.shift() ?? null;
      },
      get toRead() {
        return waiting.length;
      },
      settle: ({ uri }) => void settled.push(uri),
    },
    read: () => Promise.resolve(null),
    readingOf: () => READING,
    startHelpers: () =>
      turns.map((many): Helper => ({
        async read() {
          if (many < 0) throw new Error('it ended');
          for (let each = 0; each < many; each++) await turn();
          return null;
        },
        stop: () => void (stopped += 1),
      })),
    onRead: () => undefined,
    hear: (answer) => void heard.push(answer),
  });
  while (await hands.step()) await turn();
  return { settled, heard, stopped };
}

describe('the files that wait', () => {
  it.each([
    ['none', []],
    ['one as fast', [1]],
    ['a slow and a fast one', [7, 0]],
  ])('are read once each, with helpers: %s', async (_, turns) => {
    const { settled, heard, stopped } = await readAll(60, turns);
    expect(settled.toSorted()).toEqual(Array.from({ length: 60 }, (_one, at) => `file:///${at}`).toSorted());
    expect(heard.at(-1)).toEqual({ kind: 'progress', done: 60, total: 60 });
    expect(stopped).toBe(turns.length);
  });

  it.each([[[-1]], [[-1, 2]]])('are all read where a helper fails: %j', async (turns) => {
    const { settled, heard } = await readAll(60, turns);
    expect(new Set(settled).size).toBe(60);
    expect(settled).toHaveLength(60);
    expect(heard.filter(({ kind }) => kind === 'failed')).toEqual([]);
    expect(heard.at(-1)).toEqual({ kind: 'progress', done: 60, total: 60 });
  });

  it('are read without helpers where they are few', async () => {
    const { settled, stopped } = await readAll(3, [1]);
    expect(settled).toEqual(['file:///0', 'file:///1', 'file:///2']);
    expect(stopped).toBe(0);
  });
});
