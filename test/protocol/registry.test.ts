/** The newsroom's own list of sources in the editor: what it changes in drafts, and the ways from a draft to it and back. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ExecuteCommandRequest, FileChangeType } from 'vscode-languageserver/node';
import type { CodeAction, Location } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editsOf } from './support/draft.ts';
import type { Draft } from './support/draft.ts';
import { Editor } from './support/editor.ts';
import type { EditorOptions } from './support/editor.ts';

const FIRE = 'TASS reported that the plant had closed. Anna Berg said it would open again.\n';
const LIST = `{
  "version": 1,
  "sources": [
    {
      "name": "TASS",
      "aliases": ["the plant agency"],
      "control": { "class": "none" },
      "note": "Call <b>Oslo</b> first.",
      "url": "https://example.org/tass"
    }
  ]
}
`;

let root = '';
let editor: Editor;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'whence-registry-'));
});
afterEach(async () => {
  await editor.stop();
  await rm(root, { recursive: true });
});

const uriOf = (path: string): string => pathToFileURL(join(root, path)).href;
const SOURCES = 'desk/.whence/sources.json';

async function put(path: string, text: string): Promise<string> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
  return uriOf(path);
}

async function open(text = FIRE, options: EditorOptions = {}): Promise<Draft> {
  // Of two findings on the same words the other one would be shown.
  const settings = () => ({ rules: { 'second-hand': 'off' } });
  editor = await Editor.start({ folders: [uriOf('desk'), uriOf('sport')], settings, ...options });
  return editor.open(uriOf('desk/news/draft.txt'), text);
}

async function hasLabelMissing(draft: Draft): Promise<boolean> {
  return (await draft.findings()).some((one) => one.startsWith('state-media-unlabelled'));
}

const definitions = async (draft: Draft, words: string): Promise<Location[]> =>
  [await draft.definition(words)].filter((place) => place !== null);

/** Each place as its file and the words there. */
async function placed(locations: readonly Location[] | null): Promise<string[]> {
  const places = (locations ?? []).map(async ({ uri, range }) => {
    const text = await readFile(fileURLToPath(uri), 'utf8').catch(() => editor.document(uri).getText());
    return `${uri.slice(uriOf('').length + 1)}: ${TextDocument.create(uri, '', 1, text).getText(range)}`;
  });
  return (await Promise.all(places)).toSorted();
}

describe('the list above a draft', () => {
  it('says who controls an outlet, and is followed when it is written, changed and removed', async () => {
    const draft = await open();
    expect(await hasLabelMissing(draft)).toBe(true);
    const uri = await put(SOURCES, LIST);
    await editor.changeFile(uri);
    await editor.until(() => editor.refreshes > 0);
    expect(await hasLabelMissing(draft)).toBe(false);
    await put(SOURCES, LIST.replace('none', 'CaPr'));
    await editor.changeFile(uri);
    expect(await draft.hoverText('TASS')).toContain('captured private (as your newsroom holds)');
    await rm(join(root, SOURCES));
    await editor.changeFile(uri, FileChangeType.Deleted);
    expect(await draft.hoverText('TASS')).toContain('State Media Monitor');
    expect(JSON.stringify(editor.registered)).toContain('**/.whence/sources.json');
  });

  it('holds in its own folder of the workspace only', async () => {
    await put(SOURCES, LIST);
    await open();
    const other = await editor.open(uriOf('sport/draft.txt'), FIRE);
    expect(await hasLabelMissing(other)).toBe(true);
  });

  it('shows what is wrong in it at its place, until it is mended', async () => {
    const uri = await put(SOURCES, LIST.replace('"TASS"', '7'));
    const draft = await open();
    expect(await hasLabelMissing(draft)).toBe(true);
    await editor.until(() => editor.published.length > 0);
    expect(editor.published).toEqual([
      {
        uri,
        diagnostics: [
          expect.objectContaining({
            message: expect.stringContaining('should have a “name”'),
            range: { start: { line: 4, character: 14 }, end: { line: 4, character: 15 } },
          }),
        ],
      },
    ]);
    await put(SOURCES, LIST);
    await editor.changeFile(uri);
    expect(await hasLabelMissing(draft)).toBe(false);
    await editor.until(() => editor.published.length > 1);
    expect(editor.published[1]).toEqual({ uri, diagnostics: [] });
  });
});

describe('from a draft to the list', () => {
  it('the hover shows the entry, and nothing of it for other sources', async () => {
    await put(SOURCES, LIST);
    const draft = await open();
    expect(await draft.hoverText('TASS')).toContain(
      '_In your newsroom’s sources_: Call &lt;b>Oslo&lt;/b> first. · [https\\://example.org/tass](<https://example.org/tass>)',
    );
    expect(await draft.hoverText('Anna')).not.toContain('newsroom’s sources');
  });

  it('the definition is the entry, as the editor has the list now', async () => {
    const uri = await put(SOURCES, LIST);
    const draft = await open();
    expect(await placed(await definitions(draft, 'TASS'))).toEqual([`${SOURCES}: TASS`]);
    await editor.open(uri, `\n\n${LIST}`, 'json');
    expect((await draft.definition('TASS'))?.range.start.line).toBe(6);
    expect(await draft.definition('Anna')).toBeNull();
    expect(await draft.definition('reported')).toBeNull();
  });

  it('a quick fix opens the entry', async () => {
    const uri = await put(SOURCES, LIST);
    const draft = await open();
    const { command } = await draft.action('TASS', 'Open TASS in the newsroom’s sources');
    if (!command) throw new Error('It is no command');
    await editor.connection.sendRequest(ExecuteCommandRequest.type, command);
    expect(editor.opened).toEqual([
      { uri, takeFocus: true, selection: (await draft.definition('TASS'))?.range },
    ]);
    await editor.connection.sendRequest(ExecuteCommandRequest.type, { ...command, arguments: [7] });
    expect(editor.opened).toHaveLength(1);
  });
});

