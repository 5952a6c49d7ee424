/** Two folders in one workspace, each with a newsroom's files, settings and bibliography of its own: neither is to be taken for the other. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CORRECT_REQUEST, LINEAGE_REQUEST, RECORD_CHECK_REQUEST } from '../../server/src/protocol.ts';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import type { Draft } from './support/draft.ts';
import { Editor } from './support/editor.ts';

const TEXT = [
  'The dam is believed to be cracked.',
  'Mayor Irena Kolar told The Courier that the bridge would close in May 2022.[@orr2024]',
  'TASS reported that 12 people had been hurt.\n',
].join('\n\n');

let root = '';
let editor: Editor;
const uriOf = (path: string): string => pathToFileURL(join(root, path)).href;

async function put(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), typeof value === 'string' ? value : JSON.stringify(value));
}

const library = (title: string) => [{ id: 'orr2024', type: 'report', title, publisher: 'Harbour Board' }];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'whence-roots-'));
  await put('north/.whence/config.json', { rules: { hearsay: 'off' } });
  await put('north/.whence/sources.json', { version: 1, sources: [{ name: 'TASS', note: 'Ask the north desk.' }] }); // prettier-ignore
  await put('north/library.json', library('Plant closes'));
  await put('south/.whence/config.json', { rules: { hearsay: 'error' }, files: { exclude: ['archive/**'] } });
  await put('south/library.json', library('Port opens'));
  await put('south/inner/.whence/config.json', { rules: { hearsay: 'hint' } });
  editor = await Editor.start({
    folders: ['north', 'south'].map(uriOf),
    settings: (uri) => ({ outlet: uri.includes('/south/') ? 'The Courier' : '' }),
    initializationOptions: { author: 'Ada Reed' },
  });
});
afterAll(async () => {
  await editor.stop();
  await rm(root, { recursive: true });
});

const open = (path: string): Promise<Draft> => editor.open(uriOf(path), TEXT);
const hearsay = async (draft: Draft): Promise<number | undefined> =>
  (await draft.diagnostics()).find(({ code }) => code === 'hearsay')?.severity;

describe('of two folders, each draft has its own', () => {
  it('rules, by the newsroom’s file', async () => {
    expect(await hearsay(await open('north/a.md'))).toBeUndefined();
    expect(await hearsay(await open('south/a.md'))).toBe(1);
  });

  it('files that are drafts', async () => {
    expect(await (await open('north/archive/a.md')).status()).toMatchObject({ state: 'checked' });
    expect(await (await open('south/archive/a.md')).status()).toMatchObject({ state: 'excluded' });
  });

  it('settings, by the editor’s folder', async () => {
    const told = async (path: string): Promise<string> => (await open(path)).hoverText('the bridge would');
    expect(await told('north/b.md')).toContain('The Courier');
    expect(await told('south/b.md')).not.toContain('The Courier');
  });

  it('sources', async () => {
    expect(await (await open('north/c.md')).hoverText('TASS')).toContain('Ask the north desk.');
    expect(await (await open('south/c.md')).hoverText('TASS')).not.toContain('Ask the north desk.');
  });

  it('bibliography, though both have the key', async () => {
    for (const [folder, title] of [
      ['north', 'Plant closes'],
      ['south', 'Port opens'],
    ] as const) {
      const draft = await open(`${folder}/d.md`);
      expect(await draft.hoverText('@orr2024')).toContain(title);
      expect((await draft.definition('orr2024'))?.uri).toBe(uriOf(`${folder}/library.json`));
      const offered = (await draft.completions('[@')).map((item) => JSON.stringify(item));
      expect(offered.join('\n')).toContain(title);
      expect(offered).toHaveLength(1);
    }
  });

  it('keys: renaming one leaves the other folder’s alone', async () => {
    const draft = await open('north/e.md');
    await open('south/e.md');
    const edit = await draft.rename('orr2024', 'orr-2024');
    const changed = (edit?.documentChanges ?? []).map((one) =>
      'textDocument' in one ? one.textDocument.uri : '',
    );
    expect(changed).toContain(uriOf('north/library.json'));
    expect(changed.filter((uri) => uri.startsWith(uriOf('south')))).toEqual([]);
  });

  it('checks', async () => {
    for (const folder of ['north', 'south']) {
      const draft = await open(`${folder}/f.md`);
      const places = [draft.rangeOf('the bridge would close in May 2022')];
      const asked = { uri: draft.uri, places, set: { status: 'confirmed' } };
      expect(await editor.connection.sendRequest(RECORD_CHECK_REQUEST, asked)).toMatchObject({ done: 1 });
      expect(existsSync(fileURLToPath(uriOf(`${folder}/.whence/checks/f.md.jsonld`)))).toBe(true);
    }
  });

  it('corrections and ignored findings', async () => {
    for (const folder of ['north', 'south']) {
      const draft = await editor.open(uriOf(`${folder}/g.txt`), TEXT.replaceAll(/\[.*?\]/g, ''));
      const asked = {
        uri: draft.uri,
        places: [draft.rangeOf('TASS reported')],
        say: { kind: 'not-a-claim' },
      };
      const edit = await editor.connection.sendRequest<WorkspaceEdit>(CORRECT_REQUEST, asked);
      expect(JSON.stringify(edit)).toContain(uriOf(`${folder}/.whence/corrections.jsonl`));
      const ignore = await draft.action('TASS', /^Ignore this here/);
      expect(JSON.stringify(ignore.edit)).toContain(uriOf(`${folder}/.whence/ignores.jsonl`));
    }
  });
});

it('names the folder of a draft, too, where drafts of both have one name', async () => {
  const said = 'The Karsova dam held back 40 percent less water than in May';
  await editor.open(uriOf('south/dam.md'), `${said}, the water board said on Monday.\n`);
  await editor.open(uriOf('south/rain.md'), `${said}, the water board said on Tuesday.\n`);
  const draft = await editor.open(uriOf('north/dam.md'), `It rained all night.\n\n${said}.\n`);
  await expect
    .poll(() => draft.hoverText('less water'), { timeout: 20_000 })
    .toMatch(
      /lso in 2 drafts: \[south\/dam\.md, from the water board\].* · \[rain\.md, from the water board\]/,
    );
  const lineage: unknown = await editor.connection.sendRequest(LINEAGE_REQUEST, {
    uri: draft.uri,
    place: draft.rangeOf('less water'),
  });
  expect(lineage).toMatchObject({ drafts: [{ name: 'south/dam.md' }, { name: 'rain.md' }] });
  const dropped = (await draft.diagnostics()).find(({ code }) => code === 'attribution-dropped');
  expect(dropped?.message).toContain('“south/dam.md” has this only from the water board.');
});

describe('a folder that comes and goes while the server runs', () => {
  it('brings its own and takes it along', async () => {
    const draft = await open('south/inner/h.md');
    expect(await hearsay(draft)).toBe(4);
    await put('west/.whence/config.json', { rules: { hearsay: 'off' } });
    const west = await open('west/h.md');
    await editor.changeFolders([uriOf('west')], [uriOf('south')]);
    expect(await hearsay(west)).toBeUndefined();
    // Of the innermost folder alone what is above it does not hold.
    await editor.changeFolders([uriOf('south/inner'), uriOf('south')], [uriOf('west')]);
    await rm(join(root, 'south/inner/.whence'), { recursive: true });
    await editor.changeFile(uriOf('south/inner/.whence/config.json'), 3);
    expect(await hearsay(draft)).toBe(2);
  });
});
