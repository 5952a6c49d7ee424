/**
 * Changes a text file that several programs change at once, so that none of their work is lost and nobody ever sees half of it: one at
 * a time holds a lock beside the file, reads it anew, and puts the whole new text in its place in one step. A program that
 * was killed leaves the old file or the new one; its lock goes to the next. Knows nothing of what is in the file.
 */
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from '../error-code.ts';
import { takeLock } from './lock.ts';
import type { Lock } from './lock.ts';

/** What is to become of a file: a new text, nothing (it is removed), or no change. */
export type Outcome = { readonly text: string } | 'remove' | 'keep';

/** `change` is asked with what the file holds now, null where there is none; its answer is written before anyone else comes in. */
export async function changeFile(path: string, change: (text: string | null) => Outcome): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  for (;;) {
    const lock = await takeLock(path);
    try {
      const outcome = change(await textOf(path));
      if (outcome === 'keep') return;
      if (outcome === 'remove') {
        await rm(path, { force: true });
        return;
      }
      if (await replace(path, outcome.text, lock)) return;
    } finally {
      await lock.release();
    }
  }
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isAbsence(error)) return null;
    throw error;
  }
}

/** False where the lock was lost meanwhile, to somebody who took us for dead: then somebody else may have written. */
async function replace(path: string, text: string, lock: Lock): Promise<boolean> {
  const { beside } = lock;
  try {
    const file = await open(beside, 'wx', await modeOf(path));
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    return await putInPlace(path, lock);
  } finally {
    await rm(beside, { force: true });
  }
}

/** On Windows a file cannot be replaced while another program has it open, as those that look for viruses have each for a moment. */
async function putInPlace(path: string, lock: Lock): Promise<boolean> {
  for (let wait = 10; ; wait *= 2) {
    if (!(await lock.isHeld())) return false;
    try {
      await rename(lock.beside, path);
      return true;
    } catch (error) {
      if (!isInUse(error) || wait > LONGEST) throw error;
    }
    await pause(wait);
  }
}

/** In milliseconds; all waits together stay far below what a lock is respected for. */
const LONGEST = 500;

const isInUse = (error: unknown): boolean => ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error));

async function modeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).mode;
  } catch {
    return 0o666;
  }
}

const isAbsence = (error: unknown): boolean => codeOf(error) === 'ENOENT';
