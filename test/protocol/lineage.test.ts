/** The same claim in other drafts, as an editor has it: hover, findings, references and «Show Lineage», of drafts open and not. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Location } from 'vscode-languageserver/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LINEAGE_REQUEST, READ_ON_REQUEST } from '../../server/src/protocol.ts';
import type { ClaimLineage } from '../../server/src/protocol.ts';
import type { Draft } from './support/draft.ts';
import { Editor } from './support/editor.ts';

const WIRE = 'The Karsova dam held back 40 percent less water than in May, the water board said on Monday.\n';
const BARE = 'It rained all night.\n\nThe Karsova dam held back 40 percent less water than in May.\n';

let root = '';
let editor: Editor;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'whence-lineage-'));
  editor = await Editor.start({ pulls: true, folders: [pathToFileURL(root).href] });
});
afterEach(async () => {
  await editor.stop();
  await rm(root, { recursive: true });
});

const uriOf = (name: string): string => pathToFileURL(join(root, name)).href;

async function save(name: string, text: string): Promise<void> {
  await writeFile(join(root, name), text);
}

/** Asks again and again: the other drafts are read behind the scenes. */
async function eventually<Answer>(
  ask: () => Promise<Answer>,
  isIt: (answer: Answer) => boolean,
): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (isIt(answer)) return answer;
    await setTimeout(50);
  }
}

const droppedIn = (draft: Draft) =>
  eventually(
    () => draft.diagnostics(),
    (all) => all.some(({ code }) => code === 'attribution-dropped'),
  );

const lineageAt = (draft: Draft, words: string): Promise<ClaimLineage | null> =>
  editor.connection.sendRequest(LINEAGE_REQUEST, {
    uri: draft.uri,
    place: draft.rangeOf(words),
  });

describe('the same claim in a draft that nobody has open', () => {
  it('is found, and the finding leads there', async () => {
    await save('wire.txt', WIRE);
    const draft = await editor.open(uriOf('bare.txt'), BARE);
    const found = (await droppedIn(draft)).find(({ code }) => code === 'attribution-dropped');
    expect(found?.message).toContain('“wire.txt” has this only from the water board.');
    expect(found?.relatedInformation?.[0]?.location).toMatchObject({
      uri: uriOf('wire.txt'),
      range: { start: { line: 0, character: 0 } },
    });
  });

  it('is told in the hover, with a link to its place', async () => {
    await save('wire.txt', WIRE);
    const draft = await editor.open(uriOf('bare.txt'), BARE);
    await droppedIn(draft);
    const words = await draft.hoverText('less water');
    expect(words).toContain(`Also in wire.txt: [from the water board](<${uriOf('wire.txt')}#L1,1>)`);
  });

  it('is told in the hover draft by draft, and those left out are a link where the editor runs such links', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await save(`${name}.txt`, WIRE);
    const draft = await editor.open(uriOf('bare.txt'), BARE);
    await droppedIn(draft);
    const words = await draft.hoverText('less water');
    const first = `Also in 4 drafts: [a.txt, from the water board](<${uriOf('a.txt')}#L1,1>) · [b.txt, from`;
    expect(words).toContain(first);
    expect(words).toMatch(/\[c\.txt, [^·]* · and 1 more$/m);
    await editor.stop();
    editor = await Editor.start({
      pulls: true,
      folders: [pathToFileURL(root).href],
      initializationOptions: { runsHoverLinks: true },
    });
    const again = await editor.open(uriOf('bare.txt'), BARE);
    await droppedIn(again);
    const link = /\[and 1 more\]\(<command:whence\.showLineage\?([^>]+)>\)/.exec(
      await again.hoverText('less water'),
    );
    const [asked]: unknown[] = JSON.parse(decodeURIComponent(link?.[1] ?? ''));
    const lineage = await editor.connection.sendRequest<ClaimLineage>(LINEAGE_REQUEST, asked);
    expect(lineage.drafts).toHaveLength(4);
  });

  it('takes over its source', async () => {
    await save('wire.txt', WIRE);
    const draft = await editor.open(uriOf('bare.txt'), BARE);
    await droppedIn(draft);
    await draft.apply(await draft.action('40 percent', 'Attribute it to the water board'));
    expect(draft.text).toContain('than in May, according to the water board.');
    await eventually(
      () => lineageAt(draft, 'less water'),
      (answer) => answer?.drafts.length === 1,
    );
    expect((await draft.diagnostics()).map(({ code }) => code)).not.toContain('attribution-dropped');
  });
});

it('is perhaps in a draft that says something near it, for whoever asks for more', async () => {
  await save('wire.txt', WIRE);
  await save('late.txt', 'The dam is low, and farmers are short of water.\n');
  const draft = await editor.open(uriOf('bare.txt'), BARE);
  await droppedIn(draft);
  const lineage = await lineageAt(draft, 'less water');
  expect(lineage?.drafts.map(({ name }) => name)).toEqual(['wire.txt']);
  expect(lineage?.perhaps).toMatchObject([
    {
      name: 'late.txt',
      places: [{ words: 'The dam is low, and farmers are short of water.', how: 'no source given' }],
    },
  ]);
});

describe('the same claim in another open draft', () => {
  it('is as it stands in the editor, not as it was saved', async () => {
    await save('wire.txt', 'It rained.\n');
    await editor.open(uriOf('wire.txt'), WIRE);
    const draft = await editor.open(uriOf('bare.txt'), BARE);
    await droppedIn(draft);
    const lineage = await lineageAt(draft, 'less water');
    expect(lineage).toMatchObject({
      words: 'The Karsova dam held back 40 percent less water than in May.',
      isRead: true,
      drafts: [{ uri: uriOf('wire.txt'), name: 'wire.txt', places: [{ how: 'from the water board' }] }],
    });
  });

  it('is among the references of the claim', async () => {
    await editor.open(uriOf('wire.txt'), WIRE);
    const draft = await editor.open(uriOf('bare.txt'), BARE);
    await droppedIn(draft);
    const places = await draft.references('less water');
    expect(places?.map(({ uri, range }: Location) => [uri, range.start.line])).toEqual([
      [uriOf('bare.txt'), 2],
      [uriOf('wire.txt'), 0],
    ]);
  });
});

it('reads on when an editor asks for it: all files are looked for again', async () => {
  const draft = await editor.open(uriOf('bare.txt'), BARE);
  await draft.diagnostics();
  const drafts = async () => (await lineageAt(draft, 'less water'))?.drafts.map(({ name }) => name);
  await eventually(
    () => lineageAt(draft, 'less water'),
    (answer) => answer?.isRead === true,
  );
  await save('wire.txt', WIRE);
  expect(await drafts()).toEqual([]);
  await editor.connection.sendRequest(READ_ON_REQUEST, {});
  await expect.poll(drafts, { timeout: 20_000 }).toEqual(['wire.txt']);
});

it('says where there is no claim, and where no other draft has it', async () => {
  const draft = await editor.open(uriOf('bare.txt'), `# Rain\n\n${BARE}`);
  await draft.diagnostics();
  const alone = await eventually(
    () => lineageAt(draft, 'less water'),
    (answer) => answer?.isRead === true,
  );
  expect(alone?.drafts).toEqual([]);
  expect(await lineageAt(draft, '# Rain')).toMatchObject({ words: null });
});
