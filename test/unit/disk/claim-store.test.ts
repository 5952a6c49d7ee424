/** What drafts state, kept in a file: whole, or not at all. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClaimStore } from '../../../server/src/disk/claim-store.ts';
import type { KeptDraft } from '../../../server/src/workspace/ports.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whence-claims-'));
});
afterAll(() => rm(folder, { recursive: true }));

const storeOf = (engine = 'one', below = 'deep/down') =>
  createClaimStore({ storage: `${pathToFileURL(folder).href}/${below}`, engine });
const pathOf = (name: string): string => join(folder, 'deep/down', `${name}.index`);

const DRAFTS: readonly KeptDraft[] = ['a', 'b'].map((name, at) => ({
  uri: `file:///desk/${name}%20é.txt`,
  stamp: { written: 1700000000000.5 + at, size: 12 + at },
  reading: '["plain",null,5]',
  stated: {
    statements: { keys: ['dam', '“burst”\n', '😀'], bytes: Uint8Array.from([0, 255, at]) },
    passages: '{"places":["Käse 😀"]}',
  },
}));

const loaded = async (name: string, engine?: string): Promise<readonly KeptDraft[] | null> => {
  const drafts = await storeOf(engine).load(name);
  return drafts && [...drafts];
};

describe('what drafts state', () => {
  it('is the same when it is loaded', async () => {
    await storeOf().save('same', DRAFTS);
    expect(await loaded('same')).toEqual(DRAFTS);
    await storeOf().save('same', []);
    expect(await loaded('same')).toEqual([]);
  });

  it('is none where nothing was kept, or another engine kept it', async () => {
    expect(await loaded('none')).toBeNull();
    await storeOf('one').save('other', DRAFTS);
    expect(await loaded('other', 'two')).toBeNull();
    expect(await loaded('other', 'one')).toEqual(DRAFTS);
  });

  it('is none where the file is damaged or cut short, wherever that is', async () => {
    await storeOf().save('damaged', DRAFTS);
    const whole = await readFile(pathOf('damaged'));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const damaged = Buffer.from(whole);
        damaged[at] = (damaged[at] ?? 0) ^ by;
        await writeFile(pathOf('damaged'), damaged);
        expect(await loaded('damaged')).toBeNull();
        await writeFile(pathOf('damaged'), whole.subarray(0, at));
        expect(await loaded('damaged')).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('stays as it was where writing fails half-way, and nothing is left beside it', async () => {
    await storeOf().save('half', DRAFTS);
    function* failing(): Iterable<KeptDraft> {
      yield* DRAFTS.slice(0, 1);
      throw new Error('no more');
    }
    await expect(storeOf().save('half', failing())).rejects.toThrow('no more');
    expect(await loaded('half')).toEqual(DRAFTS);
    expect((await readdir(join(folder, 'deep/down'))).filter((name) => !name.endsWith('.index'))).toEqual([]);
  });

  it('is written by several records of a megabyte', async () => {
    const passages = 'x'.repeat(700_000);
    const many = DRAFTS.flatMap((draft) => [draft, draft]).map((draft) => ({
      ...draft,
      stated: { ...draft.stated, passages },
    }));
    await storeOf().save('large', many);
    expect(await loaded('large')).toEqual(many);
  });
});
