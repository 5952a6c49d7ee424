/** `whence export` and `whence report` as a user's shell runs them. */
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whence } from '../../support/cli.ts';

const DRAFT =
  'Anna Berg said that the gates were shut.[^1]\n\nAdvertisement\n\n[^1]: “Harrow gates”, The Post\n';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whence-export-'));
  await writeFile(join(folder, 'draft.md'), DRAFT);
});
afterEach(() => rm(folder, { recursive: true }));

const run = (...args: readonly string[]) => whence(args, { cwd: folder });
const file = (name: string) => readFile(join(folder, name), 'utf8');

describe('whence export', () => {
  it('writes a clean copy, and says what is not in it', async () => {
    const { code, stdout, stderr } = await run('export', 'draft.md', '--as', 'clean');
    expect([code, stdout]).toEqual([0, 'Anna Berg said that the gates were shut.\n']);
    expect(stderr).toBe(
      'whence: draft.md: Taken out: 1 citation mark, 1 entry, 1 stretch of page furniture\n',
    );
  });

  it('leaves in what the list of ignored findings says is no furniture', async () => {
    await mkdir(join(folder, '.whence'));
    const ignore = { path: 'draft.md', rule: 'residue', quote: 'Advertisement', prefix: '', suffix: '' };
    await writeFile(join(folder, '.whence', 'ignores.jsonl'), `${JSON.stringify(ignore)}\n`);
    expect((await run('export', 'draft.md', '--as', 'clean')).stdout).toContain('Advertisement');
  });

  it.each([
    [['annotated'], /shut\.\[\^1\]\n[^]*\n\[\^1\]: \*\*Named source\*\*/],
    [['annotated', '--format', 'html'], /^<!DOCTYPE html>[^]*<ol class="notes">/],
    [['checklist'], /^\uFEFFNo\.,Claim,/],
    [['checklist', '--format', 'html'], /^<!DOCTYPE html>[^]*<table>/],
    [['web-annotation'], /"http:\/\/www\.w3\.org\/ns\/anno\.jsonld"/],
    [['csl-json'], /"title": "Harrow gates"/],
    [['bibtex'], /title = \{\{Harrow gates\}\}/],
  ])('writes the copy %s', async (as, expected) => {
    const { code, stdout } = await run('export', 'draft.md', '--as', ...as);
    expect(code).toBe(0);
    expect(stdout).toMatch(expected);
  });

  it('writes into a file, and over one that it made before', async () => {
    await run('export', 'draft.md', '--as', 'bibtex', '-o', 'draft.bib');
    expect((await run('export', 'draft.md', '--as', 'bibtex', '-o', 'draft.bib')).code).toBe(0);
    expect(await file('draft.bib')).toContain('title = {{Harrow gates}}');
  });

  it('never writes over the draft, by whatever name', async () => {
    await symlink('draft.md', join(folder, 'other.md'));
    for (const name of ['draft.md', 'other.md']) {
      const { code, stderr } = await run('export', 'draft.md', '--as', 'clean', '--force', '-o', name);
      expect([code, stderr]).toEqual([2, `whence: ${name}: this is the draft itself; nothing is written\n`]);
    }
    expect(await file('draft.md')).toBe(DRAFT);
  });

  it('writes over references that the copy has not only when told to', async () => {
    const library = '[{ "id": "orr2024", "type": "book", "title": "Ours" }]';
    for (const [name, text] of [
      ['library.json', library],
      ['library.bib', '@book{orr2024, title = {Ours}}'],
    ] as const) {
      await writeFile(join(folder, name), text);
      const args = ['export', 'draft.md', '--as', 'csl-json', '-o', name];
      const { code, stderr } = await run(...args);
      expect([code, await file(name)]).toEqual([2, text]);
      expect(stderr).toContain('it holds references that this copy has not (orr2024); nothing is written');
      expect((await run(...args, '--force')).code).toBe(0);
      expect((await run(...args)).code).toBe(0);
    }
  });

  it('writes over another text only when told to', async () => {
    await writeFile(join(folder, 'other.txt'), 'Mine.');
    const args = ['export', 'draft.md', '--as', 'clean', '-o', 'other.txt'];
    const { code, stderr } = await run(...args);
    expect([code, await file('other.txt')]).toEqual([2, 'Mine.']);
    expect(stderr).toContain('nothing is written (--force writes over it)');
    expect((await run(...args, '--force')).code).toBe(0);
    expect(await file('other.txt')).toBe('Anna Berg said that the gates were shut.\n');
  });

  it.each([
    [['nowhere.md', '--as', 'clean'], 'nowhere.md: there is no such file or folder'],
    [['draft.md', '--as', 'clean', '--format', 'html'], 'the copy “clean” has no --format'],
    [['draft.md', '--as', 'checklist', '--format', 'markdown'], 'the copy “checklist” comes as csv or html'],
    [['draft.md', '--as', 'clean', '-o', '.'], '.: it is not a file; nothing is written'],
    [['draft.md', '--as', 'clean', '-o', 'none/copy.md'], 'none/copy.md: it could not be written: there is no such file or folder'], // prettier-ignore
  ])('says what is wrong with %s', async (args, expected) => {
    const { code, stdout, stderr } = await run('export', ...args);
    expect([code, stdout, stderr]).toEqual([2, '', `whence: ${expected}\n`]);
  });

  it('reads standard input', async () => {
    const args = ['export', '-', '--as', 'clean', '--stdin-path', 'a.md'];
    expect((await whence(args, { input: 'It closed [^1].' })).stdout).toBe('It closed.');
  });
});

describe('whence report', () => {
  it('is one page on all that can be read', async () => {
    await writeFile(join(folder, 'second.txt'), 'The ferry was late, Bo Lind said.\n');
    const { code, stderr } = await run('report', '.', 'nowhere.md', '-o', 'report.html');
    expect([code, stderr]).toEqual([2, 'whence: nowhere.md: there is no such file or folder\n']);
    const page = await file('report.html');
    expect(page).toMatch(/<title>Sourcing report: 2 drafts<\/title>/);
    expect(page).toMatch(/draft\.md[^]*second\.txt/);
  });

  it('leaves out what the newsroom leaves out, where a copy of that may still be handed on', async () => {
    await mkdir(join(folder, '.whence'));
    await writeFile(join(folder, '.whence', 'config.json'), '{ "files": { "exclude": ["second.txt"] } }');
    await writeFile(join(folder, 'second.txt'), 'The ferry was late, Bo Lind said.\n');
    const { code, stdout, stderr } = await run('report', 'draft.md', 'second.txt');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^whence: second\.txt: [^\n]+\n$/);
    expect(stdout).not.toContain('Bo Lind');
    expect((await run('export', 'second.txt', '--as', 'clean')).stdout).toContain('Bo Lind');
  });

  it('compares its drafts with each other', async () => {
    const fact = 'Three engineers were killed when the Karsova dam burst on Monday';
    await writeFile(join(folder, 'board.txt'), `${fact}, the water board said.\n`);
    await writeFile(join(folder, 'bare.txt'), `${fact}.\n`);
    const dropped = '“board.txt” has this only from the water board. Here it stands as fact.';
    expect((await run('report', 'board.txt', 'bare.txt')).stdout).toContain(dropped);
    expect((await run('report', 'bare.txt')).stdout).not.toContain(dropped);
  });

  it('never writes over a draft', async () => {
    expect((await run('report', 'draft.md', '-o', 'draft.md')).code).toBe(2);
    expect(await file('draft.md')).toBe(DRAFT);
  });
});
