/** Looking through the drafts that nobody has open: what is read, what is left out, and that it stops when it is told to. */
import { describe, expect, it } from 'vitest';
import { createSettingsStore } from '../../../server/src/documents/settings-store.ts';
import { shippedFinder } from '../../../server/src/shipped-finder.ts';
import { createUnopenedDrafts } from '../../../server/src/workspace/unopened.ts';

const SAYS = 'Anna\nBerg said the bridge had closed.\n';

/** A workspace of files by their paths; tells which were read. */
function desk(files: Readonly<Record<string, string>>, settings: object = {}) {
  const read: string[] = [];
  const asked: string[] = [];
  const ROOT = 'file:///desk';
  const pathOf = (uri: string): string => decodeURIComponent(uri.slice(ROOT.length + 1));
  const drafts = createUnopenedDrafts({
    finder: shippedFinder(),
    folders: () => [ROOT],
    settings: createSettingsStore({
      ask(uri) {
        asked.push(pathOf(uri));
        return Promise.resolve(settings);
      },
      complain: (problem) => expect.unreachable(problem),
    }),
    registries: { of: () => Promise.resolve({ uri: null, text: null, entries: [] }) },
    corrections: { of: () => Promise.resolve({ uri: null, text: null, path: '', entries: [] }) },
    reader: {
      read(uri) {
        read.push(pathOf(uri));
        return Promise.resolve(files[pathOf(uri)] ?? null);
      },
    },
    lister: {
      list(uri) {
        const folder = uri === ROOT ? '' : `${pathOf(uri)}/`;
        const below = Object.keys(files).filter((path) => path.startsWith(folder));
        const names = below.map((path) => path.slice(folder.length).split('/'));
        return Promise.resolve(names.map(([name = '', ...rest]) => ({ name, isFolder: rest.length > 0 })));
      },
    },
  });
  async function holding(
    words: readonly string[] | null,
    {
      except = [] as string[],
      isCancelled = (): boolean => false,
      onBound = (_files: number): void => undefined,
    } = {},
  ) {
    const found: string[] = [];
    for await (const { uri } of drafts.holding({ words, except, isCancelled, onBound }))
      found.push(pathOf(uri));
    return found;
  }
  return { read, asked, holding };
}

describe('the drafts that nobody has open', () => {
  it('are those of any folder that hold the words, each once', async () => {
    const { holding } = desk({
      'a.txt': SAYS,
      'north/b c.md': SAYS.toUpperCase(),
      'north/deep/d.markdown': SAYS,
      'north/deep/e.txt': 'Bob Lee said so.\n',
    });
    expect(await holding(['Anna Berg'])).toEqual(['a.txt', 'north/b c.md', 'north/deep/d.markdown']);
  });

  it('are no files of other kinds, no hidden ones, none that are open', async () => {
    const { read, holding } = desk({
      'a.txt': SAYS,
      'b.json': SAYS,
      '.git/c.txt': SAYS,
      'node_modules/d.txt': SAYS,
    });
    expect(await holding(['Anna Berg'], { except: ['file:///desk/a.txt'] })).toEqual([]);
    expect(read).toEqual([]);
  });

  it('are none that the settings leave out', async () => {
    const files = { 'a.txt': SAYS, 'old/b.txt': SAYS };
    expect(await desk(files, { files: { exclude: ['old/**'] } }).holding(['Anna Berg'])).toEqual(['a.txt']);
    expect(await desk(files, { enable: false }).holding(['Anna Berg'])).toEqual([]);
  });

  it('are told apart by settings that are asked for once a folder', async () => {
    const paths = ['a.txt', 'b.txt', 'north/c.txt', 'north/d.txt', 'north/deep/e.txt'];
    const { asked, holding } = desk(Object.fromEntries(paths.map((path) => [path, SAYS])));
    expect(await holding(null)).toEqual(paths);
    expect(await holding(null)).toEqual(paths);
    expect(asked).toEqual(['a.txt', 'north/c.txt', 'north/deep/e.txt']);
  });

  it('are all read where no words are looked for', async () => {
    const { holding } = desk({ 'a.txt': SAYS, 'north/b.md': 'Nothing.\n' });
    expect(await holding(null)).toEqual(['a.txt', 'north/b.md']);
  });

  it('are read no further when nobody waits for them', async () => {
    const { read, holding } = desk({ 'a.txt': SAYS, 'b.txt': SAYS, 'c.txt': SAYS });
    const isCancelled = (): boolean => read.length >= 2;
    expect(await holding(['Anna Berg'], { isCancelled })).toEqual(['a.txt', 'b.txt']);
    expect(read).toEqual(['a.txt', 'b.txt']);
  });

  it('are read up to a bound, which is told of', async () => {
    const bounds: number[] = [];
    const onBound = (files: number): void => void bounds.push(files);
    await desk({ 'a.txt': SAYS }).holding(['Anna Berg'], { onBound });
    expect(bounds).toEqual([]);
    const many = Array.from({ length: 6000 }, (_, index) => [`${index}.txt`, 'Nothing.\n'] as const);
    const { read, holding } = desk(Object.fromEntries(many));
    expect(await holding(['Anna Berg'], { onBound })).toEqual([]);
    expect(read).toHaveLength(5000);
    expect(bounds).toEqual([5000]);
  });
});
