/** Citing in the style that the newsroom keeps: what is written where, and that rules, hover, view and hints know it. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ApplyWorkspaceEditRequest, ExecuteCommandRequest } from 'vscode-languageserver/node';
import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../server/src/ledger/checks/check.ts';
import { readChecks } from '../../server/src/ledger/checks/file.ts';
import {
  ASK_PLAIN_TEXT_REQUEST,
  CITE_REQUEST,
  CONVERT_CITATIONS_REQUEST,
  SAVE_REQUEST,
} from '../../server/src/protocol.ts';
import type { CitationsConverted, Citing, PlainTextAnswer, SaveParams } from '../../server/src/protocol.ts';
import { Editor } from './support/editor.ts';

const TEXT = 'The bridge at Orlovka has been rebuilt, according to Russian state media.\n';
const CLAIM = 'The bridge at Orlovka has been rebuilt';
const TITLE = /^Add (?:a|another) citation$/;

/** A folder of the workspace with these settings in its `.whence`; `answer` is what the editor says when it is asked. */
async function desk(
  citations: object,
  {
    name = 'draft.md',
    references,
    answer = null,
    text = TEXT,
    saves = false,
  }: {
    readonly name?: string;
    readonly references?: string;
    readonly answer?: PlainTextAnswer['place'];
    readonly text?: string;
    /** Whether the editor saves files when it is asked to. */
    readonly saves?: boolean;
  } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'whence-citing-'));
  mkdirSync(join(folder, '.whence'));
  writeFileSync(join(folder, '.whence', 'config.json'), JSON.stringify({ citations }));
  writeFileSync(join(folder, name), text);
  if (references !== undefined) writeFileSync(join(folder, 'references.json'), references);
  const uri = pathToFileURL(folder).href;
  const editor = await Editor.start({
    folders: [uri],
    initializationOptions: { asksWhereToCite: true, savesFiles: saves },
  });
  let asked = 0;
  const applied: WorkspaceEdit[] = [];
  editor.connection.onRequest(ASK_PLAIN_TEXT_REQUEST, () => {
    asked += 1;
    return { place: answer };
  });
  editor.connection.onRequest(ApplyWorkspaceEditRequest.type, async ({ edit }) => {
    applied.push(edit);
    await draft.apply({ title: '', edit });
    return { applied: true };
  });
  const draft = await editor.open(`${uri}/${name}`, text);
  const file = join(folder, '.whence', 'checks', `${name}.jsonld`);
  const kept = (): readonly Check[] => (existsSync(file) ? readChecks(readFileSync(file, 'utf8')).checks : []); // prettier-ignore
  const whenSaved: string[] = [];
  const saved: string[] = [];
  editor.connection.onRequest(SAVE_REQUEST, ({ uris }: SaveParams) => {
    if (uris.includes(draft.uri)) whenSaved.push(countsOf(kept()));
    saved.push(...uris.map((one) => one.slice(uri.length + 1)));
    return null;
  });
  return {
    draft,
    editor,
    uri,
    applied,
    asked: () => asked,
    convert: (to: string) =>
      editor.connection.sendRequest<CitationsConverted | null>(CONVERT_CITATIONS_REQUEST, {
        uri: draft.uri,
        to,
      }),
    kept,
    becomes: (whole: string) => {
      const lines = draft.text.split('\n');
      const end = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
      return editor.edit(draft.uri, { range: { start: { line: 0, character: 0 }, end }, text: whole });
    },
    /** What was kept whenever the draft was saved. */
    whenSaved,
    /** The files that the server asked to save. */
    saved,
    run: async ({ command }: CodeAction) => {
      if (!command) throw new Error('It is no command');
      const { command: name_, arguments: values = [] } = command;
      await editor.connection.sendRequest(ExecuteCommandRequest.type, { command: name_, arguments: values });
    },
    [Symbol.asyncDispose]: async (): Promise<void> => void (await editor.stop()),
  };
}

