/**
 * A lock that programs on one machine, or on one shared folder, respect: a link beside the file that is locked, which only one of them can
 * make. It leads nowhere and says who holds it, so that the lock of a program that died is not waited for. Knows no text.
 */
import { randomUUID } from 'node:crypto';
import { lstat, readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from '../error-code.ts';

export interface Lock {
  /** A file for its holder alone; whoever clears the lock of a dead program clears it away. */
  readonly beside: string;
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/** Milliseconds. */
const PAUSE = 15;
const PATIENCE = 10_000;
/** A write takes some of them: a lock of another machine that is as old as this is that of a dead program, and so is … */
const FORSAKEN = 5000;
/** … one of this machine, whatever runs under the number of its program by now. */
const FORGOTTEN = 30_000;

/** Waits for its turn; rejects, in plain words, when that takes too long. */
export async function takeLock(path: string): Promise<Lock> {
  const file = besides(path, 'lock');
  const until = Date.now() + PATIENCE;
  for (;;) {
    const token = randomUUID();
    const own = `${process.pid}@${hostname()}@${token}`;
    if (await isMade(file, own)) return lockOf(path, { file, own, token });
    if (Date.now() > until) throw new Error(`another program is writing to ${basename(path)}; try again`);
    await clearDead(path, file);
    await pause(PAUSE * Math.random());
  }
}

function besides(path: string, ending: string): string {
  return join(dirname(path), `.${basename(path)}.${ending}`);
}

interface Made {
  readonly file: string;
  readonly own: string;
  readonly token: string;
}

function lockOf(path: string, { file, own, token }: Made): Lock {
  const isHeld = async (): Promise<boolean> => (await holderOf(file)) === own;
  return {
    beside: besides(path, `${token}.tmp`),
    isHeld,
    async release() {
      if (await isHeld()) await rm(file, { force: true });
    },
  };
}

/** False where somebody else has it. A link is made with its words in one step; where there are none, a file is. */
async function isMade(file: string, own: string): Promise<boolean> {
  try {
    await symlink(own, file);
    return true;
  } catch (error) {
    if (isExisting(error)) return false;
  }
  try {
    await writeFile(file, own, { flag: 'wx' });
    return true;
  } catch (error) {
    if (isExisting(error)) return false;
    throw error;
  }
}

async function clearDead(path: string, file: string): Promise<void> {
  const holder = await holderOf(file);
  if (holder === null || !(await isDead(file, holder))) return;
  // Two may come to clear it: one of them gets it, and looks whether it still is the dead one's.
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  const taken = await holderOf(aside);
  // What was taken by mistake goes back, unless there is a new one: then its holder finds it lost, and starts again.
  if (taken !== null && taken !== holder) await isMade(file, taken);
  else await rm(besides(path, `${holder.split('@').at(-1)}.tmp`), { force: true });
  await rm(aside, { force: true });
}

async function isDead(file: string, holder: string): Promise<boolean> {
  const [pid, host] = holder.split('@');
  const isOurs = host === hostname();
  if (isOurs && !isRunning(Number(pid))) return true;
  try {
    return Date.now() - (await lstat(file)).mtimeMs > (isOurs ? FORGOTTEN : FORSAKEN);
  } catch {
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, and is somebody else's.
    return codeOf(error) === 'EPERM';
  }
}

/** Null where there is none. */
async function holderOf(file: string): Promise<string | null> {
  try {
    return await readlink(file);
  } catch {
    return readFile(file, 'utf8').catch(() => null);
  }
}

const isExisting = (error: unknown): boolean => codeOf(error) === 'EEXIST';
