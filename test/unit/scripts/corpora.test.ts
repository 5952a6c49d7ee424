import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCorpus } from '../../../scripts/corpora/index.ts';

const TAGGED = '<source1>Ada</source1> <cue1 form="named-person">said</cue1> <content1>no</content1>.';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whence-corpora-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a folder of tagged drafts', () => {
  it('is read in order, but for its README', () => {
    write({ 'b.md': TAGGED, 'a.txt': TAGGED, 'README.md': 'How', 'notes.json': '{}' });
    const drafts = readCorpus(folder);
    expect(drafts.map(({ id, format }) => [id, format])).toEqual([
      ['a', 'plain'],
      ['b', 'markdown'],
    ]);
    expect(readCorpus(join(folder, 'a.txt'))).toEqual(drafts.slice(0, 1));
  });

  it('says which file is not well marked', () => {
    write({ 'a.txt': TAGGED, 'b.txt': '<cue1>said' });
    expect(() => readCorpus(folder)).toThrow(/b\.txt: <cue1> is left open/u);
  });
});

describe('brat standoff', () => {
  const TEXT = '🦊 Ada, who left, said no. Bo agreed.';

  it('is read by article and annotator, in code units', () => {
    write({
      'text/x_1.txt': TEXT,
      'attributions/x_1_bb.ann': '',
      'attributions/x_1_aa.ann': [
        'T1\tSource 2 5;7 15\tAda who left',
        'T2\tCue 17 21\tsaid',
        'T3\tContent 22 24\tno',
        'T4\tAttribution 17 21\tsaid',
        'E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1',
        'A1\tHard E1',
        '#1\tAnnotatorNotes E1\ta note',
      ].join('\n'),
      'attributions/x_1_more_aa.ann': 'T1\tSource 0 99\tof another article',
    });
    const [draft, ...others] = readCorpus(folder);
    expect(others).toEqual([]);
    expect(draft?.annotators).toEqual([
      {
        who: 'aa',
        attributions: [
          {
            id: 'E1',
            source: [
              [3, 6],
              [8, 16],
            ],
            cue: [[18, 22]],
            content: [[23, 25]],
          },
        ],
      },
      { who: 'bb', attributions: [] },
    ]);
    expect(draft?.text).toBe(TEXT);
  });

  it('knows numbered roles, triggers that are cues, and attributions without a source', () => {
    const spans = [
      'T1\tSource 2 5\tAda',
      'T2\tSource 26 28\tBo',
      'T3\tCue 29 35\tagreed',
      'T4\tContent 22 24\tno',
    ];
    write({
      'x.txt': TEXT,
      'x.ann': [...spans, 'E1\tAttribution:T3 Source:T1 Source2:T2', 'E2\tAttribution:T3 Content:T4'].join(
        '\r\n',
      ),
    });
    expect(readCorpus(folder)[0]?.annotators[0]?.attributions).toEqual([
      {
        id: 'E1',
        source: [
          [3, 6],
          [27, 29],
        ],
        cue: [[30, 36]],
        content: [],
      },
      { id: 'E2', source: [], cue: [[30, 36]], content: [[23, 25]] },
    ]);
  });

  it('gathers relations around their cue', () => {
    const spans = ['T1\tSource 2 5\tAda', 'T2\tCue 17 21\tsaid', 'T3\tContent 22 24\tno'];
    const relations = ['R1\tSays Arg1:T1 Arg2:T2', 'R2\tWhat Arg1:T1 Arg2:T3'];
    write({ 'x.txt': TEXT, 'x.ann': [...spans, ...relations].join('\n') });
    expect(readCorpus(folder)[0]?.annotators[0]?.attributions).toEqual([
      { id: 'T2', source: [[3, 6]], cue: [[18, 22]], content: [[23, 25]] },
    ]);
  });

  it('says where it is not what it should be', () => {
    write({ 'text/x.txt': TEXT, 'attributions/x.ann': '\nT1\tCue 17 99\tsaid' });
    expect(() => readCorpus(folder)).toThrow(/x\.ann, line 2: «17 99» is no span/u);
    write({ 'text/y.txt': TEXT, 'attributions/x.ann': '' });
    expect(() => readCorpus(folder)).toThrow(/y\.txt: nobody marked it/u);
  });
});

describe('JSON lines', () => {
  const DRAFT = {
    id: 'x_1',
    text: 'Ada said no.',
    annotators: [
      { who: 'aa', attributions: [{ id: 'E1', source: [[0, 3]], cue: [[4, 8]], content: [[9, 11]] }] },
    ],
  };

  it('are read with what is marked beyond spans', () => {
    write({
      'c.jsonl': `${JSON.stringify({ ...DRAFT, markers: [{ type: 'doubt', line: 1, span: [0, 3] }] })}\n\n`,
    });
    expect(readCorpus(join(folder, 'c.jsonl'))).toEqual([
      { ...DRAFT, markers: [{ type: 'doubt', span: [0, 3] }] },
    ]);
  });

  it.each([
    ['what is no JSON', '{', 'line 2: '],
    ['a draft without annotators', '{"id":"y","text":"No."}', 'line 2: annotators'],
    [
      'a span outside the text',
      JSON.stringify({ ...DRAFT, text: 'Ada' }),
      'line 2: a span that is not inside',
    ],
  ])('are refused with %s', (_, line, because) => {
    write({ 'c.jsonl': `${JSON.stringify(DRAFT)}\n${line}` });
    expect(() => readCorpus(join(folder, 'c.jsonl'))).toThrow(because);
  });
});

it('says so where there is no corpus', () => {
  expect(() => readCorpus(join(folder, 'none'))).toThrow('no such file or folder');
  expect(() => readCorpus(folder)).toThrow('no corpus there');
  write({ 'a.csv': '' });
  expect(() => readCorpus(join(folder, 'a.csv'))).toThrow('a corpus is');
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
