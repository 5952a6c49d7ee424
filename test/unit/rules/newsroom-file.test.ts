/** A newsroom's own file: what it says holds, what is wrong in it is told with its place. */
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { DEFAULT_BIBLIOGRAPHIES } from '../../../server/src/citations/bibliography/file.ts';
import { decide, decidedIn } from '../../../server/src/rules/decisions.ts';
import { NEWSROOM_KEYS, readNewsroomFile } from '../../../server/src/rules/newsroom-file.ts';
import { RULES } from '../../../server/src/rules/registry.ts';

const read = (text: string) => readNewsroomFile(text, RULES);

const WHOLE = `{
  // Ours is a wire.
  "$schema": "x",
  "extends": "wire",
  "rules": { "vague-source": "hint", "hearsay": "profile", },
  "outlet": " The Harrow Post ",
  "wordingInQuotations": true,
  "enable": false,
  "files": { "include": ["desk/**"], "exclude": [], "maxSize": 5000 },
}`;

describe('a newsroom’s file', () => {
  it('is told of, and crashes nothing, where it is nested past all reason', () => {
    expect(read(`{"files":${'['.repeat(50_000)}`)).toMatchObject({ decisions: {}, problems: [{ start: 0 }] });
  });

  it('may have comments and a comma too many', () => {
    expect(read(`\uFEFF${WHOLE}`)).toEqual({
      decisions: {
        profile: 'wire',
        rules: { 'vague-source': 'hint', hearsay: 'profile' },
        outlet: 'The Harrow Post',
        wordingInQuotations: true,
        enable: false,
        files: { include: ['desk/**'], exclude: [], maxSize: 5000 },
      },
      problems: [],
    });
  });

  it.each([
    ['"tabloid"', '{ "extends": "tabloid" }', /name a profile.*default, wire, fact-check or quiet/],
    ['"hear_say"', '{ "rules": { "hear_say": "off" } }', /no rule “hear_say”\. Did you mean “hearsay”/],
    ['"loud"', '{ "rules": { "hearsay": "loud" } }', /no severity for the rule “hearsay”/],
    ['[]', '{ "rules": [] }', /should name rules and their severities/],
    ['7', '{ "outlet": 7 }', /should be a name/],
    ['"yes"', '{ "wordingInQuotations": "yes" }', /should be true or false/],
    ['"no"', '{ "enable": "no" }', /“enable” should be true or false/],
    ['"desk"', '{ "files": "desk" }', /should say which files are drafts/],
    ['"**"', '{ "files": { "include": "**", "exclude": [] } }', /“include” should be a list of patterns/],
    ['0', '{ "files": { "maxSize": 0 } }', /“maxSize” should be a number of characters/],
    [
      '"ignore"',
      '{ "files": { "ignore": [] } }',
      /no setting “ignore” in “files”.*include, exclude or maxSize/,
    ],
    ['"profile"', '{ "profile": "wire" }', /no setting “profile”.*extends, rules, outlet/],
    ['[1]', '[1]', /should be settings in \{ … \}/],
    ['"toString"', '{ "rules": { "toString": "off" } }', /no rule “toString”/],
  ])('that has %s wrong is told so once, at that place', (words, text, message) => {
    const { problems } = read(text);
    expect(problems).toEqual([{ start: text.indexOf(words), message: expect.stringMatching(message) }]);
  });

  it('keeps what is right beside what is wrong', () => {
    const { decisions, problems } = read(
      '{ "extends": "loud", "rules": { "no-such": "off", "hearsay": "off" } }',
    );
    expect(problems).toHaveLength(2);
    expect(decisions).toMatchObject({ profile: undefined, rules: { hearsay: 'off' } });
  });

  it('with a slip of the pen is one problem, and the rest holds', () => {
    const { decisions, problems } = read('{ "extends": "wire" "rules": { "hearsay": "off" }, ');
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/comma/);
    expect(decisions.profile).toBe('wire');
  });

  it.each(['', '\n', '{', '{"rules":{"hearsay":', 'nonsense', '\u0000', '{"extends":'])(
    'that is no more than %j breaks nothing',
    (text) => {
      expect(decide([read(text).decisions])).toEqual(decide([]));
    },
  );
});

describe('what wins', () => {
  const file = { profile: 'wire', rules: { hearsay: 'hint' } };
  const below = {
    profile: 'quiet',
    rules: { hearsay: 'off', residue: 'off' },
    outlet: 'The Post',
    citations: { style: 'pandoc' },
  } as const;

  it('is the stronger of two places, each setting and each rule by itself', () => {
    expect(decide([file, below])).toEqual({
      profile: 'wire',
      bibliographies: DEFAULT_BIBLIOGRAPHIES,
      citations: { style: 'pandoc', plainText: 'ask' },
      rules: { hearsay: 'hint', residue: 'off' },
      outlet: 'The Post',
      namesInRestrictedChecks: false,
      wordingInQuotations: false,
      enable: true,
      files: { include: ['**'], exclude: [], maxSize: Infinity },
    });
  });

  it('is each list of patterns by itself, with the folder of the place that gave it', () => {
    const ours = decidedIn('file:///desk', { enable: false, files: { exclude: ['old/**'] } });
    const theirs = { enable: true, files: { include: ['**/*.md'], exclude: [], maxSize: 9 } };
    expect(decide([ours, theirs])).toMatchObject({
      enable: false,
      files: { include: ['**/*.md'], exclude: ['old/**'], maxSize: 9, within: { exclude: 'file:///desk' } },
    });
  });

  it('is what is said, empty as it may be, over what is not', () => {
    expect(decide([{ outlet: '', profile: undefined }, below])).toMatchObject({
      outlet: '',
      profile: 'quiet',
    });
  });
});

describe('the schema that editors check the file by', () => {
  const schema: Record<string, unknown> & { properties: object } = JSON.parse(
    readFileSync(new URL('../../../schemas/config.schema.json', import.meta.url), 'utf8'),
  );
  const isValid = new Ajv({ strict: false }).compile(schema);

  it('knows the settings that are read, and no other', () => {
    expect(Object.keys(schema.properties)).toEqual(['$schema', ...NEWSROOM_KEYS]);
  });

  it.each([
    [{}, true],
    [{ extends: 'wire', rules: { hearsay: 'profile' }, outlet: 'x', wordingInQuotations: false }, true],
    [{ enable: false, files: { include: ['desk/**'], maxSize: 5000 } }, true],
    [{ files: { exclude: 'old/**' } }, false],
    [{ files: { maxSize: 0 } }, false],
    [{ files: { ignore: [] } }, false],
    [{ extends: 'tabloid' }, false],
    [{ rules: { 'no-such': 'off' } }, false],
    [{ rules: { hearsay: 'loud' } }, false],
    [{ profile: 'wire' }, false],
  ])('of %j says what the reader says', (value, valid) => {
    expect(isValid(value)).toBe(valid);
    expect(read(JSON.stringify(value)).problems.length === 0).toBe(valid);
  });
});
