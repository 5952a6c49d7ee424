/** How findings come to an editor: as problems or not, and when, while somebody types. */
import { afterAll, describe, expect, it } from 'vitest';
import { FINDINGS_REQUEST } from '../../server/src/protocol.ts';
import type { Findings } from '../../server/src/protocol.ts';
import type { Draft } from './support/draft.ts';
import { Editor } from './support/editor.ts';

const HEARSAY = 'The dam is believed to be cracked.\n';
const editors: Editor[] = [];
let count = 0;

async function draftIn(text: string, options: Parameters<typeof Editor.start>[0] = {}): Promise<Draft> {
  const editor = await Editor.start(options);
  editors.push(editor);
  count += 1;
  return editor.open(`file:///desk/draft-${count}.md`, text);
}

afterAll(async () => {
  for (const editor of editors) await editor.stop();
});

const found = async ({ editor, uri }: Draft): Promise<Findings | null> =>
  editor.connection.sendRequest<Findings | null>(FINDINGS_REQUEST, { uri });

/** Until the server has told that nobody types in the draft as it is now. */
async function paused({ editor, uri }: Draft): Promise<void> {
  const { version } = editor.document(uri);
  await editor.until(() =>
    editor.statuses.some((one) => one.uri === uri && one.version === version && !one.typing),
  );
}

/** Letter by letter, behind the first `words`. */
async function type(draft: Draft, words: string, typed: string): Promise<void> {
  let before = words;
  for (const letter of typed) {
    const { end } = draft.rangeOf(before);
    await draft.editor.edit(draft.uri, { range: { start: end, end }, text: letter });
    before += letter;
  }
}

describe('findings shown quietly', () => {
  const settings = () => ({ findings: { show: 'quietly' } });

  it('are no problems of an editor that asks, and are told where it asks for them', async () => {
    const draft = await draftIn(HEARSAY, { settings });
    expect(await draft.diagnostics()).toEqual([]);
    const [first] = (await found(draft))?.findings ?? [];
    expect(first).toMatchObject({ rule: 'hearsay', severity: 'warning' });
    expect(first && draft.words(first.place)).toBe('is believed');
  });

  it('are pushed to no editor either', async () => {
    const draft = await draftIn(HEARSAY, { settings, pulls: false });
    await draft.editor.until(() => draft.editor.published.length > 0);
    expect(draft.editor.published.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  });

  it('are worded by the hover, and still have their fixes', async () => {
    const draft = await draftIn(HEARSAY, { settings });
    const [first] = (await found(draft))?.findings ?? [];
    expect(await draft.hoverText('is believed')).toContain(first?.message);
    expect((await draft.actions('is believed')).map(({ title }) => title).join()).toMatch(/citation/);
  });

  it('are problems again when the setting says so', async () => {
    const draft = await draftIn(HEARSAY, { settings });
    const [first] = (await found(draft))?.findings ?? [];
    await draft.editor.change(() => ({ findings: { show: 'problems' } }));
    await draft.editor.until(() => draft.editor.refreshes > 0);
    expect(await draft.findings()).toEqual(['hearsay: is believed']);
    expect(await draft.hoverText('is believed')).not.toContain(first?.message);
  });
});

describe('while a sentence is being typed', () => {
  const START = `${HEARSAY}\nThe mayor\n`;
  /** Nobody pauses for an hour, whatever else the machine is at. */
  const TYPING = { settings: () => null, initializationOptions: { typingPause: 3_600_000 } };

  it('what is new in it waits', async () => {
    const draft = await draftIn(START, TYPING);
    const before = await draft.report();
    await type(draft, 'The mayor', ' is said to have known.');
    const typing = await draft.report(before.resultId);
    expect(typing).toMatchObject({ kind: 'full' });
    expect('items' in typing && typing.items.map(({ range }) => draft.words(range))).toEqual(['is believed']);
    expect(await draft.report(typing.resultId)).toMatchObject({ kind: 'unchanged' });
  });

  it('what is new comes at the next pause, with no edit and no save', async () => {
    const draft = await draftIn(START, { settings: () => null });
    await type(draft, 'The mayor', ' is said to have known.');
    await paused(draft);
    expect(await draft.findings()).toHaveLength(2);
  });

  it('what is new comes at once when the draft is saved', async () => {
    const draft = await draftIn(START, TYPING);
    await type(draft, 'The mayor', ' is said to have known.');
    expect(await draft.findings()).toHaveLength(1);
    await draft.editor.save(draft.uri);
    expect(await draft.findings()).toHaveLength(2);
  });

  it('an editor that is pushed them gets it, too', async () => {
    const draft = await draftIn(START, { settings: () => null, pulls: false });
    const { editor } = draft;
    await type(draft, 'The mayor', ' is said to have known.');
    const version = editor.document(draft.uri).version;
    await editor.until(() => editor.published.some((one) => one.diagnostics.length === 2));
    const last = editor.published
      .filter((one) => one.version === version)
      .map((one) => one.diagnostics.length);
    expect(last.at(-1)).toBe(2);
  });

  it('the status says so, and tells of the pause', async () => {
    const draft = await draftIn(START, TYPING);
    await type(draft, 'The mayor', ' is said');
    expect(await draft.status()).toMatchObject({ typing: true });
    await draft.editor.save(draft.uri);
    await paused(draft);
  });

  it('nothing waits where the setting is off', async () => {
    const draft = await draftIn(START, { settings: () => ({ findings: { waitWhileTyping: false } }) });
    await type(draft, 'The mayor', ' is said to have known.');
    expect(await draft.findings()).toHaveLength(2);
    expect(await draft.status()).toMatchObject({ typing: false });
  });
});
