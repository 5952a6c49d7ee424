/** Reads drafts with inline tags from files: one, or all of a folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { MarkedDraft } from './marked.ts';
import { readTagged } from './tagged.ts';

/** Every draft of a folder (`.txt`, `.md`; not its README) in order of the alphabet. Throws, naming the file. */
export function readFolder(folder: string): readonly MarkedDraft[] {
  return draftsIn(folder).map((name) => readDraft(join(folder, name)));
}

/** The names of the files of a folder that can be drafts, in order of the alphabet. */
export function draftsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name !== 'README.md' && ['.txt', '.md'].includes(extname(name)))
    .sort();
}

/** One draft, named by its file. Throws, naming the file, where it is not well marked. */
export function readDraft(file: string): MarkedDraft {
  const extension = extname(file);
  const format = extension === '.md' ? 'markdown' : 'plain';
  try {
    return readTagged(basename(file, extension), readFileSync(file, 'utf8'), format);
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
