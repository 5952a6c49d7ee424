/** `whence lineage`: the same claim in several drafts. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whence } from '../../support/cli.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whence-lineage-'));
  await writeFile(
    join(folder, 'harbour.txt'),
    'Three engineers were killed when the Karsova dam burst on Monday, the water board said.\n',
  );
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
});
