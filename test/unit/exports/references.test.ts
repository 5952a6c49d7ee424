/** References: entries read as far as they say, and nothing made up; CSL-JSON that is valid; BibTeX that is whole. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../server/src/citations/csl.ts';
import { readBibtex } from '../../../server/src/citations/bibliography/bibtex.ts';
import { readBibtexFields } from '../../../server/src/citations/bibliography/bibtex-parser.ts';
import { readCslJson } from '../../../server/src/citations/bibliography/csl-json.ts';
import type { FileEntry } from '../../../server/src/citations/bibliography/file.ts';
import { bibtex } from '../../../server/src/citations/bibliography/bibtex-writing.ts';
import { entryReference } from '../../../server/src/citations/entry-reference.ts';
import { itemOfEntry } from '../../../server/src/citations/entry-words.ts';
import { pendingItem } from '../../../server/src/citations/started.ts';
import { cslJson, referencesOf } from '../../../server/src/exports/references.ts';
import { exportedDraft, placedCheck } from '../../support/exports.ts';
import { SEEDS } from '../../support/sample-drafts.ts';

const on = (...parts: number[]) => ({ 'date-parts': [parts] });

describe('an entry', () => {
  it.each<[string, Omit<CslItem, 'id'>]>([
    [
      'The Harrow Post, “Plant to close”, 3 May 2023, https://example.org/plant?a=1&b=2, accessed 5 May 2023',
      {
        type: 'article-newspaper',
        title: 'Plant to close',
        'container-title': 'The Harrow Post',
        issued: on(2023, 5, 3),
        accessed: on(2023, 5, 5),
        URL: 'https://example.org/plant?a=1&b=2',
      },
    ],
    [
      'H. Osei, L. Brandt and P. Mistry, “Breakfast in schools”, University of Calder, Working Paper 25/03, 4 February 2025, <https://example.org/wp>.',
      {
        type: 'report',
        title: 'Breakfast in schools',
        author: [
          { family: 'Osei', given: 'H.' },
          { family: 'Brandt', given: 'L.' },
          { family: 'Mistry', given: 'P.' },
        ],
        publisher: 'University of Calder',
        issued: on(2025, 2, 4),
        URL: 'https://example.org/wp',
        note: 'Working Paper 25/03',
      },
    ],
    [
      'Pell & Rowntree, “The main roof”, 14 March 2024, p. 9. Released on 9 January 2025.',
      {
        type: 'document',
        title: 'The main roof',
        author: [{ literal: 'Pell & Rowntree' }],
        issued: on(2024, 3, 14),
        note: 'p. 9, Released on 9 January 2025',
      },
    ],
    [
      'Reuters, *Dam fails in north*, March 2024.',
      {
        type: 'article-newspaper',
        title: 'Dam fails in north',
        'container-title': 'Reuters',
        issued: on(2024, 3),
      },
    ],
    [
      '“Plant to close”, The Guardian, May 4, 2023, doi:10.1000/182',
      {
        type: 'article-newspaper',
        title: 'Plant to close',
        'container-title': 'The Guardian',
        issued: on(2023, 5, 4),
        DOI: '10.1000/182',
      },
    ],
    [
      'Interview with Olena Marchenko, 2023-05-04.',
      { type: 'interview', issued: on(2023, 5, 4), note: 'Interview with Olena Marchenko, 2023-05-04.' },
    ],
    ['https://example.org/1', { type: 'webpage', URL: 'https://example.org/1' }],
    ['minutes.pdf', { type: 'document', note: 'minutes.pdf' }],
  ])('%s', (entry, expected) => {
    expect(entryReference('key', entry)).toEqual({ id: 'key', ...expected });
  });

  it('loses none of its words', () => {
    const part = fc.constantFrom('Anna Berg', '“The roof is safe”', '4 May 2023', 'Reuters', 'p. 9', 'Court of Harrow', 'on file with the desk', '(2020)', 'https://example.org/1', 'accessed 5 June 2024', 'The Harrow Post'); // prettier-ignore
    fc.assert(
      fc.property(fc.uniqueArray(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const item = JSON.stringify(entryReference('key', parts.join(', ')));
        const lost: string[] = [];
        for (const words of [
          'Anna Berg',
          'The roof is safe',
          'Reuters',
          'p. 9',
          'Court of Harrow',
          'on file with the desk',
          'The Harrow Post',
          'https://example.org/1',
          '2023',
          '2020',
          '2024',
        ]) {
          if (parts.some((one) => one.includes(words)) && !item.includes(words)) lost.push(words);
        }
        expect(lost).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

const text =
  'One, Anna Berg said.[^a][^b][^c]\n\n[^a]: “Plant to close”, The Post\n[^b]: link, title or document\n';
const asKept = (item: CslItem) => ({ key: item.id, item, locator: null, excerpt: null, file: null });
const bridges: CslItem = { id: 'bridges', type: 'book', title: 'Bridges' };

describe('the references of a draft', () => {
  it('are its entries, what its marks lead to, and what it was checked against, each once', () => {
    const c: CslItem = { id: 'c', type: 'book', title: 'C', file: '/home/ada/c.md', custom: { file: '/home/ada/c.md' } }; // prettier-ignore
    const secret: CslItem = { id: 'secret', type: 'document', title: 'Deep Throat' };
    const checks = [
      placedCheck(text, 'One', { citations: [asKept(bridges), asKept(c), asKept(bridges)] }),
      placedCheck(text, 'One', { id: 'other', restricted: true, citations: [asKept(secret)] }),
    ];
    const draft = exportedDraft(text, { checks, bibliography: [c, { id: 'd', type: 'book' }] });
    expect(referencesOf(draft).map(({ id }) => id)).toEqual(['a', 'c', 'bridges']);
    expect(JSON.stringify(referencesOf(draft))).not.toContain('/home/ada');
  });

  it('are told apart by a number where two that differ have one key, and none is lost', () => {
    const other: CslItem = { ...bridges, title: 'Other bridges' };
    const own: CslItem = { id: 'a', type: 'book', title: 'A' };
    const asWritten = itemOfEntry('a', '“Plant to close”, The Post');
    const kept = [bridges, other, own, asWritten, { ...other, id: 'Bridges' }];
    const checks = [placedCheck(text, 'One', { citations: kept.map(asKept) })];
    expect(referencesOf(exportedDraft(text, { checks })).map(({ id, title }) => [id, title])).toEqual([
      ['a', 'Plant to close'],
      ['bridges', 'Bridges'],
      ['bridges-2', 'Other bridges'],
      ['a-2', 'A'],
    ]);
  });

  it('leave out what is still to be filled in, kept beside the draft as in its entries', () => {
    const started = pendingItem(['The Kremlin'], exportedDraft(text).facts.citations);
    const filled: CslItem = { ...started, title: 'A decree' };
    const listed = (item: CslItem) =>
      referencesOf(
        exportedDraft(text, { checks: [placedCheck(text, 'One', { citations: [asKept(item)] })] }),
      ).map(({ title }) => title);
    expect(listed(started)).toEqual(['Plant to close']);
    expect(listed(filled)).toEqual(['Plant to close', 'A decree']);
  });

  it('are those that marks mean, where a footnote and a bibliography have one key', () => {
    const words = text.replace('[^b]', ' [@a]');
    const bibliography: CslItem[] = [{ id: 'a', type: 'book', title: 'A' }];
    const ids = (one: string) => referencesOf(exportedDraft(one, { bibliography })).map(({ id }) => id);
    expect(ids(words)).toEqual(['a', 'a-2']);
    expect(ids(text)).toEqual(['a']);
  });
});

/**
 * Part of CSL-JSON’s schema, csl-data.json of 1.0.2, written off: no package that may be shipped has the whole. Of the fields it has those
 * that entries are read into and those of the library below; what it says of each is the schema’s.
 */
