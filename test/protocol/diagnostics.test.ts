/** Findings as an editor gets them from the real server: pulled or pushed, and what each carries. */
import { describe, expect, it } from 'vitest';
import { Editor } from './support/editor.ts';
import { sharedEditors } from './support/editors.ts';
import type { SharedOptions } from './support/editors.ts';

const editorWith = sharedEditors();
let count = 0;

async function checkDraft(text: string, options: SharedOptions = {}) {
  const editor = await editorWith(options);
  count += 1;
  return editor.open(`file:///desk/draft-${count}.md`, text);
}

const STATE_MEDIA = 'The bridge at Orlovka has been rebuilt, according to Russian state media.\n';
const RELAYED = 'The minister flew in by night, Russian news agencies reported citing the Kremlin.\n';
const UNVERIFIED = 'Two ferries sank, the harbour master said. The Courier could not verify the report.\n';

describe('an editor that asks for diagnostics', () => {
  it('is told that it can, and is pushed none', async () => {
    const draft = await checkDraft(STATE_MEDIA);
    const { editor } = draft;
    expect(editor.initialized.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: false });
    expect(await draft.diagnostics()).not.toEqual([]);
    await draft.replace('rebuilt', 'mended');
    expect(await draft.diagnostics()).not.toEqual([]);
    await editor.until(() => editor.statuses.some(({ uri, version }) => uri === draft.uri && version === 2));
    expect(editor.published).toEqual([]);
  });

  it('is told when nothing changed since it last asked', async () => {
    const draft = await checkDraft(STATE_MEDIA);
    const first = await draft.report();
    expect(await draft.report(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await draft.replace('rebuilt', 'mended');
    expect(await draft.report(first.resultId)).toMatchObject({ kind: 'full' });
  });
});

describe('an editor that does not ask', () => {
  it('is pushed them when a draft is opened, edited and closed', async () => {
    const draft = await checkDraft(STATE_MEDIA, { pulls: false });
    const { editor } = draft;
    expect(editor.initialized.capabilities.diagnosticProvider).toBeUndefined();
    await editor.until(() => editor.published.length === 1);
    expect(editor.published[0]).toMatchObject({ uri: draft.uri, version: 1 });
    expect(editor.published[0]?.diagnostics).not.toEqual([]);

    await draft.replace(', according to Russian state media', '');
    await editor.until(() => editor.published.at(-1)?.version === 2);
    expect(editor.published.at(-1)?.diagnostics).toEqual([]);

    await editor.close(draft.uri);
    await editor.until(() => editor.published.length === 3);
    expect(editor.published.at(-1)).toEqual({ uri: draft.uri, diagnostics: [] });
  });
});

describe('the phrases that Whence is for', () => {
  it.each([
    [STATE_MEDIA, 'second-hand: Russian state media'],
    [RELAYED, 'second-hand: Russian news agencies'],
    [UNVERIFIED, 'unverified: could not verify'],
  ])('%s', async (text, finding) => {
    const draft = await checkDraft(text);
    expect(await draft.findings()).toContain(finding);
  });
});

describe('a diagnostic', () => {
  it('says which rule, where that is explained, and who says so', async () => {
    const draft = await checkDraft(STATE_MEDIA, {
      initializationOptions: { docsBase: 'file:///docs/rules/' },
    });
    const [first] = await draft.diagnostics();
    expect(first).toMatchObject({
      code: 'second-hand',
      codeDescription: { href: 'file:///docs/rules/second-hand.md' },
      source: 'Whence',
      severity: 3,
    });
  });

  it('points at the second place where there is one', async () => {
    const draft = await checkDraft(UNVERIFIED);
    const found = (await draft.diagnostics()).find(({ code }) => code === 'unverified');
    const [related] = found?.relatedInformation ?? [];
    expect(related && draft.words(related.location.range)).toBe('Two ferries sank');
  });

  it('shows one finding for words that several rules speak of, and the others with it', async () => {
    const settings = () => ({ rules: { 'second-hand': 'warning', 'state-media-source': 'warning' } });
    const editor = await Editor.start({ settings });
    const draft = await editor.open('file:///desk/draft.md', STATE_MEDIA);
    const found = (await draft.diagnostics()).filter(
      ({ range }) => draft.words(range) === 'Russian state media',
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toMatch(/^Second-hand: .*\n.*verified/s);
    await editor.stop();
  });
});

it('checks a draft of the size of a book in the time of the protocol', async () => {
  const draft = await checkDraft(STATE_MEDIA.repeat(2000));
  expect((await draft.diagnostics()).length).toBeGreaterThan(1000);
});
