/** What a command says beside its answer, on standard error: what it could not do, and what of the editors' words it could not use. */
import type { CorrectionEntry } from '../ledger/corrections.ts';
import { counted } from './prose.ts';
import type { Shelves } from './subjects.ts';

export function complain(message: string): void {
  process.stderr.write(`whence: ${message}\n`);
}

/** What an editor said is never dropped in silence. */
export function tellLost(path: string, lost: readonly CorrectionEntry[]): void {
  if (lost.length === 0) return;
  const what = `${counted(lost.length, 'correction')} ${lost.length === 1 ? 'is' : 'are'}`;
  complain(`${path}: ${what} for words that have changed, and not applied (whence corrections lists them)`);
}

/** At the end, when all that was asked for has been looked up: the lines of editors' lists that cannot be read. */
export function tellUnreadEntries({ ignores, corrections }: Pick<Shelves, 'ignores' | 'corrections'>): void {
  [...ignores.problems(), ...corrections.problems()].forEach(complain);
}
