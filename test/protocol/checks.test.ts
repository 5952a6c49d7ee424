/** An editor ticks claims off: what is recorded goes to a file beside the draft at once, follows the draft, and is seen wherever its claim is. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DidRenameFilesNotification, ExecuteCommandRequest } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../server/src/ledger/checks/check.ts';
import { readChecks, rewriteChecks } from '../../server/src/ledger/checks/file.ts';
import { RECORD_CHECK_REQUEST } from '../../server/src/protocol.ts';
import type { CheckRecorded, CheckRequest, CheckSettingAsked } from '../../server/src/protocol.ts';
import type { Draft } from './support/draft.ts';
import { sharedEditors } from './support/editors.ts';

const editorWith = sharedEditors();
const ADA = { author: 'Ada Reed' };

const TEXT = [
  'Mayor Irena Kolar said the harbour bridge would close in May 2022.',
  'The ferry will sail again on 3 June 2022 and carry 40 cars.',
  'The director told reporters that 12 people had been hurt.\n',
].join('\n\n');
const BRIDGE = 'the harbour bridge would close in May 2022';
const FERRY = 'The ferry will sail again on 3 June 2022 and carry 40 cars.';
const HURT = 'that 12 people had been hurt';

const root = mkdtempSync(join(tmpdir(), 'whence-checks-'));
let desks = 0;

async function desk(text = TEXT, name = 'draft.md', initializationOptions: object = ADA) {
  const editor = await editorWith({ folders: [pathToFileURL(root).href], initializationOptions });
  desks += 1;
  const folder = join(root, String(desks));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
  const draft = await editor.open(`${pathToFileURL(folder).href}/${name}`, text);
  const file = join(root, '.whence', 'checks', String(desks), `${name}.jsonld`);
  const record = (request: CheckRequest): Promise<CheckRecorded | null> =>
    editor.connection.sendRequest<CheckRecorded | null>(RECORD_CHECK_REQUEST, { uri: draft.uri, ...request });
  return {
    editor,
    draft,
    folder,
    file,
    record,
    set: (words: string, set: CheckSettingAsked) => record({ places: [draft.rangeOf(words)], set }),
    kept: (): readonly Check[] => (existsSync(file) ? readChecks(readFileSync(file, 'utf8')).checks : []),
    async run(words: string, title: string | RegExp): Promise<void> {
      const { command } = await draft.action(words, title);
      await editor.connection.sendRequest(ExecuteCommandRequest.type, { command: command!.command, arguments: command!.arguments ?? [] }); // prettier-ignore
    },
  };
}

/** «Confirmed», «changed» after it where the sentence is not what was checked. */
async function checksOf(draft: Draft): Promise<string[]> {
  const { claims } = (await draft.provenance()) ?? { claims: [] };
  return claims.map(({ check }) => (check === null ? '-' : check.status + (check.stale ? ', changed' : '')));
}

/** What the last line of a hover links to, by its words. */
async function linksOf(draft: Draft, words: string): Promise<ReadonlyMap<string, CheckRequest>> {
  const found = (await draft.hoverText(words)).matchAll(
    /\[([^\]]+)\]\(<command:whence\.recordCheck\?([^>]+)>\)/g,
  );
  return new Map(
    Array.from(found, ([, name = '', told = '']) => [name, JSON.parse(decodeURIComponent(told))[0]]),
  );
}

describe('the hover of a claim', () => {
  it('links to what it can be marked as, where the editor runs such links', async () => {
    const { editor, draft, kept } = await desk(TEXT, 'draft.md', { ...ADA, runsHoverLinks: true });
    const links = await linksOf(draft, BRIDGE);
    expect([...links.keys()]).toEqual(['confirmed', 'a query', 'unverifiable']);
    await editor.connection.sendRequest(ExecuteCommandRequest.type, { command: 'whence.recordCheck', arguments: [links.get('a query')] }); // prettier-ignore
    expect(kept()).toMatchObject([{ status: 'query', anchor: { words: BRIDGE } }]);
    await expect.poll(async () => [...(await linksOf(draft, BRIDGE)).keys()]).toEqual(['confirmed', 'unverifiable']); // prettier-ignore
  });

  it('links to nothing in another editor, and where nothing can be recorded', async () => {
    expect((await linksOf((await desk()).draft, BRIDGE)).size).toBe(0);
    const { editor } = await desk(TEXT, 'draft.md', { ...ADA, runsHoverLinks: true });
    const unsaved = await editor.open('untitled:Untitled-1', TEXT);
    expect(await unsaved.hoverText(BRIDGE)).toContain('Irena Kolar');
    expect((await linksOf(unsaved, BRIDGE)).size).toBe(0);
  });
});

