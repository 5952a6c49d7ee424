/** An editor sets Whence right: by a quick fix or a question of the client's; the analysis follows, and goes back when it is undone. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { CORRECT_REQUEST, CORRECTIONS_REQUEST, UNDO_CORRECTION_REQUEST } from '../../server/src/protocol.ts';
import type { Corrections, Say, Writing } from '../../server/src/protocol.ts';
import { editsOf } from './support/draft.ts';
import type { Draft } from './support/draft.ts';
import { sharedEditors } from './support/editors.ts';

const editorWith = sharedEditors();
const ASKS = { asksForNames: true, author: 'Ada Clerk' };

const TEXT = [
  'Mayor Irena Kolar said the harbour bridge would close in May 2022.',
  'The ferry will sail again on 3 June 2022 and carry 40 cars.',
  'The director told reporters that 12 people had been hurt.\n',
].join('\n\n');

const root = mkdtempSync(join(tmpdir(), 'whence-desks-'));
let desks = 0;

/** A draft on the disk, and the ledger beside it as the editor holds it, open and not saved. */
async function desk(text = TEXT, name = 'draft.md', initializationOptions: unknown = ASKS) {
  const editor = await editorWith({ folders: [pathToFileURL(root).href], initializationOptions });
  desks += 1;
  const folder = join(root, String(desks));
  const uri = pathToFileURL(folder).href;
  const ledgerUri = `${uri}/.whence/corrections.jsonl`;
  mkdirSync(join(folder, '.whence'), { recursive: true });
  writeFileSync(join(folder, '.whence', 'corrections.jsonl'), '');
  const draft = await editor.open(`${uri}/${name}`, text);
  const ledger = await editor.open(ledgerUri, '', 'jsonl');
  const write = (edit: WorkspaceEdit | null | undefined): Promise<void> =>
    editor.edit(ledgerUri, ...editsOf(edit ?? undefined, ledgerUri));
  const written = (answer: Writing<WorkspaceEdit> | null): Promise<void> => write(answer?.edit);
  const ask = <Answer>(method: string, words: string, more: object): Promise<Answer> => {
    const place = draft.rangeOf(words);
    return editor.connection.sendRequest<Answer>(method, { uri: draft.uri, place, places: [place], ...more });
  };
  return {
    draft,
    ledger,
    write,
    do: async (words: string, title: string | RegExp) => write((await draft.action(words, title)).edit),
    say: async (words: string, say: Say) =>
      written(await ask<Writing<WorkspaceEdit> | null>(CORRECT_REQUEST, words, { say })),
    sayOfAll: async (words: readonly string[], say: Say) => {
      const places = words.map((some) => draft.rangeOf(some));
      return written(
        await ask<Writing<WorkspaceEdit> | null>(CORRECT_REQUEST, words[0] ?? '', { places, say }),
      );
    },
    list: (words: string) => ask<Corrections>(CORRECTIONS_REQUEST, words, {}),
    undo: async (id: string) =>
      written(await ask<Writing<WorkspaceEdit> | null>(UNDO_CORRECTION_REQUEST, 'The', { id })),
  };
}

async function claimsOf(draft: Draft): Promise<string[]> {
  const { claims } = (await draft.provenance()) ?? { claims: [] };
  return claims.map(({ text, source }) => `${text} ← ${source ?? 'nobody'}`);
}

const BRIDGE = 'the harbour bridge would close in May 2022';
const FERRY = 'The ferry will sail again on 3 June 2022 and carry 40 cars.';
const HURT = 'that 12 people had been hurt';

function titles(actions: readonly CodeAction[]): string[] {
  return actions.filter(({ kind }) => kind === 'quickfix.correct').map(({ title }) => title);
}

