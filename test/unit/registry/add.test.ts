/** Adding to the newsroom's list leaves everything that stands there as it is. */
import { describe, expect, it } from 'vitest';
import { addEntry, type NewEntry } from '../../../server/src/registry/add.ts';
import { readRegistry } from '../../../server/src/registry/file.ts';

const NEW: NewEntry = { name: 'Anna Berg', role: 'official' };

function added(text: string | null): string {
  const edits = addEntry(text, NEW);
  if (!edits) throw new Error('Nothing is added');
  let grown = text ?? '';
  for (const { start, end, newText } of edits.toReversed())
    grown = grown.slice(0, start) + newText + grown.slice(end);
  return grown;
}

describe('a new entry in the newsroom’s list', () => {
  it.each([null, '', ' \n'])('makes the list where there is none (%j)', (text) => {
    expect(added(text)).toBe(
      '{\n  "version": 1,\n  "sources": [\n    {\n      "name": "Anna Berg",\n      "role": "official"\n    }\n  ]\n}\n',
    );
  });

  it('stands behind the last one, and comments stay beside theirs', () => {
    const text =
      '{\n\t// ours\n\t"version": 1,\n\t"sources": [\n\t\t{ "name": "A" } // first, second\n\t]\n}\n';
    expect(added(text)).toBe(
      '{\n\t// ours\n\t"version": 1,\n\t"sources": [\n\t\t{ "name": "A" }, // first, second\n\t\t{\n\t\t\t"name": "Anna Berg",\n\t\t\t"role": "official"\n\t\t}\n\t]\n}\n',
    );
  });

  it.each([
    '{ "version": 1, "sources": [] }',
    '{ "version": 1, "sources": [{ "name": "A" }] }',
    '{ "version": 1, "sources": [{ "name": "A" }, /* , */ ] }',
    '{"version":1}',
    '{}',
    '{\r\n    "sources": [\r\n        {"name": "A"},\r\n    ], // end\r\n}',
    '\uFEFF{ "sources": [\n{ "name": "A" }\n] }',
  ])('can be read again beside all that was there: %j', (text) => {
    const before = readRegistry(text).entries.map(({ name }) => name);
    const { entries, problems } = readRegistry(added(text));
    expect(problems).toEqual([]);
    expect(entries.map(({ name }) => name)).toEqual([...before, 'Anna Berg']);
    for (const comment of text.match(/\/\/ \w+|\/\*.*?\*\//g) ?? []) expect(added(text)).toContain(comment);
  });

  it.each(['{', '[]', '{ "sources": {} }', '{ "version": 2, "sources": [] }', '{ "sources": [ } ] }'])(
    'is not put into %s, which it might spoil',
    (text) => expect(addEntry(text, NEW)).toBeNull(),
  );
});
