/** Settings, asked for each draft and followed while they change; wrong ones told once and passed over. */
import { afterEach, describe, expect, it } from 'vitest';
import { DidChangeConfigurationNotification } from 'vscode-languageserver/node';
import { Editor } from './support/editor.ts';
import type { EditorOptions } from './support/editor.ts';

let editor: Editor;
afterEach(() => editor.stop());

const CLAIM = 'The bridge at Orlovka has been rebuilt, according to Russian state media.\n';
const FOUND = 'second-hand: Russian state media';
const QUIETED = { 'second-hand': 'off', 'state-media-source': 'off', 'state-media-only': 'off' };

async function open(options: EditorOptions) {
  editor = await Editor.start(options);
  return editor.open('file:///desk/draft.txt', CLAIM);
}

describe('settings', () => {
  it('are followed while they change', async () => {
    const draft = await open({ settings: () => ({}) });
    expect(await draft.findings()).toContain(FOUND);
    await editor.change(() => ({ rules: QUIETED }));
    await editor.until(() => editor.refreshes > 0);
    expect(await draft.findings()).toEqual([]);
    await editor.change(() => ({ rules: { 'second-hand': 'error' } }));
    expect((await draft.diagnostics()).find(({ code }) => code === 'second-hand')?.severity).toBe(1);
    await editor.change(() => ({ enable: false }));
    expect(await draft.status()).toMatchObject({ state: 'off' });
    expect(await draft.diagnostics()).toEqual([]);
  });

  it('are pushed on to an editor that does not ask for diagnostics', async () => {
    await open({ pulls: false, settings: () => ({}) });
    await editor.until(() => editor.published.length === 1);
    await editor.change(() => ({ enable: false }));
    await editor.until(() => editor.published.length === 2);
    expect(editor.published[1]?.diagnostics).toEqual([]);
  });

  it('tell the views of every open draft', async () => {
    const draft = await open({ settings: () => ({}) });
    await editor.until(() => editor.statuses.some(({ state }) => state === 'checked'));
    await editor.change(() => ({ enable: false }));
    await editor.until(() => editor.statuses.some(({ state }) => state === 'off'));
    expect(editor.statuses.at(-1)).toMatchObject({ uri: draft.uri, state: 'off' });
  });

  it('hold for each folder by itself', async () => {
    editor = await Editor.start({
      folders: ['file:///one', 'file:///two'],
      settings: (uri) => ({ enable: !uri.startsWith('file:///two/') }),
    });
    const one = await editor.open('file:///one/draft.txt', CLAIM);
    const two = await editor.open('file:///two/draft.txt', CLAIM);
    expect(await one.findings()).toContain(FOUND);
    expect(await two.findings()).toEqual([]);
  });

  it('make the newsroom no relay of its own', async () => {
    editor = await Editor.start({ settings: () => ({ outlet: 'The Harrow Post' }) });
    const draft = await editor.open(
      'file:///desk/own.txt',
      'The dam will hold until spring, the mayor told the Harrow Post.\n',
    );
    expect((await draft.provenance())?.claims.map(({ standing }) => standing)).not.toContain('relayed');
  });

  it('come with the notification where the editor cannot be asked', async () => {
    const draft = await open({ initializationOptions: { settings: { enable: false } } });
    expect(await draft.status()).toMatchObject({ state: 'off' });
    const settings = { whence: { enable: true } };
    await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
    expect(await draft.findings()).toContain(FOUND);
  });

  it('are asked to be told of', async () => {
    await open({ settings: () => ({}) });
    await editor.until(() => editor.registered.length === 2);
    expect(editor.registered.map(({ method }) => method)).toEqual([
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
    ]);
  });
});

describe('a setting that is wrong', () => {
  it.each([
    [{ enable: 'yes' }, /whence\.enable should be true or false/],
    [{ files: { exclude: '**/*.md' } }, /whence\.files\.exclude should be a list of patterns/],
    [{ files: { maxSize: -1 } }, /whence\.files\.maxSize should be a number/],
    [{ profile: 'tabloid' }, /no profile “tabloid”/],
    [{ rules: { second_hand: 'off' } }, /no rule “second_hand”\. Did you mean “second-hand”\?/],
    [{ rules: { 'second-hand': 'loud' } }, /“loud” is no severity/],
    ['nonsense', null],
  ])('%j is told once, and its default is used', async (settings, told) => {
    const draft = await open({ settings: () => settings });
    expect(await draft.findings()).toContain(FOUND);
    await editor.change(() => settings);
    expect(await draft.findings()).toContain(FOUND);
    expect(editor.shown.filter((message) => told?.test(message))).toHaveLength(told ? 1 : 0);
    expect(editor.shown).toHaveLength(told ? 1 : 0);
  });

  it('is no reason to stop when the editor fails to answer', async () => {
    const draft = await open({
      settings: () => {
        throw new Error('no settings today');
      },
    });
    expect(await draft.findings()).toContain(FOUND);
    expect(editor.shown).toHaveLength(1);
  });
});
