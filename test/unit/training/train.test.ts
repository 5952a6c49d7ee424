/** Learning from end to end, on drafts of a sentence or two. It needs PyTorch, and on a machine that has none it is skipped. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse, readFinder } from '../../../server/src/engine/index.ts';
import { findPython } from '../../../training/train/python.ts';
import { TINY_SETTINGS, writeTinyCorpus } from './tiny-corpus.ts';

const ROOT = join(import.meta.dirname, '../../..');
const TIMEOUT = 180_000;
const folder = mkdtempSync(join(tmpdir(), 'whence-train-'));
const at = (...names: string[]): string => join(folder, ...names);

beforeAll(() => {
  writeTinyCorpus(at('corpus'), 20);
  writeFileSync(at('config.json'), JSON.stringify(TINY_SETTINGS));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function train(...more: readonly string[]): { readonly status: number | null; readonly told: string } {
  const args = [
    '--out',
    at('out'),
    '--learn',
    `tiny=${at('corpus')}`,
    '--config',
    at('config.json'),
    ...more,
  ];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'training/train.ts', ...args],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { status, told: stdout + stderr };
}

/** Else with all that it said. */
function expectDone({ status, told }: ReturnType<typeof train>): void {
  expect(status === 0 ? 'done' : told).toBe('done');
}

describe('learning', () => {
  it('makes of marked drafts a finder that finds, and the same again', { timeout: TIMEOUT }, (context) => {
    // Where everything must hold, nothing is skipped: it fails, and says what is missing.
    if (process.env['CI'] !== 'true' && !canLearn())
      context.skip('no Python with PyTorch here: apt-get install python3-torch libopenblas0-pthread');

    const first = train('--measure', `again=${at('corpus')}`);
    expectDone(first);
    const model = readFileSync(at('out', 'finder.model'));
    const text = 'It rained. The council said the match was hard.';
    const { attributions } = analyse(text, { format: 'plain', finder: readFinder(model) });
    const words = (spans: readonly { start: number; end: number }[]) =>
      spans.map(({ start, end }) => text.slice(start, end));
    expect(attributions.map(({ source, cue, content }) => [source, cue, content].map(words))).toEqual([
      [['The council'], ['said'], ['the match was hard']],
    ]);

    const card: unknown = JSON.parse(readFileSync(at('out', 'card.json'), 'utf8'));
    expect(card).toMatchObject({
      model: { sha256: createHash('sha256').update(model).digest('hex') },
      learnedFrom: [{ name: 'tiny', drafts: 160, attributions: 160 }],
      measuredOn: [{ name: 'again', f1: expect.any(Number) }],
      vectors: null,
      settings: { student: { seed: 2, epochs: 4 }, teachers: [{ seed: 1 }] },
    });
    expect(JSON.stringify(card)).not.toContain(folder);

    // The student is learned anew, the rest is left as it is.
    rmSync(at('out', 'student'), { recursive: true });
    rmSync(at('out', 'finder.model'));
    const second = train('--resume');
    expectDone(second);
    expect(second.told).toMatch(/teacher 1: is there already/u);
    expect(second.told).toMatch(/epoch 1:/u);
    expect(readFileSync(at('out', 'finder.model'))).toEqual(model);
  });

  it('says which setting is wrong before it begins', () => {
    writeFileSync(at('wrong.json'), JSON.stringify({ ...TINY_SETTINGS, student: { seed: 1, hidden: 20 } }));
    const { status, told } = train('--config', at('wrong.json'));
    expect(status).toBe(1);
    expect(told).toMatch(/student\.hidden: must be a multiple of 8 from 8 to 128, but is 20/u);
  });
});

function canLearn(): boolean {
  try {
    findPython();
    return true;
  } catch {
    return false;
  }
}
