import { describe, expect, it } from 'vitest';
import type { Check } from '../../../server/src/ledger/checks/check.ts';
import type { Ignore } from '../../../server/src/ledger/ignores.ts';
import { ignoreUnused } from '../../../server/src/rules/catalogue/ignore-unused.ts';
import { defineRule, type DefinedRule } from '../../../server/src/rules/define.ts';
import type { Fix, RuleFacts, Severity, SeveritySetting } from '../../../server/src/rules/rule.ts';
import { runRules, type RunOptions } from '../../../server/src/rules/run.ts';
import { bareDraft } from '../../support/drafts.ts';

const TEXT = 'The plant has closed, the mayor said.';

/** A rule that flags given words wherever they stand first. */
function flagging(code: string, ...words: string[]): DefinedRule {
  return defineRule<string>({
    ...ABOUT,
    code,
    *check({ text }) {
      for (const one of words) {
        const start = text.indexOf(one);
        yield { span: { start, end: start + one.length }, data: one };
      }
    },
    message: ({ data }) => `Found ${data}.`,
  });
}

const QUERY: Check = {
  id: 'c1',
  anchor: { quote: TEXT, prefix: '', suffix: '', words: TEXT, nth: 0 },
  hash: '',
  status: 'query',
  citations: [],
  checker: null,
  at: '',
  note: null,
  response: null,
  restricted: false,
  signOffs: [],
};

const ABOUT = {
  severity: 'warning',
  summary: 'x',
  why: 'x',
  advice: 'x',
  examples: { flagged: [], clean: [] },
} as const;

function run(rules: readonly DefinedRule[], options: Partial<RunOptions> = {}, draft = bareDraft(TEXT)) {
  const log: string[] = [];
  const findings = runRules(draft, {
    rules,
    severityOf: () => 'warning',
    log: (message) => log.push(message),
    ...options,
  });
  return { findings, log };
}

const severities =
  (of: Record<string, Severity>) =>
  (code: string): SeveritySetting =>
    of[code] ?? 'off';

