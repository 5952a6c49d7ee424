import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSettings, SHIPPED } from '../../../training/train/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'whence-settings-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const GOOD = { threads: 1, own: 0.5, teachers: [], student: { seed: 3 } };

function settingsOf(told: unknown) {
  const file = join(folder, 'config.json');
  writeFileSync(file, typeof told === 'string' ? told : JSON.stringify(told));
  return readSettings(file);
}

describe('the settings of learning', () => {
  it('ships what it was told to: two teachers and one student', () => {
    const { threads, own, least, teachers, student } = readSettings(SHIPPED);
    expect({ threads, own, least }).toEqual({ threads: 1, own: 0.3, least: 0.48 });
    expect(teachers).toMatchObject([
      { seed: 11, hidden: 96, embedding: 96, pair: 64, dropout: 0.4 },
      { seed: 12, hidden: 96, embedding: 96, pair: 64, dropout: 0.4 },
    ]);
    expect(student).toMatchObject({ seed: 22, hidden: 48, pair: 64, dropout: 0.2, epochs: 14, lesson: 0.8 });
  });

  it('fills in what is usual, then what its networks have in common', () => {
    const { student } = settingsOf({ ...GOOD, networks: { hidden: 16, epochs: 2 }, student: { seed: 3, epochs: 5 } }); // prettier-ignore
    expect(student).toMatchObject({ seed: 3, hidden: 16, epochs: 5, embedding: 64 });
  });

  it.each([
    ['what is no JSON', '{', /config\.json: .*JSON/u],
    ['a part that is missing', { ...GOOD, own: undefined }, /own: is missing/u],
    ['a setting nobody knows', { ...GOOD, student: { seed: 1, hiden: 8 } }, /student\.hiden: is no setting/u],
    ['a width that does not fit', { ...GOOD, teachers: [{ seed: 1, pair: 12 }] }, /teachers\.0\.pair: must be a multiple of 8 from 8 to 512, but is 12/u],
    ['words for a number', { ...GOOD, threads: 'two' }, /threads: must be number, but is "two"/u],
    ['no epochs', { ...GOOD, networks: { epochs: 0 } }, /networks\.epochs: must be at least 1, but is 0/u],
    ['a share above one', { ...GOOD, own: 1.5 }, /own: must be from 0 to 1, but is 1\.5/u],
  ])('refuses %s', (_, told, words) => {
    expect(() => settingsOf(told)).toThrow(words);
  }); // prettier-ignore
});
