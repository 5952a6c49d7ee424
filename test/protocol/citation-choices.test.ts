/** «Add a Citation…»: what could be cited comes in order, and what is chosen or told is cited by one edit. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import { readChecks } from '../../server/src/ledger/checks/file.ts';
import { CITATION_CHOICES_REQUEST, CITE_REQUEST } from '../../server/src/protocol.ts';
import type {
  CitationChoices,
  CitedThing,
  CiteParams,
  CitedWords,
  Citing,
  Place,
  ToldReference,
} from '../../server/src/protocol.ts';
import { editsOf } from './support/draft.ts';
import type { Draft } from './support/draft.ts';
import { sharedEditors } from './support/editors.ts';

const editorWith = sharedEditors();

const BRIDGE = 'the harbour bridge would close in May 2022';
const TEXT = `---
date: 12 April 2022
---

Mayor Irena Kolar said ${BRIDGE}.[^1]

The ferry will sail again on 3 June 2022 and carry 40 cars.

[^1]: “Council minutes”, Ostport council, 3 April 2022
[^2]: Nobody yet
`;

const LIBRARY = [
  { id: 'old', type: 'article-newspaper', title: 'Quiet years', 'container-title': 'The Ostport Mail', issued: { 'date-parts': [[1999]] } }, // prettier-ignore
  { id: 'kolar2022', type: 'speech', title: 'To the council', author: [{ family: 'Kolar', given: 'Irena' }], issued: { 'date-parts': [[2022, 4, 11]] } }, // prettier-ignore
  { id: 'kolar2001', type: 'speech', title: 'To the school', author: [{ family: 'Kolar', given: 'Irena' }], issued: { 'date-parts': [[2001, 4, 11]] } }, // prettier-ignore
];

const SOURCES = { sources: [{ name: 'Harbour Office', form: 'named-organization', url: 'https://harbour.example' }, { name: 'Ostport council', aliases: ['the council'] }] }; // prettier-ignore

const folder = mkdtempSync(join(tmpdir(), 'whence-citing-'));
mkdirSync(join(folder, '.whence'));
writeFileSync(join(folder, 'library.json'), JSON.stringify(LIBRARY));
writeFileSync(join(folder, '.whence', 'sources.json'), JSON.stringify(SOURCES));
writeFileSync(
  join(folder, 'other.md'),
  'The mayor spoke.[^a]\n\n[^a]: “Ferry plan”, The Ostport Mail,\n    2 April 2022\n[^b]: link, title or document\n',
);

let opened: Draft | null = null;
afterEach(async () => {
  await opened?.editor.close(opened.uri);
});

async function desk(): Promise<Draft> {
  const editor = await editorWith({ folders: [pathToFileURL(folder).href] });
  opened = await editor.open(pathToFileURL(join(folder, 'draft.md')).href, TEXT);
  return opened;
}

const ask = (draft: Draft, place: Place, recent: readonly string[] = []): Promise<CitationChoices | null> =>
  draft.editor.connection.sendRequest(CITATION_CHOICES_REQUEST, { uri: draft.uri, place, recent });

const caretIn = (draft: Draft, words: string): Place => {
  const { start } = draft.rangeOf(words);
  return { start, end: start };
};

function citing(
  draft: Draft,
  cited: CitedWords,
  what: CitedThing,
  more: Pick<CiteParams, 'passage'> = {},
): Promise<Citing<WorkspaceEdit> | null> {
  return draft.editor.connection.sendRequest(CITE_REQUEST, { uri: draft.uri, cited, what, ...more });
}

const wordsIn = (draft: Draft, words: string): CitedWords => ({ place: draft.rangeOf(words), words });

/** What a citation of `what` for `words` makes of the draft. */
async function citedFor(draft: Draft, words: string, what: CitedThing): Promise<string> {
  const answer = await citing(draft, wordsIn(draft, words), what);
  expect(answer?.refusal).toBeNull();
  await draft.apply({ title: '', edit: answer?.edit ?? {} });
  return draft.text;
}

const told = (reference: ToldReference): CitedThing => ({ kind: 'new', told: reference });

