/** What drafts state, kept in a file: whole, or not at all. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClaimStore } from '../../../server/src/disk/claim-store.ts';
import { archiveOf, openStatements } from '../../../server/src/engine/index.ts';
import type { PackedStatements } from '../../../server/src/engine/index.ts';
import type { KeptClaims, KeptDraft } from '../../../server/src/workspace/ports.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whence-claims-'));
});
afterAll(() => rm(folder, { recursive: true }));

const storeOf = (engine = 'one', below = 'deep/down') =>
  createClaimStore({ storage: `${pathToFileURL(folder).href}/${below}`, engine });
const pathOf = (name: string): string => join(folder, 'deep/down', `${name}.index`);

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text));

const DRAFTS: readonly KeptDraft[] = ['a', 'b'].map((name, at) => ({
  uri: `file:///desk/${name}%20é.txt`,
  stamp: { written: 1700000000000.5 + at, size: 12 + at },
  reading: '["plain",null,5]',
  passages: bytesOf('{"places":["Käse 😀"]}'),
}));

/** No spread, one sentence that begins at 7 with two words and one around it, and nothing stated in it. */
const STATEMENTS: PackedStatements = {
  keys: ['dam', '“burst”\n', '😀'],
  bytes: Uint8Array.from([0, 1, 7, 2, 0, 1, 1, 2, 0]),
};

const claimsOf = (drafts: readonly KeptDraft[]): KeptClaims => ({
  drafts,
  archive: archiveOf(drafts.map(() => openStatements(STATEMENTS))),
});
const CLAIMS = claimsOf(DRAFTS);

const loaded = async (name: string, engine?: string): Promise<KeptClaims | null> => {
  const claims = await storeOf(engine).load(name);
  return claims && { ...claims, drafts: claims.drafts.map((draft) => ({ ...draft })) };
};

describe('what drafts state', () => {
  it('is the same when it is loaded', async () => {
    await storeOf().save('same', CLAIMS);
    expect(await loaded('same')).toEqual(CLAIMS);
    await storeOf().save('same', claimsOf([]));
    expect(await loaded('same')).toEqual(claimsOf([]));
  });

  it('is none where nothing was kept, or another engine kept it', async () => {
    expect(await loaded('none')).toBeNull();
    await storeOf('one').save('other', CLAIMS);
    expect(await loaded('other', 'two')).toBeNull();
    expect(await loaded('other', 'one')).toEqual(CLAIMS);
  });

  it('is none where the file is damaged or cut short, wherever that is', async () => {
    await storeOf().save('damaged', CLAIMS);
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
    await storeOf().save('half', CLAIMS);
    let asked = 0;
    const failing = DRAFTS.map((draft, at) => ({
      ...draft,
      get passages(): KeptDraft['passages'] {
        if (at === 1 && ++asked > 1) throw new Error('no more');
        return draft.passages;
      },
    }));
    await expect(storeOf().save('half', claimsOf(failing))).rejects.toThrow('no more');
    expect(await loaded('half')).toEqual(CLAIMS);
    expect((await readdir(join(folder, 'deep/down'))).filter((name) => !name.endsWith('.index'))).toEqual([]);
  });

  it('is written a megabyte at a time', async () => {
    const passages = bytesOf('x'.repeat(700_000));
    const many = claimsOf(DRAFTS.flatMap((draft) => [draft, draft]).map((draft) => ({ ...draft, passages })));
    await storeOf().save('large', many);
    expect(await loaded('large')).toEqual(many);
  });
});
