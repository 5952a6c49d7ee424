/** The drafts that anchoring is measured on. What is not beside this checkout is none. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

export function samples(): string[] {
  return textsIn(join(import.meta.dirname, '../../seeds'));
}

export function articles(): string[] {
  return textsIn(join(import.meta.dirname, '../../../shared/articles'));
}

export function polnear(): string[] {
  const path = join(import.meta.dirname, '../../../shared/corpora/polnear/dev.jsonl');
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => v.parse(v.object({ text: v.string() }), JSON.parse(line)).text);
}

function textsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name) && name !== 'README.md')
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
