/**
 * Measures how well claims that say the same are found, on five marked articles: precision and recall over pairs of different
 * articles, copies apart from the rest; and of the rest with what perhaps says the same. Errors with `--errors`. The articles belong to others: where they are not, nothing is measured.
 *
 *     npx tsx scripts/lineage.ts [FOLDER] [--errors]
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { PairFigures } from './eval/claim-pairs.ts';
import { PERHAPS_FROM } from '../server/src/engine/index.ts';
import { measuredLineage } from './eval/lineage.ts';

const ARTICLES = join(import.meta.dirname, '../../shared/articles');

const { values, positionals } = parseArgs({
  options: { errors: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const folder = positionals[0] ?? ARTICLES;
if (existsSync(folder)) print();
else console.log(`No articles at ${folder}: nothing measured.`);

function print(): void {
  const { copies, others, wrong, missed } = measuredLineage(folder);
  console.log(`copies  ${line(copies)}\nothers  ${line(others)}`);
  console.log(`perhaps ${line(measuredLineage(folder, PERHAPS_FROM).others)}`);
  if (!values.errors) return;
  for (const words of wrong) console.log(`wrong   ${words}`);
  for (const words of missed) console.log(`missed  ${words}`);
}

function line({ right, found, marked, recalled }: PairFigures): string {
  const share = (part: number, of: number): string =>
    of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`;
  return `precision ${share(right, found)} (${right} of ${found})  recall ${share(recalled, marked)} (${recalled} of ${marked})`;
}
