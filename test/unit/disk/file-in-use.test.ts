/** A file that another program has open for a moment, as Windows tells it: it is replaced once that lets go. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { changeFile } from '../../../server/src/disk/locked-file.ts';

vi.mock(import('node:fs/promises'), async (original) => {
  const whole = await original();
  return { ...whole, rename: vi.fn<typeof whole.rename>(whole.rename) };
});

const root = mkdtempSync(join(tmpdir(), 'whence-in-use-'));
const file = join(root, 'a.md.jsonld');
const inUse = (code: string) => Object.assign(new Error(`${code}: operation not permitted`), { code });

beforeEach(() => {
  vi.mocked(rename).mockClear();
  writeFileSync(file, 'before');
});
afterAll(() => rmSync(root, { recursive: true }));

it.each(['EPERM', 'EACCES', 'EBUSY'])('is written where it is free the third time: %s', async (code) => {
  vi.mocked(rename).mockRejectedValueOnce(inUse(code)).mockRejectedValueOnce(inUse(code));
  await changeFile(file, (text) => ({ text: `${text}, after` }));
  expect(readFileSync(file, 'utf8')).toBe('before, after');
  expect(rename).toHaveBeenCalledTimes(3);
  expect(readdirSync(root)).toEqual(['a.md.jsonld']);
});

it('stays as it was, with the reason, where it is never free or the failure is another', async () => {
  vi.mocked(rename).mockRejectedValueOnce(inUse('EXDEV'));
  await expect(changeFile(file, () => ({ text: 'after' }))).rejects.toThrow('EXDEV');
  expect(rename).toHaveBeenCalledTimes(1);
  vi.mocked(rename).mockRejectedValue(inUse('EPERM'));
  await expect(changeFile(file, () => ({ text: 'after' }))).rejects.toThrow('EPERM');
  expect(readFileSync(file, 'utf8')).toBe('before');
  expect(readdirSync(root)).toEqual(['a.md.jsonld']);
});
