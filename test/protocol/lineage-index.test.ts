/** The index of claims through the server and its threads: built behind the scenes, kept, and thrown away where it is no good. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Editor } from './support/editor.ts';
import type { EditorOptions } from './support/editor.ts';

const DAM = 'Three engineers were killed when the Karsova dam burst on Monday, the water board said.\n';
const FAIR = 'The market in Harrow opened late, the council said.\n';

let root = '';
let round = 0;
let editor: Editor | null = null;
const path = (...parts: string[]): string => join(root, String(round), ...parts);
const uri = (...parts: string[]): string => pathToFileURL(path(...parts)).href;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'whence-lineage-'));
});
beforeEach(() => {
  round += 1;
});
afterEach(async () => {
  await editor?.stop();
  editor = null;
});
afterAll(() => rm(root, { recursive: true }));

async function put(name: string, text: string): Promise<void> {
  await mkdir(dirname(path('desk', name)), { recursive: true });
  await writeFile(path('desk', name), text);
}

/** An editor that has the desk open, and a draft that it was shown the findings of. */
async function start(options: EditorOptions = {}): Promise<Editor> {
  editor = await Editor.start({
    folders: [uri('desk')],
    initializationOptions: { storage: uri('storage') },
    ...options,
  });
  await (await editor.open(uri('desk', 'own.txt'), DAM)).diagnostics();
  return editor;
}

/** The file that the index is kept in, once it is there and `met` of what it holds. */
async function expectKept(met: (text: string) => boolean): Promise<string> {
  for (;;) {
    const names = await readdir(path('storage')).catch(() => []);
    const name = names.find((one) => one.endsWith('.index'));
    const text = name === undefined ? '' : await readFile(path('storage', name), 'utf8');
    if (name !== undefined && met(text)) return path('storage', name);
    await sleep(20);
  }
}

describe('the index of claims', { timeout: 60_000 }, () => {
  it('is built once a draft was shown, kept, and tells when something is known', async () => {
    await put('a.txt', FAIR);
    await put('deep/b.md', DAM);
    const { refreshes } = await start();
    await expectKept((text) => text.includes('market in Harrow') && text.includes('Karsova dam'));
    await editor?.until(() => (editor?.refreshes ?? 0) > refreshes);
  });

  it('has what is saved, not what an editor has not saved', async () => {
    await put('a.txt', FAIR);
    const started = await start();
    await started.open(uri('desk', 'a.txt'), 'Nothing of it yet.');
    const file = await expectKept((text) => text.includes('market in Harrow'));
    expect(await readFile(file, 'utf8')).not.toContain('Nothing of it yet');
  });

  it('is thrown away where it is damaged, and made anew', async () => {
    await put('a.txt', FAIR);
    await start();
    const file = await expectKept((text) => text.includes('market in Harrow'));
    await editor?.stop();
    const whole = await readFile(file);
    await writeFile(file, whole.subarray(0, whole.length - 50));
    await start();
    await expectKept((text) => text.length === whole.toString().length);
    expect(await readFile(file)).toEqual(whole);
  });

  it('reads at the next start what changed, came and went in between', async () => {
    for (let at = 0; at < 25; at++) await put(`${at}.txt`, FAIR);
    await start();
    await expectKept((text) => text.includes('24.txt'));
    await editor?.stop();
    for (let at = 0; at < 25; at++) await rm(path('desk', `${at}.txt`));
    await put('new.txt', 'A ferry sank off Lindholm, the owner said.\n');
    await start();
    const file = await expectKept((text) => text.includes('ferry sank'));
    expect(await readFile(file, 'utf8')).not.toContain('market in Harrow');
  });

  it('is built when the settings want it again', async () => {
    await put('a.txt', FAIR);
    const started = await start({ settings: () => ({ lineage: { enabled: false } }) });
    await started.until(() => started.refreshes > 0);
    expect(await readdir(path('storage')).catch(() => [])).toEqual([]);
    await started.change(() => ({}));
    await expectKept((text) => text.includes('market in Harrow'));
  });

  it('is built where it cannot be kept', async () => {
    await put('a.txt', DAM);
    await start({ initializationOptions: {} });
    await editor?.until(() => (editor?.refreshes ?? 0) > 0);
    expect(await readdir(path())).toEqual(['desk']);
  });
});
