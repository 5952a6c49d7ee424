/** Adding to a bibliography: the entry can be read back, and everything else stays. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addReference } from '../../../../server/src/citations/bibliography/adding.ts';
import { readBibtex } from '../../../../server/src/citations/bibliography/bibtex.ts';
import { readBibtexFields } from '../../../../server/src/citations/bibliography/bibtex-parser.ts';
import { readCslJson } from '../../../../server/src/citations/bibliography/csl-json.ts';
import type { BibliographyFormat } from '../../../../server/src/citations/bibliography/file.ts';
import type { CslItem } from '../../../../server/src/citations/csl.ts';
import { applyEdits } from '../../../../server/src/edits.ts';

const ORR: CslItem = { id: 'orr2024', type: 'webpage', title: 'Bridges', URL: 'https://example.org/b' };

function added(text: string, format: BibliographyFormat, items = [ORR]): string | null {
  const edit = addReference(items, { text, format });
  return edit && applyEdits(text, [edit]);
}

const keysOf = (text: string, format: BibliographyFormat): string[] =>
  (format === 'csl-json' ? readCslJson(text) : readBibtex(text, readBibtexFields)).entries.map(({ key }) => key); // prettier-ignore

describe('CSL-JSON', () => {
  it.each([
    ['a file that is not there', '', '[\n  {\n    "id": "orr2024"'],
    ['an empty list', '[]', '[\n  {\n    "id": "orr2024"'],
    [
      'a list',
      '[\n  { "id": "a", "type": "book" }\n]\n',
      '[\n  { "id": "a", "type": "book" },\n  {\n    "id"',
    ],
    ['a list with tabs', '[\n\t{ "id": "a", "type": "book" }\n]', '{ "id": "a", "type": "book" },\n\t{\n\t  "id"'], // prettier-ignore
    [
      'one in an export',
      '{"items":[{"id":"a","type":"book"}],"x":1}',
      '{"id":"a","type":"book"},\n{\n  "id"',
    ],
    ['CRLF', '[\r\n  {"id":"a","type":"book"}\r\n]\r\n', '"book"},\r\n  {\r\n    "id"'],
  ])('takes it into %s', (_, text, expected) => {
    const after = added(text, 'csl-json') ?? '';
    expect(after).toContain(expected);
    expect(readCslJson(after).problems).toEqual([]);
    expect(keysOf(after, 'csl-json').at(-1)).toBe('orr2024');
  });

  it.each([['no list'], ['{"a":1}'], ['[{"id":"a","type":"book"}'], ['"words"']])('refuses %s', (text) => {
    expect(added(text, 'csl-json')).toBeNull();
  });
});

describe('BibTeX', () => {
  it.each([
    ['', /^@misc\{orr2024,/],
    ['@book{a,\n  title = {A},\n}\n', /\}\n\n@misc\{orr2024,/],
    ['@book{a,\r\n  title = {A},\r\n}\r\n', /\}\r\n\r\n@misc\{orr2024,\r\n/],
  ])('stands behind %j', (text, expected) => {
    const after = added(text, 'bibtex') ?? '';
    expect(after).toMatch(expected);
    expect(keysOf(after, 'bibtex').at(-1)).toBe('orr2024');
  });
});

it('takes nothing away, whatever the items', () => {
  const items = fc.array(
    fc.record({ id: fc.stringMatching(/^[a-z]{1,5}[0-9]{4}$/), type: fc.constant('book'), title: fc.string({ minLength: 1 }) }), // prettier-ignore
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(items, fc.boolean(), (more, isJson) => {
      const format = isJson ? 'csl-json' : 'bibtex';
      const text = added('', format) ?? '';
      const edit = addReference(more, { text, format });
      expect(edit?.start).toBe(edit?.end);
      const after = applyEdits(text, edit ? [edit] : []);
      const ids = isJson ? more.map(({ id }) => id) : [];
      expect(keysOf(after, format)).toEqual(expect.arrayContaining(['orr2024', ...ids]));
    }),
  );
});

describe('words in BibTeX', () => {
  const back = (words: string, field: 'title' | 'note'): unknown =>
    readBibtex(
      added('', 'bibtex', [{ id: 'a', type: 'report', title: 'T', [field]: words }]) ?? '',
      readBibtexFields,
    ).entries[0]?.item[field];

  it.each([
    'a <!-- b --> c, i < j > k | l',
    'it\'s `x\' "y" ‘z’ “v” «w»',
    '~ ^ \\ {x} $5 & #1 50% a_b',
    'x - y -- z --- – —',
    'see *Minutes of the year*, é ü ł ø ß',
    'https://example.org/a_b?c=d&e=%20f~g#h',
    'who?`what!`',
  ])('come back: %s', (words) => {
    expect(back(words, 'note')).toBe(words);
    expect(back(words, 'title')).toBe(words);
  });
});
