/** Reads the five marked articles and scores what is found on them (`corpora/lineage-pairs.md`). Prints nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { analyse, createClaimIndex, statementsOf } from '../../server/src/engine/index.ts';
import { shippedFinder } from '../../server/src/shipped-finder.ts';
import { shippedVectors } from '../../server/src/shipped-vectors.ts';
import { measuredPairs, type MarkedArticle, type MarkedClaim, type MeasuredPairs } from './claim-pairs.ts';

const MARKS = join(import.meta.dirname, '../corpora/lineage-pairs.jsonl');
const PLACE = v.object({ file: v.string(), start: v.number(), end: v.number() });
const ROW = v.object({ id: v.string(), same: v.array(PLACE), close: v.array(PLACE) });
type Row = v.InferOutput<typeof ROW>;

/** Found is what is at least so likely. */
export function measuredLineage(folder: string, least?: number): MeasuredPairs {
  const rows = readFileSync(MARKS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => v.parse(ROW, JSON.parse(line)));
  const files = new Set(rows.flatMap(({ same, close }) => [...same, ...close].map(({ file }) => file)));
  const articles = [...files].sort().map((file) => readArticle(folder, file, rows));
  const index = createClaimIndex(shippedVectors());
  for (const { name, statements } of articles) index.put(name, statements);
  return measuredPairs(articles, index, least);
}

function readArticle(folder: string, file: string, rows: readonly Row[]): MarkedArticle {
  const text = readFileSync(join(folder, file), 'utf8');
  const analysis = analyse(text, { format: 'plain', finder: shippedFinder() });
  const marks = rows.flatMap(({ id, same, close }): MarkedClaim[] => [
    ...same.filter((place) => place.file === file).map((place) => ({ ...place, id, close: false })),
    ...close.filter((place) => place.file === file).map((place) => ({ ...place, id, close: true })),
  ]);
  return { name: file, text, marks, statements: statementsOf({ text, analysis }) };
}
