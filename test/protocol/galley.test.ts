/** The galley over the wire: of the draft as it stands, with its version; its menus follow what is set in them. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Check } from '../../server/src/ledger/checks/check.ts';
import { rewriteChecks } from '../../server/src/ledger/checks/file.ts';
import { newCheck } from '../../server/src/ledger/checks/placing.ts';
import { GALLEY_REQUEST, RECORD_CHECK_REQUEST } from '../../server/src/protocol.ts';
import type { CheckStatusName, Galley } from '../../server/src/protocol.ts';
import { checkWith } from '../support/checks.ts';
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

it('shows in the menu of each claim what is set there, whoever else checked it, restricted or not', async () => {
  const text =
    'Mayor Irena Kolar said the bridge would close in May, and Carl Dorn said the fund was empty.\n';
  const sentences = [{ start: 0, end: text.length - 1 }];
  const folder = mkdtempSync(join(tmpdir(), 'whence-galley-'));
  const recorded = (words: string, said: Partial<Check>): Check => {
    const span = { start: text.indexOf(words), end: text.indexOf(words) + words.length };
    return newCheck({ path: 'a.txt', text, sentences }, span, { ...checkWith(), ...said });
  };
  const ledger = rewriteChecks([], 'a.txt', () => ({
    put: [
      recorded(text.trim(), { restricted: true, at: '2020-05-03T10:00:00.000Z' }),
      recorded('the fund was empty', { status: 'query', checker: 'Lee Law', at: '2020-05-04T10:00:00.000Z' }),
    ],
  }));
  mkdirSync(join(folder, '.whence', 'checks'), { recursive: true });
  writeFileSync(join(folder, 'a.txt'), text);
  writeFileSync(join(folder, '.whence', 'checks', 'a.txt.jsonld'), 'text' in ledger ? ledger.text : '');
  const uri = pathToFileURL(join(folder, 'a.txt')).href;
  const draft = await editor.open(uri, text, 'plaintext');
  const chosen = async () =>
    (await galley(uri))?.blocks.flatMap(({ html }) =>
      Array.from(html.matchAll(/<option value="(\w+)" selected>/g), ([, value]) => value),
    );
  const choose = (words: string, status: CheckStatusName) =>
    editor.connection.sendRequest(RECORD_CHECK_REQUEST, { uri, places: [draft.rangeOf(words)], set: { status } }); // prettier-ignore

  expect(await chosen()).toEqual(['confirmed', 'query']);
  expect(await choose('the fund was empty', 'unverifiable')).toEqual({ done: 1, refusal: null });
  expect(await chosen()).toEqual(['confirmed', 'unverifiable']);
  expect(await choose('the bridge would close in May', 'cut')).toEqual({ done: 1, refusal: null });
  // That check is of the whole sentence, and the newest of both claims now.
  expect(await chosen()).toEqual(['cut', 'cut']);
});