describe('a claim that is ticked off', () => {
  it('is kept in a file beside the draft, with who checked it, and shown', async () => {
    const { draft, set, kept } = await desk();
    expect(await checksOf(draft)).toEqual(['-', '-', '-']);
    expect(await set(BRIDGE, { status: 'confirmed', note: 'Council minutes, p. 3.' })).toEqual({ done: 1, refusal: null }); // prettier-ignore
    expect(kept()).toMatchObject([{ status: 'confirmed', checker: 'Ada Reed', note: 'Council minutes, p. 3.', anchor: { words: BRIDGE } }]); // prettier-ignore
    expect(await checksOf(draft)).toEqual(['confirmed', '-', '-']);
    expect(draft.text).toBe(TEXT);
    const hover = await draft.hoverText(BRIDGE);
    expect(hover).toMatch(/Confirmed · you, \d+ \w+ \d{4}/);
    expect(hover).toContain('Note: Council minutes, p. 3.');
  });

  it('is unticked again, and nothing stays of it but what was noted', async () => {
    const { draft, set, kept } = await desk();
    await set(BRIDGE, { status: 'confirmed' });
    await set(FERRY, { status: 'query', note: 'Ask the port.' });
    await set(BRIDGE, { status: 'unchecked' });
    await set(FERRY, { status: 'unchecked' });
    expect(kept()).toMatchObject([{ status: 'unchecked', note: 'Ask the port.' }]);
    expect(await checksOf(draft)).toEqual(['-', 'unchecked', '-']);
    expect(await set(HURT, { status: 'unchecked' })).toEqual({ done: 0, refusal: null });
  });

  it('may be one of many that are selected', async () => {
    const { draft, record, kept } = await desk();
    const all = { start: draft.rangeOf('Mayor').start, end: draft.rangeOf('40 cars').end };
    expect(await record({ places: [all], set: { status: 'confirmed' } })).toEqual({ done: 2, refusal: null });
    expect(await checksOf(draft)).toEqual(['confirmed', 'confirmed', '-']);
    expect(await record({ places: [draft.rangeOf(HURT), all], set: { signOff: 'legal' } })).toMatchObject({ done: 3 }); // prettier-ignore
    expect(kept().map(({ signOffs }) => signOffs.map(({ role, by }) => `${by}, ${role}`))).toEqual([['Ada Reed, legal'], ['Ada Reed, legal'], ['Ada Reed, legal']]); // prettier-ignore
    expect(await draft.hoverText(BRIDGE)).toContain('Signed off by Ada Reed (legal)');
  });

  it('is none where the places are of another text than stands there now', async () => {
    const { draft, record, kept } = await desk();
    // As a view has them that is not drawn again yet: words of the claim, and of what is beside it now.
    const [places, version] = [[draft.rangeOf(BRIDGE)], 1];
    await draft.replace('Mayor', 'The old Mayor');
    const set = { status: 'confirmed' } as const;
    expect(await record({ places, version, set })).toEqual({ done: 0, refusal: expect.stringContaining('changed since') }); // prettier-ignore
    expect(kept()).toEqual([]);
    expect(await record({ places: [draft.rangeOf(BRIDGE)], version: 2, set })).toMatchObject({ done: 1 });
  });

  it('is ticked off by quick fix', async () => {
    const { draft, run } = await desk();
    await run(FERRY, 'Mark as confirmed');
    await run(HURT, 'Mark as unverifiable');
    expect(await checksOf(draft)).toEqual(['-', 'confirmed', 'unverifiable']);
    const titles = (await draft.actions(FERRY)).map(({ title }) => title);
    expect(titles).not.toContain('Mark as confirmed');
    expect(titles).toContain('Mark as a query');
  });

  it('may be meant by the words that report it, as a finding there has them', async () => {
    const { draft, run } = await desk();
    await run('told reporters', 'Mark as a query');
    expect(await checksOf(draft)).toEqual(['-', '-', 'query']);
  });

  it('is not where a draft has no place, and no request is trusted', async () => {
    const { editor, record } = await desk();
    const draft = await editor.open('untitled:Untitled-1', TEXT);
    const ask = (more: object) =>
      editor.connection.sendRequest(RECORD_CHECK_REQUEST, { uri: draft.uri, ...more });
    expect(await ask({ places: [draft.rangeOf(BRIDGE)], set: { status: 'confirmed' } })).toMatchObject({ done: 0, refusal: expect.stringContaining('Save the draft') }); // prettier-ignore
    expect((await draft.actions(FERRY)).filter(({ kind }) => kind === 'quickfix.check')).toEqual([]);
    expect(await ask({ places: [{}], set: { status: 'sold' } })).toBeNull();
    expect(await record({ id: 'gone', deed: 'remove' })).toEqual({ done: 0, refusal: null });
  });
});

