/** The newsroom's list of sources as a file: what it says holds, and what is wrong in it is told once, at its place. */
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { readRegistry } from '../../../server/src/registry/file.ts';
import { CLASSES, FORMS, ROLES } from '../../../server/src/registry/vocabulary.ts';

const WHOLE = `{
  // Our own list.
  "$schema": "x",
  "version": 1,
  "sources": [
    {
      "name": " TASS ",
      "aliases": ["ITAR-TASS", "the TASS agency"],
      "form": "named-organization",
      "role": "news-agency",
      "control": { "class": "CaPu", "authority": "Our desk", "edition": "2026" },
      "note": "Call Oslo before using.",
      "url": "https://example.org/tass",
      "colour": "red",
    },
    { "name": "Anna Berg", "title": "mayor", "affiliation": "Harrow Council", "control": { "class": "none" } },
  ],
}`;

const withEntries = (...entries: string[]): string => `{ "version": 1, "sources": [${entries.join(', ')}] }`;
const namesIn = (text: string): readonly string[] => readRegistry(text).entries.map(({ name }) => name);

describe('the newsroom’s list of sources', () => {
  it('may have comments, commas too many and fields of later days', () => {
    const { entries, problems } = readRegistry(`\uFEFF${WHOLE}`);
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      {
        name: 'TASS',
        aliases: ['ITAR-TASS', 'the TASS agency'],
        form: 'named-organization',
        role: 'news-agency',
        title: null,
        affiliation: null,
        control: { class: 'CaPu', authority: 'Our desk', edition: '2026' },
        note: 'Call Oslo before using.',
        url: 'https://example.org/tass',
        place: expect.anything(),
        namePlace: expect.anything(),
      },
      expect.objectContaining({
        name: 'Anna Berg',
        title: 'mayor',
        affiliation: 'Harrow Council',
        control: 'none',
      }),
    ]);
  });

  it('knows where each entry and its name stand', () => {
    const text = withEntries('{ "name": "A" }', '{ "role": "expert", "name": "B" }');
    const words = readRegistry(text).entries.map(({ place, namePlace }) =>
      [place, namePlace].map(({ start, end }) => text.slice(start, end)),
    );
    expect(words).toEqual([
      ['{ "name": "A" }', '"A"'],
      ['{ "role": "expert", "name": "B" }', '"B"'],
    ]);
  });

  it.each([
    ['7', '{ "name": 7 }', /should have a “name”.*This source is left out until/],
    ['{ "role": "expert" }', '{ "role": "expert" }', /should have a “name”/],
    ['" "', '{ "name": " " }', /should have a “name”/],
    [
      '"spy"',
      '{ "name": "B", "role": "spy" }',
      /“role” should be one of these: government, .*“B” is left out/,
    ],
    ['"toString"', '{ "name": "B", "form": "toString" }', /“form” should be one of these: named-person/],
    [
      '"XX"',
      '{ "name": "B", "control": { "class": "XX" } }',
      /“class” should be one of these: SC, CaPu, CaPr, none/,
    ],
    ['"SC"', '{ "name": "B", "control": "SC" }', /“control” should be an entry in \{ … \}/],
    ['"RIA"', '{ "name": "B", "aliases": "RIA" }', /“aliases” should be a list/],
    ['3', '{ "name": "B", "aliases": ["x", 3] }', /“aliases” should be a list/],
    ['"command:x"', '{ "name": "B", "url": "command:x" }', /“url” should be a link that begins with https/],
    ['["B"]', '["B"]', /entry in \{ … \}/],
  ])('that has %s wrong is told so once, at that place, and the rest holds', (words, entry, message) => {
    const text = withEntries('{ "name": "A" }', entry, '{ "name": "C" }');
    const { entries, problems } = readRegistry(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(message);
    expect(text.slice(problems[0]?.start, problems[0]?.end)).toBe(words);
    expect(entries.map(({ name }) => name)).toEqual(['A', 'C']);
  });

  it('has one finding for an entry with two fields wrong', () => {
    expect(readRegistry(withEntries('{ "name": "B", "role": 1, "url": 2 }')).problems).toHaveLength(1);
  });

  it('is told of, and crashes nothing, where it is nested past all reason', () => {
    const text = `{"sources":${'['.repeat(50_000)}`;
    expect(readRegistry(text)).toMatchObject({ entries: [], problems: [{ start: 0 }] });
  });

  it('of a later version is not read, and says so', () => {
    const text = '{ "version": 2, "sources": [{ "name": "A" }] }';
    expect(readRegistry(text)).toEqual({
      entries: [],
      problems: [{ start: 13, end: 14, message: expect.stringMatching(/version 2.*too old.*Update Whence/) }],
    });
    expect(readRegistry('{ "version": "one", "sources": [] }').problems[0]?.message).toMatch(/should be 1/);
    expect(namesIn('{ "sources": [{ "name": "A" }] }')).toEqual(['A']);
  });

  it('says that a name of two entries is neither’s', () => {
    const text = withEntries(
      '{ "name": "Orlovka Trust", "aliases": ["the Trust", "Trust"] }',
      '{ "name": "Slawenburg Trust", "aliases": ["trust"] }',
      '{ "name": "The Orlovka Trust" }',
    );
    const { entries, problems } = readRegistry(text);
    expect(entries).toHaveLength(3);
    expect(problems.map(({ start, end, message }) => [text.slice(start, end), message])).toEqual([
      [
        '"trust"',
        expect.stringMatching(/“trust” is a name of two entries, “Orlovka Trust” and “Slawenburg Trust”/),
      ],
      ['"The Orlovka Trust"', expect.stringMatching(/taken for neither/)],
    ]);
  });

  it.each([
    ['', 0],
    ['  \n', 0],
    ['{', 1],
    ['[]', 1],
    ['7', 1],
    ['{}', 1],
    ['{ "sources": 7 }', 1],
    ['{ "version": 1, "sources": [{ "name": "A" } { "name": "B" }] }', 1],
    ['\u0000"', 1],
  ])('reads %j without complaint of its own', (text, count) => {
    const { problems } = readRegistry(text);
    expect(problems).toHaveLength(count);
    for (const { start, end } of problems) expect(text.length).toBeGreaterThanOrEqual(Math.max(start, end));
  });

  it('with a slip of the pen keeps what can be read', () => {
    expect(namesIn('{ "version": 1, "sources": [{ "name": "A" } { "name": "B" }] }')).toContain('A');
  });
});

