/** What an editor can do about a finding, and what the draft is like when it has done so. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { sharedEditors } from './support/editors.ts';
import type { SharedOptions } from './support/editors.ts';

const editorWith = sharedEditors();
let count = 0;

async function open(text: string, { name = 'draft.md', ...options }: SharedOptions & { name?: string } = {}) {
  const editor = await editorWith(options);
  count += 1;
  return editor.open(`file:///desk/${count}/${name}`, text);
}

/** A draft in a folder of the workspace that is on the disk; `desk` is its URI, `folder` its path. */
async function openOnDisk(name: string) {
  const folder = mkdtempSync(join(tmpdir(), 'whence-desk-'));
  const desk = pathToFileURL(folder).href;
  const editor = await editorWith({ folders: [desk] });
  return { draft: await editor.open(`${desk}/${name}`, STATE_MEDIA), editor, desk, folder };
}

const STATE_MEDIA = 'The bridge at Orlovka has been rebuilt, according to Russian state media.\n';

describe('adding a citation', () => {
  it.each([
    ['according to Russian state media', 'second-hand', STATE_MEDIA, 'Russian state media'],
    [
      'reported citing the Kremlin',
      'second-hand',
      'The minister flew in by night, Russian news agencies reported citing the Kremlin.\n',
      'Russian news agencies',
    ],
    [
      'could not verify',
      'unverified',
      'Two ferries sank, the harbour master said. The Courier could not verify the report.\n',
      'could not verify',
    ],
  ])('to «%s» leaves a pending entry, which goes when it is filled in', async (_, code, text, at) => {
    const draft = await open(text);
    expect(await draft.findings()).toContain(`${code}: ${at}`);
    await draft.apply(await draft.action(at, 'Add a citation'));
    expect(draft.text).toMatch(/\[\^1\].*\n\n\[\^1\]: .*link, title or document\n$/);
    const pending = await draft.findings();
    expect(pending).toContain('citation-incomplete: link, title or document');
    expect(pending).not.toContain(`${code}: ${at}`);
    await draft.replace('link, title or document', 'https://example.org/orlovka');
    expect((await draft.findings()).join()).not.toMatch(/citation|second-hand|unverified/);
  });

  it('is a snippet where the editor fills in snippets', async () => {
    const draft = await open(STATE_MEDIA);
    const action = await draft.action('Russian state media', 'Add a citation');
    expect(snippetsOf(action)).toEqual(['\n[^1]: Russian state media. ${1:link, title or document}\n']);
    expect(versionOf(action)).toBe(1);
  });

  it('is plain text where it does not', async () => {
    const draft = await open(STATE_MEDIA, { snippets: false });
    const action = await draft.action('Russian state media', 'Add a citation');
    expect(snippetsOf(action)).toEqual([]);
    await draft.apply(action);
    expect(draft.text).toContain('[^1]: Russian state media. link, title or document');
  });

  it('is a plain list of changes for an editor that knows no more', async () => {
    const draft = await open(STATE_MEDIA, { versionedEdits: false });
    const action = await draft.action('Russian state media', 'Add a citation');
    expect(action.edit?.documentChanges).toBeUndefined();
    await draft.apply(action);
    expect(draft.text).toContain('[^1]: Russian state media.');
  });

  it('is offered on a claim that nothing is wrong with', async () => {
    const draft = await open('The dam will hold until spring, Olena Marchenko said.\n');
    expect(await draft.diagnostics()).toEqual([]);
    const actions = await draft.actions('dam will hold');
    expect(actions.map(({ title, kind }) => ({ title, kind }))).toEqual([
      { title: 'Add a citation', kind: 'refactor.whence.addCitation' },
    ]);
  });

  it('works in plain text, and keeps its line ends', async () => {
    const draft = await open(
      'A first line.\r\n\r\nThe bridge at Orlovka has been rebuilt, according to Russian state media.\r\n',
      {
        name: 'draft.txt',
      },
    );
    await draft.apply(await draft.action('Russian state media', 'Add a citation'));
    expect(draft.text).not.toMatch(/[^\r]\n/);
    expect(await draft.findings()).toContain('citation-incomplete: link, title or document');
  });
});

