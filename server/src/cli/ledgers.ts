/**
 * Finds the ledger of a kind (ignores, corrections) that holds for a draft: the file in `.whence/` in the draft's folder or the
 * nearest one above it. Each is read once a run. What an entry means is the ledger's to know.
 */
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { EntryList, LedgerKind } from '../ledger/entries.ts';
import { STDIN } from './paths.ts';
import { readIfThere, upwards } from './upwards.ts';

export interface Ledgers<Entry> {
  /** The entries of one draft; none for standard input without a name. */
  of(path: string): Promise<readonly Entry[]>;
  /** What could not be read of the ledgers seen so far, a line each in plain words. */
  problems(): readonly string[];
}

export function openLedgers<Entry extends { readonly path: string }>(
  kind: LedgerKind<Entry>,
): Ledgers<Entry> {
  const complaints: string[] = [];
  const nearest = upwards((folder) => readLedger(folder, kind, complaints));

  return {
    async of(path) {
      if (path === STDIN) return [];
      const draft = resolve(path);
      const ledger = await nearest(dirname(draft));
      if (!ledger) return [];
      const name = relative(ledger.folder, draft).split(sep).join('/');
      return ledger.entries.filter((entry) => entry.path === name);
    },
    problems: () => complaints,
  };
}

interface Ledger<Entry> extends EntryList<Entry> {
  /** The folder that holds `.whence`. */
  readonly folder: string;
}

async function readLedger<Entry>(
  folder: string,
  kind: LedgerKind<Entry>,
  complaints: string[],
): Promise<Ledger<Entry> | null> {
  const file = join(folder, kind.file);
  const text = await readIfThere(file, () => {
    complaints.push(`${relative('.', file)}: the list of ${kind.holds} cannot be read`);
  });
  if (text === null) return null;
  const list = kind.read(text);
  for (const { line, error } of list.broken) {
    complaints.push(`${relative('.', file)}: line ${line} is passed over: ${error}`);
  }
  return { folder, ...list };
}
