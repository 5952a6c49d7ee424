/** Several programs at one file, and programs that die while they write it. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { changeFile } from '../../../server/src/disk/locked-file.ts';
import { readChecks } from '../../../server/src/ledger/checks/file.ts';

const root = mkdtempSync(join(tmpdir(), 'whence-disk-'));
const program = join(root, 'writer.cjs');

/** Each takes a program's start, which is most of the time: all 200 where everything is tested. */
const KILLED = process.env.CI ? 200 : 25;

/** Puts so many checks of its own into a file, or goes on until it is killed. */
const writing = (file: string, name: string, count: number): ChildProcess =>
  fork(program, [file, name, String(count)], { stdio: 'inherit' });

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => child.on('exit', () => resolve()));

const checksIn = (file: string) => readChecks(readFileSync(file, 'utf8'));

beforeAll(() => {
  buildSync({
    entryPoints: [join(import.meta.dirname, 'support/writer.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    logLevel: 'error',
  });
});

describe('a file that two programs write at once', () => {
  it('has the work of both, after 200 writes of each', async () => {
    const file = join(root, 'both', 'a.md.jsonld');
    await Promise.all([ended(writing(file, 'a', 200)), ended(writing(file, 'b', 200))]);
    const { checks, broken } = checksIn(file);
    expect(broken).toEqual([]);
    expect(checks).toHaveLength(400);
    expect(readdirSync(join(root, 'both'))).toEqual(['a.md.jsonld']);
  }, 300_000);

  it(`is whole, the old or the new, when a writer is killed at any moment, ${KILLED} times`, async () => {
    const file = join(root, 'killed', 'a.md.jsonld');
    let seen = 0;
    for (let round = 0; round < KILLED; round += 1) {
      const child = writing(file, `r${round}`, Infinity);
      // Told by the writer, so that it is killed while it writes, however slow the machine is.
      await new Promise<void>((resolve) => child.once('message', () => resolve()));
      await pause(Math.random() * 12);
      const over = ended(child);
      child.kill('SIGKILL');
      await over;
      const { checks, broken, refusal } = checksIn(file);
      expect({ broken, refusal }).toEqual({ broken: [], refusal: null });
      // What a writer was told is written stays, whoever dies later.
      expect(checks.length).toBeGreaterThan(seen);
      seen = checks.length;
    }
    await changeFile(file, (text) => ({ text: text ?? '' }));
    expect(readdirSync(join(root, 'killed'))).toEqual(['a.md.jsonld']);
  }, 900_000);
});

describe('the lock', () => {
  const lockOf = (file: string): string => join(root, `.${file}.lock`);

  it('of a program that is no more is cleared away, with what it had begun', async () => {
    // No process has a number as high as this.
    symlinkSync(`99999999@${hostname()}@token`, lockOf('dead'));
    writeFileSync(join(root, '.dead.token.tmp'), 'half');
    await changeFile(join(root, 'dead'), (text) => ({ text: `${text ?? ''}new` }));
    expect(readFileSync(join(root, 'dead'), 'utf8')).toBe('new');
    expect(readdirSync(root).filter((name) => name.includes('dead'))).toEqual(['dead']);
  });

  it('of a program that runs is waited for', async () => {
    symlinkSync(`${process.pid}@${hostname()}@token`, lockOf('held'));
    let isIn = false;
    const change = changeFile(join(root, 'held'), () => {
      isIn = true;
      return 'keep';
    });
    await pause(100);
    expect(isIn).toBe(false);
    rmSync(lockOf('held'));
    await change;
    expect(isIn).toBe(true);
  });

  it('is let go when the change fails, and nothing is written', async () => {
    const file = join(root, 'failed');
    writeFileSync(file, 'old');
    await expect(changeFile(file, () => { throw new Error('no'); })).rejects.toThrow('no'); // prettier-ignore
    await changeFile(file, (text) => (text === 'old' ? 'remove' : 'keep'));
    expect(readdirSync(root)).not.toContain('failed');
  });
});