describe('running', () => {
  it('gives findings in order of the text, worded', () => {
    const { findings } = run([flagging('b', 'mayor'), flagging('a', 'plant')]);
    expect(findings).toMatchObject([
      { rule: 'a', start: 4, end: 9, severity: 'warning', message: 'Found plant.', notes: [], related: [] },
      { rule: 'b', start: 26, end: 31 },
    ]);
  });

  it('does not ask a rule that is off', () => {
    const asked = defineRule<null>({
      ...ABOUT,
      code: 'asked',
      check() {
        throw new Error('asked');
      },
      message: () => '',
    });
    expect(run([asked], { severityOf: () => 'off' })).toEqual({ findings: [], log: [] });
  });

  describe('a rule that needs checks', () => {
    const checks = [{ check: QUERY, span: { start: 0, end: 9 }, stale: false }];
    const needy = defineRule<string, 'checks'>({
      ...ABOUT,
      code: 'needy',
      needs: ['checks'],
      *check(facts) {
        for (const { check, span } of facts.checks) if (span) yield { span, data: check.status };
        // Without any it would speak all the same.
        yield { span: { start: 10, end: 13 }, data: 'asked' };
      },
      message: ({ data }, facts) => `${data} of ${facts.checks.length}`,
    });
    const said = (draft: RuleFacts): string[] =>
      run([needy, flagging('a', 'mayor')], {}, draft).findings.map(({ message }) => message);

    it('gets them', () => {
      expect(said({ ...bareDraft(TEXT), checks })).toEqual(['query of 1', 'asked of 1', 'Found mayor.']);
    });

    it('is not asked of a draft without, while others are', () => {
      expect(said(bareDraft(TEXT))).toEqual(['Found mayor.']);
      expect(said({ ...bareDraft(TEXT), checks: [] })).toEqual(['Found mayor.']);
    });

    it('leaves an ignore of it be where it was not asked', () => {
      const text = `${TEXT} <!-- whence-disable-line needy -->`;
      const draft = bareDraft(text, { format: 'markdown' });
      const told = (rule: DefinedRule, facts: RuleFacts): string[] =>
        run([rule, ignoreUnused], {}, facts).findings.map((finding) => finding.rule);
      const silent = { ...needy, find: () => [] };
      expect(told(needy, draft)).toEqual([]);
      expect(told(silent, { ...draft, checks })).toEqual(['ignore-unused']);
    });
  });

  it('skips a rule that throws, says which, and goes on', () => {
    const breaking = defineRule<number>({
      ...ABOUT,
      code: 'breaking',
      *check() {
        yield { span: { start: 0, end: 3 }, data: 1 };
        throw new Error('no such luck');
      },
      message: () => 'x',
    });
    const { findings, log } = run([breaking, flagging('sound', 'plant')]);
    expect(findings.map(({ rule }) => rule)).toEqual(['sound']);
    expect(log).toEqual([expect.stringMatching(/breaking.*no such luck/)]);
  });

  it('skips a rule whose wording throws', () => {
    const speechless = defineRule<null>({
      ...ABOUT,
      code: 'speechless',
      check: () => [{ span: { start: 0, end: 3 }, data: null }],
      message() {
        throw new Error('no words');
      },
    });
    expect(run([speechless]).findings).toEqual([]);
  });

  it('works out fixes only when asked, and none when that fails', () => {
    let asked = 0;
    const fixing = (fix: () => readonly Fix[]): DefinedRule =>
      defineRule<null>({
        ...ABOUT,
        code: 'fixing',
        check: () => [{ span: { start: 0, end: 3 }, data: null }],
        message: () => 'x',
        fix,
      });
    const counting = run([fixing(() => [{ title: `${(asked += 1)}`, kind: 'repair', edits: [] }])]);
    expect(asked).toBe(0);
    expect(counting.findings[0]?.fixes()).toEqual([{ title: '1', kind: 'repair', edits: [] }]);
    const failing = run([
      fixing(() => {
        throw new Error('no way');
      }),
    ]);
    expect(failing.findings[0]?.fixes()).toEqual([]);
    expect(failing.log).toEqual([expect.stringContaining('fixing')]);
  });

  it('leaves out places that are outside the text or empty', () => {
    const lost = defineRule<null>({
      ...ABOUT,
      code: 'lost',
      check: () =>
        [
          { start: -1, end: 2 },
          { start: 3, end: 3 },
          { start: 0, end: 999 },
        ].map((span) => ({ span, data: null })),
      message: () => 'x',
    });
    expect(run([lost]).findings).toEqual([]);
  });

  it.each([
    ['nl', 0],
    ['en', 1],
    [null, 1],
  ])('in a draft whose language is %s gives %i', (language, count) => {
    expect(run([flagging('a', 'plant')], {}, bareDraft(TEXT, { language })).findings).toHaveLength(count);
  });

  it('is silent in page furniture, but for the rules about it', () => {
    const draft = bareDraft(TEXT, { residue: [{ start: 0, end: 10 }] });
    const about = { ...flagging('about', 'plant'), inResidue: true as const };
    const { findings } = run([flagging('a', 'plant', 'mayor'), about], {}, draft);
    expect(findings.map(({ rule, start }) => [rule, start])).toEqual([
      ['about', 4],
      ['a', 26],
    ]);
  });

  it('leaves out what is ignored', () => {
    const ignore = { path: '', rule: 'a', quote: TEXT, prefix: '', suffix: '', at: '' };
    const { findings } = run([flagging('a', 'plant'), flagging('b', 'mayor')], { ignores: [ignore] });
    expect(findings.map(({ rule }) => rule)).toEqual(['b']);
  });

  it('obeys a comment in Markdown', () => {
    const text = `<!-- whence-disable-next-line a -->\n${TEXT}`;
    const draft = bareDraft(text, { format: 'markdown', regions: [{ kind: 'comment', start: 0, end: 35 }] });
    expect(run([flagging('a', 'plant'), flagging('b', 'mayor')], {}, draft).findings).toMatchObject([
      { rule: 'b' },
    ]);
  });
});

describe('words that several rules speak of', () => {
  const shown = (rules: readonly DefinedRule[], of: Record<string, Severity>) =>
    run(rules, { severityOf: severities(of) }).findings.map(({ rule, notes }) => [
      rule,
      notes.map((one) => one.rule),
    ]);

  it('show the most severe', () => {
    const rules = [flagging('a', 'plant has'), flagging('b', 'has closed')];
    expect(shown(rules, { a: 'hint', b: 'error' })).toEqual([['b', ['a']]]);
  });

  it('show the first of the catalogue where severities agree', () => {
    const rules = [flagging('a', 'has closed'), flagging('b', 'plant has')];
    expect(shown(rules, { a: 'hint', b: 'hint' })).toEqual([['a', ['b']]]);
  });

  it('show both where they only touch', () => {
    const rules = [flagging('a', 'plant '), flagging('b', 'has')];
    expect(shown(rules, { a: 'hint', b: 'hint' })).toEqual([
      ['a', []],
      ['b', []],
    ]);
  });

  it('hide what overlaps the one shown, not what overlaps the hidden one', () => {
    const rules = [flagging('a', 'plant has'), flagging('b', 'has closed'), flagging('c', 'closed,')];
    expect(shown(rules, { a: 'error', b: 'warning', c: 'hint' })).toEqual([
      ['a', ['b']],
      ['c', []],
    ]);
  });

  it('are said once by one rule', () => {
    expect(shown([flagging('a', 'plant', 'plant')], { a: 'hint' })).toEqual([['a', []]]);
  });
});