describe('in brackets', () => {
  it('writes the key and the reference as one edit', async () => {
    await using at = await desk(
      { style: 'pandoc' },
      { references: '[\n  { "id": "a", "type": "book" }\n]\n' },
    );
    const action = await at.draft.action(CLAIM, TITLE);
    const [own, other, ...rest] = changesOf(action.edit);
    expect(rest).toEqual([]);
    expect(own?.textDocument.uri).toBe(at.draft.uri);
    expect(other?.textDocument.uri).toBe(`${at.uri}/references.json`);
    expect(JSON.stringify(other?.edits)).toContain('link, title or document');
    await at.draft.apply(action);
    expect(at.draft.text).toMatch(/^The bridge at Orlovka has been rebuilt \[@russian\], according/);
  });

  it('makes a bibliography where there is none', async () => {
    await using at = await desk({ style: 'pandoc' });
    const { edit } = await at.draft.action(CLAIM, TITLE);
    expect(edit?.documentChanges).toContainEqual({
      kind: 'create',
      uri: `${at.uri}/references.json`,
      options: { ignoreIfExists: true },
    });
  });

  it('says why where the bibliography cannot take it', async () => {
    await using at = await desk({ style: 'pandoc' }, { references: '[{ "id": "a", "type": "book" ' });
    const action = await at.draft.action(CLAIM, TITLE);
    expect(action.edit).toBeUndefined();
    await at.run(action);
    expect(at.applied).toEqual([]);
    expect(at.editor.shown.join()).toContain('could be written to');
  });
});

describe('beside the draft', () => {
  it('keeps it with the check of the claim, and leaves the draft as it is', async () => {
    await using at = await desk({ style: 'ledger' });
    expect(await at.draft.findings()).toContain('second-hand: Russian state media');
    await at.run(await at.draft.action(CLAIM, TITLE));
    expect(at.draft.text).toBe(TEXT);
    expect(at.kept()).toMatchObject([
      { status: 'unchecked', checker: null, citations: [{ item: { note: 'link, title or document' } }] },
    ]);
    const found = await at.draft.findings();
    expect(found.join()).not.toContain('second-hand');
    expect(found).toContain(`citation-incomplete: ${CLAIM}`);
    expect(await at.draft.hoverText(CLAIM)).toMatch(
      /Cited: Russian state media.*\\?\(not filled in yet\\?\)/,
    );
    const citations = [expect.stringContaining('Russian state media')];
    const claims = (await at.draft.provenance())?.claims ?? [];
    expect(claims).toMatchObject([{ cited: true, check: null, citations, mightName: citations }]);
    expect(await at.draft.hints()).toMatchObject([{ label: '[citation to fill in]' }]);
  });

  it('is taken away by a fix, and with it a check that says nothing else', async () => {
    await using at = await desk({ style: 'ledger' });
    await at.run(await at.draft.action(CLAIM, TITLE));
    await at.run(await at.draft.action(CLAIM, 'Take out the citation'));
    expect(at.kept()).toEqual([]);
  });

  it('stays with the check when the claim is ticked off', async () => {
    await using at = await desk({ style: 'ledger' });
    await at.run(await at.draft.action(CLAIM, TITLE));
    await at.run(await at.draft.action(CLAIM, 'Mark as confirmed'));
    expect(at.kept()).toMatchObject([{ status: 'confirmed', citations: [{ key: null }] }]);
  });
});

