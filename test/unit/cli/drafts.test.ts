import { chmod, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatOf, readDraft, writeDraft } from '../../../server/src/cli/drafts.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whence-drafts-'));
});
afterEach(() => rm(folder, { recursive: true }));

const OPTIONS = { maxSize: 1000, stdinPath: null };

async function draftWith(bytes: Buffer | string) {
  const path = join(folder, 'draft.txt');
  await writeFile(path, bytes);
  const read = await readDraft(path, OPTIONS);
  if ('problem' in read) throw new Error(read.problem);
  return read.draft;
}

async function problemWith(bytes: Buffer | string): Promise<string> {
  const path = join(folder, 'draft.txt');
  await writeFile(path, bytes);
  const read = await readDraft(path, OPTIONS);
  return 'problem' in read ? read.problem : 'no problem';
}

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('reading a draft', () => {
  it('leaves the byte order mark out of the text, as editors do', async () => {
    expect((await draftWith('\uFEFFThe mayor – she – said so.\r\n')).text).toBe(
      'The mayor – she – said so.\r\n',
    );
  });

  it('reads UTF-16 that says it is', async () => {
    expect((await draftWith(Buffer.from('\uFEFFCafé 🙂', 'utf16le'))).text).toBe('Café 🙂');
    expect((await draftWith(utf16be('\uFEFFCafé 🙂'))).text).toBe('Café 🙂');
  });

  it('says what is no UTF-8, what is no text, and what is too large', async () => {
    expect(await problemWith(Buffer.from('Café', 'latin1'))).toContain('not UTF-8');
    expect(await problemWith(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0]))).toContain('not a text file');
    expect(await problemWith('x'.repeat(1001))).toContain('larger than 1000 bytes');
  });

  it('says what is not there, and what is a folder', async () => {
    expect(await readDraft(join(folder, 'gone.txt'), OPTIONS)).toEqual({
      problem: 'there is no such file or folder',
    });
    expect(await readDraft(folder, OPTIONS)).toEqual({ problem: 'it is a folder' });
  });

  it('tells Markdown by the name', () => {
    expect(['a.md', 'b.MARKDOWN', 'c.txt', 'd'].map(formatOf)).toEqual([
      'markdown',
      'markdown',
      'plain',
      'plain',
    ]);
  });
});

describe('writing a draft back', () => {
  it.each([
    ['UTF-8', Buffer.from('Old é', 'utf8'), Buffer.from('New é', 'utf8')],
    ['UTF-8 with its mark', Buffer.from('\uFEFFOld é', 'utf8'), Buffer.from('\uFEFFNew é', 'utf8')],
    ['UTF-16', Buffer.from('\uFEFFOld é', 'utf16le'), Buffer.from('\uFEFFNew é', 'utf16le')],
    ['UTF-16, the other way round', utf16be('\uFEFFOld é'), utf16be('\uFEFFNew é')],
  ])('keeps the encoding: %s', async (_, before, after) => {
    const draft = await draftWith(before);
    expect(await writeDraft(draft, 'New é')).toBe(true);
    expect(await readFile(draft.path)).toEqual(after);
  });

  it('keeps who may read it, and a link to it', async () => {
    const draft = await draftWith('Old');
    await chmod(draft.path, 0o640);
    const link = join(folder, 'link.txt');
    await symlink(draft.path, link);
    await writeDraft({ ...draft, path: link }, 'New');
    expect(await readFile(draft.path, 'utf8')).toBe('New');
    expect((await stat(draft.path)).mode & 0o777).toBe(0o640);
  });

  it('writes nothing over what someone else has written since', async () => {
    const draft = await draftWith('Old');
    await writeFile(draft.path, 'Theirs');
    expect(await writeDraft(draft, 'New')).toBe(false);
    expect(await readFile(draft.path, 'utf8')).toBe('Theirs');
  });
});
