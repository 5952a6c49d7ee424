import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whence, type RunOptions } from '../../support/cli.ts';

const CLEAN = 'Anna Berg said on Monday that the gates had been repaired.\n';
const HEARSAY = 'The lock keeper is said to have left the gates open.\n';
const LOADED = 'The lock keeper claimed that the gates had been shut.\n';
const DUTCH =
  'De burgemeester zei maandag dat de brug over de rivier tot het einde van het jaar gesloten blijft voor al het verkeer.\n';

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly range: { start: { line: number; character: number }; end: { line: number; character: number } };
}

interface Output {
  readonly version: number;
  readonly documents: readonly {
    readonly path: string;
    readonly findings: readonly Finding[];
    readonly summary: { readonly language: string | null; readonly checked: boolean };
  }[];
}

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whence-check-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function draft(name: string, text: string | Buffer): Promise<string> {
  await writeFile(join(folder, name), text);
  return name;
}

const check = (args: readonly string[], options: RunOptions = {}) =>
  whence(['check', ...args], { cwd: folder, ...options });

async function checkJson(args: readonly string[], options: RunOptions = {}) {
  const { code, stdout, stderr } = await check([...args, '--format', 'json'], options);
  return { code, stderr, ...(JSON.parse(stdout) as Output) };
}

const rulesIn = ({ documents }: Output): readonly string[] =>
  documents.flatMap(({ findings }) => findings.map(({ rule }) => rule));

