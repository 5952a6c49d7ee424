/** The provenance of a draft: for the view, as an outline, and marked at the cursor. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Editor } from './support/editor.ts';

let editor: Editor;
let count = 0;

beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(() => editor.stop());

async function open(text: string) {
  count += 1;
  return editor.open(`file:///desk/provenance-${count}.md`, text);
}

const RELAYED = 'The minister flew in by night, Russian news agencies reported citing the Kremlin.\n';
const NAMED =
  '“The dam will hold until spring,” Olena Marchenko said.[^1]\n\n[^1]: Harrow Council, “Minutes”, 4 May 2023.\n';

describe('the view', () => {
  it('has each claim with its chain, its standing and its findings', async () => {
    const draft = await open(`${RELAYED}\n${NAMED}`);
    const [first, second] = (await draft.provenance())?.claims ?? [];
    expect(first).toMatchObject({
      text: 'The minister flew in by night',
      standing: 'relayed',
      source: 'Russian news agencies',
      cited: false,
      carriedBy: null,
      severity: 'information',
    });
    expect(first && draft.words(first.place)).toBe('The minister flew in by night');
    expect(first?.chain.map(({ name, cue, place }) => [name, cue, place && draft.words(place)])).toEqual([
      ['Russian news agencies', 'reported', 'Russian news agencies'],
      ['the Kremlin', 'citing', 'the Kremlin'],
    ]);
    expect(first?.findings.map(({ rule, place }) => [rule, draft.words(place)])).toEqual([
      ['second-hand', 'Russian news agencies'],
    ]);
    expect(second).toMatchObject({
      standing: 'named',
      source: 'Olena Marchenko',
      cited: true,
      carriedBy: null,
      severity: null,
    });
  });

  it('is told of an edit', async () => {
    const draft = await open(RELAYED);
    await draft.replace('by night', 'at dawn');
    await editor.until(() => editor.statuses.some(({ uri, version }) => uri === draft.uri && version === 2));
    expect((await draft.provenance())?.claims[0]?.text).toBe('The minister flew in at dawn');
  });
});

describe('the outline', () => {
  it('has the claims in reading order with their sources under them', async () => {
    const draft = await open(`${RELAYED}\n${NAMED}`);
    const symbols = await draft.symbols();
    expect(
      symbols.map(({ name, detail, children = [] }) => [name, detail, children.map((child) => child.name)]),
    ).toEqual([
      [
        'The minister flew in by night',
        'Russian news agencies ← the Kremlin',
        ['Russian news agencies', 'the Kremlin'],
      ],
      ['“The dam will hold until spring,”', 'Olena Marchenko', ['Olena Marchenko']],
    ]);
  });
});

describe('the highlight', () => {
  it.each(['The minister', 'Russian news', 'reported'])('at «%s» marks who says what', async (words) => {
    const draft = await open(RELAYED);
    const marked = (await draft.highlights(words))?.map(({ range }) => draft.words(range));
    expect(marked).toEqual(['The minister flew in by night', 'Russian news agencies', 'reported']);
  });

  it('is empty outside every attribution', async () => {
    const draft = await open(`# Notes\n\n${RELAYED}`);
    expect(await draft.highlights('Notes')).toBeNull();
  });
});
