/** Which file holds the checks of a draft, and how it goes along with it. */
import { describe, expect, it } from 'vitest';
import { newCheck } from '../../../server/src/ledger/checks/placing.ts';
import { readChecks } from '../../../server/src/ledger/checks/file.ts';
import { createCheckFiles } from '../../../server/src/workspace/check-files.ts';
import { checkWith } from '../../support/checks.ts';

const TEXT = 'It rained. The mayor said the bridge would close in May. The ferry will carry 40 cars.\n';
const OTHER = 'The council will raise taxes next year. Nobody was hurt in the fire at the depot.\n';

function checkIn(text: string, words: string) {
  const sentences = Array.from(text.matchAll(/[^\s.][^.]*\./g), ({ 0: one, index }) => ({ start: index, end: index + one.length })); // prettier-ignore
  const start = text.indexOf(words);
  const { id: _id, anchor: _anchor, hash: _hash, ...said } = checkWith();
  return newCheck({ path: 'x', text, sentences }, { start, end: start + words.length }, said);
}

/** A disk that is a record of URIs and texts. */
function desk(
  files: Record<string, string> = {},
  { readOnly = false, locked = '', folders = ['file:///desk'], unlisted = '' } = {},
) {
  const reported: string[] = [];
  const listed: string[] = [];
  const checks = createCheckFiles({
    reader: { read: (uri) => Promise.resolve(files[uri] ?? null) },
    lister: {
      list(folder) {
        listed.push(folder);
        const below = Object.keys(files).flatMap((uri) => (uri !== unlisted && uri.startsWith(`${folder}/`) ? [uri.slice(folder.length + 1)] : [])); // prettier-ignore
        const names = new Map(
          below.map((path) => [decodeURIComponent(path.split('/')[0]!), path.includes('/')]),
        );
        return Promise.resolve(Array.from(names, ([name, isFolder]) => ({ name, isFolder })));
      },
    },
    changer: readOnly
      ? null
      : {
          change(uri, change) {
            if (uri === locked) return Promise.reject(new Error('permission denied'));
            const outcome = change(files[uri] ?? null);
            if (outcome === 'remove') delete files[uri];
            else if (outcome !== 'keep') files[uri] = outcome.text;
            return Promise.resolve();
          },
        },
    folders: () => folders,
    openText: () => null,
    report: ({ uri, broken }) => reported.push(`${uri} ${broken.length}`),
  });
  return { files, checks, reported, listed };
}

const DRAFT = 'file:///desk/wire/a%20b.md';
const FILE = 'file:///desk/.whence/checks/wire/a%20b.md.jsonld';
const bridge = checkIn(TEXT, 'the bridge would close in May');
const ferry = checkIn(TEXT, 'The ferry will carry 40 cars');

async function checked(files: Record<string, string> = {}) {
  const all = desk({ [DRAFT]: TEXT, ...files });
  expect(await all.checks.change(DRAFT, () => ({ put: [bridge, ferry] }))).toBeNull();
  return all;
}

describe('the file with the checks of a draft', () => {
  it('is made in the folder of the workspace, with the way that git is to merge it', async () => {
    const { files, checks } = await checked();
    expect(Object.keys(files)).toEqual([DRAFT, FILE, 'file:///desk/.whence/checks/.gitattributes']);
    expect(await checks.of(DRAFT)).toMatchObject({ uri: FILE, path: 'wire/a b.md', refusal: null });
    expect((await checks.of(DRAFT)).checks).toHaveLength(2);
    expect(await checks.of(DRAFT)).toBe(await checks.of(DRAFT));
  });

  it('is the nearest above the draft that there is', async () => {
    const { files } = await checked();
    const near = 'file:///desk/wire/.whence/checks/a%20b.md.jsonld';
    const { checks } = desk({ ...files, [near]: '' });
    expect(await checks.of(DRAFT)).toMatchObject({ uri: near, checks: [] });
  });

  it('is not written where it cannot be: told in words', async () => {
    const put = () => ({ put: [bridge] });
    expect(await desk({}, { readOnly: true }).checks.change(DRAFT, put)).toContain('not written');
    expect(await desk().checks.change('untitled:Untitled-1', put)).toContain('Save the draft');
    expect(await desk({}, { folders: [] }).checks.change(DRAFT, put)).toContain('open its folder');
    const newer = desk({ [FILE]: '{"whence:version":9,"items":[]}' });
    expect(await newer.checks.change(DRAFT, put)).toContain('newer version');
    expect(newer.files[FILE]).toBe('{"whence:version":9,"items":[]}');
  });

  it('tells what is broken in it', async () => {
    const { files } = await checked();
    files[FILE] = files[FILE]!.replace('\n]}', '\n{"half\n]}');
    const { checks, reported } = desk(files);
    await checks.of(DRAFT);
    expect(reported).toEqual([`${FILE} 1`]);
  });
});

