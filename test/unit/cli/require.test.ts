/** `whence check` with what editors recorded beside the drafts: its findings, and `--require`. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/engine/index.ts';
import type { CheckStatus } from '../../../server/src/ledger/checks/check.ts';
import { rewriteChecks } from '../../../server/src/ledger/checks/file.ts';
import { newCheck } from '../../../server/src/ledger/checks/placing.ts';
import { shippedFinder } from '../../../server/src/shipped-finder.ts';
import { checkWith } from '../../support/checks.ts';
import { whence } from '../../support/cli.ts';

const BRIDGE = 'the harbour bridge would close in May 2022';
const FERRY = 'The ferry will sail again on 3 June 2022 and carry 40 cars.';
const TEXT = `Mayor Irena Kolar said ${BRIDGE}.\n\n${FERRY}\n`;

function desk(recorded: Readonly<Record<string, CheckStatus>>, now = TEXT): string {
  const folder = mkdtempSync(join(tmpdir(), 'whence-require-'));
  const { sentences } = analyse(TEXT, { format: 'plain', finder: shippedFinder() });
  const put = Object.entries(recorded).map(([words, status]) => {
    const span = { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length };
    return newCheck({ path: 'wire/a.txt', text: TEXT, sentences }, span, { ...checkWith(), status });
  });
  const rewritten = rewriteChecks([], 'wire/a.txt', () => ({ put }));
  for (const name of ['wire', '.whence/checks/wire']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'wire/a.txt'), now);
  writeFileSync(join(folder, '.whence/checks/wire/a.txt.jsonld'), 'text' in rewritten ? rewritten.text : '');
  return folder;
}

it('refuses a draft whose claims are not confirmed, and names each', async () => {
  const cwd = desk({ [BRIDGE]: 'confirmed', [FERRY]: 'query' });
  const { code, stderr } = await whence(['check', 'wire', '--require', 'confirmed'], { cwd });
  expect(code).toBe(1);
  expect(stderr).toContain(`a.txt:3:1: not confirmed (Query): “${FERRY}”`);
  expect(stderr).not.toContain(BRIDGE);
  expect((await whence(['check', 'wire'], { cwd })).code).toBe(0);
});

describe('what is not confirmed', () => {
  const run = async (format: string, require = ['--require', 'confirmed']): Promise<string> => {
    const cwd = desk({ [BRIDGE]: 'confirmed', [FERRY]: 'query' });
    return (await whence(['check', 'wire', ...require, '--format', format], { cwd })).stdout;
  };

  it('is in each format for programs, and only where it is asked for', async () => {
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: FERRY.length } };
    expect(JSON.parse(await run('json'))).toMatchObject({ documents: [{ unconfirmed: [{ why: 'Query', range }] }] }); // prettier-ignore
    expect(await run('json', [])).not.toContain('unconfirmed');
    expect(await run('github')).toMatch(/^::error file=wire\/a\.txt,line=3,.*title=Whence%3A not-confirmed::not confirmed \(Query\)/m); // prettier-ignore
    const region = { startLine: 3, startColumn: 1 };
    expect(JSON.parse(await run('sarif')).runs[0].results).toContainEqual(expect.objectContaining({ ruleId: 'not-confirmed', level: 'error', locations: [{ physicalLocation: { artifactLocation: { uri: 'wire/a.txt' }, region: expect.objectContaining(region) } }] })); // prettier-ignore
  });
});

it('lets one pass whose claims all are', async () => {
  const cwd = desk({ [BRIDGE]: 'confirmed', [FERRY]: 'confirmed' });
  const { code, stderr } = await whence(['check', 'wire', '--require', 'all-confirmed'], { cwd });
  expect([code, stderr]).toEqual([0, '']);
});

it('holds a check to the words as they stood, and finds what the editor finds', async () => {
  const cwd = desk({ [BRIDGE]: 'confirmed', [FERRY]: 'unverifiable' }, TEXT.replace('in May', 'in June'));
  const { code, stdout, stderr } = await whence(['check', 'wire', '--require', 'confirmed', '--format', 'json'], { cwd }); // prettier-ignore
  expect(code).toBe(1);
  expect(stderr).toContain('not confirmed (Confirmed, but changed since)');
  for (const rule of ['check-stale', 'unverified-unstated']) expect(stdout).toContain(`"rule":"${rule}"`);
});