const variable = { type: 'string' };
const date = {
  type: 'object',
  additionalProperties: false,
  properties: {
    literal: variable,
    raw: variable,
    'date-parts': {
      type: 'array',
      minItems: 1,
      maxItems: 2,
      items: { type: 'array', minItems: 1, maxItems: 3, items: { type: ['string', 'number'] } },
    },
  },
};
const name = {
  type: 'object',
  additionalProperties: false,
  properties: { family: variable, given: variable, literal: variable },
};
const isCsl = new Ajv({ allowUnionTypes: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['type', 'id'],
    additionalProperties: false,
    properties: {
      id: { type: ['string', 'number'] },
      type: {
        enum: ['article-newspaper', 'document', 'interview', 'personal_communication', 'report', 'webpage'],
      },
      title: variable,
      'container-title': variable,
      publisher: variable,
      URL: variable,
      DOI: variable,
      note: variable,
      abstract: variable,
      'citation-key': variable,
      'event-place': variable,
      language: variable,
      number: { type: ['string', 'number'] },
      page: variable,
      'publisher-place': variable,
      ISSN: variable,
      source: variable,
      recipient: { type: 'array', items: name },
      author: { type: 'array', items: name },
      issued: date,
      accessed: date,
    },
  },
});

/** As the shipped parser reads it, which stands for other programs: nothing in it may be out of place. */
function entriesOf(source: string): readonly FileEntry[] {
  const { entries, problems } = readBibtex(source, readBibtexFields);
  expect(problems).toEqual([]);
  return entries;
}

