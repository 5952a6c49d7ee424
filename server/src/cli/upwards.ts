/** Looks for what a folder holds in it and in the folders above, each once a run. Knows not what is looked for. */
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from '../error-code.ts';

/** From a folder to what is nearest; null where no folder above has it. `find` answers null where a folder has none. */
export function upwards<T>(
  find: (folder: string) => Promise<T | null>,
): (folder: string) => Promise<T | null> {
  const known = new Map<string, Promise<T | null>>();

  function nearest(folder: string): Promise<T | null> {
    const before = known.get(folder);
    if (before) return before;
    const found = search(folder);
    known.set(folder, found);
    return found;
  }

  async function search(folder: string): Promise<T | null> {
    const own = await find(folder);
    if (own) return own;
    const above = dirname(folder);
    return above === folder ? null : nearest(above);
  }

  return nearest;
}

/** Null where there is no such file, and where it cannot be read, which `complain` is told of. */
export async function readIfThere(file: string, complain: (error: unknown) => void): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const absent = /^(?:ENOENT|ENOTDIR)$/.test(codeOf(error));
    if (!absent) complain(error);
    return null;
  }
}
