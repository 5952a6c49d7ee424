/** The drafts of the workspace with their state, over the wire: open or not, checked or not, and as they change. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource, FileChangeType, TextDocumentEdit } from 'vscode-languageserver/node';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  RECORD_CHECK_REQUEST,
  WORKSPACE_DRAFTS_NOTIFICATION,
  WORKSPACE_DRAFTS_REQUEST,
} from '../../server/src/protocol.ts';
import type { WorkspaceDraft, WorkspaceDrafts } from '../../server/src/protocol.ts';
import { Editor } from './support/editor.ts';

const NAMED = 'The road over the northern pass stays shut to lorries until Friday, Maria Lund said.\n';
const HEARSAY = 'The mayor is believed to have left the city on Sunday.\n';
const GERMAN =
  'Der Hafen bleibt bis zum Ende des Monats geschlossen, sagte eine Sprecherin der Stadt am Montag. Die Fähren fahren weiter.\n';

let root: string;
let editor: Editor;
let told: number;

const uriOf = (name: string): string => pathToFileURL(join(root, name)).href;
const write = (name: string, text: string) => writeFile(join(root, name), text);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'whence-drafts-'));
  await write('named.txt', NAMED);
  await write('hearsay.txt', HEARSAY);
  await write('german.txt', GERMAN);
  await write('README.md', '# How to build\n\nRun the installer.\n');
  told = 0;
  editor = await Editor.start({ folders: [pathToFileURL(root).href], settings: () => null });
  editor.connection.onNotification(WORKSPACE_DRAFTS_NOTIFICATION, () => void (told += 1));
});
afterEach(async () => {
  await editor.stop();
  await rm(root, { recursive: true });
});

const ask = () => editor.connection.sendRequest<WorkspaceDrafts>(WORKSPACE_DRAFTS_REQUEST, {});

/** All of them by name, asked for until none is left. */
async function drafts(): Promise<Record<string, Partial<WorkspaceDraft>>> {
  let answer = await ask();
  while (answer.left > 0) answer = await ask();
  return Object.fromEntries(
    answer.drafts.map(({ uri, ...rest }) => [uri.slice(uri.lastIndexOf('/') + 1), rest]),
  );
}

/** What an edit puts into a new file. */
function linesIn(edit: WorkspaceEdit | undefined): string {
  const changes = edit?.documentChanges?.filter((change) => TextDocumentEdit.is(change)) ?? [];
  return changes
    .flatMap(({ edits }) => edits.flatMap((one) => ('newText' in one ? one.newText : [])))
    .join('');
}

it('are all that the settings name as drafts, each in numbers or with a word', async () => {
  const all = await drafts();
  expect(Object.keys(all).toSorted()).toEqual(['german.txt', 'hearsay.txt', 'named.txt']);
  expect(all['named.txt']).toMatchObject({
    state: 'checked',
    claims: 1,
    sourced: 1,
    toLookAt: 0,
    checked: 0,
  });
  expect(all['hearsay.txt']).toMatchObject({ state: 'checked', sourced: 0 });
  expect(all['hearsay.txt']?.toLookAt).toBeGreaterThan(0);
  expect(all['german.txt']).toMatchObject({ state: 'language', claims: 0 });
});

it('stand as they do in the editor where they are open', async () => {
  await editor.open(uriOf('named.txt'), HEARSAY);
  // An older version beside it, as where two are compared, is not the draft.
  await editor.open(uriOf('named.txt').replace('file:', 'git:'), NAMED);
  expect((await drafts())['named.txt']).toMatchObject({ sourced: 0 });
  await editor.close(uriOf('named.txt'));
  expect((await drafts())['named.txt']).toMatchObject({ sourced: 1 });
});

it('are read again where a file changed, and told of once after each answer', async () => {
  await drafts();
  await write('named.txt', HEARSAY);
  expect((await drafts())['named.txt']).toMatchObject({ sourced: 1 });
  await editor.changeFile(uriOf('named.txt'));
  await editor.changeFile(uriOf('named.txt'));
  await expect.poll(() => told).toBe(1);
  expect((await drafts())['named.txt']).toMatchObject({ sourced: 0 });
});

it('say how far they are checked, and what changed since', async () => {
  const draft = await editor.open(uriOf('named.txt'), NAMED);
  const places = (await draft.provenance())?.claims.map(({ place }) => place) ?? [];
  const set = { status: 'confirmed' };
  await editor.connection.sendRequest(RECORD_CHECK_REQUEST, { uri: draft.uri, places, set });
  expect((await drafts())['named.txt']).toMatchObject({ checked: 1, changed: 0, lost: 0 });
  await editor.close(draft.uri);
  expect((await drafts())['named.txt']).toMatchObject({ checked: 1, changed: 0, lost: 0 });
  await write('named.txt', NAMED.replace('Friday', 'Sunday'));
  await editor.changeFile(uriOf('named.txt'));
  expect((await drafts())['named.txt']).toMatchObject({ checked: 0, changed: 1, lost: 0 });
  await write('named.txt', HEARSAY);
  await editor.changeFile(uriOf('named.txt'));
  expect((await drafts())['named.txt']).toMatchObject({ checked: 0, changed: 0, lost: 1 });
});

it('follow what is ignored beside them, and the settings', async () => {
  const before = (await drafts())['hearsay.txt']?.toLookAt ?? 0;
  const draft = await editor.open(uriOf('hearsay.txt'), HEARSAY);
  const { edit } = await draft.action('is believed to', /^ignore/i);
  await editor.close(draft.uri);
  await mkdir(join(root, '.whence'));
  await write('.whence/ignores.jsonl', linesIn(edit));
  await editor.changeFile(uriOf('.whence/ignores.jsonl'), FileChangeType.Created);
  expect((await drafts())['hearsay.txt']?.toLookAt).toBe(before - 1);
  await editor.change(() => ({ enable: false }));
  expect((await drafts())['hearsay.txt']).toMatchObject({ state: 'off' });
});

it('are read no further once nobody waits for them', async () => {
  const source = new CancellationTokenSource();
  const asked = editor.connection.sendRequest(WORKSPACE_DRAFTS_REQUEST, {}, source.token);
  source.cancel();
  await expect(asked).rejects.toThrow('Cancelled');
});