describe('a draft that gets another name', () => {
  const TO = 'file:///desk/print/c.md';
  const TO_FILE = 'file:///desk/.whence/checks/print/c.md.jsonld';

  it('takes its checks along', async () => {
    const { files, checks } = await checked({ [TO]: TEXT });
    expect(await checks.moved(DRAFT, TO)).toBeNull();
    expect(files[FILE]).toBeUndefined();
    expect(readChecks(files[TO_FILE]!)).toMatchObject({ path: 'print/c.md', checks: [{}, {}] });
    expect((await checks.of(TO)).checks).toHaveLength(2);
    expect((await checks.of(DRAFT)).checks).toEqual([]);
  });

  it('says why they could not be taken along, and loses none', async () => {
    const { files } = await checked();
    const before = structuredClone(files);
    const { checks } = desk(files, { locked: FILE });
    expect(await checks.moved(DRAFT, TO)).toBe(
      'The checks could not be moved to where the draft is now: permission denied',
    );
    expect(files).toEqual(before);
  });

  it('takes them to those that are there', async () => {
    const { files, checks } = await checked({ [TO]: TEXT });
    await checks.change(TO, () => ({ put: [checkWith({ id: 'there' })] }));
    await checks.moved(DRAFT, TO);
    expect(readChecks(files[TO_FILE]!).checks).toHaveLength(3);
  });

  it('takes them along with its folder', async () => {
    const { files, checks } = await checked();
    await checks.moved('file:///desk/wire', 'file:///desk/old/wire');
    expect(Object.keys(files)).toContain('file:///desk/.whence/checks/old/wire/a%20b.md.jsonld');
    expect(files[FILE]).toBeUndefined();
  });

  it('while nobody looked is known by its sentences, and takes them along with the next check', async () => {
    const { files } = await checked();
    delete files[DRAFT];
    files[TO] = TEXT.replace('It rained. ', '');
    const { checks } = desk(files);
    expect((await checks.of(TO)).checks).toHaveLength(2);
    expect(files[FILE]).toBeDefined();
    expect(await checks.change(TO, () => ({ put: [checkWith({ id: 'new' })] }))).toBeNull();
    expect(files[FILE]).toBeUndefined();
    expect(readChecks(files[TO_FILE]!).checks).toHaveLength(3);
  });

  it.each([
    ['as long as the old one is there', { [DRAFT]: TEXT, [TO]: TEXT }],
    ['where its sentences are not its own', { [TO]: OTHER }],
  ])('does not, %s', async (_, drafts) => {
    const { files } = await checked();
    delete files[DRAFT];
    const { checks } = desk({ ...files, ...drafts });
    expect((await checks.of(TO)).checks).toEqual([]);
  });

  it('does not where the old one is there, though no folder lists it: a link, or a name with other capitals', async () => {
    const { files } = await checked({ [TO]: TEXT });
    const { checks } = desk(files, { unlisted: DRAFT });
    expect((await checks.of(TO)).checks).toEqual([]);
  });
});

describe('many drafts that nobody checked', () => {
  const COUNT = 30;
  const fresh = Array.from({ length: COUNT }, (_, index) => `file:///desk/wire/new-${index}.md`);

  async function manyChecked() {
    const own = Array.from({ length: COUNT }, (_, index) => `file:///desk/wire/old-${index}.md`);
    const all = desk(Object.fromEntries([...own, ...fresh].map((uri) => [uri, TEXT])));
    for (const uri of own) await all.checks.change(uri, () => ({ put: [bridge] }));
    for (const uri of fresh) await all.checks.of(uri);
    return all;
  }

  it('look at each folder once together, however often checks are written', async () => {
    const { checks, listed } = await manyChecked();
    expect(listed.toSorted()).toEqual([...new Set(listed)].toSorted());
    const before = listed.length;
    checks.forgetAll();
    checks.fileChanged('file:///desk/.whence/checks/wire/old-1.md.jsonld');
    for (const uri of fresh) await checks.of(uri);
    expect(listed).toHaveLength(before);
  });

  it('look again where a draft is gone', async () => {
    const { files, checks } = await manyChecked();
    delete files['file:///desk/wire/old-3.md'];
    checks.filesMoved();
    expect((await checks.of(fresh[0]!)).checks).toHaveLength(1);
  });

  it('see what was written to the checks of a draft that is gone', async () => {
    const { files, checks } = await manyChecked();
    const [gone, file] = ['file:///desk/wire/old-3.md', 'file:///desk/.whence/checks/wire/old-3.md.jsonld'];
    delete files[gone];
    const kept = files[file]!;
    files[file] = '';
    checks.filesMoved();
    expect((await checks.of(fresh[0]!)).checks).toEqual([]);
    files[file] = kept;
    checks.fileChanged(file);
    expect((await checks.of(fresh[0]!)).checks).toHaveLength(1);
  });
});
