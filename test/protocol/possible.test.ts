/** What an editor is told of what the engine is not sure of, and of plans and attitudes: quietly, after the rest, uncounted. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Editor } from './support/editor.ts';

let editor: Editor;
let count = 0;

beforeAll(async () => {
  editor = await Editor.start({ program: 'told' });
});
afterAll(() => editor.stop());

async function open(text: string) {
  count += 1;
  return editor.open(`file:///desk/possible-${count}.md`, text);
}

const POSSIBLE = 'The council hinted that the dam would hold.';
const NESTED = 'Olena Marchenko said that the council hinted that the dam would hold.';
const PLAN = 'Olena Marchenko has pledged to rebuild the quay.';

describe('a hover over what is merely possible', () => {
  it.each(['The council', 'hinted', 'the dam'])('says so in plain words at «%s»', async (words) => {
    const draft = await open(POSSIBLE);
    expect(await draft.hoverText(words)).toBe(
      'Possibly said by the council · government\n\n_Whence is not sure of this one._',
    );
  });

  it('gives no figure and nothing bold', async () => {
    const draft = await open(POSSIBLE);
    expect(await draft.hoverText('the dam')).not.toMatch(/\d|%|\*\*/);
  });

  it('still shows what is cited', async () => {
    const draft = await open(`${POSSIBLE}[^1]\n\n[^1]: Harrow Council, “Minutes”, 4 May 2023.\n`);
    expect(await draft.hoverText('hinted')).toMatch(/^Possibly said[^]*Cited: Harrow Council/);
  });

  it('puts what is sure first', async () => {
    const draft = await open(NESTED);
    for (const words of ['the council', 'hinted', 'the dam']) {
      const hover = await draft.hoverText(words);
      expect(hover).toMatch(/^\*\*Olena Marchenko\*\*[^]*\n---\n[^]*Possibly said by the council/);
      expect(hover).toMatch(/_Whence is not sure of this one._$/);
    }
    const range = (await draft.hover('hinted'))?.range;
    expect(range && draft.words(range)).toBe('that the council hinted that the dam would hold');
  });

  it('says in a card about verification that its claim is merely possible', async () => {
    const draft = await open(`${POSSIBLE} The Courier could not verify the claim.`);
    expect(await draft.hoverText('could not verify')).toContain(
      'About: _“that the dam would hold”_ · possibly the council',
    );
  });
});

describe('a hover over a plan or an attitude', () => {
  it.each([
    [PLAN, 'has pledged', 'What somebody means to do, not a statement of fact'],
    [
      'Olena Marchenko supports the bill.',
      'supports',
      'What somebody is for or against, not a statement of fact',
    ],
  ])('of «%s» says that it is no statement of fact', async (text, at, words) => {
    const draft = await open(text);
    expect(await draft.hoverText(at)).toBe(`**Olena Marchenko**\n\n${words}`);
  });

  it('that is merely possible says both', async () => {
    const draft = await open('Olena Marchenko backs the bill.');
    expect(await draft.hoverText('backs')).toBe(
      'Possibly supported or opposed by Olena Marchenko\n\n_Whence is not sure of this one._',
    );
  });
});

describe('the view, the outline and the highlight', () => {
  const ALL = `${POSSIBLE}\n\n${PLAN}\n\nOlena Marchenko said that nobody was hurt.\n`;

  it('mark what is possible and what is a plan', async () => {
    const claims = (await (await open(ALL)).provenance())?.claims ?? [];
    expect(
      claims.map(({ text, possible, standing, standingLabel, source }) => [
        text,
        possible,
        standing,
        standingLabel,
        source,
      ]),
    ).toEqual([
      ['that the dam would hold', true, 'named', 'Named source', 'The council'],
      ['has pledged to rebuild the quay', false, 'attitude', 'Plan or promise', 'Olena Marchenko'],
      ['that nobody was hurt', false, 'named', 'Named source', 'Olena Marchenko'],
    ]);
  });

  it('have what is possible last in the outline, and say so', async () => {
    const symbols = await (await open(ALL)).symbols();
    expect(symbols.map(({ name, detail }) => [name, detail])).toEqual([
      ['has pledged to rebuild the quay', 'Olena Marchenko · Plan or promise'],
      ['that nobody was hurt', 'Olena Marchenko'],
      ['that the dam would hold', 'The council · possible'],
    ]);
  });

  it('mark what is sure where both stand', async () => {
    const draft = await open(NESTED);
    const marked = (await draft.highlights('hinted'))?.map(({ range }) => draft.words(range));
    expect(marked).toEqual(['Olena Marchenko', 'said', 'that the council hinted that the dam would hold']);
  });

  it('mark what is possible where nothing else stands', async () => {
    const draft = await open(POSSIBLE);
    const marked = (await draft.highlights('hinted'))?.map(({ range }) => draft.words(range));
    expect(marked).toEqual(['The council', 'hinted', 'that the dam would hold']);
  });
});

describe('the status', () => {
  it.each([
    [
      `${POSSIBLE} ${PLAN} Olena Marchenko said that nobody was hurt.`,
      { claims: 1, sourced: 1, uncounted: 2 },
      'Checked: 1 claim, 1 with a source, nothing to look at.',
    ],
    [POSSIBLE, { claims: 0, sourced: 0, uncounted: 1 }, 'Checked: no claims that Whence is sure of.'],
    ['Good evening.', { claims: 0, sourced: 0, uncounted: 0 }, 'Checked: no claims found.'],
  ])('of «%s»', async (text, counts, message) => {
    expect(await (await open(text)).status()).toMatchObject({ ...counts, message });
  });
});

it('counts a finding on a source only with what that source surely says', async () => {
  const draft = await open('Officials said that the dam would hold and hinted that it was old.');
  const claims = (await draft.provenance())?.claims ?? [];
  expect(claims.map(({ text, possible, findings }) => [text, possible, findings.length])).toEqual([
    ['that the dam would hold', false, 1],
    ['that it was old', true, 0],
  ]);
});

it('has no findings on what is merely possible', async () => {
  const text = (cue: string) => `The mayor ${cue} that the fund was empty.`;
  expect(await (await open(text('claimed'))).findings()).toEqual(['loaded-verb: claimed']);
  expect(await (await open(text('insisted'))).findings()).toEqual([]);
});
