/** Which bibliographies hold for a draft, how they are followed, and what is told of them. */
import { describe, expect, it } from 'vitest';
import { readBibtexFields } from '../../../server/src/citations/bibliography/bibtex-parser.ts';
import { DEFAULT_BIBLIOGRAPHIES } from '../../../server/src/citations/bibliography/file.ts';
import { createBibliographies } from '../../../server/src/workspace/bibliographies.ts';
import type { ReadBibliography } from '../../../server/src/workspace/bibliography-files.ts';

const csl = (...keys: readonly string[]): string =>
  JSON.stringify(keys.map((id) => ({ id, type: 'webpage', title: `Of ${id}` })));
const bibtex = (...keys: readonly string[]): string =>
  keys.map((key) => `@online{${key}, title = {Of ${key}}}\n`).join('');

/** Folders as the names of their files say; each file that is read is noted. */
function desk(given: Readonly<Record<string, string>>) {
  const files = new Map(Object.entries(given).map(([path, text]) => [`file:///${path}`, text]));
  const read: string[] = [];
  const told: ReadBibliography[] = [];
  const loads = { count: 0 };
  const bibliographies = createBibliographies({
    folders: () => ['file:///desk', 'file:///sport/'],
    reader: {
      read: (uri) => {
        read.push(uri);
        return Promise.resolve(files.get(uri) ?? null);
      },
    },
    lister: { list: (folder) => Promise.resolve(namesIn(folder, [...files.keys()])) },
    loadBibtex: () => {
      loads.count += 1;
      return Promise.resolve(readBibtexFields);
    },
    report: (file) => told.push(file),
  });
  const of = (draft: string) => bibliographies.of(draft, DEFAULT_BIBLIOGRAPHIES);
  const keys = async (draft: string) => [...(await of(draft)).values()].map(({ key }) => key);
  const save = (path: string, text: string | null): boolean => {
    if (text === null) files.delete(`file:///${path}`);
    else files.set(`file:///${path}`, text);
    return bibliographies.changed(`file:///${path}`);
  };
  return { bibliographies, of, keys, save, read, told, loads };
}

function namesIn(folder: string, uris: readonly string[]) {
  const below = uris.filter((uri) => uri.startsWith(`${folder}/`)).map((uri) => uri.slice(folder.length + 1));
  const names = new Map(below.map((path) => [path.split('/')[0] ?? '', path.includes('/')]));
  return Array.from(names, ([name, isFolder]) => ({ name: decodeURIComponent(name), isFolder }));
}

const DRAFT = 'file:///desk/a.md';

describe('the bibliographies of a draft', () => {
  it('are the files of its own workspace folder that the setting names', async () => {
    const { keys, of } = desk({
      'desk/references.json': csl('one'),
      'desk/world/desk.bib': bibtex('two'),
      'desk/.whence/library.json': csl('three'),
      'desk/package.json': csl('other'),
      'desk/node_modules/x/references.json': csl('other'),
      'sport/references.json': csl('other'),
    });
    expect((await keys(DRAFT)).toSorted()).toEqual(['one', 'three', 'two']);
    expect((await of(DRAFT)).get('two')).toMatchObject({
      uri: 'file:///desk/world/desk.bib',
      item: { title: 'Of two' },
    });
  });

  it('follow the setting', async () => {
    const { bibliographies } = desk({ 'desk/references.json': csl('one'), 'desk/refs/a.json': csl('two') });
    const found = await bibliographies.of(DRAFT, ['refs/*.json']);
    expect([...found.keys()]).toEqual(['two']);
    expect((await bibliographies.of(DRAFT, [])).size).toBe(0);
  });

  it('give, of a key that several have, the entry nearest to the draft', async () => {
    const { of } = desk({
      'desk/references.json': csl('orr', 'top'),
      'desk/world/references.json': csl('Orr', 'world'),
      'desk/local/references.json': csl('orr', 'local'),
    });
    const nearest = async (draft: string) => (await of(draft)).get('orr')?.uri;
    expect(await nearest('file:///desk/a.md')).toBe('file:///desk/references.json');
    expect(await nearest('file:///desk/world/a.md')).toBe('file:///desk/world/references.json');
    expect(await nearest('file:///desk/local/deep/a.md')).toBe('file:///desk/local/references.json');
    expect((await of('file:///desk/world/a.md')).size).toBe(4);
  });

  it('are those beside it for a draft outside the workspace, and those of the first folder before it is saved', async () => {
    const { keys } = desk({
      'desk/references.json': csl('desk'),
      'else/references.json': csl('beside'),
      'else/deep/references.json': csl('below'),
    });
    expect(await keys('file:///else/a.md')).toEqual(['beside']);
    expect(await keys('untitled:Untitled-1')).toEqual(['desk']);
  });
});

