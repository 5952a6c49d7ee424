/** The files of this machine as the workspace asks for them. */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isProtected, reader } from '../../../server/src/disk/files.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'whence-files-'));
});
afterEach(() => rm(root, { recursive: true }));

it('are read without a byte order mark, which no editor counts', async () => {
  await writeFile(join(root, 'a.md'), '\uFEFFIt closed.');
  expect(await reader.read(pathToFileURL(join(root, 'a.md')).href)).toBe('It closed.');
  expect(await reader.read(pathToFileURL(join(root, 'b.md')).href)).toBeNull();
  expect(await reader.read('untitled:a.md')).toBeNull();
});

it('are protected where nobody may write them', async () => {
  const uri = pathToFileURL(join(root, 'a.md')).href;
  expect(await isProtected(uri)).toBe(false);
  await writeFile(join(root, 'a.md'), '');
  expect(await isProtected(uri)).toBe(false);
  await chmod(join(root, 'a.md'), 0o444);
  expect(await isProtected(uri)).toBe(true);
  expect(await isProtected('untitled:a.md')).toBe(false);
});
