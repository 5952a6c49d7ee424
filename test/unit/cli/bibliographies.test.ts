/** What is cited by key is looked for on the command line as in the editor: in the folder it is run in. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { whence } from '../../support/cli.ts';

const DRAFT = [
  'The bridge cost 4 million pounds, the council said [@orr2024, p. 3].',
  '',
  'It was closed for 12 days in March, the council said [@lind2023].',
  '',
].join('\n');

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whence-bibliographies-'));
  await mkdir(join(folder, 'desk'));
  await writeFile(join(folder, 'desk', 'bridge.md'), DRAFT);
});
afterEach(() => rm(folder, { recursive: true }));

const undefinedKeys = async (): Promise<readonly string[]> => {
  const { stdout } = await whence(['check', 'desk', '--format', 'json'], { cwd: folder });
  return Array.from(stdout.matchAll(/(?:There is no|could hold) “(\w+)”/g), ([, key = '']) => key);
};

it('says which keys no bibliography has', async () => {
  expect(await undefinedKeys()).toEqual(['orr2024', 'lind2023']);
});

it('reads CSL-JSON and BibTeX, and tells a broken entry with its place', async () => {
  await writeFile(
    join(folder, 'references.json'),
    JSON.stringify([{ id: 'orr2024', type: 'report', title: 'Bridges' }, 12]),
  );
  await writeFile(join(folder, 'library.bib'), '@book{lind2023, title = {Floods}, year = {2023}}\n');
  expect(await undefinedKeys()).toEqual([]);
  const { stderr } = await whence(['check', 'desk'], { cwd: folder });
  expect(stderr).toMatch(/references\.json:1:\d+: /);
});

it('reads those that the newsroom names', async () => {
  await writeFile(join(folder, 'proofs.json'), JSON.stringify([{ id: 'orr2024', type: 'report' }]));
  expect(await undefinedKeys()).toContain('orr2024');
  await mkdir(join(folder, '.whence'));
  await writeFile(join(folder, '.whence', 'config.json'), '{ "bibliographies": ["proofs.json"] }');
  expect(await undefinedKeys()).toEqual(['lind2023']);
});