describe('what could be cited', () => {
  it('comes for the claim at the cursor: what fits, the draft’s own, the rest by where it is from', async () => {
    const draft = await desk();
    const answer = await ask(draft, caretIn(draft, 'bridge would'));
    expect(answer?.cited).toEqual(wordsIn(draft, BRIDGE));
    expect(answer?.choices.map(({ kind, label, description, isFitting }) => `${isFitting ? '* ' : ''}${kind} ${label} (${description})`)).toEqual([
      '* bibliography Irena Kolar, “To the council”, 11 April 2022 (kolar2022)',
      '* bibliography Irena Kolar, “To the school”, 11 April 2001 (kolar2001)',
      'draft “Council minutes”, Ostport council, 3 April 2022 ([^1])',
      'elsewhere “Ferry plan”, The Ostport Mail, 2 April 2022 (other.md)',
      'bibliography “Quiet years”, The Ostport Mail, 1999 (old)',
      'source Harbour Office, https://harbour.example ()',
      'source Ostport council ()',
    ]); // prettier-ignore
  });

  it('has what was cited lately behind the draft’s own', async () => {
    const draft = await desk();
    const recent = ['source:ostport council', 'bibliography:old', 'bibliography:gone'];
    const answer = await ask(draft, caretIn(draft, 'The ferry'), recent);
    expect(answer?.choices.map(({ kind, isRecent }) => `${isRecent ? '* ' : ''}${kind}`)).toEqual([
      'draft', '* source', '* bibliography', 'elsewhere', 'bibliography', 'bibliography', 'source',
    ]); // prettier-ignore
  });

  it('is for a selection without the space around it, claim or not', async () => {
    const draft = await desk();
    const answer = await ask(draft, draft.rangeOf(' sail again '));
    expect(answer?.cited).toEqual(wordsIn(draft, 'sail again'));
  });

  it('is nothing where no words are that could have one', async () => {
    const draft = await desk();
    expect(await ask(draft, caretIn(draft, 'date:'))).toEqual({ cited: null, choices: [], asks: [] });
  });

  it('counts a draft that is open as it stands there', async () => {
    const draft = await desk();
    const other = await draft.editor.open(draft.uri.replace('draft.md', 'other.md'), 'Gone.[^z]\n\n[^z]: “New words”, 2021\n'); // prettier-ignore
    const answer = await ask(draft, caretIn(draft, 'bridge would'));
    await draft.editor.close(other.uri);
    expect(answer?.choices.filter(({ kind }) => kind === 'elsewhere').map(({ label }) => label)).toEqual(['“New words”, 2021']); // prettier-ignore
  });
});

describe('what is chosen', () => {
  const idOf = async (draft: Draft, label: RegExp): Promise<CitedThing> => {
    const answer = await ask(draft, caretIn(draft, 'The ferry'));
    return { kind: 'choice', id: answer?.choices.find((one) => label.test(one.label))?.id ?? 'none' };
  };
  const FERRY = 'The ferry will sail again on 3 June 2022 and carry 40 cars';

  it('from the draft gets a mark and nothing else', async () => {
    const draft = await desk();
    const choice = await idOf(draft, /Council minutes/);
    expect(await citedFor(draft, FERRY, choice)).toBe(TEXT.replace('40 cars.', '40 cars.[^1]'));
  });

  it('from another draft is taken over word for word', async () => {
    const draft = await desk();
    expect(await citedFor(draft, FERRY, await idOf(draft, /Ferry plan/))).toBe(
      `${TEXT.replace('40 cars.', '40 cars.[^3]')}[^3]: “Ferry plan”, The Ostport Mail, 2 April 2022\n`,
    );
  });

  it('from a bibliography has its entry under its key', async () => {
    const draft = await desk();
    expect(await citedFor(draft, FERRY, await idOf(draft, /Quiet years/))).toBe(
      `${TEXT.replace('40 cars.', '40 cars.[^old]')}[^old]: “Quiet years”, The Ostport Mail, 1999\n`,
    );
    const again = await idOf(draft, /Quiet years/);
    expect(await citedFor(draft, BRIDGE, again)).toContain(`${BRIDGE}.[^1][^old]`);
    expect(draft.text.match(/\[\^old\]:/g)).toHaveLength(1);
  });

  it('from the newsroom’s sources is begun', async () => {
    const draft = await desk();
    expect(await citedFor(draft, FERRY, await idOf(draft, /^Ostport council$/))).toContain('\n[^3]: Ostport council. link, title or document\n'); // prettier-ignore
    expect(await citedFor(draft, BRIDGE, await idOf(draft, /Harbour Office/))).toContain('\n[^4]: Harbour Office, https://harbour.example\n'); // prettier-ignore
  });

  it('may be nothing yet', async () => {
    const draft = await desk();
    expect(await citedFor(draft, BRIDGE, { kind: 'later' })).toContain(
      '[^3]: Mayor Irena Kolar. link, title or document\n',
    );
  });

  it('is refused where it is gone', async () => {
    const draft = await desk();
    const answer = await citing(draft, wordsIn(draft, BRIDGE), { kind: 'choice', id: 'bibliography:gone' });
    expect(answer).toEqual({ edit: null, refusal: expect.stringContaining('not there any more'), id: null });
  });
});

