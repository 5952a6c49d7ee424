/** What tests write to the disk for the time being goes into one folder a run, which goes with the run: none has to tidy up on its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder = '';

/** Tests, and the programs that they start, make their folders where this says. */
export async function setup(): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'whence-tests-'));
  process.env['TMPDIR'] = folder;
}

export async function teardown(): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
