/** The galley over the wire: of the draft as it stands, with its version. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GALLEY_REQUEST } from '../../server/src/protocol.ts';
import type { Galley } from '../../server/src/protocol.ts';
import { Editor } from './support/editor.ts';

let editor: Editor;

beforeAll(async () => {
  editor = await Editor.start({ settings: () => null });
});
afterAll(() => editor.stop());

const galley = (uri: string) => editor.connection.sendRequest<Galley | null>(GALLEY_REQUEST, { uri });

it('is of the draft as it is in the editor', async () => {
  const uri = 'file:///desk/draft.txt';
  const draft = await editor.open(uri, 'Olena Marchenko said that the dam will hold.\n', 'plaintext');
  const before = await galley(uri);
  expect(before).toMatchObject({ uri, summary: '1 claim, 1 with a source' });
  await draft.replace('will hold', 'will not hold');
  const after = await galley(uri);
  expect(after?.version).toBeGreaterThan(before?.version ?? 0);
  expect(after?.blocks[0]?.html).toContain('the dam will not hold');
});

it('is none of a file that is not open', async () => {
  expect(await galley('file:///desk/nowhere.txt')).toBeNull();
});