describe('putting a source into the list', () => {
  const ADD = 'Add Anna Berg to the newsroom’s sources';

  it('makes it where there is none', async () => {
    const draft = await open();
    const { edit } = await draft.action('TASS', 'Add TASS to the newsroom’s sources');
    expect(edit?.documentChanges?.[0]).toMatchObject({ kind: 'create', uri: uriOf(SOURCES) });
    const [made] = editsOf(edit, uriOf(SOURCES));
    expect(JSON.parse(made?.text ?? '')).toEqual({
      version: 1,
      sources: [
        {
          name: 'TASS',
          form: 'named-organization',
          role: 'news-agency',
          control: { class: 'SC', authority: 'State Media Monitor', edition: '2023' },
        },
      ],
    });
  });

  it('grows the one that is there, as it stands in the editor', async () => {
    const uri = await put(SOURCES, LIST);
    const draft = await open();
    const unsaved = `// ours\n${LIST}`;
    await editor.open(uri, unsaved, 'json');
    const text = grown(unsaved, await draft.action('Anna', ADD), uri);
    expect(text.startsWith(unsaved.slice(0, unsaved.indexOf('\n    }')))).toBe(true);
    await editor.close(uri);
    await put(SOURCES, text);
    await editor.changeFile(uri);
    expect(await placed(await definitions(draft, 'Anna'))).toEqual([`${SOURCES}: Anna Berg`]);
  });

  it('is not offered where it might spoil the list, nor for a source without a name', async () => {
    await put(SOURCES, '{ "version": 1, "sources": [');
    const draft = await open('Officials said the plant had closed. Anna Berg said it was open.\n');
    const titles = async (words: string) => (await draft.actions(words)).map(({ title }) => title).join();
    expect(await titles('Anna')).not.toContain('newsroom’s sources');
    await put(SOURCES, LIST);
    await editor.changeFile(uriOf(SOURCES));
    expect(await titles('Anna')).toContain(ADD);
    expect(await titles('Officials')).not.toContain('newsroom’s sources');
    expect(await titles('plant')).not.toContain('newsroom’s sources');
  });
});

function grown(text: string, { edit }: CodeAction, uri: string): string {
  const edits = editsOf(edit, uri).map(({ range, text: newText }) => ({ range, newText }));
  return TextDocument.applyEdits(TextDocument.create(uri, 'json', 1, text), edits);
}

describe('all that a source says', () => {
  async function workspace(): Promise<Draft> {
    await put(SOURCES, LIST);
    await put('desk/old.md', 'The road is open, the plant\nagency reported. It said so twice.\n');
    await put('sport/match.txt', 'The match is off, TASS reported. Reuters said it was on.\n');
    await put('sport/node_modules/x.txt', 'The match is off, TASS reported.\n');
    await put('sport/quiet.txt', 'The match is off, Reuters reported.\n');
    return open('TASS reported that the plant had closed. The plant agency said it was on fire.\n');
  }

  const ALL = [
    'desk/news/draft.txt: TASS',
    'desk/news/draft.txt: The plant agency',
    'desk/old.md: the plant\nagency',
    'sport/match.txt: TASS',
  ];

  it('is listed from a draft, in open drafts and in those of the workspace', async () => {
    const draft = await workspace();
    const found = await placed(await draft.references('TASS'));
    expect(found.filter((one) => !one.endsWith(': It'))).toEqual(ALL);
    expect(await placed(await draft.references('TASS', true))).toContain(`${SOURCES}: TASS`);
  });

  it('is listed from its entry', async () => {
    await workspace();
    const list = await editor.open(uriOf(SOURCES), LIST, 'json');
    const found = await placed(await list.references('"note"'));
    expect(found.filter((one) => !one.endsWith(': It'))).toEqual(ALL);
    expect(await list.references('"version"')).toBeNull();
  });

  it('leaves out what the settings leave out, and counts an open draft as it stands', async () => {
    await put('desk/a.txt', 'Anna Berg said it had opened.\n');
    await put('desk/b.txt', 'Anna Berg said it had opened.\n');
    const settings = () => ({ files: { exclude: ['**/b.txt'] } });
    const draft = await open(FIRE, { settings });
    await editor.open(uriOf('desk/a.txt'), 'Bob Lee said it had opened.\n');
    expect(await placed(await draft.references('Anna'))).toEqual(['desk/news/draft.txt: Anna Berg']);
  });

  it('of a source without a name is what it says in its own draft', async () => {
    await put('desk/a.txt', 'Officials said it had opened.\n');
    const draft = await open('Officials said it had opened. Officials said it was late.\n');
    expect(await placed(await draft.references('Officials'))).toEqual([
      'desk/news/draft.txt: Officials',
      'desk/news/draft.txt: Officials',
    ]);
    expect(await draft.references('opened')).toBeNull();
  });
});
