/** Who speaks in a draft, over the wire: for the view, for the tints, and as hints that a setting switches on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

describe('inlay hints', () => {
  it('are off until the setting switches them on, and are asked for again then', async () => {
    const draft = await editor.open('file:///desk/hints.txt', TEXT);
    expect(await draft.hints()).toBeNull();
    const before = editor.hintRefreshes;
    await editor.change(() => ({ inlayHints: { enabled: true } }));
    await editor.until(() => editor.hintRefreshes > before);
    expect((await draft.hints())?.map(({ label }) => label)).toEqual([': Olena Marchenko']);
  });
});
