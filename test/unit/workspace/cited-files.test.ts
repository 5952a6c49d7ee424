/** Where the files that a draft points at are looked for, and where never. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { within } from '../../../server/src/disk/files.ts';
import { createCitedFiles, filesNamed } from '../../../server/src/workspace/cited-files.ts';
import { checkWith } from '../../support/checks.ts';
import { bibliographyOf } from '../../support/drafts.ts';

const DRAFT = 'file:///house/desk/a.md';
const LISTS = ['file:///house/books/all.bib'];

/** A workspace of these files; tells what was asked for. */
function workspaceOf(files: Record<string, string>, folders = ['file:///house']) {
  const asked: string[] = [];
  const cited = createCitedFiles({
    folders: () => folders,
    files: {
      readWithin(uri) {
        asked.push(uri);
        return Promise.resolve(files[uri] ?? null);
      },
    },
  });
  const read = async (...paths: string[]): Promise<string[]> =>
    [...(await cited.of(DRAFT, { paths, bibliographies: LISTS })).values()].map(({ text }) => text);
  return { cited, asked, read };
}

describe('a file that a draft points at', () => {
  it('stands beside the draft, or below the top of the workspace', async () => {
    const { read } = workspaceOf({
      'file:///house/desk/notes/a.txt': 'beside',
      'file:///house/notes/a.txt': 'at the top',
      'file:///house/notes/b%20c.txt': 'with a space',
    });
    expect(await read('notes/a.txt')).toEqual(['beside']);
    expect(await read('/notes/a.txt', '../notes/b c.txt')).toEqual(['at the top', 'with a space']);
  });

  it('stands beside the bibliography that names it, or where this machine has it', async () => {
    const { read } = workspaceOf({
      'file:///house/books/files/a.txt': 'beside the bibliography',
      'file:///house/desk/b.txt': 'by its whole path',
    });
    expect(await read('files/a.txt', '/house/desk/b.txt')).toEqual([
      'beside the bibliography',
      'by its whole path',
    ]);
  });

  it.each(['../../secret.txt', '../../../../etc/secret.txt', '../../house2/a.txt'])(
    'is not looked for outside: %s',
    async (path) => {
      const { read, asked } = workspaceOf({ 'file:///secret.txt': 'no', 'file:///house2/a.txt': 'no' });
      expect(await read(path)).toEqual([]);
      expect(asked.filter((uri) => !uri.startsWith('file:///house/'))).toEqual([]);
    },
  );

  it('is of the draft’s own folder where that is in no workspace', async () => {
    const { read, asked } = workspaceOf({ 'file:///house/desk/a.txt': 'beside' }, []);
    expect(await read('a.txt', '../a.txt')).toEqual(['beside']);
    expect(asked).not.toContain('file:///house/a.txt');
  });

  it('is read once, until it changes', async () => {
    const files = { 'file:///house/desk/a.txt': 'one' };
    const { cited, read, asked } = workspaceOf(files);
    const named = { paths: ['a.txt'], bibliographies: [] };
    expect(await cited.of(DRAFT, named)).toBe(await cited.of(DRAFT, named));
    expect(asked).toHaveLength(1);
    files['file:///house/desk/a.txt'] = 'two';
    expect(cited.changed('file:///house/desk/other.txt')).toBe(false);
    expect(cited.changed('file:///house/desk/a.txt')).toBe(true);
    expect(await read('a.txt')).toEqual(['two']);
  });

  it('that is not there yet is waited for', async () => {
    const files: Record<string, string> = {};
    const { cited, read } = workspaceOf(files);
    expect(await read('a.txt')).toEqual([]);
    files['file:///house/desk/a.txt'] = 'here';
    expect(cited.changed('file:///house/desk/a.txt')).toBe(true);
    expect(await read('a.txt')).toEqual(['here']);
  });
});

it('a draft points at what it names, at what its checks hold, and at what is attached to the entries that either cites', () => {
  const proof = { key: null, item: null, locator: null, excerpt: null };
  const check = { ...checkWith(), citations: ['b.txt', 'c.pdf'].map((file) => ({ ...proof, file })) };
  const kept = { ...checkWith(), citations: [{ ...proof, key: 'Kept', file: null }] };
  const bibliography = bibliographyOf([
    { id: 'orr', type: 'book', file: 'orr.html' },
    { id: 'kept', type: 'interview', archive: 'kept.md' },
    { id: 'unused', type: 'book', file: 'unused.md' },
    { id: 'pdf', type: 'book', file: 'book.pdf' },
  ]);
  const text = 'So.[^1] And so [@orr; @{pdf}, p. 3; @gone].\n\n[^1]: Notes, a.md, 4 May 2026.';
  expect(filesNamed(text, [check, kept], bibliography)).toEqual({
    paths: ['a.md', 'b.txt', 'orr.html', 'kept.md'],
    bibliographies: ['file:///desk/references.json'],
  });
  expect(filesNamed(text, [], null)).toEqual({ paths: ['a.md'], bibliographies: [] });
});

describe('on the disk', () => {
  it('nothing is read that is outside, too long, or no file', async () => {
    const root = await mkdtemp(join(tmpdir(), 'whence-cited-'));
    const house = join(root, 'house');
    await mkdir(join(house, 'folder.txt'), { recursive: true });
    await writeFile(join(root, 'secret.txt'), 'secret');
    await writeFile(join(house, 'a.txt'), 'seven b');
    await symlink(join(root, 'secret.txt'), join(house, 'link.txt'));
    await symlink(join(house, 'a.txt'), join(house, 'inner.txt'));
    const read = (name: string, most = 7): Promise<string | null> => {
      const folder = pathToFileURL(house).href;
      return within.readWithin(`${folder}/${name}`, { folder, most });
    };
    expect(await read('a.txt')).toBe('seven b');
    expect(await read('inner.txt')).toBe('seven b');
    expect(await read('a.txt', 6)).toBeNull();
    for (const name of ['link.txt', '../secret.txt', 'folder.txt', 'gone.txt', '%00.txt'])
      expect(await read(name)).toBeNull();
    await rm(root, { recursive: true });
  });
});