describe('a check', () => {
  it('is of the words as they stood: a citation changes nothing, another word does', async () => {
    const { draft, set } = await desk();
    await set(BRIDGE, { status: 'confirmed' });
    expect(await checksOf(draft)).toEqual(['confirmed', '-', '-']);
    await draft.replace('May 2022.', 'May 2022.[^1]');
    expect(await checksOf(draft)).toEqual(['confirmed', '-', '-']);
    await draft.replace('close in May', 'close in June');
    expect(await checksOf(draft)).toEqual(['confirmed, changed', '-', '-']);
    expect(await draft.hoverText('the harbour bridge')).toContain('It read: “Mayor Irena Kolar said the harbour bridge would close in May 2022.”'); // prettier-ignore
    await set('the harbour bridge', { status: 'confirmed' });
    expect(await checksOf(draft)).toEqual(['confirmed', '-', '-']);
  });

  it('goes with its words as they are typed around, closed, edited elsewhere and opened', async () => {
    const { editor, draft, set } = await desk();
    await set(FERRY, { status: 'confirmed' });
    for (const letter of 'Now. ') await editor.edit(draft.uri, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: letter }); // prettier-ignore
    expect((await checksOf(draft)).filter((check) => check !== '-')).toEqual(['confirmed']);
    await editor.close(draft.uri);
    const again = await editor.open(
      draft.uri,
      `A storm is coming, the port said.\n\n${FERRY.replace('3 June', '4 June')}\n`,
    );
    expect((await checksOf(again)).filter((check) => check !== '-')).toEqual(['confirmed, changed']);
  });

  it('goes with its draft to another name', async () => {
    const { editor, draft, set, folder } = await desk();
    await set(BRIDGE, { status: 'confirmed' });
    await editor.close(draft.uri);
    const newUri = draft.uri.replace('draft.md', 'other.md');
    writeFileSync(join(folder, 'other.md'), TEXT);
    await editor.connection.sendNotification(DidRenameFilesNotification.type, {
      files: [{ oldUri: draft.uri, newUri }],
    });
    const other = await editor.open(newUri, TEXT);
    expect(await checksOf(other)).toEqual(['confirmed', '-', '-']);
  });

  it('that somebody wrote from elsewhere is seen, and neither is lost', async () => {
    const { editor, draft, set, file, kept } = await desk();
    await set(BRIDGE, { status: 'confirmed' });
    const theirs = readFileSync(file, 'utf8').replaceAll(kept()[0]!.id, 'f00d').replaceAll(BRIDGE, FERRY);
    writeFileSync(
      file,
      theirs.replace(/"exact":"[^"]*","prefix":"","suffix":"[^"]*"/, `"exact":${JSON.stringify(FERRY)}`),
    );
    await set(HURT, { status: 'query' });
    expect(kept()).toHaveLength(2);
    await editor.changeFile(pathToFileURL(file).href);
    // The words that they kept are those of another sentence.
    expect(await checksOf(draft)).toEqual(['-', 'confirmed, changed', 'query']);
  });

  it('in a file with a conflict is read, and the file is not written until that is solved', async () => {
    const { editor, draft, set, file } = await desk();
    await set(BRIDGE, { status: 'confirmed' });
    const conflict = readFileSync(file, 'utf8').replace('\n,', '\n<<<<<<< ours\n,').replace('\n]}', '\n=======\n>>>>>>> theirs\n]}'); // prettier-ignore
    writeFileSync(file, conflict);
    await editor.changeFile(pathToFileURL(file).href);
    expect(await checksOf(draft)).toEqual(['confirmed', '-', '-']);
    expect(await set(FERRY, { status: 'query' })).toMatchObject({
      refusal: expect.stringContaining('<<<<<<<'),
    });
    expect(readFileSync(file, 'utf8')).toBe(conflict);
    const lines = () => editor.published.findLast(({ uri }) => uri.endsWith('draft.md.jsonld'))?.diagnostics.map(({ range }) => range.start.line); // prettier-ignore
    await editor.until(() => lines()?.length === 3);
    expect(lines()).toEqual([2, 4, 5]);
  });
});

