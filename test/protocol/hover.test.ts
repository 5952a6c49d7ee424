/** What an editor reads when it hovers: who says so, how, and what to do; on exactly the words under the pointer. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Editor } from './support/editor.ts';

let editor: Editor;
let count = 0;

beforeAll(async () => {
  editor = await Editor.start({ initializationOptions: { docsBase: 'file:///docs' } });
});
afterAll(() => editor.stop());

async function open(text: string) {
  count += 1;
  return editor.open(`file:///desk/hover-${count}.md`, text);
}

/** Hovers at the first character of `at`; expects the hover on `on`, holding each of `holds`. */
async function checkHover(
  text: string,
  { at, on, holds }: { at: string; on: string; holds: (string | RegExp)[] },
) {
  const draft = await open(text);
  const hover = await draft.hover(at);
  expect(hover?.range && draft.words(hover.range)).toBe(on);
  const words = await draft.hoverText(at);
  for (const part of holds) expect(words).toMatch(part);
}

const RELAYED = 'The minister flew in by night, Russian news agencies reported citing the Kremlin.';

describe('a hover', () => {
  it('over a claim shows the chain from the reader to the origin', () =>
    checkHover(RELAYED, {
      at: 'flew in',
      on: 'The minister flew in by night',
      holds: [/\*\*Russian news agencies ← the Kremlin\*\*/, 'Passed on by the media', 'citing'],
    }));

  it('over the first source shows the chain it passes on, and what to do', () =>
    checkHover(RELAYED, {
      at: 'Russian news',
      on: 'Russian news agencies',
      holds: [
        /\*\*Russian news agencies\*\*/,
        'Russian news agencies ← the Kremlin',
        /Why it matters:/,
        /What to do:/,
      ],
    }));

  it('over the origin shows the origin', () =>
    checkHover(RELAYED, { at: 'the Kremlin', on: 'the Kremlin', holds: [/^\*\*.*Kremlin\*\*/] }));

  it('over a cue shows who says so', () =>
    checkHover(RELAYED, { at: 'reported', on: 'reported', holds: ['Russian news agencies ← the Kremlin'] }));

  it('over state media says that the state controls it, and who says that', () =>
    checkHover('The bridge at Orlovka has been rebuilt, according to Russian state media.', {
      at: 'Russian state',
      on: 'Russian state media',
      holds: [/state-controlled \(as the draft says\)/, '[More about this](<file:///docs/second-hand.md>)'],
    }));

  it('over an outlet that the data knows names authority and edition', () =>
    checkHover('The bridge has been rebuilt, TASS reported.', {
      at: 'TASS',
      on: 'TASS',
      holds: [/news agency/, /state-controlled \(State Media Monitor \d{4}\)/],
    }));

  it('over words about verification shows what they are about', () =>
    checkHover('Two ferries sank, the harbour master said. The Courier could not verify the report.', {
      at: 'could not',
      on: 'could not verify',
      holds: [/Not verified/, /Two ferries sank/],
    }));

  it('over hearsay says that nobody is named', () =>
    checkHover('The minister is said to have met the mayor.', {
      at: 'is said',
      on: 'is said',
      holds: [
        /Nobody is named/,
        /Hearsay/,
        // In words: the rule's code is for the list of problems.
        /What to do:\*\* [^\n]+\. \[More about this\]\(<file:\/\/\/docs\/hearsay\.md>\)/,
      ],
    }));

  it('over a direct quotation says that it is one', () =>
    checkHover('“The dam will hold until spring,” Olena Marchenko said.', {
      at: 'The dam',
      on: '“The dam will hold until spring,”',
      holds: [/\*\*Olena Marchenko\*\*/, /direct quotation/],
    }));

  it('says what a finding is where the editor does not, as it lies on other words of the claim', async () => {
    const draft = await open('The town lost 40 percent of its people between the wars.');
    const message = 'No source is given for this figure';
    expect(await draft.hoverText('between the wars')).toContain(message);
    expect(await draft.hoverText('40 percent')).not.toContain(message);
  });

  it('over a loaded verb says how it puts things', () =>
    checkHover('The mayor claimed that the dam would hold.', {
      at: 'claimed',
      on: 'claimed',
      holds: [/“claimed”, a word that keeps its distance/],
    }));

  it('over a citation shows what it holds', async () => {
    const text = 'The dam will hold, the mayor said.[^1]\n\n[^1]: Harrow Council, “Minutes”, 4 May 2023.\n';
    await checkHover(text, {
      at: '[^1]',
      on: '[^1]',
      holds: [/\*\*Citation 1\*\* · used once/, /Harrow Council/],
    });
    await checkHover(text, { at: 'the mayor said', on: 'the mayor', holds: [/Cited: Harrow Council/] });
  });

  it('takes nothing that the draft says for markup', async () => {
    const draft = await open('The dam will hold, said the _Harrow_ <b>Post</b>.');
    const words = await draft.hoverText('The dam');
    expect(words).toContain('\\_Harrow\\_');
    expect(words).not.toContain('<b>');
  });

  it('is empty where there is nothing to say', async () => {
    const draft = await open(`Hello.\n\n${RELAYED}`);
    expect(await draft.hover('Hello')).toBeNull();
  });
});

it('is plain text for an editor that shows no Markdown', async () => {
  const plain = await Editor.start({ markdown: false });
  const draft = await plain.open('file:///desk/plain.txt', RELAYED);
  expect((await draft.hover('The minister'))?.contents).toMatchObject({
    kind: 'plaintext',
    value: expect.stringMatching(/^Russian news agencies/),
  });
  expect((await draft.hoverText('Russian news')).split('\n').at(-1)).toMatch(/^What to do: [^\n]+\.$/);
  await plain.stop();
});
