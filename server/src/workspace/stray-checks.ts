/**
 * Finds the checks of a draft that was renamed while nobody looked: a file whose draft is gone, and whose sentences stand in this
 * one. Only where most of them do, and in one file alone: checks are never put on another draft for likeness' sake. Writes nothing.
 */
import type { Check } from '../ledger/checks/check.ts';
import { CHECKS_FOLDER, readChecks } from '../ledger/checks/file.ts';
import { findChecks } from '../ledger/checks/placing.ts';
import type { FolderReader, TextReader } from './ports.ts';

export interface CheckedPath {
  /** That holds `.whence`. */
  readonly folder: string;
  readonly uri: string;
  /** Of the draft, below it. */
  readonly path: string;
}

interface Places {
  readonly lister: FolderReader;
  readonly reader: TextReader;
}

/** Of a draft without checks of its own; `folders` are those that may hold `.whence`, the innermost first. */
export async function strayChecks(
  text: string,
  folders: readonly string[],
  places: Places,
): Promise<CheckedPath | null> {
  for (const folder of folders) {
    const found: CheckedPath[] = [];
    for (const file of (await checkFilesBelow(folder, '', places.lister)).slice(0, MOST_FILES)) {
      if (await isThere(folder, file.path, places.lister)) continue;
      const { checks } = readChecks((await places.reader.read(file.uri)) ?? '');
      if (isOf(text, checks)) found.push(file);
    }
    const [only, other] = found;
    if (only) return other ? null : only;
  }
  return null;
}

/** All files with checks of drafts in one folder below that which holds `.whence`. */
export async function checkFilesBelow(
  folder: string,
  path: string,
  lister: FolderReader,
): Promise<readonly CheckedPath[]> {
  const found: CheckedPath[] = [];
  const waiting = [path];
  for (const parent of waiting) {
    for (const { name, isFolder } of await lister.list(checksUri(folder, parent))) {
      const own = parent === '' ? name : `${parent}/${name}`;
      if (isFolder) waiting.push(own);
      else if (name.endsWith(ENDING))
        found.push({ folder, uri: checksUri(folder, own), path: own.slice(0, -ENDING.length) });
    }
  }
  return found;
}

/** Where the checks of a draft are kept; of a folder's, without the ending. */
export function checksUri(folder: string, path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  return [folder, CHECKS_FOLDER, ...parts.map(encodeURIComponent)].join('/');
}

export const ENDING = '.jsonld';

const MOST_FILES = 5000;
/** The share of sentences that are to stand in the draft. */
const MOST = 0.6;

function isOf(text: string, checks: readonly Check[]): boolean {
  const standing = findChecks(text, checks).filter((place) => place !== null).length;
  return standing > 0 && standing >= checks.length * MOST;
}

async function isThere(folder: string, path: string, lister: FolderReader): Promise<boolean> {
  const parts = path.split('/');
  const parent = [folder, ...parts.slice(0, -1).map(encodeURIComponent)].join('/');
  return (await lister.list(parent)).some(({ name, isFolder }) => !isFolder && name === parts.at(-1));
}
