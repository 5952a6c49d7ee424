/** The server process from start to end, and what it survives in between. */
import { describe, expect, it } from 'vitest';
import { DidChangeTextDocumentNotification, ExitNotification } from 'vscode-languageserver/node';
import { Editor } from './support/editor.ts';

const CLAIM = 'The bridge at Orlovka has been rebuilt, according to Russian state media.\n';
const FOUND = 'second-hand: Russian state media';

describe('the server', () => {
  it('says what it can do', async () => {
    const editor = await Editor.start();
    expect(editor.initialized).toMatchObject({
      serverInfo: { name: 'Whence' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: 2 },
        hoverProvider: true,
        documentHighlightProvider: true,
        documentSymbolProvider: { label: 'Provenance' },
        codeActionProvider: { codeActionKinds: expect.arrayContaining(['quickfix']) },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    });
    await editor.stop();
  });

  it('ends with 0 when it was shut down in good order', async () => {
    const editor = await Editor.start();
    await editor.open('file:///desk/draft.txt', CLAIM);
    expect(await editor.stop()).toBe(0);
  });

  it('ends with 1 when it was not', async () => {
    const editor = await Editor.start();
    await editor.connection.sendNotification(ExitNotification.type);
    expect(await editor.exit).toBe(1);
  });

  it('ends when the editor is gone', async () => {
    const editor = await Editor.start();
    editor.process.stdin?.end();
    expect(await editor.exit).not.toBeNull();
  });
});

describe('a rule that throws', () => {
  it('is logged with its code, once, and the others go on', async () => {
    const editor = await Editor.start({ program: 'throwing' });
    const draft = await editor.open('file:///desk/draft.txt', CLAIM);
    expect(await draft.findings()).toContain(FOUND);
    await draft.replace('rebuilt', 'mended');
    expect(await draft.findings()).toContain(FOUND);
    const told = editor.logged.filter((message) => message.includes('always-throws'));
    expect(told).toEqual([
      expect.stringMatching(/Rule always-throws failed and was skipped: .*this rule is broken/),
    ]);
    expect(await editor.stop()).toBe(0);
  });

  it('in its fix leaves the other actions', async () => {
    const editor = await Editor.start({ program: 'throwing' });
    const draft = await editor.open('file:///desk/draft.md', CLAIM);
    const titles = (await draft.actions('The')).map(({ title }) => title);
    expect(titles).toContain('Ignore this here (broken-fix)');
    expect(titles).toContain('Add a citation');
    await editor.until(() => editor.logged.some((message) => message.includes('broken-fix')));
    expect(await editor.stop()).toBe(0);
  });
});

it('survives what no editor should send', async () => {
  const editor = await Editor.start();
  const draft = await editor.open('file:///desk/draft.txt', CLAIM);
  const { connection } = editor;
  await connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri: 'file:///desk/never-opened.txt', version: 4 },
    contentChanges: [{ text: 'x' }],
  });
  await connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///no' } });
  await connection.sendNotification('no/such/notification', {});
  await expect(connection.sendRequest('no/such/request', {})).rejects.toThrow(/no\/such\/request/);
  for (const method of ['hover', 'diagnostic', 'codeAction', 'documentSymbol', 'documentHighlight']) {
    await Promise.resolve(connection.sendRequest(`textDocument/${method}`, {})).catch(() => undefined);
  }
  const outside = { start: { line: 900, character: 9 }, end: { line: 901, character: 0 } };
  const params = { textDocument: { uri: draft.uri }, range: outside, context: { diagnostics: [] } };
  expect(await connection.sendRequest('textDocument/codeAction', params)).toEqual([]);
  expect(await draft.findings()).toContain(FOUND);
  expect(await editor.stop()).toBe(0);
});