describe('its schema', () => {
  const schema: object = JSON.parse(
    readFileSync(new URL('../../../schemas/sources.schema.json', import.meta.url), 'utf8'),
  );
  // Some words in it are VS Code's own.
  const accepts = new Ajv({ strict: false }).compile(schema);
  const entry = (rest: object): boolean => accepts({ version: 1, sources: [{ name: 'A', ...rest }] });

  it('takes what the reader takes', () => {
    for (const form of Object.keys(FORMS)) expect(entry({ form })).toBe(true);
    for (const role of Object.keys(ROLES)) expect(entry({ role })).toBe(true);
    for (const name of Object.keys(CLASSES)) expect(entry({ control: { class: name } })).toBe(true);
    expect(
      entry({ aliases: ['B'], title: 't', affiliation: 'a', note: 'n', url: 'https://example.org' }),
    ).toBe(true);
    expect(entry({ colour: 'red' })).toBe(true);
    expect(accepts({ $schema: 'x', version: 1, sources: [] })).toBe(true);
  });

  it('leaves it to the reader to refuse, so that an editor is told once', () => {
    for (const rest of [{ name: 7 }, { name: '' }, { role: 'spy' }, { control: {} }, { url: 'command:x' }])
      expect(entry(rest)).toBe(true);
    for (const list of [{ version: 2, sources: [] }, { version: 1 }, { sources: ['A'] }, []])
      expect(accepts(list)).toBe(true);
  });

  it('offers every word that the reader takes', () => {
    const words = new Set(Array.from(JSON.stringify(schema).matchAll(/"([\w-]+)"/g), ([, word]) => word));
    for (const word of [FORMS, ROLES, CLASSES].flatMap((known) => Object.keys(known)))
      expect(words).toContain(word);
  });
});
