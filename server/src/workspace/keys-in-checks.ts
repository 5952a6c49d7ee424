/**
 * The drafts beside which a citation of a key is kept, with the check of its claim. Looks through all files with checks of the workspace,
 * and changes none.
 */
import { sameKey } from '../citations/read.ts';
import { CHECKS_FOLDER, readChecks } from '../ledger/checks/file.ts';
import { filesBelow } from './files.ts';
import type { FolderReader, TextReader } from './ports.ts';
import { ENDING } from './stray-checks.ts';

export interface CheckedFolders {
  readonly reader: TextReader;
  readonly lister: FolderReader;
  readonly folders: readonly string[];
}

/** Their URIs. */
export async function draftsKeeping(
  key: string,
  { reader, lister, folders }: CheckedFolders,
): Promise<readonly string[]> {
  const found: string[] = [];
  const isWanted = (name: string): boolean => name.endsWith(ENDING);
  for await (const uri of filesBelow({ lister, folders, isWanted, hidden: '.whence' })) {
    const text = uri.includes(IN_FOLDER) ? await reader.read(uri) : null;
    // Most files cite nothing, and reading one takes longer than looking for a word in it.
    if (!text?.includes('whence:key')) continue;
    const cited = readChecks(text).checks.flatMap(({ citations }) => citations);
    if (cited.some((one) => one.key !== null && sameKey(one.key, key)))
      found.push(uri.replace(IN_FOLDER, '/').slice(0, -ENDING.length));
  }
  return found;
}

const IN_FOLDER = `/${CHECKS_FOLDER}/`;