describe('what an editor tells', () => {
  it.each<[ToldReference, string]>([
    [
      { sort: 'page', url: 'https://courier.example/b', title: 'Bridge to close', author: 'Ada Orr and Jan Lind', outlet: 'The Courier', date: '2022-04-11', archive: 'https://web.archive.org/web/20220412080000/https://courier.example/b', type: 'article-newspaper' }, // prettier-ignore
      'Ada Orr and Jan Lind, “Bridge to close”, The Courier, 11 April 2022, https://courier.example/b, archived 12 April 2022 at https://web.archive.org/web/20220412080000/https://courier.example/b', // prettier-ignore
    ],
    [{ sort: 'page', url: 'https://courier.example/b' }, 'https://courier.example/b'],
    [{ sort: 'interview', author: 'Irena Kolar', date: 'May 4, 2022', kept: 'on file with the news desk' }, 'interview with Irena Kolar, 4 May 2022, on file with the news desk'], // prettier-ignore
    [{ sort: 'document', title: 'Minutes of the council', author: 'Ostport council', date: '3 April 2022', kept: 'minutes-0403.pdf' }, 'Ostport council, “Minutes of the council”, 3 April 2022, minutes-0403.pdf'], // prettier-ignore
    [{ sort: 'email', author: 'Irena Kolar', title: 'The bridge', date: 'last spring' }, 'e-mail from Irena Kolar, “The bridge”, last spring'], // prettier-ignore
    [{ sort: 'recording', title: 'Council meeting', date: '3 April 2022' }, '“Council meeting”, recording, 3 April 2022'], // prettier-ignore
    [{ sort: 'post', author: 'Irena Kolar', outlet: 'Mastodon', url: 'https://social.example/@kolar/1', date: '3 April 2022' }, 'Irena Kolar, Mastodon, 3 April 2022, https://social.example/@kolar/1'], // prettier-ignore
  ])('%j', async (reference, entry) => {
    const draft = await desk();
    expect(await citedFor(draft, BRIDGE, told(reference))).toBe(
      `${TEXT.replace('May 2022.[^1]', 'May 2022.[^1][^3]')}[^3]: ${entry}\n`,
    );
    const begun = (await draft.findings()).filter((one) => one.startsWith('citation-incomplete'));
    // Of the entry that was there before.
    expect(begun).toHaveLength(1);
  });

  it('is nothing where it makes no sense', async () => {
    const draft = await desk();
    const params = {
      uri: draft.uri,
      cited: wordsIn(draft, BRIDGE),
      what: { kind: 'new', told: { sort: 'rumour' } },
    };
    expect(await draft.editor.connection.sendRequest(CITE_REQUEST, params)).toBeNull();
  });
});

