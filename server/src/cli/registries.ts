/**
 * Finds the newsroom's list of sources that holds for a draft: `.whence/sources.json` in the draft's folder or the nearest
 * one above it. Each is read once a run. Knows nothing of what is made of it.
 */
import { dirname, join, relative, resolve } from 'node:path';
import type { RegisteredSource } from '../engine/index.ts';
import { readRegistry, REGISTRY } from '../registry/file.ts';
import { whyNot } from './paths.ts';
import { tellProblems } from './problems.ts';
import { readIfThere, upwards } from './upwards.ts';

export interface Registries {
  /** Of standard input, what holds in the current folder. Empty where there is no list. */
  sourcesFor(path: string): Promise<readonly RegisteredSource[]>;
}

/** `complain` is told of each entry that is wrong, with its place. */
export function openRegistries(complain: (message: string) => void): Registries {
  const nearest = upwards((folder) => readSources(join(folder, REGISTRY), complain));
  return { sourcesFor: async (path) => (await nearest(dirname(resolve(path)))) ?? NONE };
}

const NONE: readonly RegisteredSource[] = [];

/** Null where there is no such file. */
async function readSources(
  file: string,
  complain: (message: string) => void,
): Promise<readonly RegisteredSource[] | null> {
  const name = relative('.', file);
  const text = await readIfThere(file, (error) => {
    complain(`${name}: the newsroom's sources cannot be read: ${whyNot(error)}`);
  });
  if (text === null) return null;
  const { entries, problems } = readRegistry(text);
  tellProblems({ name, text, problems }, complain);
  return entries;
}