describe.each(SEEDS.map((seed) => [seed.name, seed] as const))('of %s', (_, { text: words, format }) => {
  const draft = exportedDraft(words, { format });

  it('CSL-JSON is as its schema has it', () => {
    expect([isCsl(JSON.parse(cslJson(referencesOf(draft)))), isCsl.errors]).toEqual([true, null]);
  });

  it('BibTeX has an entry for each', () => {
    const titles = (items: readonly CslItem[]) => items.map(({ title }) => title);
    const read = entriesOf(bibtex(referencesOf(draft))).map(({ item }) => item);
    expect(titles(read)).toEqual(titles(referencesOf(draft)));
  });
});

describe('of a bibliography', () => {
  const cited = (library: string) => {
    const bibliography = readCslJson(library).entries.map(({ item }) => item);
    const marks = bibliography.map(({ id }) => `[@${id}]`).join(' ');
    return exportedDraft(`Two ferries sank, Anna Berg said ${marks}.\n`, { bibliography });
  };

  it('CSL-JSON is as its schema has it', () => {
    const file = new URL('../../e2e/workspace/zotero.json', import.meta.url);
    const items: unknown = JSON.parse(cslJson(referencesOf(cited(readFileSync(file, 'utf8')))));
    expect(items).toHaveLength(3);
    expect([isCsl(items), isCsl.errors]).toEqual([true, null]);
  });

  it('CSL-JSON is, whatever stands where a date or a name should', () => {
    const day = fc.array(fc.oneof(fc.integer({ min: 1, max: 2030 }), fc.constantFrom('2023', '')), { maxLength: 4 }); // prettier-ignore
    const dates = fc.oneof(fc.array(fc.oneof(day, fc.constant(null)), { maxLength: 3 }), fc.constantFrom(null, 3, 'May')); // prettier-ignore
    const issued = fc.oneof(fc.record({ 'date-parts': dates, raw: fc.constantFrom('May 2023', 3) }, { requiredKeys: [] }), fc.constantFrom(null, 'May')); // prettier-ignore
    const author = fc.array(fc.record({ family: fc.constantFrom('Berg', 3), given: fc.constant('Anna') }));
    fc.assert(
      fc.property(fc.record({ issued, author }), (fields) => {
        const library = JSON.stringify([{ id: 'berg', type: 'report', ...fields }]);
        const items: unknown = JSON.parse(cslJson(referencesOf(cited(library))));
        expect(items).toHaveLength(1);
        expect([isCsl(items), isCsl.errors]).toEqual([true, null]);
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
  });
});

describe('BibTeX', () => {
  it('has names, titles, dates and links as reference managers read them', () => {
    const item: CslItem = {
      id: 'Osei 2025/ä',
      type: 'article-newspaper',
      title: 'Half of 50% & more',
      'container-title': 'The Post',
      author: [{ family: 'Osei', given: 'H.' }, { literal: 'Pell & Co' }],
      issued: on(2025, 2, 4),
      accessed: on(2025, 3),
      URL: 'https://example.org/a_b#c',
    };
    expect(bibtex([item])).toBe(
      [
        '@article{Osei-2025/a,',
        '  author = {Osei, H. and {Pell \\& Co}},',
        '  title = {{Half of 50\\% \\& more}},',
        '  journal = {The Post},',
        '  year = {2025},',
        '  month = feb,',
        '  day = {4},',
        '  url = {https://example.org/a_b#c},',
        '  urldate = {2025-03},',
        '}\n',
      ].join('\n'),
    );
  });

  it('is whole whatever the words, and has each key once', () => {
    const words = fc.array(fc.constantFrom('a', 'B', '{', '}', '\\', '%', '&', '"', ',', '\n', '~', '^', 'é', '=', '@'), { maxLength: 8 }).map((all) => all.join('')); // prettier-ignore
    const item = fc
      .record({ id: words, title: words, note: words, URL: words })
      .map((fields): CslItem => ({ type: 'webpage', ...fields }));
    fc.assert(
      fc.property(fc.array(item, { maxLength: 4 }), (items) => {
        const read = entriesOf(bibtex(items));
        expect(new Set(read.map(({ key }) => key.toLowerCase())).size).toBe(items.length);
        const titles = items.map(({ title = '' }) => title.replace(/\s+/g, ' ').trim());
        expect(read.map((one) => one.item.title?.trim() ?? '')).toEqual(titles);
      }),
    );
  });
});
