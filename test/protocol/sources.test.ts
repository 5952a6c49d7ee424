/** Who speaks in a draft, and in all of them, over the wire: for the view, for the tints, and as hints that a setting switches on. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WORKSPACE_SOURCES_REQUEST } from '../../server/src/protocol.ts';
import type { WorkspaceSources } from '../../server/src/protocol.ts';
import { Editor } from './support/editor.ts';

const TEXT = '“The dam will hold until spring,” Olena Marchenko said. “It is sound,” she said.\n';

let editor: Editor;

beforeAll(async () => {
  editor = await Editor.start({ settings: () => null });
});
afterAll(() => editor.stop());

describe('the sources', () => {
  it('are told of the version that was asked about', async () => {
    const draft = await editor.open('file:///desk/sources.txt', TEXT);
    expect(await draft.sources()).toMatchObject({
      version: 1,
      sources: [{ name: 'Olena Marchenko', statements: [{}, {}] }],
    });
    await draft.replace('Olena Marchenko', 'Ada Calder');
    expect(await draft.sources()).toMatchObject({ version: 2, sources: [{ name: 'Ada Calder' }] });
  });

  it('and the tints are none of a draft that is not checked', async () => {
    const draft = await editor.open('file:///desk/node_modules/readme.md', TEXT);
    expect(await draft.sources()).toBeNull();
    expect(await draft.tints()).toBeNull();
  });
});

describe('the sources of the workspace', () => {
  it('are those of all its drafts, open or not, and of nobody who asked no longer', async () => {
    const root = await mkdtemp(join(tmpdir(), 'whence-sources-'));
    await writeFile(join(root, 'old.txt'), 'The road is shut, Maria Lund said.\n');
    await writeFile(join(root, 'open.txt'), 'The road is shut, Bob Lee said.\n');
    const uriOf = (name: string): string => pathToFileURL(join(root, name)).href;
    const desk = await Editor.start({ folders: [pathToFileURL(root).href], settings: () => null });
    try {
      await desk.open(uriOf('open.txt'), TEXT);
      const ask = () => desk.connection.sendRequest<WorkspaceSources>(WORKSPACE_SOURCES_REQUEST, {});
      expect(await ask()).toMatchObject({
        sources: [
          { name: 'Olena Marchenko', drafts: [{ uri: uriOf('open.txt'), statements: 2 }] },
          { name: 'Maria Lund', drafts: [{ uri: uriOf('old.txt'), text: 'The road is shut' }] },
        ],
        readOnly: null,
      });
      const source = new CancellationTokenSource();
      const asked = desk.connection.sendRequest(WORKSPACE_SOURCES_REQUEST, {}, source.token);
      source.cancel();
      await expect(asked).rejects.toThrow('Cancelled');
    } finally {
      await desk.stop();
      await rm(root, { recursive: true });
    }
  });
});

describe('inlay hints', () => {
  it('are off until the setting switches them on, and are asked for again then', async () => {
    const draft = await editor.open('file:///desk/hints.txt', TEXT);
    expect(await draft.hints()).toEqual([]);
    const before = editor.hintRefreshes;
    await editor.change(() => ({ inlayHints: { enabled: true } }));
    await editor.until(() => editor.hintRefreshes > before);
    expect((await draft.hints())?.map(({ label }) => label)).toEqual(['(Olena Marchenko)']);
  });
});