describe('a bibliography that changes', () => {
  it('is followed as it comes, is saved and goes', async () => {
    const { keys, save } = desk({ 'desk/a.md': '' });
    expect(await keys(DRAFT)).toEqual([]);
    expect(save('desk/references.json', csl('one'))).toBe(true);
    expect(await keys(DRAFT)).toEqual(['one']);
    save('desk/references.json', csl('one', 'two'));
    expect(await keys(DRAFT)).toEqual(['one', 'two']);
    save('desk/desk.bib', bibtex('three'));
    expect((await keys(DRAFT)).toSorted()).toEqual(['one', 'three', 'two']);
    save('desk/references.json', null);
    expect(await keys(DRAFT)).toEqual(['three']);
  });

  it('is read alone; the others, and files that are none, are let be', async () => {
    const { of, save, read } = desk({ 'desk/references.json': csl('one'), 'desk/desk.bib': bibtex('two') });
    const before = await of(DRAFT);
    read.length = 0;
    expect(save('desk/package.json', csl('x'))).toBe(false);
    expect(save('desk/a.md', 'words')).toBe(false);
    expect(await of(DRAFT)).toBe(before);
    expect(read).toEqual([]);
    save('desk/desk.bib', bibtex('three'));
    expect([...(await of(DRAFT)).keys()].toSorted()).toEqual(['one', 'three']);
    expect(read).toEqual(['file:///desk/desk.bib']);
  });

  it('is the same for all drafts of a folder, and as long as it holds the same words', async () => {
    const { of, bibliographies } = desk({ 'desk/references.json': csl('one') });
    const before = await of(DRAFT);
    expect(await of('file:///desk/b.md')).toBe(before);
    bibliographies.forgetAll();
    expect(await of(DRAFT)).toBe(before);
  });
});

describe('what is wrong in a bibliography', () => {
  it('is told once, takes only its own entry with it, and is taken back when it is mended', async () => {
    const { of, save, told, keys } = desk({
      'desk/desk.bib': `${bibtex('one')}@online{two, title = }\n${bibtex('three')}`,
    });
    expect(await keys(DRAFT)).toEqual(['one', 'three']);
    await of('file:///desk/b.md');
    expect(told.map(({ problems }) => problems.length)).toEqual([1]);
    save('desk/desk.bib', bibtex('one', 'two', 'three'));
    expect(await keys(DRAFT)).toEqual(['one', 'two', 'three']);
    expect(told.map(({ problems }) => problems.length)).toEqual([1, 0]);
  });

  it('goes with the file', async () => {
    const { keys, save, told } = desk({ 'desk/references.json': `[${csl('one').slice(1, -1)}, 7]` });
    expect(await keys(DRAFT)).toEqual(['one']);
    save('desk/references.json', null);
    expect(await keys(DRAFT)).toEqual([]);
    expect(told.map(({ problems }) => problems.length)).toEqual([1]);
    save('desk/references.json', '[7]');
    expect(await keys(DRAFT)).toEqual([]);
  });
});

describe('a file by itself', () => {
  it('is read as an editor holds it, and nothing is told of what is not saved', async () => {
    const { bibliographies, of, told } = desk({ 'desk/references.json': csl('one') });
    await of(DRAFT);
    const uri = 'file:///desk/references.json';
    const open = await bibliographies.file(uri, `[3, ${csl('two').slice(1)}`);
    expect(open?.entries.map(({ key }) => key)).toEqual(['two']);
    expect((await bibliographies.file(uri, null))?.entries.map(({ key }) => key)).toEqual(['one']);
    expect(await bibliographies.file(uri, csl('one'))).toBe(await bibliographies.file(uri, null));
    expect(await bibliographies.file('file:///desk/gone.json', null)).toBeNull();
    expect(told.map(({ problems }) => problems.length)).toEqual([0]);
  });
});

describe('thousands of entries', () => {
  it('are put together without working out what is in each', async () => {
    const keys = Array.from({ length: 3000 }, (_, index) => `key${index}`);
    const parsed: string[] = [];
    const text = bibtex(...keys);
    const bibliographies = createBibliographies({
      folders: () => ['file:///desk'],
      reader: { read: () => Promise.resolve(text) },
      lister: { list: () => Promise.resolve([{ name: 'desk.bib', isFolder: false }]) },
      loadBibtex: () =>
        Promise.resolve((entry, strings) => {
          parsed.push(entry);
          return readBibtexFields(entry, strings);
        }),
      report: () => undefined,
    });
    const found = await bibliographies.of(DRAFT, DEFAULT_BIBLIOGRAPHIES);
    expect(found.size).toBe(3000);
    expect(found.get('key2999')?.words).toContain('of key2999');
    expect(parsed).toEqual([]);
    expect(found.get('key2999')?.item.title).toBe('Of key2999');
    expect(parsed).toHaveLength(1);
  });

  it('in JSON alone load nothing of BibTeX', async () => {
    const { keys, loads } = desk({
      'desk/references.json': csl(...Array.from({ length: 3000 }, (_, n) => `k${n}`)),
    });
    expect(await keys(DRAFT)).toHaveLength(3000);
    expect(loads.count).toBe(0);
  });
});
