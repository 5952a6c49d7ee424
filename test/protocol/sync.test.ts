/** Edits as an editor sends them: what the server holds is what the editor shows, to the code unit. */
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
} from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Editor } from './support/editor.ts';

let editor: Editor;
let count = 0;

beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(() => editor.stop());

async function open(text: string) {
  count += 1;
  return editor.open(`file:///desk/sync-${count}.txt`, text);
}

const CLAIM = 'The bridge at Orlovka has been rebuilt, according to Russian state media.';
const FOUND = 'second-hand: Russian state media';

describe('ranges stay right', () => {
  it.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('over lines that end in %s', async (_, eol) => {
    const draft = await open(`A first line 🚢.${eol}${eol}Émile said 👩‍👩‍👧.${eol}${eol}${CLAIM}${eol}`);
    expect(await draft.findings()).toContain(FOUND);
    await draft.replace('🚢', '🚢🚢 and a harbour');
    await draft.replace(`Émile said 👩‍👩‍👧.${eol}`, '');
    expect(await draft.findings()).toContain(FOUND);
    expect((await draft.hover('Russian state'))?.range).toEqual(draft.rangeOf('Russian state media'));
  });

  it('over several changes in one message', async () => {
    const draft = await open(`One 🚢 line.\r\nAnother line.\r\n\r\n${CLAIM}\r\n`);
    const later = draft.rangeOf('Another');
    await editor.edit(
      draft.uri,
      { range: later, text: 'Quite another' },
      { range: draft.rangeOf('One 🚢'), text: '🚢🚢\r\nOne' },
    );
    expect(await draft.findings()).toContain(FOUND);
  });

  it('over lone surrogates, zero bytes and text from right to left', async () => {
    const draft = await open(`\uD83D \u0000 שלום عالم\n\n${CLAIM}\n`);
    expect(await draft.findings()).toContain(FOUND);
    await draft.replace('\uD83D ', '\uD83D\uDEA2');
    expect(await draft.findings()).toContain(FOUND);
  });
});

describe('an edit', () => {
  it('takes a finding away and gives it back', async () => {
    const draft = await open(`${CLAIM}\n`);
    await draft.replace(', according to Russian state media', '');
    expect(await draft.findings()).not.toContain(FOUND);
    await draft.replace('rebuilt', 'rebuilt, according to Russian state media');
    expect(await draft.findings()).toContain(FOUND);
  });

  it('of the whole text is taken as it is', async () => {
    const draft = await open('Nothing here.\n');
    const end = draft.rangeOf('.\n').end;
    await editor.edit(draft.uri, { range: { start: { line: 0, character: 0 }, end }, text: `${CLAIM}\n` });
    expect(await draft.findings()).toContain(FOUND);
  });

  it('to nothing leaves nothing to find', async () => {
    const draft = await open(`${CLAIM}\n`);
    await draft.replace(`${CLAIM}\n`, '');
    expect(await draft.diagnostics()).toEqual([]);
    expect(await draft.provenance()).toMatchObject({ version: 2, claims: [] });
  });
});

describe('a request that is cancelled', () => {
  it('while it is worked on gets an answer that says so, and those after it are served', async () => {
    const source = new CancellationTokenSource();
    const uri = 'file:///desk/cancelled.txt';
    const asking = await Editor.start({
      settings(of) {
        // The server asks as it sets to work, and goes on when it is answered.
        if (of === uri) source.cancel();
        return null;
      },
    });
    const draft = await asking.open(uri, `${CLAIM}\n`);
    const params = { textDocument: { uri } };
    const request = asking.connection.sendRequest(DocumentDiagnosticRequest.type, params, source.token);
    await expect(request).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(await draft.findings()).toContain(FOUND);
    await asking.stop();
  });
});
