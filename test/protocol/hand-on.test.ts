/** Copies to hand on, over the wire. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COPY_REQUEST } from '../../server/src/protocol.ts';
import type { DraftCopy } from '../../server/src/protocol.ts';
import { Editor } from './support/editor.ts';

const TEXT = 'Olena Marchenko said that the dam will hold.[^1]\n\n[^1]: “Dam will hold”, The Post\n';

let editor: Editor;

beforeAll(async () => {
  editor = await Editor.start({ settings: () => null });
});
afterAll(() => editor.stop());

const copy = (uri: string, more: object) =>
  editor.connection.sendRequest<DraftCopy | null>(COPY_REQUEST, { uri, ...more });

it('are made of the draft as it is in the editor, saved or not', async () => {
  const uri = 'file:///desk/my%20draft.md';
  const draft = await editor.open(uri, TEXT, 'markdown');
  await draft.replace('will hold.', 'will not hold.');
  expect(await copy(uri, { as: 'clean' })).toMatchObject({
    text: 'Olena Marchenko said that the dam will not hold.\n',
    told: 'Taken out: 1 citation mark, 1 entry',
  });
  expect(await copy(uri, { as: 'report', format: 'html' })).toMatchObject({
    text: expect.stringContaining('<title>Sourcing report: my draft.md</title>'),
  });
});

it('are made for other programs', async () => {
  const uri = 'file:///desk/cited.md';
  await editor.open(uri, TEXT, 'markdown');
  expect(await copy(uri, { as: 'csl-json' })).toMatchObject({ ending: 'json', text: expect.stringContaining('"Dam will hold"') }); // prettier-ignore
  expect(await copy(uri, { as: 'bibtex' })).toMatchObject({ ending: 'bib', text: expect.stringContaining('{Dam will hold}') }); // prettier-ignore
  expect(await copy(uri, { as: 'web-annotation' })).toMatchObject({ ending: 'jsonld', text: expect.stringContaining('TextQuoteSelector') }); // prettier-ignore
});

it('are none of what is not asked for in order, nor of a file that is no draft', async () => {
  const uri = 'file:///desk/draft.md';
  await editor.open(uri, TEXT, 'markdown');
  expect(await copy(uri, { as: 'forgery' })).toBeNull();
  expect(await copy(uri, { as: 'checklist', format: 'markdown' })).toBeNull();
  expect(await copy('file:///desk/nowhere.md', { as: 'clean' })).toBeNull();
});
