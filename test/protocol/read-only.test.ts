/** What can be read and not changed: an older version beside a draft, and a file that is protected. It is explained, and nothing is written. */
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CITE_REQUEST,
  CONVERT_CITATIONS_REQUEST,
  CORRECT_REQUEST,
  CORRECTIONS_REQUEST,
  RECORD_CHECK_REQUEST,
} from '../../server/src/protocol.ts';
import { Editor } from './support/editor.ts';

const CLAIM = 'The bridge at Orlovka was rebuilt in May 2022, according to Russian state media.\n';
const CITED = `${CLAIM}\nIt rained.[^1]\n\n[^1]: Ada Orr, “Rain”, The Courier, 3 May 2022, <https://example.org/rain>.\n`;
const WORDS = 'The bridge at Orlovka';

let folder = '';
let editor: Editor;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'whence-read-only-'));
  editor = await Editor.start({ folders: [pathToFileURL(folder).href], settings: () => null });
});
afterAll(async () => {
  await editor.stop();
  rmSync(folder, { recursive: true });
});

const ask = (method: string, uri: string, more: object): Promise<unknown> =>
  editor.connection.sendRequest<unknown>(method, { uri, ...more });

describe('an older version, as version control shows it', () => {
  const view = (name: string): string =>
    `${pathToFileURL(join(folder, name)).href.replace('file://', 'git:')}?%7B%22ref%22%3A%22~%22%7D`;

  it('is explained and tinted as the draft is', async () => {
    const draft = await editor.open(view('a.md'), CLAIM, 'markdown');
    const hover = await draft.hoverText('Russian state media');
    expect(hover).toContain('Russian state media');
    // No problem of the editor says it here.
    expect(hover).toContain('Second-hand');
    expect((await draft.tints())?.source.map((place) => draft.words(place))).toEqual(['Russian state media']);
  });

  it('has no problems, no actions, no claims to tick off and no copies', async () => {
    const draft = await editor.open(view('b.md'), CLAIM, 'markdown');
    expect(await draft.diagnostics()).toEqual([]);
    expect(await draft.actions(WORDS)).toEqual([]);
    expect(await draft.provenance()).toBeNull();
    expect(await draft.status()).toMatchObject({ state: 'excluded' });
  });

  it('takes nothing that is said of it', async () => {
    const draft = await editor.open(view('c.md'), CITED, 'markdown');
    const { uri } = draft;
    const place = draft.rangeOf(WORDS);
    expect(
      await ask(RECORD_CHECK_REQUEST, uri, { places: [place], set: { status: 'confirmed' } }),
    ).toBeNull();
    expect(await ask(CORRECT_REQUEST, uri, { places: [place], say: { kind: 'not-a-claim' } })).toBeNull();
    expect(await ask(CONVERT_CITATIONS_REQUEST, uri, { to: 'pandoc' })).toBeNull();
    expect(existsSync(join(folder, '.whence'))).toBe(false);
  });

  it('is read with what is kept beside the draft', async () => {
    await editor.change((uri) => ({ enable: !uri.startsWith('file:') || !uri.includes('off') }));
    const off = await editor.open(view('off.md'), CLAIM, 'markdown');
    expect(await off.hover('according')).toBeNull();
    const readme = await editor.open(view('README.md'), CLAIM, 'markdown');
    expect(await readme.hover('according')).toBeNull();
    await editor.change(() => null);
  });

  it('is no other draft of the workspace', async () => {
    const draft = await editor.open(pathToFileURL(join(folder, 'd.md')).href, CLAIM);
    await editor.open(view('d.md'), CLAIM, 'markdown');
    const found = await draft.references('Russian state media', true);
    expect((found ?? []).filter(({ uri }) => uri.startsWith('git:'))).toEqual([]);
  });
});

describe('a file that is protected', () => {
  async function protectedDraft(name: string) {
    const path = join(folder, name);
    writeFileSync(path, CITED);
    chmodSync(path, 0o444);
    return editor.open(pathToFileURL(path).href, CITED);
  }

  it('is checked as any other, without actions', async () => {
    const draft = await protectedDraft('locked.md');
    expect(await draft.diagnostics()).not.toEqual([]);
    expect(await draft.hoverText('according')).toContain('Russian state media');
    expect(await draft.actions(WORDS)).toEqual([]);
  });

  it('says why nothing was written', async () => {
    const draft = await protectedDraft('closed.md');
    const place = draft.rangeOf(WORDS);
    const refusal = expect.stringContaining('closed.md is protected against changes');
    expect(
      await ask(RECORD_CHECK_REQUEST, draft.uri, { places: [place], set: { status: 'confirmed' } }),
    ).toEqual({ done: 0, refusal });
    const cited = { place, words: WORDS };
    expect(await ask(CITE_REQUEST, draft.uri, { cited, what: { kind: 'later' } })).toEqual({
      edit: null,
      id: null,
      refusal,
    });
    expect(await ask(CONVERT_CITATIONS_REQUEST, draft.uri, { to: 'ledger' })).toEqual({
      told: null,
      refusal,
    });
    const say = { kind: 'not-a-claim' };
    expect(await ask(CORRECT_REQUEST, draft.uri, { places: [place], say })).toEqual({ edit: null, refusal });
    expect(await ask(CORRECTIONS_REQUEST, draft.uri, { place })).toMatchObject({ refusal });
    expect(existsSync(join(folder, '.whence'))).toBe(false);
  });
});
