/** The named sources of all drafts of the workspace: who is one, which text of a draft counts, and that it can be stopped. */
import { CancellationToken } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { createSettingsStore } from '../../../server/src/documents/settings-store.ts';
import { sourcesOfWorkspace } from '../../../server/src/features/workspace-sources.ts';
import { shippedFinder } from '../../../server/src/shipped-finder.ts';
import { createUnopenedDrafts } from '../../../server/src/workspace/unopened.ts';
import { openDrafts } from './support.ts';

const FOLDERS = ['file:///desk', 'file:///sport'];

/** Two folders with files on disk, some of them open with another text. */
function workspace(files: Readonly<Record<string, string>>, opened: Readonly<Record<string, string>> = {}) {
  const read: string[] = [];
  const unopened = createUnopenedDrafts({
    finder: shippedFinder(),
    folders: () => FOLDERS,
    settings: createSettingsStore({ ask: () => Promise.resolve({}), complain: expect.unreachable }),
    registries: { of: () => Promise.resolve({ uri: null, text: null, entries: [] }) },
    corrections: { of: () => Promise.resolve({ uri: null, text: null, path: '', entries: [] }) },
    reader: {
      read(uri) {
        read.push(uri);
        return Promise.resolve(files[uri] ?? null);
      },
    },
    lister: {
      list(folder) {
        const inside = Object.keys(files).filter((uri) => uri.startsWith(`${folder}/`));
        const names = inside.map((uri) => uri.slice(folder.length + 1));
        return Promise.resolve(names.map((name) => ({ name, isFolder: false })));
      },
    },
  });
  const documents = Object.entries(opened).map(([uri, text]) => ({
    uri,
    version: 1,
    languageId: 'plaintext',
    getText: () => text,
  }));
  return { read, context: { unopened, drafts: openDrafts(documents) } };
}

const listed = async ({ context }: ReturnType<typeof workspace>) =>
  (await sourcesOfWorkspace(context, CancellationToken.None)).sources.map(({ name, drafts }) => [
    name,
    ...drafts.map(({ uri, statements }) => `${uri.slice('file:///'.length)} ${statements}`),
  ]);

const BERG = 'Anna Berg said the bridge had closed. “It was icy,” Berg said.\n';
const FELL = 'The stand fell, Anna Berg said.\n';

describe('the sources of the workspace', () => {
  it('are one for each name, over all folders', async () => {
    const files = {
      'file:///desk/a.txt': BERG,
      'file:///sport/b.txt': `${FELL}\nOfficials said it was old.\n`,
    };
    expect(await listed(workspace(files))).toEqual([['Anna Berg', 'desk/a.txt 2', 'sport/b.txt 1']]);
  });

  it('are those of an open draft as it stands in the editor', async () => {
    const files = { 'file:///desk/a.txt': BERG, 'file:///sport/b.txt': FELL };
    const open = workspace(files, { 'file:///desk/a.txt': 'The road is shut, Maria Lund said.\n' });
    expect(await listed(open)).toEqual([
      ['Maria Lund', 'desk/a.txt 1'],
      ['Anna Berg', 'sport/b.txt 1'],
    ]);
    expect(open.read).toEqual(['file:///sport/b.txt']);
  });

  it('say who they are by each draft, and where they first speak', async () => {
    const files = {
      'file:///desk/a.txt': FELL,
      'file:///sport/b.txt': 'The mayor, Anna Berg, said the match was off.\n',
    };
    const { sources, readOnly } = await sourcesOfWorkspace(workspace(files).context, CancellationToken.None);
    expect(readOnly).toBeNull();
    expect(sources).toMatchObject([
      {
        sort: 'person',
        controlled: false,
        drafts: [
          { text: 'The stand fell', place: { start: { line: 0, character: 0 } } },
          { description: expect.stringContaining('mayor') },
        ],
      },
    ]);
  });

  it('say who controls an outlet only where all drafts agree', async () => {
    const tass = { 'file:///desk/a.txt': 'The plant has closed, TASS reported.\n' };
    const [sure] = (await sourcesOfWorkspace(workspace(tass).context, CancellationToken.None)).sources;
    expect(sure).toMatchObject({ name: 'TASS', controlled: true });
    const said = 'The state-controlled agency Zornavest reported that the plant had closed.\n';
    const differing = {
      'file:///desk/a.txt': said,
      'file:///desk/b.txt': 'The plant has closed, Zornavest reported.\n',
    };
    const { sources } = await sourcesOfWorkspace(workspace(differing).context, CancellationToken.None);
    expect(sources).toMatchObject([
      {
        name: 'Zornavest',
        controlled: false,
        drafts: [{ description: expect.stringContaining('as the draft says') }, {}],
      },
    ]);
  });

  it('are read no further once nobody waits for them', async () => {
    const files = { 'file:///desk/a.txt': BERG, 'file:///desk/b.txt': FELL, 'file:///sport/c.txt': FELL };
    const { read, context } = workspace(files);
    const token = {
      get isCancellationRequested() {
        return read.length > 0;
      },
      onCancellationRequested: CancellationToken.None.onCancellationRequested,
    };
    await sourcesOfWorkspace(context, token);
    expect(read).toEqual(['file:///desk/a.txt']);
  });
});