describe('in the style that the newsroom keeps', () => {
  const PLAIN = `Mayor Irena Kolar said ${BRIDGE}.\n`;
  const NEW = told({
    sort: 'page',
    url: 'https://courier.example/b',
    title: 'Bridge to close',
    outlet: 'The Courier',
  });

  async function deskWith(style: string): Promise<{ readonly draft: Draft; readonly root: string }> {
    const root = mkdtempSync(join(tmpdir(), 'whence-citing-'));
    mkdirSync(join(root, '.whence'));
    writeFileSync(join(root, '.whence', 'config.json'), JSON.stringify({ citations: { style } }));
    writeFileSync(join(root, 'library.json'), JSON.stringify(LIBRARY));
    const editor = await editorWith({ folders: [pathToFileURL(root).href] });
    opened = await editor.open(pathToFileURL(join(root, 'draft.md')).href, PLAIN);
    return { draft: opened, root };
  }

  it('goes into brackets, and what is new into the bibliography by the same edit', async () => {
    const { draft, root } = await deskWith('pandoc');
    const known = await citing(draft, wordsIn(draft, BRIDGE), { kind: 'choice', id: 'bibliography:old' });
    expect(editsOf(known?.edit ?? {}, draft.uri).map(({ text }) => text)).toEqual([
      expect.stringContaining('[@old]'),
    ]);
    const answer = await citing(draft, wordsIn(draft, BRIDGE), NEW);
    expect(editsOf(answer?.edit ?? {}, draft.uri).map(({ text }) => text)).toEqual([
      expect.stringMatching(/\[@\w+\]/),
    ]);
    const library = pathToFileURL(join(root, 'library.json')).href;
    const added = editsOf(answer?.edit ?? {}, library).map(({ text }) => text);
    expect(added).toEqual([expect.stringContaining('"title": "Bridge to close"')]);
  });

  it('stays beside the draft, which is not touched', async () => {
    const { draft, root } = await deskWith('ledger');
    const answer = await citing(draft, wordsIn(draft, BRIDGE), NEW);
    expect(answer).toMatchObject({ edit: null, refusal: null });
    const kept = readFileSync(join(root, '.whence', 'checks', 'draft.md.jsonld'), 'utf8');
    expect(kept).toContain('Bridge to close');
    expect(draft.text).toBe(PLAIN);
    const found = await ask(draft, caretIn(draft, BRIDGE));
    expect(found?.choices.find(({ kind }) => kind === 'draft')).toMatchObject({
      kind: 'draft',
      id: answer?.id,
      description: 'beside the draft',
    });
  });

  describe('with what in it is meant', () => {
    const OLD: CitedThing = { kind: 'choice', id: 'bibliography:old' };
    const passage = { where: 'page 3', excerpt: ' The bridge closes. ' };

    it('has it beside the draft', async () => {
      const { draft, root } = await deskWith('ledger');
      expect((await ask(draft, caretIn(draft, BRIDGE)))?.asks).toEqual(['where', 'excerpt']);
      expect(await citing(draft, wordsIn(draft, BRIDGE), OLD, { passage })).toMatchObject({ refusal: null });
      const file = readFileSync(join(root, '.whence', 'checks', 'draft.md.jsonld'), 'utf8');
      const locator = { label: 'page', value: '3' };
      expect(readChecks(file).checks).toMatchObject([
        { citations: [{ key: 'old', locator, excerpt: 'The bridge closes.' }] },
      ]);
      await expect.poll(() => draft.hoverText(BRIDGE)).toContain('p. 3: “The bridge closes.”');
    });

    it('has the place in brackets, and nothing that would break them', async () => {
      const { draft } = await deskWith('pandoc');
      expect((await ask(draft, caretIn(draft, BRIDGE)))?.asks).toEqual(['where']);
      const answer = await citing(draft, wordsIn(draft, BRIDGE), OLD, {
        passage: { where: 'Annex B, p. 3' },
      });
      const [edit] = editsOf(answer?.edit ?? {}, draft.uri);
      expect(edit?.text).toContain('[@old, Annex B, p. 3]');
      expect(await citing(draft, wordsIn(draft, BRIDGE), OLD, { passage: { where: '3]' } })).toBeNull();
    });

    it('is asked as the draft has its citations, in which the next is written', async () => {
      const { draft } = await deskWith('ledger');
      await draft.replace(`${BRIDGE}.`, `${BRIDGE}.[^1]\n\n[^1]: “Minutes”, Ostport council, 3 April 2022`);
      expect((await ask(draft, caretIn(draft, BRIDGE)))?.asks).toEqual([]);
      const answer = await citing(draft, wordsIn(draft, BRIDGE), OLD);
      expect(
        editsOf(answer?.edit ?? {}, draft.uri)
          .map(({ text }) => text)
          .join(''),
      ).toContain('[^');
    });

    it('is not asked where a footnote has room for it', async () => {
      const { draft } = await deskWith('footnote');
      expect((await ask(draft, caretIn(draft, BRIDGE)))?.asks).toEqual([]);
    });
  });

  it('is among the draft’s own, and lately cited, from then on', async () => {
    const { draft } = await deskWith('footnote');
    const answer = await citing(draft, wordsIn(draft, BRIDGE), NEW);
    await draft.apply({ title: '', edit: answer?.edit ?? {} });
    const uri = draft.uri.replace('draft.md', 'next.md');
    const next = await draft.editor.open(uri, 'The ferry carried 40 cars, Karl Moss said.\n');
    const found = await ask(next, caretIn(next, '40 cars'), [answer?.id ?? '']);
    await draft.editor.close(uri);
    expect(found?.choices[0]).toMatchObject({ kind: 'elsewhere', isRecent: true, id: answer?.id });
  });

  it('is among them by its key, too, once the draft cites it', async () => {
    const { draft } = await deskWith('pandoc');
    const known = await citing(draft, wordsIn(draft, BRIDGE), { kind: 'choice', id: 'bibliography:old' });
    await draft.apply({ title: '', edit: known?.edit ?? {} });
    const found = await ask(draft, caretIn(draft, 'Mayor'));
    expect(found?.choices.map(({ kind, description }) => `${kind} ${description}`)).toContain('draft old');
    expect(found?.choices.find(({ kind }) => kind === 'draft')).toMatchObject({ id: known?.id });
  });
});

