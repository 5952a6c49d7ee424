/** A newsroom's own file, `.whence/config.json`: found above the draft, followed while it changes, wrong entries told once. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Editor } from './support/editor.ts';

const CLAIM = 'The bridge at Orlovka has been rebuilt, according to Russian state media.\n';

let root = '';
let editor: Editor;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'whence-newsroom-'));
  await mkdir(join(root, 'desk', 'sport'), { recursive: true });
});
afterEach(async () => {
  await editor.stop();
  await rm(root, { recursive: true });
});

const uriOf = (path: string): string => pathToFileURL(join(root, path)).href;

async function decide(folder: string, text: string): Promise<string> {
  await mkdir(join(root, folder, '.whence'), { recursive: true });
  await writeFile(join(root, folder, '.whence', 'config.json'), text);
  return uriOf(join(folder, '.whence', 'config.json'));
}

async function severityOf(rules: Record<string, string> = {}, path = 'desk/sport/draft.txt') {
  editor = await Editor.start({ folders: [uriOf('desk')], settings: () => ({ rules }) });
  const draft = await editor.open(uriOf(path), CLAIM);
  return async () => (await draft.diagnostics()).find(({ code }) => code === 'second-hand')?.severity;
}

const RULE = (severity: string): string => `{ "rules": { "second-hand": "${severity}" } }`;

describe('the newsroom’s file', () => {
  it('wins over the editor’s settings, and leaves alone what it does not name', async () => {
    await decide('desk', RULE('error'));
    const severity = await severityOf({ 'second-hand': 'hint', 'state-media-source': 'off' });
    expect(await severity()).toBe(1);
    const draft = await editor.open(uriOf('desk/other.txt'), CLAIM);
    expect((await draft.findings()).join()).not.toContain('state-media-source');
  });

  it('nearest to the draft holds', async () => {
    await decide('desk', RULE('error'));
    await decide('desk/sport', RULE('warning'));
    expect(await (await severityOf())()).toBe(2);
  });

  it('outside the workspace does not', async () => {
    await decide('.', RULE('error'));
    expect(await (await severityOf())()).toBe(3);
  });

  it('is followed when it is written, changed and removed', async () => {
    const severity = await severityOf();
    expect(await severity()).toBe(3);
    const uri = await decide('desk', RULE('error'));
    await editor.changeFile(uri);
    await editor.until(() => editor.refreshes > 0);
    expect(await severity()).toBe(1);
    await decide('desk', RULE('warning'));
    await editor.changeFile(uri);
    expect(await severity()).toBe(2);
    await rm(join(root, 'desk', '.whence'), { recursive: true });
    await editor.changeFile(uri);
    expect(await severity()).toBe(3);
    expect(editor.shown).toEqual([]);
  });

  it('that has an entry wrong is told of it once, with its place, and the rest holds', async () => {
    const uri = await decide('desk', '{\n  "extends": "tabloid",\n  "rules": { "second-hand": "error" }\n}');
    const severity = await severityOf();
    expect(await severity()).toBe(1);
    await editor.changeFile(uri);
    expect(await severity()).toBe(1);
    expect(editor.shown).toEqual([
      expect.stringMatching(/\.whence\/config\.json, line 2, column 14: “extends” should name a profile/),
    ]);
  });

  it('says which files are drafts, from its own folder on, and whether any is checked', async () => {
    const uri = await decide('desk', '{ "files": { "exclude": ["sport/*"] } }');
    const severity = await severityOf();
    expect(await severity()).toBeUndefined();
    expect((await editor.open(uriOf('desk/other.txt'), CLAIM).then((draft) => draft.findings())).length).toBe(
      1,
    );
    await decide('desk', '{ "files": { "include": ["sport/*"] } }');
    await editor.changeFile(uri);
    expect(await severity()).toBe(3);
    await decide('desk', '{ "enable": false }');
    await editor.changeFile(uri);
    expect(await severity()).toBeUndefined();
  });

  it('is asked to be told of', async () => {
    await severityOf();
    await editor.until(() => editor.registered.length === 2);
    expect(JSON.stringify(editor.registered)).toContain('**/.whence/config.json');
  });
});
