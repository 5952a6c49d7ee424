/**
 * What the small learners (`forms.ts`, `antecedents.ts`) ask for and learn from: marked drafts, of which every fifth is kept for
 * measuring where that is asked for.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import type { MarkedDraft } from '../scripts/corpora/marked.ts';
import { readDrafts } from './drafts.ts';

const HELD = 5;

export interface Rows<Row> {
  readonly learned: readonly Row[];
  /** None where all is to be learned from. */
  readonly held: readonly Row[];
  readonly hold: boolean;
}

/** By the command line: `[--hold] [PATH …]`; without a path, `training/corpus`. */
export function rowsAsked<Row>(rowsOf: (draft: MarkedDraft) => readonly Row[]): Rows<Row> {
  const { values, positionals } = parseArgs({
    options: { hold: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const { hold } = values;
  const paths = positionals.length > 0 ? positionals : [join(import.meta.dirname, 'corpus')];
  const drafts = paths.flatMap((path) => readDrafts(path)).map(rowsOf);
  return {
    learned: drafts.filter((_, index) => !hold || index % HELD !== 0).flat(),
    held: drafts.filter((_, index) => hold && index % HELD === 0).flat(),
    hold,
  };
}

/** «83.1 %» */
export function percentOf<Row>(rows: readonly Row[], isRight: (row: Row) => boolean): string {
  return `${((100 * rows.filter(isRight).length) / rows.length).toFixed(1)} %`;
}

/** Set as the repository’s own code is. */
export async function writeCode(path: string, code: string): Promise<void> {
  writeFileSync(path, await format(code, { ...(await resolveConfig(path)), filepath: path }));
}