describe('a draft that changed in between', () => {
  const LATER: CitedThing = { kind: 'later' };

  it('has its citation where the words are by now', async () => {
    const draft = await desk();
    const before = wordsIn(draft, BRIDGE);
    await draft.replace('Mayor Irena', 'In the evening, Mayor Irena');
    const answer = await citing(draft, before, LATER);
    const [mark] = editsOf(answer?.edit ?? {}, draft.uri);
    expect(draft.words({ start: draft.rangeOf('Mayor').start, end: mark?.range.start ?? draft.rangeOf('Mayor').start })).toBe(`Mayor Irena Kolar said ${BRIDGE}.[^1]`); // prettier-ignore
  });

  it('has none where they are gone', async () => {
    const draft = await desk();
    const before = wordsIn(draft, BRIDGE);
    await draft.replace('harbour bridge', 'old bridge');
    expect(await citing(draft, before, LATER)).toMatchObject({ edit: null, refusal: expect.stringContaining('changed since') }); // prettier-ignore
  });
});

describe('a quick fix', () => {
  it('asks what to cite, where the editor has a list, for the words that need it', async () => {
    const editor = await editorWith({ initializationOptions: { picksCitations: true } });
    opened = await editor.open('untitled:asking.md', TEXT, 'markdown');
    const asked = (await opened.actions('bridge would')).filter(
      ({ command }) => command?.command === 'whence.addCitation',
    );
    expect(asked.map(({ title, kind }) => ({ title, kind }))).toEqual([
      { title: 'Add another citation…', kind: 'refactor.whence.addCitation' },
    ]);
    const place = opened.rangeOf(BRIDGE);
    expect(asked[0]?.command?.arguments).toEqual([{ uri: opened.uri, place }]);
    expect((await ask(opened, place))?.cited).toEqual(wordsIn(opened, BRIDGE));
  });

  it('of a finding does, too', async () => {
    const editor = await editorWith({ initializationOptions: { picksCitations: true } });
    opened = await editor.open(
      'untitled:found.md',
      'The bridge is closed, according to Russian state media.\n',
      'markdown',
    );
    const action = await opened.action('Russian state media', /^Add a citation/);
    expect(action).toMatchObject({ title: 'Add a citation…', kind: 'quickfix.whence.addCitation', command: { command: 'whence.addCitation' } }); // prettier-ignore
    expect(action.edit).toBeUndefined();
    expect(action.diagnostics).not.toEqual([]);
  });
});