describe('quick fixes that set Whence right', () => {
  it('are offered for an attribution, a claim that nobody is named for, and a selection', async () => {
    const { draft } = await desk();
    expect(await claimsOf(draft)).toEqual([
      `${BRIDGE} ← Irena Kolar`,
      `${FERRY} ← nobody`,
      `${HURT} ← The director`,
    ]);
    expect(titles(await draft.actions('told'))).toEqual([
      'The source is “Irena Kolar”',
      'Say who the source is…',
      'Not an attribution',
      'Not a claim',
      'Say who says this…',
    ]);
    expect(titles(await draft.actions('The ferry will'))).toEqual([
      'This is also from “Mayor Irena Kolar said”',
      'Not a claim',
      'Say who says this…',
    ]);
    // Few will mean another than a source that is named: it takes asking.
    expect(titles(await draft.actions('Kolar said'))).toEqual([
      'Say who the source is…',
      'Not an attribution',
      'Not a claim',
      'Say who says this…',
    ]);
  });

  it('name what would carry a claim as one reads it', async () => {
    const { draft } = await desk(`According to Irena Kolar, the bridge will close in May. ${FERRY}\n`);
    expect(titles(await draft.actions('The ferry'))).toContain(
      'This is also from “according to Irena Kolar”',
    );
  });

  it('ask with the commands of the client only where it has them', async () => {
    const { draft } = await desk(TEXT, 'draft.md', {});
    const actions = await draft.actions('The ferry will');
    expect(titles(actions)).toContain('“Irena Kolar” says this');
    const asking = actions.filter(({ command, kind }) => command !== undefined && kind !== 'quickfix.check');
    expect(asking).toEqual([]);
  });

  it('tell the command which words are meant', async () => {
    const { draft } = await desk();
    const { command } = await draft.action('told', 'Say who the source is…');
    expect(command).toMatchObject({ command: 'whence.sayWho', arguments: [{ uri: draft.uri, place: draft.rangeOf('told') }] }); // prettier-ignore
  });

  it('are not offered for a draft that has no place', async () => {
    const { draft: saved } = await desk();
    const draft = await saved.editor.open('untitled:Untitled-1', TEXT);
    expect(titles(await draft.actions('told'))).toEqual([]);
  });
});

describe('a correction', () => {
  it('is not written of places in another text than stands there now', async () => {
    const { draft, ledger, sayOfAll } = await desk();
    const say = { kind: 'not-a-claim' } as const;
    const before = { places: [draft.rangeOf(FERRY)], version: 1 };
    await draft.replace('Mayor', 'The old Mayor');
    const said = { uri: draft.uri, ...before, say };
    expect(await draft.editor.connection.sendRequest(CORRECT_REQUEST, said)).toEqual({ edit: null, refusal: expect.stringContaining('changed since') }); // prettier-ignore
    await sayOfAll([FERRY], say);
    expect(ledger.text).toContain('not-a-claim');
  });
});

describe.each(['draft.md', 'draft.txt'])('a correction of %s', (name) => {
  it('of several claims is one edit, and says nothing twice', async () => {
    const { draft, ledger, sayOfAll } = await desk(TEXT, name);
    await sayOfAll([HURT, FERRY, FERRY], { kind: 'not-a-claim' });
    const lines = ledger.text.split('\n').filter((line) => line !== '');
    expect(lines).toHaveLength(2);
    expect((await claimsOf(draft)).filter((claim) => claim.includes(HURT) || claim.includes(FERRY))).toEqual(
      [],
    );
  });

  it('that it is no attribution holds, and is undone', async () => {
    const { draft, do: take } = await desk(TEXT, name);
    await take('told', 'Not an attribution');
    expect((await claimsOf(draft)).filter((claim) => claim.includes('The director ') || claim.includes(HURT))).not.toContain(`${HURT} ← The director`); // prettier-ignore
    expect(draft.text).toBe(TEXT);
    expect(await draft.hoverText('told')).toMatch(/_You said so: not an attribution · /);
    await take('been hurt', 'Undo this correction (not an attribution)');
    expect(await claimsOf(draft)).toContain(`${HURT} ← The director`);
  });

  it('of the source is shown in the hover with who said it and when', async () => {
    const { draft, ledger, do: take } = await desk(TEXT, name);
    await take('told', 'The source is “Irena Kolar”');
    expect(await claimsOf(draft)).toContain(`${HURT} ← Irena Kolar`);
    expect(await draft.hoverText('told')).toMatch(
      /_You said so: the source is “Irena Kolar” · \d+ \w+ \d{4}_/,
    );
    const text = ledger.text.replace('"by":"Ada Clerk"', '"by":"Bo Night"');
    await ledger.replace(ledger.text, text);
    expect(await draft.hoverText('told')).toContain('Bo Night said so:');
    await take('told', 'Undo this correction (the source is “Irena Kolar”)');
    expect(ledger.text).toBe('');
    expect(await claimsOf(draft)).toContain(`${HURT} ← The director`);
  });

  it('survives edits before and behind its words, and is not put on others', async () => {
    const { draft, list, do: take } = await desk(TEXT, name);
    await take('told', 'The source is “Irena Kolar”');
    await draft.replace('The ferry will sail again', 'A new start.\n\nThe ferry will not sail');
    await draft.replace('hurt.\n', 'hurt.\n\nA new end.\n');
    expect(await claimsOf(draft)).toContain(`${HURT} ← Irena Kolar`);
    await draft.replace('The director told reporters that', 'He whispered that maybe');
    expect((await list('A new end')).said).toMatchObject([
      { what: 'The source is “Irena Kolar”', place: null },
    ]);
    expect((await claimsOf(draft)).join()).not.toContain('hurt ← Irena Kolar');
  });
});

