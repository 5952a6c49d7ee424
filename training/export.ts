/**
 * Turns corpora into what the learner reads: for each window of a paragraph the rows that the engine's own features name,
 * and where the attributions stand in it. The vocabulary is made here as well: the words of the corpora and the commonest of
 * the published word vectors.
 *
 *     npx tsx training/export.ts --out FOLDER --learn NAME=PATH [--learn …] [--vectors FILE.json]
 */
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PAIR_FEATURES, PAIR_ROWS } from '../server/src/engine/attribution/features/pairs.ts';
import { FEATURES, FEATURE_ROWS } from '../server/src/engine/attribution/features/tokens.ts';
import { rowOf, type Vocabulary } from '../server/src/engine/attribution/features/vocabulary.ts';
import { namedCorpora, readDrafts } from './drafts.ts';
import { fingerprintOf } from './fingerprint.ts';
import { vocabularyOf } from './vocabulary.ts';
import { windowsOfDraft, type LearnedWindow } from './windows.ts';

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      learn: { type: 'string', multiple: true, default: [] },
      vectors: { type: 'string' },
    },
  });
  const { out, learn } = values;
  if (out === undefined || learn.length === 0) throw new Error('usage: see the head of training/export.ts');
  mkdirSync(out, { recursive: true });
  const corpora = namedCorpora(learn).map(({ name, path }) => ({
    name,
    windows: readDrafts(path).flatMap((draft) => windowsOfDraft(draft)),
  }));
  const { words, vectors, known } = vocabularyOf(
    corpora.flatMap(({ windows }) => windows),
    values.vectors ?? null,
  );
  writeFileSync(join(out, 'vocabulary.txt'), words.join('\n'));
  writeFileSync(join(out, 'vectors.f32'), vectors);
  writeFileSync(join(out, 'known.u8'), known);
  const vocabulary = new Map(words.map((word, row) => [word, row]));
  for (const { name, windows } of corpora) {
    await write(join(out, `${name}.jsonl`), windows, vocabulary);
    console.log(`${name}: ${countsOf(windows)}`);
  }
  const shape = {
    features: FEATURES,
    featureRows: FEATURE_ROWS,
    pairFeatures: PAIR_FEATURES,
    pairRows: PAIR_ROWS,
    words: words.length,
    fingerprint: fingerprintOf(words),
    learn: corpora.map(({ name }) => name),
  };
  writeFileSync(join(out, 'shape.json'), JSON.stringify(shape));
}

async function write(path: string, windows: readonly LearnedWindow[], vocabulary: Vocabulary): Promise<void> {
  const file = createWriteStream(path);
  for (const { keys, ...window } of windows) {
    const row = { ...window, words: keys.map((key) => rowOf(vocabulary, key)) };
    file.write(`${JSON.stringify(row)}\n`);
  }
  await new Promise<void>((resolve, reject) => {
    file.on('error', reject);
    file.end(resolve);
  });
}

function countsOf(windows: readonly LearnedWindow[]): string {
  const attributions = windows.reduce((sum, window) => sum + window.attributions.length, 0);
  const tokens = windows.reduce((sum, window) => sum + window.keys.length, 0);
  return `${windows.length} windows, ${tokens} tokens, ${attributions} attributions`;
}