describe('ignores that are in vain', () => {
  const teller = defineRule<string>({
    ...ABOUT,
    code: 'teller',
    ofIgnores: true,
    *check(_, unused) {
      for (const { start, end, inVain, unknown, kept } of unused)
        yield { span: { start, end }, data: JSON.stringify({ inVain, unknown, kept }) };
    },
    message: ({ data }) => data,
  });

  function told(comment: string, of: Record<string, SeveritySetting> = {}): string[] {
    const text = `${TEXT} ${comment}`;
    const draft = bareDraft(text, { format: 'markdown' });
    // It stands first, and is asked last all the same.
    const rules = [teller, flagging('a', 'plant'), flagging('b', 'no such words')];
    const { findings } = run(rules, { severityOf: (code) => of[code] ?? 'warning' }, draft);
    return findings.filter(({ rule }) => rule === 'teller').map(({ message }) => message);
  }

  const vain = (inVain: string[], unknown: string[] = [], kept: string[] = []): string[] => [
    JSON.stringify({ inVain, unknown, kept }),
  ];

  it.each([
    ['one that hides something', 'whence-disable-line a', []],
    ['one for every rule that hides something', 'whence-disable-line', []],
    ['one that hides nothing', 'whence-disable-line b', vain(['b'])],
    ['one of two', 'whence-disable-line a, b -- why', vain(['b'], [], ['a'])],
    ['a rule that there is not', 'whence-disable-line aa', vain(['aa'], ['aa'])],
    ['one for every rule over nothing, the teller’s own words too', 'whence-disable', vain([])],
    ['one that names the teller', 'whence-disable-line teller, b', []],
    ['the end of a stretch', 'whence-enable a', []],
  ])('tell %s', (_, comment, expected) => {
    expect(told(`<!-- ${comment} -->`)).toEqual(expected);
  });

  describe('in the ledger', () => {
    const entry = (rule: string, quote: string): Ignore => ({
      path: 'a.txt',
      rule,
      quote,
      prefix: '',
      suffix: '',
      at: '',
    });
    const toldOf = (ignores: readonly Ignore[], of: Record<string, SeveritySetting> = {}): string[] => {
      const rules = [ignoreUnused, flagging('a', 'plant'), flagging('b', 'no such words')];
      const severityOf = (code: string): SeveritySetting => of[code] ?? 'warning';
      const { findings } = run(rules, { severityOf, ignores });
      return findings
        .flatMap((one) => [one, ...one.notes])
        .filter(({ rule }) => rule === 'ignore-unused')
        .map(({ message }) => message);
    };
    const NOTHING = /leaves b out of this sentence\. There is nothing to leave out\.$/;
    const GONE =
      /leaves a out of “The dam has burst\.”, which is not in the draft any more\. There is nothing/;

    it.each([
      ['one that hides something', [entry('a', TEXT)], []],
      ['one whose sentence has nothing to hide', [entry('b', TEXT)], [NOTHING]],
      ['one whose sentence is gone', [entry('a', 'The dam has burst.')], [GONE]],
      ['both, each by itself', [entry('b', TEXT), entry('a', 'The dam has burst.')], [GONE, NOTHING]],
      ['a rule that there is not', [entry('aa', TEXT)], [/There is no rule “aa”\.$/]],
      ['one that names the teller', [entry('ignore-unused', TEXT)], []],
    ])('tell %s', (_, ignores, expected) => {
      expect(toldOf(ignores).toSorted()).toEqual(expected.map((words) => expect.stringMatching(words)));
    });

    it('are not told of a rule that is off', () => {
      expect(toldOf([entry('b', TEXT)], { b: 'off' })).toEqual([]);
    });
  });

  it('are not told of a rule that is off, which another profile may turn on', () => {
    expect(told('<!-- whence-disable-line b -->', { b: 'off' })).toEqual([]);
  });
});