describe('what the client asks', () => {
  it('attributes a selection to somebody it names', async () => {
    const { draft, say } = await desk();
    await say('The ferry will sail again on 3 June 2022', {
      kind: 'attribute-selection',
      name: 'Bo Lind',
      form: 'named-person',
    });
    expect(await claimsOf(draft)).toContain('The ferry will sail again on 3 June 2022 ← Bo Lind');
    expect(await draft.hoverText('The ferry')).toContain('You said so: “Bo Lind” says this');
  });

  it('takes a claim that is none away, and its findings', async () => {
    const { draft, say } = await desk(TEXT.replace('told reporters', 'claimed'));
    expect(await draft.findings()).toContain('loaded-verb: claimed');
    await say(HURT, { kind: 'not-a-claim' });
    await say(FERRY, { kind: 'not-a-claim' });
    expect(await claimsOf(draft)).toEqual([`${BRIDGE} ← Irena Kolar`]);
    expect(await draft.hoverText('The ferry')).toMatch(/^_You said so: not a claim · /);
    expect((await draft.findings()).join()).not.toContain('claimed');
  });

  it('has a claim carried', async () => {
    const { draft, say, list } = await desk();
    await say(FERRY, { kind: 'carried-by' });
    const { said } = await list('The ferry');
    expect(said).toMatchObject([
      { what: 'Also from “Mayor Irena Kolar said the harbour bridge would close in May 2022.”' },
    ]);
    expect(said[0]?.words).toBe(FERRY);
    const card = await draft.hoverText('The ferry');
    expect(card).toMatch(/^Also from Irena Kolar · nobody is named in this sentence/);
    expect(card).toContain('You said so: also from');
    await say('ferry will sail again on 3 June', { kind: 'attribute-selection', name: 'Bo Lind' });
    const later = await draft.hoverText('ferry will');
    expect(later).toContain('You said so: “Bo Lind” says this');
    expect(later).not.toContain('carried by');
  });

  it('lists what was said, the latest first, and takes one back by its id', async () => {
    const { draft, ledger, say, list, undo } = await desk();
    await say(BRIDGE, { kind: 'source-is', name: 'Bo Lind', form: 'named-person' });
    await say(FERRY, { kind: 'not-a-claim' });
    const { said, names } = await list('told');
    expect(said.map(({ what }) => what)).toEqual(['Not a claim', 'The source is “Bo Lind”']);
    expect(said[0]?.who).toMatch(/^You, \d+ \w+ \d{4}$/);
    expect(said[0]?.place).toEqual(draft.rangeOf(FERRY));
    expect(said[1]?.words).toBe(TEXT.split('\n')[0]);
    expect(names).toContain('Bo Lind');
    await undo(said[1]!.id);
    expect(ledger.text.trim().split('\n')).toHaveLength(1);
    expect(await claimsOf(draft)).toEqual([`${BRIDGE} ← Irena Kolar`, `${HURT} ← The director`]);
  });

  it('is answered with nothing where there is nothing to say it of, or no sense in it', async () => {
    const { draft, ledger } = await desk();
    const place = draft.rangeOf('Mayor');
    const ask = (say: unknown) =>
      draft.editor.connection.sendRequest(CORRECT_REQUEST, { uri: draft.uri, places: [place], say });
    expect(await ask({ kind: 'carried-by' })).toBeNull();
    expect(await ask({ kind: 'source-is', name: ' ' })).toBeNull();
    expect(await ask('nonsense')).toBeNull();
    expect(ledger.text).toBe('');
  });
});
