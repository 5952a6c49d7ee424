/**
 * Finds what editors recorded of a draft's claims, as the editor does; it is only read here. Each file is read once a run. What cannot
 * be read of it is told in a line each.
 */
import { fileURLToPath } from 'node:url';
import { folders, reader } from '../disk/files.ts';
import type { Check } from '../ledger/checks/check.ts';
import { createCheckFiles } from '../workspace/check-files.ts';
import { STDIN } from './paths.ts';
import { relativePath, uriOfFile } from './uri.ts';

export interface RecordedChecks {
  /** None for standard input without a name. */
  of(path: string): Promise<readonly Check[]>;
}

export function openChecks(complain: (message: string) => void): RecordedChecks {
  const files = createCheckFiles({
    reader,
    lister: folders,
    changer: null,
    // A draft that was renamed takes its checks along below the folder that the command runs in.
    folders: () => [uriOfFile('.')],
    openText: () => null,
    report({ uri, broken }) {
      const name = relativePath(fileURLToPath(uri));
      for (const { line, error } of broken) complain(`${name}: line ${line} is passed over: ${error}`);
    },
  });
  return {
    of: async (path) => (path === STDIN ? [] : (await files.of(uriOfFile(path))).checks),
  };
}
