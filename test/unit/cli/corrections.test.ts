/** Corrections on the command line: applied by `check`, listed, and written as marked text that can be read back. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTagged } from '../../../scripts/corpora/tagged.ts';
import { taggedDraft } from '../../../server/src/cli/tagged.ts';
import { analyse } from '../../../server/src/engine/index.ts';
import type { Analysis, Correction, Span } from '../../../server/src/engine/index.ts';
import { formatCorrection } from '../../../server/src/ledger/corrections.ts';
import { correctionEntry } from '../../../server/src/ledger/placing.ts';
import { whence } from '../../support/cli.ts';
import { toldFinder } from '../../support/told-finder.ts';

const TEXT = [
  'The lock keeper claimed that the gates had been shut.',
  'It rained all day.',
  'The mayor said that Officials hinted the ferry would sail.\n',
].join('\n\n');

function at(text: string, words: string): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whence-corrections-'));
  await mkdir(join(folder, '.whence'));
  await mkdir(join(folder, 'desk'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A draft, and beside it what was said of it as it stood. */
async function corrected(text: string, ...said: Correction[]): Promise<void> {
  const sentences = Array.from(TEXT.matchAll(/[^\n]+/g), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  const lines = said.map((one, index) => {
    const note = { path: 'desk/a.txt', by: 'Ada', at: `2026-11-26T12:00:0${index}.000Z` };
    return formatCorrection(correctionEntry({ text: TEXT, sentences }, one, note));
  });
  await writeFile(join(folder, 'desk', 'a.txt'), text);
  await writeFile(join(folder, '.whence', 'corrections.jsonl'), `nonsense\n${lines.join('')}`);
}

const CLAIMED: Correction = { kind: 'not-attribution', at: at(TEXT, 'claimed') };
const MAYOR: Correction = { kind: 'source-is', at: at(TEXT, 'said'), name: 'Ada Reed', form: 'named-person' };

const run = (...args: string[]) => whence(args, { cwd: folder });

describe('whence check', () => {
  it('applies them', async () => {
    await corrected(TEXT);
    expect((await run('check', 'desk')).stdout).toContain('claimed');
    await corrected(`A new start.\n\n${TEXT}`, CLAIMED, MAYOR);
    const { stdout, stderr } = await run('check', 'desk', '--format', 'json');
    expect(stdout).not.toContain('loaded-verb');
    expect(stdout).toContain('"name":"Ada Reed"');
    expect(stderr).toMatch(/corrections\.jsonl: line 1 is passed over: it is not JSON/);
  });

  it('tells of those whose words are gone', async () => {
    await corrected(TEXT.replace('claimed that the gates', 'said the doors'), CLAIMED, MAYOR);
    const { stderr } = await run('check', 'desk/a.txt');
    expect(stderr).toMatch(/a\.txt: 1 correction is for words that have changed, and not applied/);
  });
});

describe('whence corrections', () => {
  it('lists what was said, of which words, by whom and when', async () => {
    await corrected(TEXT.replace('claimed that the gates', 'said the doors'), CLAIMED, MAYOR);
    const { stdout, code } = await run('corrections', 'desk');
    expect(code).toBe(0);
    expect(stdout).toContain('desk/a.txt\n');
    expect(stdout).toContain('5:11  The source is “Ada Reed”: “said” (Ada, 26 November 2026)\n');
    expect(stdout).toMatch(/\?\s+Not an attribution: “claimed” .*not applied: the words have changed/);
    expect(stdout).toMatch(/\n2 corrections\.\n$/);
  });

  it('gives programs the same', async () => {
    await corrected(TEXT, MAYOR);
    const { stdout } = await run('corrections', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      documents: [
        {
          path: 'desk/a.txt',
          corrections: [{ kind: 'source-is', name: 'Ada Reed', by: 'Ada', ...MAYOR.at }],
        },
      ],
    });
  });

  it('says when there are none, and when a draft cannot be read', async () => {
    await corrected(TEXT);
    expect((await run('corrections')).stdout).toBe('Nothing has been corrected.\n');
    expect(await run('corrections', 'nowhere.txt')).toMatchObject({ code: 2 });
  });

  it('writes the corrected paragraphs as marked text', async () => {
    await corrected(TEXT, CLAIMED);
    const { stdout } = await run('corrections', '--as', 'tagged');
    expect(stdout).toBe(
      '<draft kind="correction" from="desk/a.txt" />\nThe lock keeper claimed that the gates had been shut.\n',
    );
  });

  it('knows the newsroom’s sources there, as a check does', async () => {
    await corrected(TEXT, MAYOR);
    const sources = { sources: [{ name: 'Ada Reed', title: 'mayor of Harrow' }] };
    await writeFile(join(folder, '.whence', 'sources.json'), JSON.stringify(sources));
    const { stdout } = await run('corrections', '--as', 'tagged');
    expect(stdout).toContain('title="mayor of Harrow"');
  });
});

/** An attribution as it is read back from marked text, its words instead of their places. */
function readBack(marked: string) {
  const { text, annotators } = readTagged('a', marked, 'plain');
  const words = (places: readonly (readonly [number, number])[]) =>
    places.map(([start, end]) => text.slice(start, end));
  const attributions = (annotators[0]?.attributions ?? []).map(({ source, cue, content, ...rest }) => ({
    ...rest,
    source: words(source),
    cue: words(cue),
    content: words(content),
  }));
  return { text, attributions };
}

describe('marked text', () => {
  const analysed = (text: string, ...corrections: Correction[]): Analysis =>
    analyse(text, { finder: toldFinder, format: 'plain', corrections });
  const tagged = (text: string, ...corrections: Correction[]) =>
    taggedDraft({ path: 'a.txt', text, analysis: analysed(text, ...corrections), corrections });

  it('reads back as what was written', () => {
    const { marked, leftOut } = tagged(TEXT, MAYOR);
    expect(leftOut).toBe(0);
    const { text, attributions } = readBack(marked ?? '');
    expect(text.trim()).toBe('The mayor said that Officials hinted the ferry would sail.');
    expect(attributions).toMatchObject([
      {
        id: 'A1',
        source: ['The mayor'],
        cue: ['said'],
        content: ['that Officials hinted the ferry would sail'],
        form: 'named-person',
        name: 'Ada Reed',
        kind: 'statement',
        stance: 'neutral',
        voice: 'indirect',
        hearsay: false,
      },
      { id: 'A2', source: ['Officials'], cue: ['hinted'], parent: 'A1', link: 'within', optional: true },
    ]);
  });

  it('holds a paragraph in which nothing is attributed any more', () => {
    const { marked } = tagged(TEXT, CLAIMED);
    expect(readBack(marked ?? '')).toEqual({
      text: 'The lock keeper claimed that the gates had been shut.\n',
      attributions: [],
    });
  });

  it('leaves out, and counts, what tags cannot say', () => {
    const selected: Correction = {
      kind: 'attribute-selection',
      at: at(TEXT, 'It rained all day'),
      name: 'Bo',
      form: null,
    };
    expect(tagged(TEXT, selected)).toEqual({ marked: null, leftOut: 1 });
    const odd = 'The mayor said <cue1>no.';
    expect(tagged(odd, { ...MAYOR, at: at(odd, 'said') })).toEqual({ marked: null, leftOut: 1 });
    expect(tagged(TEXT, { kind: 'not-a-claim', at: at(TEXT, 'It rained') })).toEqual({
      marked: null,
      leftOut: 0,
    });
  });
});