describe('the rules on checks', () => {
  it('find a sentence that changed since, and let it be once it is said to hold', async () => {
    const { draft, set, run } = await desk();
    await set(BRIDGE, { status: 'confirmed' });
    await draft.replace('close in May', 'close in June');
    const stale = (await draft.diagnostics()).find(({ code }) => code === 'check-stale');
    expect(stale?.message).toBe('Confirmed by Ada Reed, and changed since: it read “… close in May 2022.”, and reads “… close in June 2022.” now.'); // prettier-ignore
    await run('the harbour bridge', 'It still holds');
    expect(await draft.findings()).not.toContainEqual(expect.stringContaining('check-stale'));
    expect(await checksOf(draft)).toEqual(['confirmed', '-', '-']);
  });

  it('find a check without a sentence, which is attached again or removed', async () => {
    const { draft, set, run, kept } = await desk();
    await set(BRIDGE, { status: 'confirmed' });
    await set(FERRY, { status: 'query' });
    await draft.replace(FERRY, 'Nobody knows when boats are back.');
    await draft.replace('Mayor Irena Kolar said the harbour bridge would close in May 2022.', 'It rained.');
    const orphaned = (await draft.diagnostics()).find(({ code }) => code === 'check-orphaned');
    expect(orphaned?.message).toContain('is not here any more');
    await run(HURT, /^Attach the check of “Mayor/);
    expect(kept()).toContainEqual(expect.objectContaining({ status: 'confirmed', anchor: expect.objectContaining({ words: HURT }) })); // prettier-ignore
    await run(HURT, 'Remove the check');
    expect(kept()).toHaveLength(1);
  });
});

describe('a restricted check', () => {
  it('keeps nothing in which a source might be named, and says so', async () => {
    const { set, kept, file } = await desk();
    await set(BRIDGE, { status: 'confirmed', note: 'Jan Doe of the port showed me the plans.' });
    const foreign = '{"type":"TextualBody","purpose":"describing","value":"Jan Doe again."}';
    writeFileSync(file, readFileSync(file, 'utf8').replace(/("body":\[)(\{"type":"TextualBody","purpose":"commenting")/, `$1${foreign},$2`)); // prettier-ignore
    expect(readFileSync(file, 'utf8')).toContain('Jan Doe again');
    await set(BRIDGE, { restricted: true });
    expect(kept()).toMatchObject([
      { status: 'confirmed', restricted: true, note: null, checker: 'Ada Reed' },
    ]);
    expect(readFileSync(file, 'utf8')).not.toContain('Doe');
    expect(await set(BRIDGE, { note: 'Jan Doe again.' })).toMatchObject({ done: 0, refusal: expect.stringContaining('might name the source') }); // prettier-ignore
    expect(await set(BRIDGE, { restricted: false, note: 'By phone.' })).toEqual({ done: 1, refusal: null });
  });

  it('takes the others of its claim along, and back: what only cites may name the source, too', async () => {
    const { editor, draft, set, kept, file } = await desk();
    await set(BRIDGE, { status: 'confirmed' });
    await set(FERRY, { status: 'query', note: 'Jan Doe sails it.' });
    const text = readFileSync(file, 'utf8');
    const theirs = (checks: readonly Check[]): Check => {
      const own = checks.find(({ status }) => status === 'confirmed');
      const item = { id: 'doe', type: 'interview', author: [{ literal: 'Jan Doe' }] };
      const citations = [{ key: null, item, locator: null, excerpt: 'It will close.', file: null }];
      return { ...own!, id: 'f00d', status: 'unchecked', checker: null, citations };
    };
    const both = rewriteChecks([text], readChecks(text).path!, (checks) => ({ put: [theirs(checks)] }));
    if ('refusal' in both) throw new Error(both.refusal);
    writeFileSync(file, both.text);
    await editor.changeFile(pathToFileURL(file).href);
    const restricted = () => Object.fromEntries(kept().map((one) => [one.status, one.restricted]));
    const shown = async () =>
      (await draft.provenance())?.claims.find(({ text: words }) => words.includes('bridge'));
    await expect
      .poll(async () => (await shown())?.mightName)
      .toEqual(['interview with Jan Doe: “It will close.”']);

    expect(await set(BRIDGE, { restricted: true })).toEqual({ done: 1, refusal: null });
    expect(restricted()).toEqual({ confirmed: true, unchecked: true, query: false });
    const line = readFileSync(file, 'utf8')
      .split('\n')
      .find((one) => one.includes('f00d'));
    expect(line).not.toContain('Doe');
    expect(await shown()).toMatchObject({ check: { status: 'confirmed', restricted: true }, mightName: [] });
    expect(kept()).toContainEqual(expect.objectContaining({ note: 'Jan Doe sails it.', restricted: false }));

    await set(BRIDGE, { restricted: false });
    expect(restricted()).toEqual({ confirmed: false, query: false });
  });

  it('keeps them where the newsroom says so', async () => {
    const { editor, set, kept, folder } = await desk();
    mkdirSync(join(folder, '.whence'));
    writeFileSync(join(folder, '.whence', 'config.json'), '{ "namesInRestrictedChecks": true }');
    await editor.changeFile(pathToFileURL(join(folder, '.whence', 'config.json')).href);
    await set(BRIDGE, { status: 'confirmed', restricted: true, note: 'Jan Doe showed me the plans.' });
    expect(kept()).toMatchObject([{ restricted: true, note: 'Jan Doe showed me the plans.' }]);
  });
});
