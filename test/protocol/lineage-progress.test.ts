/** An editor that is told how far the reading of a workspace's drafts is, and stops it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Editor } from './support/editor.ts';

const DRAFTS = 300;

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'whence-progress-'));
  for (let at = 0; at < DRAFTS; at++) await writeFile(join(root, `${at}.txt`), longDraft(at));
});
afterAll(() => rm(root, { recursive: true }));

/** No two paragraphs are the same, so that each has to be read. */
function longDraft(number: number): string {
  const feet = (at: number): number => number * 1000 + at;
  const paragraph = (_: unknown, at: number): string =>
    `The Karsova dam held back ${feet(at)} feet of water on Monday, the water board said in a report.\n`;
  return Array.from({ length: 100 }, paragraph).join('\n');
}

describe('reading the drafts of a workspace', () => {
  it('is shown once it takes a while, and ends when the editor stops it', { timeout: 120_000 }, async () => {
    const editor = await Editor.start({ folders: [pathToFileURL(root).href] });
    const { progress } = editor;
    await (await editor.open(pathToFileURL(join(root, 'own.txt')).href, longDraft(DRAFTS))).diagnostics();
    await editor.until(() => progress.some(({ kind }) => kind === 'report'));
    expect(progress[0]).toEqual({
      kind: 'begin',
      title: 'Whence',
      percentage: 0,
      message: 'Reading the drafts of this workspace',
      cancellable: true,
    });
    expect(progress[1]).toMatchObject({
      message: expect.stringMatching(/^Reading the drafts of this workspace \(\d+ of 300\)$/),
    });
    await editor.cancelWork();
    await editor.until(() => progress.at(-1)?.kind === 'end');
    // What was being read already is read to its end.
    const [, read] = /\((\d+) of \1\)$/.exec(progress.at(-2)?.message ?? '') ?? [];
    expect(Number(read)).toBeLessThan(DRAFTS);
    await editor.stop();
  });
});
