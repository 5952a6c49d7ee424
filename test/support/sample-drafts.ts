/** Whole drafts as files: the project's samples, and the articles beside this checkout where there are any. Reads, judges nothing. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DraftFormat } from '../../server/src/engine/index.ts';

export interface SampleDraft {
  readonly name: string;
  readonly text: string;
  readonly format: DraftFormat;
}

const ROOT = join(import.meta.dirname, '..', '..');

export const SEEDS: readonly SampleDraft[] = draftsIn(join(ROOT, 'seeds'));

/** They belong to others and do not travel with the project: empty where they are not. */
export const ARTICLES: readonly SampleDraft[] = draftsIn(join(ROOT, '..', 'shared', 'articles'));

/** The learned model as it is shipped. */
export function shippedModel(): Uint8Array {
  return readFileSync(join(ROOT, 'server', 'src', 'finder.model'));
}

function draftsIn(folder: string): readonly SampleDraft[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name) && name !== 'README.md');
  return names.sort().map((name) => ({
    name,
    text: readFileSync(join(folder, name), 'utf8'),
    format: name.endsWith('.md') ? 'markdown' : 'plain',
  }));
}
