/** What `npm run new-rule` writes type-checks, is listed and is found by `npm run generate`. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registryOf } from '../../../scripts/generate/registry.ts';
import { isRuleName } from '../../../scripts/new-rule/source.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CATALOGUE = 'server/src/rules/catalogue.ts';
const RULE = 'server/src/rules/catalogue/made-up-rule.ts';

let copy = '';
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'whence-new-rule-'));
  for (const path of ['server', 'tsconfig.base.json']) {
    cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true }));

const run = (program: string, args: readonly string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'node_modules', program), ...args], {
    cwd: copy,
    encoding: 'utf8',
  });
const newRule = (name: string) =>
  run('tsx/dist/cli.mjs', [join(ROOT, 'scripts/new-rule.ts'), name, '--into', copy]);
const read = (path: string): string => readFileSync(join(copy, path), 'utf8');

describe('a rule to start from', () => {
  it('is written, listed, and said what to do with', () => {
    const { status, stdout } = newRule('made-up-rule');
    expect(status).toBe(0);
    expect(stdout).toMatch(/What to do next:[^]*npm run generate/);
    expect(read(CATALOGUE)).toMatch(/^ {2}'made-up-rule',\n\] as const;/m);
    expect(read(RULE)).toContain("code: 'made-up-rule'");
  }, 60_000);

  it('type-checks with the registry that lists it', () => {
    const codes = Array.from(read(CATALOGUE).matchAll(/^ {2}'([\w-]+)',$/gm), ([, code = '']) => code);
    writeFileSync(join(copy, 'server/src/rules/registry.ts'), registryOf(codes));
    expect(codes).toContain('made-up-rule');
    const { status, stdout } = run('typescript/bin/tsc', ['-b', 'server']);
    expect([status, stdout]).toEqual([0, '']);
  }, 120_000);

  it('is not written over one that is there', () => {
    const before = read(CATALOGUE);
    expect(newRule('Hearsay')).toMatchObject({ status: 2, stderr: expect.stringContaining('small letters') });
    expect(newRule('second-hand')).toMatchObject({ status: 2, stderr: expect.stringContaining('already') });
    expect(read(CATALOGUE)).toBe(before);
  }, 60_000);
});

it.each([
  ['vague-source', true],
  ['hearsay', true],
  ['Vague-source', false],
  ['../vague-source', false],
  ['vague-', false],
  ['', false],
])('%j is a name for one: %s', (name, expected) => {
  expect(isRuleName(name)).toBe(expected);
});
