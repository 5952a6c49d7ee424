/**
 * Finds the ledger of ignores that holds for a draft: `.whence/ignores.jsonl` in the draft's folder or the nearest one
 * above it. Each is read once a run. What an ignore means is the ledger's to know.
 */
import { dirname, join, relative, resolve, sep } from 'node:path';
import { readIgnores, type Ignore, type IgnoreList } from '../ledger/ignores.ts';
import { readIfThere, upwards } from './upwards.ts';

const LEDGER = join('.whence', 'ignores.jsonl');

export interface Ledgers {
  /** The ignores of one draft; none for standard input without a name. */
  ignoresOf(path: string): Promise<readonly Ignore[]>;
  /** What could not be read of the ledgers seen so far, a line each in plain words. */
  problems(): readonly string[];
}

interface Ledger extends IgnoreList {
  /** The folder that holds `.whence`. */
  readonly folder: string;
}

export function openLedgers(): Ledgers {
  const complaints: string[] = [];
  const nearest = upwards((folder) => readLedger(folder, complaints));

  return {
    async ignoresOf(path) {
      const draft = resolve(path);
      const ledger = await nearest(dirname(draft));
      if (!ledger) return [];
      const name = relative(ledger.folder, draft).split(sep).join('/');
      return ledger.ignores.filter((ignore) => ignore.path === name);
    },
    problems: () => complaints,
  };
}

async function readLedger(folder: string, complaints: string[]): Promise<Ledger | null> {
  const file = join(folder, LEDGER);
  const text = await readIfThere(file, () => {
    complaints.push(`${relative('.', file)}: the list of ignored findings cannot be read`);
  });
  if (text === null) return null;
  const list = readIgnores(text);
  for (const { line, error } of list.broken) {
    complaints.push(`${relative('.', file)}: line ${line} is passed over: ${error}`);
  }
  return { folder, ...list };
}