describe('an action', () => {
  it('comes with the diagnostic it is for, and none for words it is not', async () => {
    const draft = await open(STATE_MEDIA);
    const [diagnostic] = await draft.diagnostics();
    const action = await draft.action('Russian state media', 'Add a citation');
    expect(action.diagnostics).toEqual([diagnostic]);
    expect(action.kind).toBe('quickfix.whence.addCitation');
  });

  it('is left out when another kind is asked for', async () => {
    const draft = await open(STATE_MEDIA);
    expect(await draft.actions('Russian state media', ['source'])).toEqual([]);
    expect(await draft.actions('Russian state media', ['quickfix'])).not.toEqual([]);
  });

  it('for all of the draft makes the repairs that need no judgement, when it is asked for', async () => {
    const draft = await open(`The mayor claimed that the dam would hold until the spring.\n\n${STATE_MEDIA}`);
    const [all, ...others] = await draft.actions('The mayor', ['source.fixAll']);
    expect(others).toEqual([]);
    await draft.apply(all!);
    expect(draft.text).toBe(`The mayor said that the dam would hold until the spring.\n\n${STATE_MEDIA}`);
    expect(await draft.actions('The mayor', ['source.fixAll'])).toEqual([]);
  });

  it('that repairs removes its finding and is preferred', async () => {
    const draft = await open('The mayor claimed that the dam would hold until the spring.\n');
    expect(await draft.findings()).toContain('loaded-verb: claimed');
    const repair = (await draft.actions('claimed')).find(({ isPreferred }) => isPreferred);
    expect(repair).toBeDefined();
    await draft.apply(repair!);
    expect(draft.text).toContain('The mayor said that the dam would hold');
    expect(await draft.findings()).not.toContain('loaded-verb: said');
  });

  it('is offered anywhere on the claim, as the hover there says what to do', async () => {
    const draft = await open('The town lost 40 percent of its people between the wars.\n');
    const fixes = await draft.actionsBefore('between the wars');
    expect(fixes.find(({ title }) => title === 'Add a citation')?.diagnostics).toMatchObject([
      { code: 'unsourced-claim' },
    ]);
    expect(fixes.filter(({ isPreferred }) => isPreferred)).toEqual([]);
  });
});

describe('ignoring a finding', () => {
  it('in Markdown is a comment', async () => {
    const draft = await open(STATE_MEDIA);
    await draft.apply(await draft.action('Russian state media', /^Ignore this here \(second-hand\)/));
    expect(draft.text).toMatch(/^<!-- whence-disable-next-line second-hand -->\n/);
    expect(await draft.findings()).not.toContain('second-hand: Russian state media');
  });

  it('in plain text is a line in the ledger of the workspace, made when there is none', async () => {
    const { draft, editor, desk, folder } = await openOnDisk('wire/draft.txt');
    const action = await draft.action('Russian state media', /^Ignore this here \(second-hand\)/);
    const ledger = `${desk}/.whence/ignores.jsonl`;
    expect(action.edit?.documentChanges?.[0]).toMatchObject({ kind: 'create', uri: ledger });
    const line = insertedIn(action);
    expect(JSON.parse(line)).toMatchObject({ path: 'wire/draft.txt', rule: 'second-hand' });
    expect(draft.text).toBe(STATE_MEDIA);

    mkdirSync(join(folder, '.whence'));
    writeFileSync(join(folder, '.whence', 'ignores.jsonl'), line);
    await editor.changeFile(ledger);
    expect(await draft.findings()).not.toContain('second-hand: Russian state media');
  });

  it('counts at once in a ledger that is open and not saved', async () => {
    const { draft, editor, desk } = await openOnDisk('draft.txt');
    const line = insertedIn(await draft.action('Russian state media', /^Ignore this here \(second-hand\)/));
    const ledger = await editor.open(`${desk}/.whence/ignores.jsonl`, line, 'jsonl');
    expect(await draft.findings()).not.toContain('second-hand: Russian state media');
    expect(await ledger.diagnostics()).toEqual([]);
    await editor.edit(ledger.uri, { range: ledger.rangeOf(line), text: '' });
    expect(await draft.findings()).toContain('second-hand: Russian state media');
  });

  it('is told of where there is nothing left to ignore, and can be taken off the list', async () => {
    const { draft, editor, desk } = await openOnDisk('draft.txt');
    const line = insertedIn(await draft.action('Russian state media', /^Ignore this here \(second-hand\)/));
    const other = line.replace('draft.txt', 'other.txt');
    const ledger = await editor.open(`${desk}/.whence/ignores.jsonl`, `${other}${line}`, 'jsonl');
    expect(await draft.findings()).not.toContain('ignore-unused: The');
    await editor.edit(draft.uri, { range: draft.rangeOf(STATE_MEDIA.trim()), text: 'The bridge is open.' });
    expect(await draft.findings()).toEqual(['ignore-unused: The']);
    const action = await draft.action('The', /^Take it off the list of ignored findings/);
    const [change] = changesOf(action);
    expect(change).toMatchObject({ textDocument: { uri: ledger.uri }, edits: [{ newText: '' }] });
    expect(change?.edits[0]?.range).toMatchObject({ start: { line: 1, character: 0 }, end: { line: 2 } });
  });

  it('is not offered for plain text that has no place yet', async () => {
    const draft = await (await editorWith()).open('untitled:Untitled-1', STATE_MEDIA);
    const titles = (await draft.actions('Russian state media')).map(({ title }) => title);
    expect(titles).toContain('Add a citation');
    expect(titles.filter((title) => title.startsWith('Ignore'))).toEqual([]);
  });
});

function changesOf({ edit }: CodeAction): TextDocumentEdit[] {
  return (edit?.documentChanges ?? []).filter((change): change is TextDocumentEdit => 'edits' in change);
}

function snippetsOf(action: CodeAction): string[] {
  return changesOf(action).flatMap(({ edits }) =>
    edits.flatMap((one) => ('snippet' in one ? one.snippet.value : [])),
  );
}

function versionOf(action: CodeAction): number | null | undefined {
  return changesOf(action)[0]?.textDocument.version;
}

function insertedIn(action: CodeAction): string {
  return (
    changesOf(action).flatMap(({ edits }) =>
      edits.flatMap((one) => ('newText' in one ? one.newText : [])),
    )[0] ?? ''
  );
}
