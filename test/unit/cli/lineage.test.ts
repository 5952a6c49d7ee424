/** `whence lineage`: the same claim in several drafts. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatCorrection } from '../../../server/src/ledger/corrections.ts';
import { correctionEntry } from '../../../server/src/ledger/placing.ts';
import { whence } from '../../support/cli.ts';

const HARBOUR = 'Three engineers were killed when the Karsova dam burst on Monday, the water board said.\n';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whence-lineage-'));
  await writeFile(join(folder, 'harbour.txt'), HARBOUR);
  await writeFile(
    join(folder, 'market.txt'),
    'The market opened late.\n\nFive engineers were killed when the Karsova dam burst on Monday.\n',
  );
  await writeFile(join(folder, 'other.txt'), 'It rained all night in the hills above Lindholm.\n');
});
afterEach(() => rm(folder, { recursive: true }));

describe('whence lineage', () => {
  it('lists a claim with the sourcing that each draft gives it', async () => {
    const { code, stdout } = await whence(['lineage', '.'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain('harbour.txt:1:1');
    expect(stdout).toContain('the water board');
    expect(stdout).toMatch(/market\.txt:3:1 .*nobody is named; other figures/);
    expect(stdout).not.toContain('other.txt');
    expect(stdout).toContain('1 claim in more than one draft.');
  });

  it('gives offsets as JSON', async () => {
    const { stdout } = await whence(['lineage', '.', '--format', 'json'], { cwd: folder });
    const told: unknown = JSON.parse(stdout);
    expect(told).toMatchObject({
      version: 1,
      groups: [
        {
          places: [
            { path: 'harbour.txt', start: 0 },
            { path: 'market.txt', figuresDiffer: true },
          ],
        },
      ],
    });
  });

  it('tells each claim of a sentence, in whichever order the drafts are named', async () => {
    await put({
      'wire.txt':
        'The mayor opened the library, and 40 workers were killed when the dam burst, the water board said.',
      'late.txt': 'The mayor opened the library on Monday.\n\n40 workers were killed when the dam burst.',
    });
    for (const order of [
      ['wire.txt', 'late.txt'],
      ['late.txt', 'wire.txt'],
    ]) {
      const { stdout } = await whence(['lineage', ...order], { cwd: folder });
      expect(stdout).toContain('2 claims in more than one draft.');
      expect(stdout).toContain('late.txt:1:1 ');
      expect(stdout).toContain('late.txt:3:1 ');
    }
  });

  it('tells a sentence that stands elsewhere as it is once, as a whole', async () => {
    const words = 'The mayor opened the library, and 40 workers were killed when the dam burst.';
    await put({ 'wire.txt': words, 'late.txt': words });
    const { stdout } = await whence(['lineage', 'wire.txt', 'late.txt'], { cwd: folder });
    expect(stdout).toContain(`late.txt:1:1 “${words}”`);
    expect(stdout).toContain('1 claim in more than one draft.');
  });

  it('tells what is like the second of two places and not like the first', async () => {
    await put({
      'a.txt': 'Three engineers were killed when the Karsova dam burst.',
      'b.txt': 'Three engineers died when the Karsova dam above Lindholm burst and flooded the harbour.',
      'c.txt': 'The Karsova dam above Lindholm flooded the harbour.',
    });
    const alone = await whence(['lineage', 'a.txt', 'c.txt'], { cwd: folder });
    expect(alone.stdout).toContain('No claim stands in two drafts.');
    const { stdout } = await whence(['lineage', 'a.txt', 'b.txt', 'c.txt'], { cwd: folder });
    expect(stdout).toContain('c.txt:1:1 ');
  });

  it('says of a draft that it could not be read, and goes on', async () => {
    const { code, stdout, stderr } = await whence(['lineage', '.', 'gone.txt'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('gone.txt');
    expect(stdout).toContain('1 claim in more than one draft.');
  });

  it('says when nothing is claimed twice', async () => {
    const { code, stdout } = await whence(['lineage', 'other.txt'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain('No claim stands in two drafts.');
  });

  it('takes an editor’s word for who says so, and says which of it no longer holds', async () => {
    const span = (words: string) => ({
      start: HARBOUR.indexOf(words),
      end: HARBOUR.indexOf(words) + words.length,
    });
    const named = { kind: 'source-is', at: span('said'), name: 'Ada Reed', form: 'named-person' } as const;
    const draft = { text: HARBOUR, sentences: [span(HARBOUR.trim())] };
    const lines = ['harbour.txt', 'market.txt'].map((path) =>
      formatCorrection(correctionEntry(draft, named, { path, by: 'Ada', at: '2026-11-26T12:00:00.000Z' })),
    );
    await newsroom('corrections.jsonl', `nonsense\n${lines.join('')}`);
    const { stdout, stderr } = await whence(['lineage', '.'], { cwd: folder });
    expect(stdout).toMatch(/harbour\.txt:1:1 .*\(Ada Reed\)/);
    expect(stderr).toContain('market.txt: 1 correction is for words that have changed');
    expect(stderr).toContain('corrections.jsonl: line 1 is passed over');
  });

  it('leaves out what the newsroom leaves out', async () => {
    await newsroom('config.json', '{ "files": { "exclude": ["market.txt"] } }');
    const found = await whence(['lineage', '.'], { cwd: folder });
    expect(found).toMatchObject({ code: 0, stderr: '' });
    expect(found.stdout).toContain('No claim stands in two drafts.');
    const named = await whence(['lineage', 'harbour.txt', 'market.txt'], { cwd: folder });
    expect(named.code).toBe(0);
    expect(named.stderr).toContain('market.txt: ');
    expect(named.stdout).toContain('No claim stands in two drafts.');
  });
});

async function put(drafts: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(drafts)) await writeFile(join(folder, name), `${text}\n`);
}

async function newsroom(name: string, text: string): Promise<void> {
  await mkdir(join(folder, '.whence'), { recursive: true });
  await writeFile(join(folder, '.whence', name), text);
}
