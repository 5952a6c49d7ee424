/** A quotation beside a file of the workspace: told in the editor and on the command line alike, and anew when the file changes. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { whence } from '../support/cli.ts';
import { Editor } from './support/editor.ts';

const DRAFT =
  '“We will close the bridge this week,” Anna Berg said.[^1]\n\n[^1]: Interview with Anna Berg, 4 May 2026, notes/berg.html.\n';
const TOLD =
  'The file “notes/berg.html” has “the bridge next year”; the quotation has “the bridge this week”.';

let folder = '';
let editor: Editor;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whence-cited-files-'));
  await mkdir(join(folder, 'notes'));
  await writeFile(join(folder, 'bridge.md'), DRAFT);
  await writeFile(join(folder, 'notes', 'berg.html'), page('next year'));
  editor = await Editor.start({ folders: [pathToFileURL(folder).href] });
});
afterEach(async () => {
  await editor.stop();
  await rm(folder, { recursive: true });
});

const page = (when: string): string => `<p>BERG: We will close the <b>bridge</b>&nbsp;${when}.</p>`;

it('says the same in the editor and on the command line, until the file says otherwise', async () => {
  const draft = await editor.open(pathToFileURL(join(folder, 'bridge.md')).href, DRAFT);
  const told = async (): Promise<unknown[]> =>
    (await draft.diagnostics())
      .filter(({ code }) => code === 'quote-altered')
      .map(({ message }) => (typeof message === 'string' ? message.split('\n')[0] : message));
  expect(await told()).toEqual([TOLD]);
  const printed = await whence(['check', '.', '--format', 'json'], { cwd: folder });
  expect(printed.stdout).toContain(JSON.stringify(TOLD));
  await writeFile(join(folder, 'notes', 'berg.html'), page('this week'));
  await editor.changeFile(pathToFileURL(join(folder, 'notes', 'berg.html')).href);
  expect(await told()).toEqual([]);
});

it('says over an entry that its file is not there, and of one attached to an entry of a bibliography, too', async () => {
  const named =
    '“We will close the bridge this week,” Anna Berg said [@berg].[^1]\n\n[^1]: Notes, gone.md, 4 May 2026.\n';
  const list =
    '@misc{berg, title = {Interview}, file = {Notes:../notes/berg.html:text/html;:lost.txt:Text}}\n';
  await mkdir(join(folder, 'books'));
  await writeFile(join(folder, 'books', 'all.bib'), list);
  const draft = await editor.open(pathToFileURL(join(folder, 'named.md')).href, named);
  expect((await draft.findings()).join()).toContain('quote-altered: this week');
  expect(await draft.hoverText('@berg')).toMatch(/“lost\\?\.txt” is not in this folder/);
  expect(await draft.hoverText('@berg')).not.toContain('berg\\.html');
  expect(await draft.hoverText('[^1]')).toMatch(/“gone\\?\.md” is not in this folder/);
});
