/** What is kept of the drafts that nobody has open: what is read again after which change, and what is not. */
import { describe, expect, it } from 'vitest';
import type { AroundDraft, ClosedDrafts } from '../../../server/src/features/closed-drafts.ts';
import { createDraftSummaries } from '../../../server/src/features/draft-summaries.ts';
import { DEFAULT_SETTINGS } from '../../../server/src/documents/settings.ts';

const A = 'file:///desk/a.txt';
const B = 'file:///desk/b.txt';

/** Two drafts in another language: that is the least there is to know of one. */
function desk() {
  const read: string[] = [];
  const looked: string[] = [];
  const around = new Map<string, AroundDraft>();
  const waits: Promise<void>[] = [];
  const closed: ClosedDrafts = {
    around(uri) {
      looked.push(uri);
      const known = around.get(uri) ?? { settings: DEFAULT_SETTINGS, registry: null, bibliography: null, said: '' }; // prettier-ignore
      return Promise.resolve(known);
    },
    async lookUp(uri) {
      read.push(uri);
      await waits.shift();
      return { kind: 'unchecked', uri, version: 0, why: { state: 'language', message: 'Not checked.' } };
    },
  };
  const summaries = createDraftSummaries(closed);
  const all = async (): Promise<void> => {
    for (const uri of [A, B]) await summaries.of(uri);
  };
  return { read, looked, around, waits, summaries, all };
}

describe('the summaries of drafts that nobody has open', () => {
  it('are worked out once', async () => {
    const { read, looked, summaries, all } = desk();
    expect(summaries.isKnown(A)).toBe(false);
    await all();
    await all();
    expect(read).toEqual([A, B]);
    expect(looked).toEqual([A, B]);
    expect(summaries.isKnown(A)).toBe(true);
    expect(await summaries.of(A)).toMatchObject({ uri: A, state: 'language', claims: 0 });
  });

  it('are worked out again of a file that changed, and of no other', async () => {
    const { read, summaries, all } = desk();
    await all();
    summaries.changed(A);
    expect([summaries.isKnown(A), summaries.isKnown(B)]).toEqual([false, true]);
    await all();
    expect(read).toEqual([A, B, A]);
  });

  it('are looked at after a change beside the drafts, and worked out where it touches one', async () => {
    const { read, looked, around, summaries, all } = desk();
    await all();
    summaries.changedBeside();
    await all();
    expect(read).toEqual([A, B]);
    expect(looked).toEqual([A, B, A, B]);
    around.set(B, { settings: DEFAULT_SETTINGS, registry: null, bibliography: null, said: 'ignored' });
    summaries.changedBeside();
    await all();
    expect(read).toEqual([A, B, B]);
  });

  it('are all worked out again when nothing is to be trusted', async () => {
    const { read, summaries, all } = desk();
    await all();
    summaries.forgetAll();
    await all();
    expect(read).toEqual([A, B, A, B]);
  });

  it('are not kept when the file changed while it was read', async () => {
    const { read, waits, summaries } = desk();
    let goOn = (): void => undefined;
    waits.push(new Promise((resolve) => (goOn = resolve)));
    const asked = summaries.of(A);
    await Promise.resolve();
    await Promise.resolve();
    expect(read).toEqual([A]);
    summaries.changed(A);
    goOn();
    await asked;
    expect(summaries.isKnown(A)).toBe(false);
  });

  it('tell of each change', async () => {
    const { summaries } = desk();
    let told = 0;
    summaries.onDidChange(() => void (told += 1));
    summaries.changed(A);
    summaries.changedBeside();
    summaries.forgetAll();
    expect(told).toBe(3);
  });
});