describe('in plain text', () => {
  const name = 'draft.txt';

  it('asks first, and goes where the editor says', async () => {
    await using at = await desk({}, { name, answer: 'beside' });
    const action = await at.draft.action(CLAIM, TITLE);
    expect(action.edit).toBeUndefined();
    await at.run(action);
    expect(at.asked()).toBe(1);
    expect(at.kept()).toHaveLength(1);
    expect(at.applied).toEqual([]);
  });

  it('goes into the text where the editor says so', async () => {
    await using at = await desk({}, { name, answer: 'text' });
    await at.run(await at.draft.action(CLAIM, TITLE));
    expect(JSON.stringify(at.applied)).toContain('[^1]');
    expect(at.kept()).toEqual([]);
  });

  it('goes where the words stand by then, if somebody writes on while it is asked', async () => {
    await using at = await desk({}, { name });
    const cited = { place: at.draft.rangeOf(CLAIM), words: CLAIM };
    at.editor.connection.onRequest(ASK_PLAIN_TEXT_REQUEST, async () => {
      const top = { line: 0, character: 0 };
      await at.editor.edit(at.draft.uri, { range: { start: top, end: top }, text: 'It rained.\n\n' });
      return { place: 'text' };
    });
    const asked = { uri: at.draft.uri, cited, what: { kind: 'later' } };
    const { edit } = await at.editor.connection.sendRequest<Citing<WorkspaceEdit>>(CITE_REQUEST, asked);
    expect(changesOf(edit ?? undefined)).toMatchObject([{ textDocument: { version: 2 } }]);
    await at.draft.apply({ title: '', edit: edit ?? {} });
    expect(at.draft.text).toMatch(/^It rained\.\n\nThe bridge at Orlovka has been rebuilt,\[\^1\]/);
  });

  it('says so where the editor does not take it', async () => {
    await using at = await desk({}, { name, answer: 'text' });
    at.editor.connection.onRequest(ApplyWorkspaceEditRequest.type, () => ({ applied: false }));
    await at.run(await at.draft.action(CLAIM, TITLE));
    expect(at.editor.shown.join()).toContain('could not be changed');
  });

  it('writes nothing where there is no answer', async () => {
    await using at = await desk({}, { name });
    await at.run(await at.draft.action(CLAIM, TITLE));
    expect([at.asked(), at.applied, at.kept()]).toEqual([1, [], []]);
  });

  it.each([
    ['text', /\[\^1\]/],
    ['beside', /^undefined$/],
  ])('does not ask where it is said: %s', async (plainText, edit) => {
    await using at = await desk({ plainText }, { name, answer: 'text' });
    const action = await at.draft.action(CLAIM, TITLE);
    expect(String(action.edit && JSON.stringify(action.edit))).toMatch(edit);
    if (action.command) await at.run(action);
    expect(at.asked()).toBe(0);
    expect(at.kept()).toHaveLength(plainText === 'beside' ? 1 : 0);
  });

  it('does not ask where the draft cites already, and goes on as it does', async () => {
    const text = `${TEXT}\nIt was opened on 3 May 2023.[^1]\n\n[^1]: The Harrow Post, “Bridge opens”, 4 May 2023\n`;
    await using at = await desk({}, { name, text, answer: 'beside' });
    const { edit } = await at.draft.action(CLAIM, TITLE);
    expect(JSON.stringify(edit)).toContain('[^2]');
    expect(at.asked()).toBe(0);
  });

  it('is no question in Markdown', async () => {
    await using at = await desk({});
    expect((await at.draft.action(CLAIM, TITLE)).edit).toBeDefined();
  });
});

const CITED = [
  'The bridge at Orlovka has been rebuilt,[^1] according to Russian state media.[^2]',
  'It was opened on 3 May 2023.[^1]',
  '[^1]: The Harrow Post, “Bridge opens”, 4 May 2023, p. 3\n[^2]: Most of them belong to the state, as they have for years.\n',
].join('\n\n');

