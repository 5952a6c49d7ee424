/**
 * How soon the checks of a draft are known when it is opened: 10,000 checks over 500 drafts, a file each, read from the disk and placed. One
 * draft reads one file, so that the others cost nothing; one without checks may have been renamed, and looks at the others.
 */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { folders, reader } from '../server/src/disk/files.ts';
import { rewriteChecks } from '../server/src/ledger/checks/file.ts';
import { newCheck, placeChecks } from '../server/src/ledger/checks/placing.ts';
import type { Span } from '../server/src/engine/index.ts';
import { createCheckFiles } from '../server/src/workspace/check-files.ts';
import { median } from './statistics.ts';

export interface Checked {
  readonly drafts: number;
  readonly checks: number;
  /** Milliseconds a draft. */
  readonly median: number;
  readonly slowest: number;
  /** Of the first draft that nobody checked, which is asked whether it is one that was renamed. */
  readonly unchecked: number;
  /** The same where every draft that was checked is gone, so that all checks are compared with it. */
  readonly renamed: number;
}

const EACH = 20;

export async function measureChecks(drafts: number): Promise<Checked> {
  const root = mkdtempSync(join(tmpdir(), 'whence-bench-'));
  const paths = Array.from({ length: drafts }, (_, index) => `desk-${index % 25}/draft-${index}.md`);
  const texts = paths.map((_, index) => textOf(index));
  paths.forEach((path, index) => writeChecked(root, path, texts[index] ?? ''));
  const uri = pathToFileURL(root).href;
  const files = filesOf(uri);
  const times: number[] = [];
  let checks = 0;
  for (const [index, path] of paths.entries()) {
    const text = texts[index] ?? '';
    const begin = performance.now();
    const own = await files.of(`${uri}/${path}`);
    const placed = placeChecks({ text, sentences: sentencesOf(text) }, own.checks);
    times.push(performance.now() - begin);
    checks += placed.filter(({ span, stale }) => span !== null && !stale).length;
  }
  const unchecked = await timeUnchecked(root);
  for (const path of paths) rmSync(join(root, path));
  const renamed = await timeUnchecked(root);
  rmSync(root, { recursive: true });
  return { drafts, checks, median: median(times), slowest: Math.max(...times), unchecked, renamed };
}

async function timeUnchecked(root: string): Promise<number> {
  const path = 'desk-0/new.md';
  writeFileSync(join(root, path), textOf(-1));
  const uri = pathToFileURL(root).href;
  const begin = performance.now();
  await filesOf(uri).of(`${uri}/${path}`);
  return performance.now() - begin;
}

function filesOf(uri: string) {
  return createCheckFiles({ reader, lister: folders, changer: null, folders: () => [uri], openText: () => null, report: () => undefined }); // prettier-ignore
}

function textOf(draft: number): string {
  return Array.from({ length: 40 }, (_, index) => `Clerk ${draft} of the port told the council that berth ${index} would close for ${index + 2} weeks in spring.`).join(' '); // prettier-ignore
}

function sentencesOf(text: string): Span[] {
  return Array.from(text.matchAll(/[^\s.][^.]*\./g), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

function writeChecked(root: string, path: string, text: string): void {
  const sentences = sentencesOf(text);
  const said = { status: 'confirmed', citations: [], checker: 'Ada', at: '2026-11-26T05:00:00.000Z', note: null, response: null, restricted: false, signOffs: [] } as const; // prettier-ignore
  const put = sentences.slice(0, EACH).map((words) => newCheck({ path, text, sentences }, words, said));
  const rewritten = rewriteChecks([], path, () => ({ put }));
  for (const [name, content] of [
    [path, text],
    [`.whence/checks/${path}.jsonld`, 'text' in rewritten ? rewritten.text : ''],
  ] as const) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
}