describe('the exit code', () => {
  it('looks at loaded words inside quotations only when asked', async () => {
    const name = await draft(
      'quoted.txt',
      '“The mayor claimed that the fund was empty,” Olena Marchenko said.\n',
    );
    expect(rulesIn(await checkJson([name]))).not.toContain('loaded-verb');
    expect(rulesIn(await checkJson([name, '--wording-in-quotations']))).toContain('loaded-verb');
  });

  it('is 0 when nothing is as severe as asked, and 1 when something is', async () => {
    await draft('a.txt', HEARSAY);
    expect((await check(['a.txt'])).code).toBe(0);
    expect((await check(['a.txt', '--fail-on', 'warning'])).code).toBe(1);
    expect((await check(['a.txt', '--fail-on', 'never', '--rule', 'hearsay=error'])).code).toBe(0);
    expect((await check(['a.txt', '--rule', 'hearsay=error'])).code).toBe(1);
    expect((await check(['a.txt', '--fail-on', 'warning', '--rule', 'hearsay=off'])).code).toBe(0);
  });

  it('is 2 for an option, a profile, a rule or a severity that there is not', async () => {
    await draft('a.txt', CLEAN);
    for (const args of [
      ['--loud'],
      ['--profile', 'tabloid'],
      ['--rule', 'no-such=off'],
      ['--rule', 'hearsay=loud'],
    ]) {
      const { code, stderr, stdout } = await check(['a.txt', ...args]);
      expect({ args, code, stdout, complains: stderr !== '' }).toEqual({
        args,
        code: 2,
        stdout: '',
        complains: true,
      });
    }
  });

  it('is 0 for help and the version', async () => {
    const { code, stdout } = await whence(['--help']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('check')]);
    expect(await whence(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

describe('the JSON report', () => {
  it('holds exactly what it promises', async () => {
    await draft('a.txt', `First line.\n\n${HEARSAY}`);
    const { code, version, documents } = await checkJson(['a.txt']);
    expect([code, version, documents.length]).toEqual([0, 1, 1]);
    const [document] = documents;
    expect(Object.keys(document ?? {})).toEqual([
      'path',
      'attributions',
      'claims',
      'markers',
      'residue',
      'findings',
      'summary',
    ]);
    const finding = document?.findings.find(({ rule }) => rule === 'hearsay');
    expect(Object.keys(finding ?? {})).toEqual(['rule', 'severity', 'start', 'end', 'message', 'range']);
    expect(finding).toMatchObject({ severity: 'warning', range: { start: { line: 2 }, end: { line: 2 } } });
    const character = finding?.range.start.character ?? -1;
    expect(finding?.start).toBe('First line.\n\n'.length + character);
  });

  it('keeps places right behind a byte order mark, CR LF and emoji', async () => {
    await draft('a.txt', `\uFEFF🙂 One.\r\n🙂 ${HEARSAY}`);
    const { documents } = await checkJson(['a.txt']);
    const text = `🙂 One.\r\n🙂 ${HEARSAY}`;
    const [finding] = documents[0]?.findings ?? [];
    expect(text.slice(finding?.start, finding?.end)).toMatch(/is said/);
    expect(finding?.range.start).toEqual({
      line: 1,
      character: (finding?.start ?? 0) - '🙂 One.\r\n'.length,
    });
  });

  it('holds every draft of a folder, in order, and none of what is no draft', async () => {
    await mkdir(join(folder, 'node_modules'));
    await mkdir(join(folder, '.git'));
    await mkdir(join(folder, 'in'));
    const names = [
      'b.txt',
      'a.md',
      'c.markdown',
      'in/d.TXT',
      'e.html',
      'README.md',
      'node_modules/f.txt',
      '.git/g.txt',
    ];
    for (const name of names) await draft(name, CLEAN);
    expect((await checkJson(['.'])).documents.map(({ path }) => path)).toEqual([
      'a.md',
      'b.txt',
      'c.markdown',
      'in/d.TXT',
    ]);
    expect((await checkJson(['*.txt', 'b.txt', './b.txt'])).documents.map(({ path }) => path)).toEqual([
      'b.txt',
    ]);
  });

  it('says that a draft is not English, and finds nothing in it', async () => {
    const { documents } = await checkJson(['-'], { input: `${DUTCH}${DUTCH}` });
    expect(documents).toMatchObject([
      { path: '-', findings: [], summary: { language: 'nl', checked: false } },
    ]);
  });
});

describe('the text report', () => {
  it('says where, quotes the words, and says what is wrong and what to do', async () => {
    await draft('a.txt', `First line.\n${HEARSAY}`);
    const { stdout } = await check(['a.txt']);
    expect(stdout).toMatch(/^a\.txt$/m);
    expect(stdout).toMatch(/ 2:17 {2}warning {2}“is said”/);
    expect(stdout).toMatch(/What to do: \S/);
    expect(stdout).toMatch(/1 warning/);
  });

  it('lists who says what when asked', async () => {
    await draft('a.txt', CLEAN);
    expect((await check(['a.txt'])).stdout).not.toContain('Who says what');
    const { stdout } = await check(['a.txt', '--attributions']);
    expect(stdout).toMatch(/Who says what\n +1:11 {2}.*Anna Berg/);
    expect(stdout).toContain('the gates had been repaired');
  });

  it('says whom somebody told, and puts one colon where the draft has one', async () => {
    await draft(
      'a.txt',
      'Mayor: bridge will close\n\nAnna Berg told reporters that the gates had been repaired.\n',
    );
    const { stdout } = await check(['a.txt', '--attributions']);
    expect(stdout).toContain('told reporters: “that the gates had been repaired”');
    expect(stdout).not.toContain('::');
  });

  it('never hands the terminal what a draft holds of commands to it', async () => {
    await draft(
      'a.txt',
      'The keeper is said to have \u001b[31mleft\u001b[0m \u202ethe gates\u202c open.\n\nMost read in \u001b[31mNews\n',
    );
    const { stdout } = await check(['a.txt', '--attributions']);
    expect(stdout).toContain('residue');
    for (const command of ['\u001b', '\u202e']) expect(stdout).not.toContain(command);
  });

  it('says in one line that a draft is not English', async () => {
    await draft('a.txt', `${DUTCH}${DUTCH}`);
    expect((await check(['a.txt'])).stdout).toMatch(/^a\.txt\n {2}Not checked: .*Dutch.*\n$/);
  });
});

describe('standard input', () => {
  it('is plain text, or what its name says', async () => {
    const input = 'The cause is known.[^1]\n\n<!-- whence-disable-next-line hearsay -->\n\n' + HEARSAY;
    expect(rulesIn(await checkJson(['-'], { input }))).toContain('hearsay');
    const named = await checkJson(['-', '--stdin-path', 'desk/draft.md'], { input });
    expect(rulesIn(named)).not.toContain('hearsay');
    expect(named.documents[0]?.path).toBe('desk/draft.md');
  });
});

describe('what cannot be read', () => {
  it('gets a line each, the rest go on, and the exit code is 2', async () => {
    await draft('good.txt', HEARSAY);
    await draft('latin1.txt', Buffer.from('Caf\xe9', 'latin1'));
    await draft('picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    await draft('long.txt', CLEAN.repeat(20));
    await symlink('loop.txt', join(folder, 'loop.txt'));
    const names = ['latin1.txt', 'picture.txt', 'gone.txt', 'long.txt', 'loop.txt', '*.nothing', 'good.txt'];
    const { code, stderr, documents } = await checkJson([...names, '--max-size', '500']);
    expect(code).toBe(2);
    expect(documents.map(({ path }) => path)).toEqual(['good.txt']);
    expect(stderr.trim().split('\n')).toEqual([
      'whence: latin1.txt: it is not UTF-8 text; save it as UTF-8',
      'whence: picture.txt: it is not a text file',
      'whence: gone.txt: there is no such file or folder',
      'whence: long.txt: it is larger than 500 bytes (--max-size sets the limit)',
      'whence: loop.txt: its links lead in a circle',
      'whence: *.nothing: no file matches this pattern',
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('says what may not be read', async () => {
    await chmod(join(folder, await draft('secret.txt', CLEAN)), 0o000);
    expect((await check(['secret.txt'])).stderr).toBe('whence: secret.txt: you may not read it\n');
  });

  it('is said of a folder without drafts', async () => {
    expect(await check(['.'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no drafts in this folder'),
    });
  });
});

describe('repairs', () => {
  it('are made only when asked for, and counted', async () => {
    const name = await draft('a.txt', `\uFEFF${LOADED}`);
    const untouched = await readFile(join(folder, name));
    expect((await check([name])).stdout).toContain('loaded-verb');
    expect(await readFile(join(folder, name))).toEqual(untouched);
    const { stdout } = await check([name, '--fix']);
    expect(stdout).toMatch(/Repaired in the file\n +Write “said”, where it said “claimed” {2}loaded-verb\n/);
    expect(stdout).toMatch(/nothing to look at again\n$/);
    expect(await readFile(join(folder, name), 'utf8')).toBe(`\uFEFF${LOADED.replace('claimed', 'said')}`);
  });

  it('leave a draft alone that has nothing to repair', async () => {
    const name = await draft('a.txt', HEARSAY);
    expect((await check([name, '--fix'])).stdout).not.toContain('Repaired');
    expect(await readFile(join(folder, name), 'utf8')).toBe(HEARSAY);
  });

  it('are not made on standard input', async () => {
    expect(await check(['-', '--fix'], { input: LOADED })).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('the ledger of ignores', () => {
  const entry = { path: 'desk/a.txt', rule: 'hearsay', quote: HEARSAY.trim(), at: '2026-01-01T00:00:00Z' };

  it('beside the drafts or above them is honoured', async () => {
    await mkdir(join(folder, '.whence'));
    await mkdir(join(folder, 'desk'));
    await draft('desk/a.txt', `A new first line.\n\n${HEARSAY}`);
    await draft('desk/b.txt', HEARSAY);
    await writeFile(join(folder, '.whence', 'ignores.jsonl'), `${JSON.stringify(entry)}\nnonsense\n`);
    const { documents, stderr } = await checkJson(['desk']);
    const hearsay = documents.filter(({ findings }) => findings.some(({ rule }) => rule === 'hearsay'));
    expect(hearsay.map(({ path }) => path)).toEqual(['desk/b.txt']);
    expect(stderr).toMatch(/ignores\.jsonl: line 2 is passed over/);
  });
});

describe('the newsroom’s file', () => {
  beforeEach(async () => {
    await mkdir(join(folder, '.whence'));
    await mkdir(join(folder, 'desk'));
    await draft('desk/a.txt', HEARSAY);
  });
  const severity = async (...args: string[]) =>
    (await checkJson(['desk/a.txt', ...args])).documents[0]?.findings[0]?.severity;

  it('above the draft holds, and the options win over it', async () => {
    await draft('.whence/config.json', '{ "extends": "fact-check" }');
    expect(await severity()).toBe('error');
    expect(await severity('--profile', 'default')).toBe('warning');
    expect(await severity('--rule', 'hearsay=hint')).toBe('hint');
  });

  it('that has an entry wrong is told of it, with its place, and the rest holds', async () => {
    await draft('.whence/config.json', '{\n  "extends": "loud",\n  "rules": { "hearsay": "hint" }\n}');
    const { documents, stderr } = await checkJson(['desk/a.txt']);
    expect(documents[0]?.findings[0]?.severity).toBe('hint');
    expect(stderr).toMatch(/^whence: \.whence\/config\.json:2:14: “extends” should name a profile\..*\n$/);
  });

  it('says which files of a folder are drafts, from its own folder on', async () => {
    await mkdir(join(folder, 'desk/old'));
    await draft('desk/old/b.txt', HEARSAY);
    await draft('README.md', HEARSAY);
    const paths = async (): Promise<string[]> =>
      (await checkJson(['.'])).documents.map(({ path }) => path).toSorted();
    expect(await paths()).toEqual(['desk/a.txt', 'desk/old/b.txt']);
    await draft('.whence/config.json', '{ "files": { "exclude": ["desk/old/**"] } }');
    expect(await paths()).toEqual(['README.md', 'desk/a.txt']);
    await draft('.whence/config.json', '{ "files": { "include": ["desk/old/*"] } }');
    expect(await paths()).toEqual(['desk/old/b.txt']);
  });

  it.each([
    ['{ "enable": false }', /desk\/a\.txt: Not checked: Whence is turned off/],
    ['{ "files": { "exclude": ["desk/*.txt"] } }', /are left out \(the newsroom’s file/],
    ['{ "files": { "maxSize": 10 } }', /more than the 10 that are allowed/],
  ])('with %s leaves a draft out that is asked for by name, and says so', async (text, why) => {
    await draft('.whence/config.json', text);
    const { documents, stderr, code } = await checkJson(['desk/a.txt', '--fail-on', 'hint']);
    expect(documents).toEqual([]);
    expect(stderr).toMatch(why);
    expect(code).toBe(0);
  });
});

describe('the newsroom’s list of sources', () => {
  const TOLD =
    'Pavel Orlov told Interfax that the plant had closed. Orlovka Radio reported that it was open.\n';
  beforeEach(async () => {
    await mkdir(join(folder, 'desk', 'world'), { recursive: true });
    await mkdir(join(folder, '.whence'));
    await draft('desk/world/a.txt', TOLD);
  });
  const labelled = async (): Promise<readonly string[]> => {
    const { documents } = await checkJson(['desk/world/a.txt', '--rule', 'second-hand=off']);
    return documents.flatMap(({ findings }) =>
      findings.filter(({ rule }) => rule === 'state-media-unlabelled').map(({ message }) => message),
    );
  };

  it('above the draft says who controls an outlet', async () => {
    expect(await labelled()).toEqual([]);
    const control = '"control": { "class": "SC" }';
    await draft(
      '.whence/sources.json',
      `{ "version": 1, "sources": [{ "name": "Interfax", ${control} }, { "name": "Orlovka Radio", ${control} }] }`,
    );
    expect(await labelled()).toEqual([
      expect.stringMatching(/^Interfax is state-controlled\. The draft/),
      expect.stringMatching(/^Orlovka Radio is state-controlled\. The draft/),
    ]);
    await mkdir(join(folder, 'desk', '.whence'));
    await draft('desk/.whence/sources.json', '{ "version": 1, "sources": [] }');
    expect(await labelled()).toEqual([]);
  });

  it('that has an entry wrong is told of it, with its place, and the rest holds', async () => {
    await draft(
      '.whence/sources.json',
      '{ "sources": [\n  { "name": "A", "role": "spy" },\n  { "name": "Orlovka Radio", "control": { "class": "CaPr" } }\n] }',
    );
    expect(await labelled()).toEqual([expect.stringMatching(/^Orlovka Radio is captured private\./)]);
    expect((await check(['desk/world/a.txt'])).stderr).toMatch(
      /^whence: \.whence\/sources\.json:2:26: “role” should be one of these: .*“A” is left out until this is mended\.\n$/,
    );
  });
});

describe('reports for code hosts', () => {
  it('are printed by their names', async () => {
    await draft('a.txt', HEARSAY);
    const sarif = await check(['a.txt', '--format', 'sarif']);
    expect(JSON.parse(sarif.stdout)).toMatchObject({
      version: '2.1.0',
      runs: [{ results: [{ ruleId: 'hearsay' }] }],
    });
    expect((await check(['a.txt', '--format', 'github'])).stdout).toMatch(/^::warning file=a\.txt,line=1,/);
  });
});

describe('drafts that claim the same', () => {
  const WIRE =
    'The Karsova dam held back 40 percent less water than in May, the water board said on Monday.\n';
  const BARE = 'It rained all night.\n\nThe Karsova dam held back 40 percent less water than in May.\n';

  it('are compared over the whole set', async () => {
    const [wire, bare] = [await draft('wire.txt', WIRE), await draft('bare.txt', BARE)];
    const { documents } = await checkJson([bare, wire]);
    const found = documents.map(({ path, findings }) => [path, findings.map(({ rule }) => rule)]);
    expect(found).toEqual([
      ['bare.txt', ['attribution-dropped']],
      ['wire.txt', []],
    ]);
    expect(documents[0]?.findings[0]?.message).toBe(
      '“wire.txt” has this only from the water board. Here it stands as fact.',
    );
    const { stdout } = await check(['.']);
    expect(stdout).toMatch(/See wire\.txt:1:1:/);
  });

  it('have nothing to be compared with when checked one at a time', async () => {
    await draft('wire.txt', WIRE);
    const alone = await checkJson([await draft('bare.txt', BARE)]);
    expect(rulesIn(alone)).not.toContain('attribution-dropped');
  });

  it('are compared as they stand when one is repaired', async () => {
    await draft('wire.txt', WIRE);
    const loaded = await draft('bare.txt', `${BARE}\nOlena Marchenko claimed that the road was closed.\n`);
    const { documents } = await checkJson(['.', '--fix', '--rule', 'loaded-verb=warning']);
    expect(await readFile(join(folder, loaded), 'utf8')).toContain('Marchenko said that');
    expect(documents[0]?.findings.map(({ rule }) => rule)).toEqual(['attribution-dropped']);
  });

  it('lead to each other in SARIF', async () => {
    await draft('wire.txt', WIRE);
    await draft('bare.txt', BARE);
    const { stdout } = await check(['.', '--format', 'sarif']);
    const log: unknown = JSON.parse(stdout);
    const place = { artifactLocation: { uri: 'wire.txt' }, region: { startLine: 1, startColumn: 1 } };
    expect(log).toMatchObject({
      runs: [
        {
          results: [
            {
              relatedLocations: expect.arrayContaining([
                expect.objectContaining({ physicalLocation: place }),
              ]),
            },
          ],
        },
      ],
    });
  });

  it('are read once though one of them cannot be', async () => {
    await draft('wire.txt', WIRE);
    await draft('bare.txt', BARE);
    const { code, stderr, ...output } = await checkJson(['bare.txt', 'missing.txt', 'wire.txt']);
    expect(code).toBe(2);
    expect(stderr.match(/missing\.txt/g)).toHaveLength(1);
    expect(rulesIn(output)).toContain('attribution-dropped');
  });
});
