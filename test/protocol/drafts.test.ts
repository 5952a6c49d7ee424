/** Which documents the real server checks, and what it says of the others. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HoverRequest } from 'vscode-languageserver/node';
import { Draft } from './support/draft.ts';
import { Editor } from './support/editor.ts';

let editor: Editor;

beforeAll(async () => {
  editor = await Editor.start({
    folders: ['file:///desk', 'file:///archive'],
    settings: () => ({ files: { maxSize: 10_000 } }),
  });
});
afterAll(() => editor.stop());

const CLAIM = 'The bridge at Orlovka has been rebuilt, according to Russian state media.\n';

/** Opens a document and expects its state; one that is not checked has nothing at all. */
async function checkState(
  uri: string,
  state: string,
  { text = CLAIM, language = 'plaintext', says = /^Not checked: / } = {},
) {
  const draft = await editor.open(uri, text, language);
  expect(await draft.status()).toMatchObject({
    uri,
    state,
    version: 1,
    message: expect.stringMatching(says),
  });
  const isChecked = state === 'checked';
  expect((await draft.diagnostics()).length > 0).toBe(isChecked);
  expect((await draft.provenance()) !== null).toBe(isChecked);
  expect((await draft.actions(text.slice(0, 5))).length > 0).toBe(isChecked);
  expect((await draft.symbols()).length > 0).toBe(isChecked);
}

const CHECKED = { says: /^Checked: \d+ claims?/ };

describe('is checked', () => {
  it('a draft in a folder', () => checkState('file:///desk/wire/bridge.txt', 'checked', CHECKED));
  it('a draft in another folder', () => checkState('file:///archive/bridge.txt', 'checked', CHECKED));
  it('a draft outside every folder', () => checkState('file:///tmp/bridge.txt', 'checked', CHECKED));
  it('a Markdown draft', () =>
    checkState('file:///desk/bridge.md', 'checked', { ...CHECKED, language: 'markdown' }));
  it('a draft that was never saved', () => checkState('untitled:Untitled-1', 'checked', CHECKED));
  it('a draft with spaces and other letters in its name', () =>
    checkState('file:///desk/Br%C3%BCcke%20bei%20Orlovka.txt', 'checked', CHECKED));
});

describe('is not checked', () => {
  it('what comes with software', () => checkState('file:///desk/node_modules/left-pad/notes.md', 'excluded'));
  it('a README', () => checkState('file:///desk/README.md', 'excluded', { language: 'markdown' }));
  it('a log', () => checkState('file:///desk/server.log', 'excluded'));
  it('source code', () => checkState('file:///desk/story.py', 'excluded', { language: 'python' }));
  it('another view of a document', () => checkState('git:/desk/bridge.txt', 'excluded'));
  it('a draft that is too large', () =>
    checkState('file:///desk/long.txt', 'too-large', {
      text: CLAIM.repeat(200),
      says: /more than the 10,000/,
    }));
  it('a draft in another language', () =>
    checkState('file:///desk/brug.txt', 'language', {
      text: 'De burgemeester zei gisteren dat de brug bij het dorp na de winter weer open zal gaan voor al het verkeer.\n',
      says: /seems to be in Dutch/,
    }));
});

describe('a document that is not open', () => {
  it('has an empty answer, never an error', async () => {
    const stranger = new Draft(editor, 'file:///desk/never-opened.txt');
    expect(await stranger.diagnostics()).toEqual([]);
    expect(await stranger.provenance()).toBeNull();
    expect(await stranger.symbols()).toEqual([]);
    expect(await stranger.status()).toMatchObject({ state: 'unknown', version: null });
    const position = { line: 3, character: 4 };
    const at = { textDocument: { uri: stranger.uri }, position };
    expect(await editor.connection.sendRequest(HoverRequest.type, at)).toBeNull();
  });

  it('is not, once it was closed', async () => {
    const draft = await editor.open('file:///desk/closed.txt', CLAIM);
    expect(await draft.diagnostics()).not.toEqual([]);
    await editor.close(draft.uri);
    expect(await draft.diagnostics()).toEqual([]);
    expect(await draft.provenance()).toBeNull();
  });

  it('is no document at all, when the question names none', async () => {
    for (const params of [null, {}, { uri: 7 }]) {
      expect(await editor.connection.sendRequest('whence/provenance', params)).toBeNull();
      expect(await editor.connection.sendRequest('whence/status', params)).toBeNull();
    }
  });
});

it('follows folders that come and go', async () => {
  const draft = await editor.open('file:///later/dist/bridge.txt', CLAIM);
  expect(await draft.status()).toMatchObject({ state: 'excluded' });
  await editor.changeFolders(['file:///later/dist'], []);
  expect(await draft.status()).toMatchObject({ state: 'checked' });
  await editor.changeFolders([], ['file:///later/dist']);
  expect(await draft.status()).toMatchObject({ state: 'excluded' });
});