describe('converting', () => {
  it('has what is cited next written as the others are now', async () => {
    await using at = await desk({}, { text: CITED, references: '[]' });
    await at.convert('pandoc');
    const action = await at.draft.action('It was opened on 3 May', TITLE);
    expect(JSON.stringify(action.edit)).toMatch(/\[@|; @/);
    expect(JSON.stringify(action.edit)).not.toContain('[^');
  });

  it('keeps citations beside the draft, with what was checked, and brings them back', async () => {
    await using at = await desk({}, { text: CITED });
    await at.run(await at.draft.action('opened on 3 May', 'Mark as confirmed'));
    expect(await at.convert('ledger')).toEqual({
      told: '2 citations are kept beside the draft now. Left as it is: 1 with a footnote that tells the reader more and is no citation.',
      refusal: null,
    });
    expect(at.draft.text).toMatch(/^The bridge at Orlovka has been rebuilt, .* media\.\[\^2\]\n\nIt was opened on 3 May 2023\.\n\n\[\^2\]: Most/); // prettier-ignore
    expect(
      at
        .kept()
        .map(({ status, citations }) => `${status} ${citations.length}`)
        .toSorted(),
    ).toEqual(['confirmed 1', 'unchecked 1']);
    expect((await at.draft.hints())?.map(({ label }) => label)).toHaveLength(2);
    expect((await at.draft.findings()).join()).not.toContain('check-');
    await at.convert('footnote');
    expect(at.draft.text).toContain('rebuilt,[^1] according');
    expect(at.draft.text).toContain('3 May 2023.[^1]');
    expect(at.draft.text).toContain('[^1]: The Harrow Post, “Bridge opens”, 4 May 2023, p. 3');
    expect(at.kept()).toMatchObject([{ status: 'confirmed', citations: [] }]);
  });

  it.each(['footnote', 'pandoc'])(
    'into %s and back goes along with the text when it is undone',
    async (style) => {
      await using at = await desk({}, { text: CITED, references: '[]', saves: true });
      await at.run(await at.draft.action('opened on 3 May', 'Mark as confirmed'));
      await at.convert('ledger');
      const [clean, beside] = [at.draft.text, countsOf(at.kept())];
      expect(at.whenSaved).toEqual([beside]);
      await at.convert(style);
      const [marked, none] = [at.draft.text, countsOf(at.kept())];
      // Saved with the marks before they go from beside it.
      expect(at.whenSaved).toEqual([beside, beside]);
      expect([beside, none]).toEqual(['confirmed 1, unchecked 1', 'confirmed 0']);
      for (const [text, counts] of [
        [clean, beside],
        [CITED, none],
        [clean, beside],
        [`${clean}More.\n`, beside],
        [clean, beside],
        [marked, none],
      ] as const) {
        // prettier-ignore
        await at.becomes(text);
        await expect.poll(() => countsOf(at.kept())).toBe(counts);
      }
    },
  );

  it('is undone beside the draft, too, when the draft is closed without being saved', async () => {
    await using at = await desk({}, { text: CITED });
    await at.convert('ledger');
    expect(countsOf(at.kept())).toBe('unchecked 1, unchecked 1');
    await at.editor.close(at.draft.uri);
    await expect.poll(() => countsOf(at.kept())).toBe('');
  });

  it('leaves what is kept to be taken out one by one', async () => {
    await using at = await desk({}, { text: CITED });
    await at.convert('ledger');
    await at.run(await at.draft.action('opened on 3 May', /^Take out the citation “The Harrow Post, 2023/));
    expect(countsOf(at.kept())).toBe('unchecked 1');
    const left = await at.draft.actions('opened on 3 May');
    expect(left.filter(({ title }) => title.startsWith('Take out'))).toEqual([]);
  });

  it('writes brackets and the bibliography as one edit', async () => {
    await using at = await desk({}, { text: CITED, references: '[]', saves: true });
    expect((await at.convert('pandoc'))?.refusal).toBeNull();
    expect(at.saved).toEqual(['references.json']);
    expect(at.applied).toHaveLength(1);
    expect(changesOf(at.applied[0]).map(({ textDocument }) => textDocument.uri)).toEqual([
      at.draft.uri,
      `${at.uri}/references.json`,
    ]);
    expect(at.draft.text).toContain('rebuilt [@harrow2023, p. 3], according to Russian state media.[^2]');
  });

  it('does nothing where nothing can be written', async () => {
    await using at = await desk({}, { text: CITED, references: '[{ "id": "a", "type": "book" ' });
    expect((await at.convert('pandoc'))?.refusal).toContain('nothing was written');
    expect(at.draft.text).toBe(CITED);
  });
});

/** «confirmed 1, unchecked 2»: each check with how much it cites. */
function countsOf(checks: readonly Check[]): string {
  const counts = checks.map(({ status, citations }) => `${status} ${citations.length}`);
  return counts.toSorted().join(', ');
}

function changesOf(edit: WorkspaceEdit | undefined): TextDocumentEdit[] {
  return (edit?.documentChanges ?? []).filter((one): one is TextDocumentEdit => 'edits' in one);
}
