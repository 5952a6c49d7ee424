/** Reads a marked corpus, in whichever of the forms it is. Knows the forms' names, and nothing of what is in them. */
import { existsSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { isBrat, readBrat } from './brat.ts';
import { draftsIn, readDraft, readFolder } from './folder.ts';
import { readJsonLines } from './json-lines.ts';
import type { MarkedDraft } from './marked.ts';

/** A file of JSON lines, a folder in brat's layout, a folder of drafts with inline tags or one such draft. */
export function readCorpus(path: string): readonly MarkedDraft[] {
  if (!existsSync(path)) throw new Error(`${path}: there is no such file or folder`);
  if (statSync(path).isDirectory()) return readFolderOf(path);
  const extension = extname(path);
  if (['.jsonl', '.ndjson'].includes(extension)) return readJsonLines(path);
  if (['.txt', '.md'].includes(extension)) return [readDraft(path)];
  throw new Error(`${path}: a corpus is a .jsonl file, a tagged .txt or .md draft, or a folder`);
}

function readFolderOf(folder: string): readonly MarkedDraft[] {
  if (isBrat(folder)) return readBrat(folder);
  if (draftsIn(folder).length > 0) return readFolder(folder);
  throw new Error(
    `${folder}: no corpus there: neither tagged .txt or .md drafts, nor text/ and attributions/ with .ann files`,
  );
}
