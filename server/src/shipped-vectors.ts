/** Reads the word vectors that travel with the programs: beside this file in the sources, beside the bundles when built. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readWordVectors } from './engine/index.ts';
import type { WordVectors } from './engine/index.ts';

let vectors: WordVectors | null = null;

/** The same ones each time, read when first asked for. Throws an Error that names the file when it is missing or damaged. */
export function shippedVectors(): WordVectors {
  vectors ??= readShipped(fileURLToPath(new URL('./words.vectors', import.meta.url)));
  return vectors;
}

function readShipped(file: string): WordVectors {
  try {
    return readWordVectors(readFileSync(file));
  } catch (error) {
    throw new Error(`Cannot use ${file}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
