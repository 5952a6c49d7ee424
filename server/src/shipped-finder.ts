/** Reads the model that travels with the programs: beside this file in the sources, beside the bundles when built. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readFinder } from './engine/index.ts';
import type { Finder } from './engine/index.ts';

let finder: Finder | null = null;

/** The same one each time. Throws an Error that names the file when it is missing or damaged. */
export function shippedFinder(): Finder {
  finder ??= readShipped(fileURLToPath(new URL('./finder.model', import.meta.url)));
  return finder;
}

function readShipped(file: string): Finder {
  try {
    return readFinder(readFileSync(file));
  } catch (error) {
    throw new Error(`Cannot use ${file}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
