/** Citation keys in the editor, over a workspace on disk: the ways from a mark to its entry and back, and new names. */
import { chmod, readFile } from 'node:fs/promises';
import type { Location, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { readChecks, rewriteChecks } from '../../server/src/ledger/checks/file.ts';
import { checkWith } from '../support/checks.ts';
import { CitingDesk, CSL } from './support/citing-desk.ts';
import { editsOf } from './support/draft.ts';
import type { Draft } from './support/draft.ts';

const desk = new CitingDesk();

/** Each place as its file and the words there, with the letter before. */
async function placed(locations: readonly (Location | null)[] | null): Promise<string[]> {
  const found = (locations ?? []).filter((one) => one !== null);
  const places = found.map(async ({ uri, range }) => {
    const document = TextDocument.create(uri, '', 1, await desk.textAt(uri));
    const start = document.offsetAt(range.start);
    const words = document.getText().slice(start - 1, document.offsetAt(range.end));
    return `${desk.pathOf(uri)}: ${words}`;
  });
  return (await Promise.all(places)).toSorted();
}

/** What each file that the edit names holds after it. */
async function after(edit: WorkspaceEdit | null): Promise<Record<string, string>> {
  const uris = (edit?.documentChanges ?? []).flatMap((one) => ('edits' in one ? [one.textDocument.uri] : []));
  const texts = uris.map(async (uri) => {
    const edits = editsOf(edit ?? undefined, uri).map(({ range, text }) => ({ range, newText: text }));
    const text = TextDocument.applyEdits(TextDocument.create(uri, '', 1, await desk.textAt(uri)), edits);
    return [desk.pathOf(uri), text] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}

const PLANT =
  'It closed [see @orr2024, p. 3; @lind2019]. @Orr2024 says so.[^1] It is shut.[^One][^1]\n\n[^1]: TASS.\n';

describe('the definition of a key', () => {
  it('is its entry, in JSON, in BibTeX or at the foot of the draft', async () => {
    const draft = await desk.open(PLANT);
    expect(await placed([await draft.definition('@orr2024')])).toEqual(['desk/references.json: "orr2024']);
    expect(await placed([await draft.definition('lind2019')])).toEqual(['desk/books/desk.bib: {lind2019']);
    expect((await draft.definition('[^1]'))?.range).toEqual({
      start: { line: 2, character: 2 },
      end: { line: 2, character: 3 },
    });
    expect(await draft.definition('[^One')).toBeNull();
    expect(await draft.definition(', p. 3')).not.toBeNull();
  });

  it('is found in the file as the editor has it', async () => {
    const draft = await desk.open(PLANT);
    await desk.editor.open(desk.uri('desk/references.json'), `\n\n${CSL}`, 'json');
    const before = (await draft.definition('@orr2024'))?.range.start.line;
    expect(before).toBe(CSL.split('\n').findIndex((line) => line.includes('orr2024')) + 2);
    await desk.editor.open(desk.uri('desk/books/desk.bib'), '', 'bibtex');
    expect(await draft.definition('lind2019')).toBeNull();
  });
});

describe('the marks of a key', () => {
  const ALL = ['desk/a.txt: @orr2024', 'desk/draft.md: @Orr2024', 'desk/draft.md: @orr2024'];

  async function workspace(): Promise<Draft> {
    await desk.put('desk/a.txt', 'It is shut [@orr2024].\n');
    await desk.put(
      'desk/de.md',
      'Das Werk ist seit Montag geschlossen, sagte der Minister gestern in Berlin [@ORR2024].\n',
    );
    await desk.put('desk/none.md', 'It is shut, orr2024 wrote.\n');
    await desk.put('sport/a.md', 'It is shut [@orr2024].\n');
    return desk.open(PLANT);
  }

  it('are listed from one of them, in all drafts for which its entry holds', async () => {
    const draft = await workspace();
    expect(await placed(await draft.references('@orr2024'))).toEqual([
      ALL[0],
      'desk/de.md: @ORR2024',
      ...ALL.slice(1),
    ]);
    expect(await placed(await draft.references('@orr2024', true))).toContain(
      'desk/references.json: "orr2024',
    );
  });

  it('are listed from the entry', async () => {
    await workspace();
    const list = await desk.editor.open(desk.uri('desk/references.json'), CSL, 'json');
    expect((await placed(await list.references('orr2024'))).length).toBe(4);
    expect(await list.references('Plant closes')).toBeNull();
  });

  it('are not those of another entry of that name', async () => {
    await desk.put('desk/world/references.json', CSL);
    await desk.put('desk/world/a.md', 'It is shut [@orr2024].\n');
    const draft = await desk.open(PLANT);
    expect(await placed(await draft.references('@orr2024'))).toEqual(ALL.slice(1));
  });

  it('of a footnote are those of its draft, and highlighted', async () => {
    await desk.put('desk/a.md', 'It is shut.[^1]\n\n[^1]: TASS.\n');
    const draft = await desk.open(PLANT);
    expect(await placed(await draft.references('[^1]', true))).toEqual([
      'desk/draft.md: ^1',
      'desk/draft.md: ^1',
      'desk/draft.md: ^1',
    ]);
    expect(await draft.highlights('[^1]')).toHaveLength(3);
    expect(await draft.highlights('@orr2024')).toHaveLength(2);
  });
});

describe('links', () => {
  it('lead from keys and entries to what is cited, on the web only', async () => {
    await desk.put(
      'desk/more.bib',
      '@misc{a, url = {file:///etc/passwd}}\n@misc{b, doi = {10.1234/x.5}}\n@misc{c, url = {javascript:x}}\n',
    );
    const draft = await desk.open(
      'It closed [@orr2024; @lind2019; @a; @b; @c].[^1][^2]\n\n[^1]: TASS, www.example.org/1.\n[^2]: The port.\n',
    );
    const found = (await draft.links())?.map(({ range, target }) => [draft.words(range), target]);
    expect(found).toEqual([
      ['orr2024', 'https://example.org/plant'],
      ['b', 'https://doi.org/10.1234/x.5'],
      ['1', 'https://www.example.org/1'],
    ]);
  });
});

describe('renaming a key', () => {
  it('changes its file and all drafts, as one edit', async () => {
    await desk.put('desk/a.md', '\uFEFFIt is shut [@orr2024; @{orr2024}, p. 3].\r\n');
    await desk.put('desk/world/references.json', CSL);
    await desk.put('desk/world/a.md', 'It is shut [@orr2024].\n');
    const draft = await desk.open(PLANT);
    await draft.replace('It closed', 'Long closed');
    const prepared = await draft.prepareRename('@orr2024');
    expect(prepared).toMatchObject({ placeholder: 'orr2024' });
    const edit = await draft.rename('@orr2024', 'plant2024');
    expect(edit?.documentChanges).toContainEqual(
      expect.objectContaining({ textDocument: { uri: draft.uri, version: 2 } }),
    );
    const found = await after(edit);
    expect(Object.keys(found).toSorted()).toEqual(['desk/a.md', 'desk/draft.md', 'desk/references.json']);
    expect(found['desk/draft.md']).toContain(
      'Long closed [see @plant2024, p. 3; @lind2019]. @plant2024 says so.',
    );
    expect(JSON.parse(found['desk/references.json'] ?? '')[0]).toMatchObject({
      id: 'plant2024',
      title: 'Plant closes',
    });
    const changes = editsOf(edit ?? undefined, desk.uri('desk/a.md'));
    expect(changes.map(({ range }) => range.start.character)).toEqual([13, 24]);
  });

  it('goes from the entry as well, with what takes its fields from it', async () => {
    await desk.put('desk/more.bib', '@book{all,\n title = {All}}\n@inbook{part, crossref = {all}}\n');
    await desk.open('It closed [@part; @all].\n');
    const file = await desk.editor.open(
      desk.uri('desk/more.bib'),
      await desk.textAt(desk.uri('desk/more.bib')),
      'bibtex',
    );
    expect(await after(await file.rename('all,', 'whole'))).toEqual({
      'desk/more.bib': '@book{whole,\n title = {All}}\n@inbook{part, crossref = {whole}}\n',
      'desk/draft.md': 'It closed [@part; @whole].\n',
    });
  });

  it('changes a second name and a number in JSON', async () => {
    const list = [
      { id: 7, type: 'book' },
      { id: 'a', 'citation-key': 'a', type: 'book' },
    ];
    await desk.put('desk/zotero.json', JSON.stringify(list));
    const draft = await desk.open('It closed [@7; @a].\n');
    const renamed = async (words: string) =>
      (await after(await draft.rename(words, 'new')))['desk/zotero.json'];
    expect(await renamed('7')).toBe(
      '[{"id":"new","type":"book"},{"id":"a","citation-key":"a","type":"book"}]',
    );
    expect(await renamed('a]')).toBe(
      '[{"id":7,"type":"book"},{"id":"new","citation-key":"new","type":"book"}]',
    );
  });

  it('of a footnote changes its draft alone', async () => {
    const draft = await desk.open(PLANT);
    expect((await after(await draft.rename('[^1]', 'tass')))['desk/draft.md']).toBe(
      PLANT.replaceAll('^1', '^tass'),
    );
    await expect(draft.rename('[^1]', 'a b')).rejects.toThrow('cannot be the name of a footnote');
    await expect(draft.rename('[^1]', 'one')).rejects.toThrow('This draft has a footnote [^one] already.');
  });

  it('is refused in plain words where it cannot be whole', async () => {
    const draft = await desk.open('It closed [@orr2024; @gone; @lind2019].\n');
    expect(await draft.prepareRename('closed')).toBeNull();
    expect(await draft.rename('closed', 'shut')).toBeNull();
    await expect(draft.prepareRename('@gone')).rejects.toThrow('nothing to rename');
    await expect(draft.rename('@orr2024', 'two words')).rejects.toThrow('“two words” cannot be a key.');
    await expect(draft.rename('@lind2019', 'a~b')).rejects.toThrow('BibTeX');
    await expect(draft.rename('@orr2024', 'Aalto')).rejects.toThrow(
      '“Aalto” is a key already, in references.json.',
    );
    await expect(draft.rename('@orr2024', 'lind2019')).rejects.toThrow('is a key already, in desk.bib.');
    await chmod(desk.path('desk/references.json'), 0o444);
    await expect(draft.rename('@orr2024', 'new')).rejects.toThrow(
      'references.json is protected against changes',
    );
    expect(await draft.rename('@lind2019', 'new')).not.toBeNull();
  });

  describe('that a check cites', () => {
    const CHECKS = 'desk/.whence/checks/a b.md.jsonld';

    async function keeping(key: string, path = CHECKS): Promise<void> {
      const citation = { key, item: null, locator: null, excerpt: null, file: null };
      const name = path.slice('desk/.whence/checks/'.length, -'.jsonld'.length);
      const made = rewriteChecks([], name, () => ({ put: [checkWith({ citations: [citation] })] }));
      await desk.put(path, 'text' in made ? made.text : '');
    }

    const keptIn = async (path = CHECKS): Promise<(string | null)[]> =>
      readChecks(await readFile(desk.path(path), 'utf8')).checks.flatMap(({ citations }) =>
        citations.map(({ key }) => key),
      );

    it('changes there as soon as the bibliography has it, and back when that is undone', async () => {
      await keeping('Orr2024');
      const draft = await desk.open(PLANT);
      const edit = await draft.rename('@orr2024', 'new');
      expect(Object.keys(await after(edit))).toEqual(['desk/references.json', 'desk/draft.md']);
      expect(await keptIn()).toEqual(['Orr2024']);
      const list = await desk.editor.open(desk.uri('desk/references.json'), CSL, 'json');
      await list.replace('"orr2024"', '"new"');
      await expect.poll(() => keptIn()).toEqual(['new']);
      await list.replace('"new"', '"orr2024"');
      await expect.poll(() => keptIn()).toEqual(['orr2024']);
      await list.replace('"orr2024"', '"new"');
      await expect.poll(() => keptIn()).toEqual(['new']);
      // Closed without being saved.
      await desk.editor.close(list.uri);
      await expect.poll(() => keptIn()).toEqual(['orr2024']);
    });

    it('stays there of another entry of that name, and where the edit is not made', async () => {
      await keeping('lind2019');
      const draft = await desk.open(PLANT);
      expect(await draft.rename('@orr2024', 'new')).not.toBeNull();
      await desk.editor.changeFile(await desk.put('desk/references.json', CSL.replace('orr2024', 'new')));
      expect(await draft.hoverText('@lind2019')).toContain('Lind');
      expect(await keptIn()).toEqual(['lind2019']);
    });

    it('changes of a footnote, too', async () => {
      const own = 'desk/.whence/checks/draft.md.jsonld';
      await keeping('1', own);
      const draft = await desk.open(PLANT);
      await draft.apply({ title: '', edit: (await draft.rename('[^1]', 'tass')) ?? {} });
      await expect.poll(() => keptIn(own)).toEqual(['tass']);
    });

    it('is refused where the checks cannot be written', async () => {
      await keeping('orr2024');
      const kept = await readFile(desk.path(CHECKS), 'utf8');
      await desk.put(CHECKS, `<<<<<<< ours\n${kept}`);
      const draft = await desk.open(PLANT);
      await expect(draft.rename('@orr2024', 'new')).rejects.toThrow('marks that a merge left behind');
    });
  });
});
