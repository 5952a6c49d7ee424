/**
 * Prints, by construction, how many of the finds that are kept were right on a split of PolNeAR.
 * Run: `npx tsx training/constructions.ts CORPUS [train|dev]`. A construction's own figure says where to look next.
 */
import { confidenceOf } from '../server/src/engine/attribution/confidence.ts';
import { THRESHOLDS } from '../server/src/engine/attribution/rules.ts';
import { select } from '../server/src/engine/attribution/selection.ts';
import { examplesOf } from './examples.ts';
import { readArticles } from './silver.ts';

const [corpus, split = 'dev'] = process.argv.slice(2);
if (corpus === undefined || (split !== 'train' && split !== 'dev'))
  throw new Error('usage: tsx training/constructions.ts CORPUS [train|dev]');

interface Row {
  kept: number;
  right: number;
  sure: number;
}

const rows = new Map<string, Row>();
for (const article of readArticles(corpus, split))
  for (const examples of examplesOf(article).paragraphs) {
    const rated = examples.map(({ find, reading }) => ({ find, confidence: confidenceOf(reading, find) }));
    const kept = select(rated, THRESHOLDS);
    for (const { find, confidence } of kept) {
      const example = examples.find((candidate) => candidate.find === find);
      const isNested = kept.some((other) => other.find !== find && other.find.content.some(({ from, to }) => find.head >= from && find.head < to)); // prettier-ignore
      if (example === undefined || isNested) continue;
      const row = rows.get(find.construction) ?? { kept: 0, right: 0, sure: 0 };
      row.kept++;
      row.sure += confidence;
      if (example.gold >= 0) row.right++;
      rows.set(find.construction, row);
    }
  }
console.log('construction                kept  right  precision  mean confidence');
for (const [name, { kept, right, sure }] of [...rows].sort(([, a], [, b]) => b.kept - a.kept))
  console.log(
    `${name.padEnd(26)} ${String(kept).padStart(5)}  ${String(right).padStart(5)}  ${((100 * right) / kept).toFixed(0).padStart(8)} %  ${(sure / kept).toFixed(2).padStart(8)}`,
  );
