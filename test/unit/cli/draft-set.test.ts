/** The drafts of one run: each opened and read once, and compared with the others. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSet, type DraftOfSet } from '../../../server/src/cli/draft-set.ts';
import type { Inspector } from '../../../server/src/cli/inspect.ts';
import type { Newsrooms } from '../../../server/src/cli/newsrooms.ts';
import { openShelves } from '../../../server/src/cli/subjects.ts';

const SOURCED = 'Three engineers were killed when the Karsova dam burst on Monday, the water board said.\n';
const BARE = 'Three engineers were killed when the Karsova dam burst on Monday.\n';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whence-set-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the drafts of one run', () => {
  it('are each opened and read once, though each is compared with the others', async () => {
    const { open, counts } = await setOf({ 'board.txt': SOURCED, 'bare.txt': BARE });
    expect(rulesOf(await open('board.txt'))).not.toContain('attribution-dropped');
    expect(rulesOf(await open('bare.txt'))).toContain('attribution-dropped');
    expect(counts).toEqual({ opened: 2, read: 2 });
  });

  it('may be opened again, when they are read again and still compared', async () => {
    const { open, counts } = await setOf({ 'board.txt': SOURCED, 'bare.txt': BARE });
    await open('bare.txt');
    expect(rulesOf(await open('bare.txt'))).toContain('attribution-dropped');
    expect(counts).toEqual({ opened: 3, read: 3 });
  });

  it('are read again where a repair changed them, and the others are compared with that', async () => {
    const { open, counts } = await setOf({ 'board.txt': SOURCED, 'bare.txt': BARE });
    const first = await open('board.txt');
    expect(first.inspect(BARE).text).toBe(BARE);
    expect(rulesOf(await open('bare.txt'))).not.toContain('attribution-dropped');
    expect(counts).toEqual({ opened: 2, read: 3 });
  });

  it('are compared with nothing where there is one', async () => {
    const { open, counts } = await setOf({ 'board.txt': SOURCED });
    expect((await open('board.txt')).inspect(SOURCED).facts.neighbours).toBeUndefined();
    expect(counts).toEqual({ opened: 1, read: 1 });
  });

  it('say of one that cannot be read why, and the others go on', async () => {
    const { set, at, open } = await setOf({ 'board.txt': SOURCED, 'picture.txt': '\0', 'bare.txt': BARE });
    expect(await set.open(at('picture.txt'))).toEqual({ problem: 'it is not a text file' });
    expect(rulesOf(await open('bare.txt'))).toContain('attribution-dropped');
  });
});

const rulesOf = ({ draft, inspect }: DraftOfSet): readonly string[] =>
  inspect(draft.text).findings.map(({ rule }) => rule);

async function setOf(texts: Readonly<Record<string, string>>) {
  const at = (name: string): string => join(folder, name);
  for (const [name, text] of Object.entries(texts)) await writeFile(at(name), text);
  const complain = (message: string): void => expect.fail(message);
  const shelves = openShelves({ asked: {}, limits: { maxSize: 1000 }, complain });
  const counts = { opened: 0, read: 0 };
  const found = Object.keys(texts).map((name) => ({ kind: 'draft' as const, path: at(name) }));
  const checks: typeof shelves.checks = {
    async of(path) {
      counts.opened += 1;
      return shelves.checks.of(path);
    },
  };
  const set = await openSet(found, { ...shelves, checks, newsrooms: counting(shelves.newsrooms, counts) });
  const open = async (name: string): Promise<DraftOfSet> => {
    const opened = await set.open(at(name));
    if (!('inspect' in opened)) throw new Error(JSON.stringify(opened));
    return opened;
  };
  return { set, at, open, counts };
}

function counting(newsrooms: Newsrooms, counts: { read: number }): Newsrooms {
  return {
    async of(path) {
      const newsroom = await newsrooms.of(path);
      const { inspector } = newsroom;
      const read: Inspector['read'] = (subject) => {
        counts.read += 1;
        return inspector.read(subject);
      };
      const inspect: Inspector['inspect'] = (subject, reading = read(subject)) =>
        inspector.inspect(subject, reading);
      return { ...newsroom, inspector: { ...inspector, read, inspect } };
    },
  };
}
