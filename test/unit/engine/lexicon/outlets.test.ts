import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTROL_AUTHORITY } from '../../../../server/src/engine/lexicon/outlets.ts';
import { COUNTRIES } from '../../../../server/src/engine/lexicon/countries.ts';
import type { Outlet } from '../../../../server/src/engine/lexicon/outlets.ts';
import { CONTROL_WORDS, controlNamed } from '../../../../server/src/engine/sources/control.ts';
import { OUTLETS } from '../../../../server/src/engine/lexicon/outlets/index.ts';

const namesOf = ({ name, aliases }: Outlet): string[] => [name, ...aliases];

describe('the list of outlets', () => {
  it('covers the world', () => {
    expect(OUTLETS.length).toBeGreaterThan(700);
    expect(OUTLETS.filter(({ kind }) => kind === 'news-agency').length).toBeGreaterThan(120);
    expect(new Set(OUTLETS.map(({ country }) => country)).size).toBeGreaterThan(110);
  });

  it.each(OUTLETS.map((outlet) => [outlet.name, outlet] as const))('%s is whole', (_, outlet) => {
    for (const name of namesOf(outlet)) {
      expect(name).toBe(name.trim());
      expect(name).toMatch(/^[\p{Lu}\p{N}]|^(?:dpa|de |e|tele)/u);
      expect(name).not.toContain("'");
      expect(name.split(/[^\p{L}\p{N}]+/u).filter(Boolean).length).toBeLessThanOrEqual(7);
    }
    expect(COUNTRIES.map(({ name }) => name)).toContain(outlet.country);
    expect(['news-agency', 'news-outlet']).toContain(outlet.kind);
    expect([null, ...Object.keys(CONTROL_WORDS)]).toContain(outlet.class);
    expect(new Set(namesOf(outlet)).size).toBe(namesOf(outlet).length);
  });

  it('says who classed them, and in which edition', () => {
    expect(CONTROL_AUTHORITY.authority).toMatch(/\S/);
    expect(CONTROL_AUTHORITY.edition).toMatch(/^20\d\d$/);
    // «Voice of Korea» is read up to its «of», so that it gets no class.
    const classed = OUTLETS.filter(
      (outlet) => outlet.class !== null && outlet.ambiguous !== true && !outlet.name.includes(' of '),
    );
    expect(classed.length).toBeGreaterThan(200);
    for (const { name } of classed) expect(controlNamed(name)).toMatchObject(CONTROL_AUTHORITY);
  });

  it('holds no name twice, but names that are marked as shared everywhere', () => {
    const owners = new Map<string, Outlet[]>();
    for (const outlet of OUTLETS) {
      for (const name of namesOf(outlet)) owners.set(name, [...(owners.get(name) ?? []), outlet]);
    }
    const clashes = [...owners].filter(
      ([, outlets]) =>
        outlets.length > 1 &&
        (outlets.some(({ ambiguous }) => ambiguous !== true) ||
          new Set(outlets.map(({ country }) => country)).size < outlets.length),
    );
    expect(clashes.map(([name]) => name)).toEqual([]);
  });

  it.each([
    'NBC',
    'CBC',
    'MTV',
    'Daily News',
    'The Star',
    'Channel One',
    'First Channel',
    'The Independent',
    'Anis',
    'CCTV',
  ])('knows that %s is a name others share', (name) => {
    const owners = OUTLETS.filter((outlet) => namesOf(outlet).includes(name));
    expect(owners.length).toBeGreaterThan(0);
    expect(owners.every(({ ambiguous }) => ambiguous === true)).toBe(true);
  });

  it.each([
    'BBC',
    'NOS',
    'ARD',
    'NPR',
    'Reuters',
    'Associated Press',
    'AFP',
    'Interfax',
    'Kyodo',
    'Yonhap',
    'Voice of America',
  ])('gives %s no class', (name) =>
    expect(OUTLETS.filter((outlet) => namesOf(outlet).includes(name)).map((outlet) => outlet.class)).toEqual([
      null,
    ]),
  );

  it.each([
    ['TASS', 'SC'],
    ['RIA Novosti', 'SC'],
    ['Xinhua', 'SC'],
    ['IRNA', 'SC'],
    ['SANA', 'SC'],
    ['KCNA', 'SC'],
    ['Anadolu', 'SC'],
    ['Press TV', 'SC'],
    ['Izvestia', 'CaPu'],
    ['Hurriyet', 'CaPr'],
  ])('classes %s as %s', (name, wanted) => {
    expect(OUTLETS.filter((outlet) => namesOf(outlet).includes(name)).map((outlet) => outlet.class)).toEqual([
      wanted,
    ]);
  });
});

const MATRIX = join(import.meta.dirname, '../../../../../shared/data/state-media-matrix.csv');

describe.skipIf(!existsSync(MATRIX))('each class, against the authority’s list', () => {
  const rows = existsSync(MATRIX) ? readFileSync(MATRIX, 'utf8').split('\n').slice(1).map(cellsOf) : [];
  const own = rows.filter((row) => !row.slice(6).join(' ').toLowerCase().includes('merged'));

  it.each(
    OUTLETS.filter((outlet) => outlet.class !== null).map(
      (outlet) => [`${outlet.name} (${outlet.country})`, outlet] as const,
    ),
  )('%s', (_, outlet) => {
    const listed = own.filter((row) => sameCountry(row[1] ?? '', outlet.country ?? ''));
    const named = listed.filter((row) =>
      namesOf(outlet).some((name) => isListed(name, `${row[2]}|${row[3]}`)),
    );
    expect(named.map((row) => row[5]?.trim())).toContain(outlet.class);
  });
});

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map((cell) =>
    (cell[1] ?? cell[2] ?? '').replaceAll('""', '"'),
  );
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[’'`]/gu, '')
    .replace(/[^\p{Ll}\p{N}]+/gu, ' ')
    .trim();

/** The name stands in the line’s company or asset, whole. */
const isListed = (name: string, line: string): boolean =>
  ` ${plain(line)} `.includes(
    ` ${plain(name)
      .replace(/^the /u, '')
      .replace(/ news agency$/u, '')} `,
  );

const SAME: Readonly<Record<string, string>> = {
  UAE: 'United Arab Emirates',
  "Côte d'Ivoire": 'Ivory Coast',
  'Palestine territories': 'Palestine',
  'United States of America': 'United States',
};
const sameCountry = (listed: string, ours: string): boolean => (SAME[listed] ?? listed) === ours;
