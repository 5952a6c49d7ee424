import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBibtex } from '../../../../server/src/citations/bibliography/bibtex.ts';
import { readBibtexFields } from '../../../../server/src/citations/bibliography/bibtex-parser.ts';
import { readBibtexSyntax } from '../../../../server/src/citations/bibliography/bibtex-syntax.ts';

const read = (text: string) => readBibtex(text, readBibtexFields);

const ORR = `@online{orr2024,
  author = {Orr, Jane and {Foreign Office}},
  title = "The {Harrow Post} visits M{\\"u}nchen \\& more",
  organization = {The Courier},
  date = {2024-05-19}, urldate = {2024-06-01},
  url = {https://example.org/a_b?c=d},
}`;

describe('an entry of BibTeX', () => {
  it('is read as CSL-JSON, with its capitals', () => {
    const [entry] = read(ORR).entries;
    expect(entry?.item).toEqual({
      id: 'orr2024',
      type: 'webpage',
      title: 'The Harrow Post visits München & more',
      author: [{ family: 'Orr', given: 'Jane' }, { literal: 'Foreign Office' }],
      publisher: 'The Courier',
      issued: { 'date-parts': [[2024, 5, 19]] },
      accessed: { 'date-parts': [[2024, 6, 1]] },
      URL: 'https://example.org/a_b?c=d',
    });
  });

  it('has its place and that of its key, and can be looked for by its words', () => {
    const text = `Bibliography of the desk\n\n${ORR}\n`;
    const [entry] = read(text).entries;
    expect(text.slice(entry?.span.start, entry?.span.end)).toBe(ORR);
    expect(text.slice(entry?.keySpan.start, entry?.keySpan.end)).toBe('orr2024');
    expect(entry?.words).toContain('harrow post visits munchen');
  });

  it('takes abbreviations, joined values and the fields of its parent', () => {
    const text = `@string{hp = "Harrow Post"}
@comment{ @misc{no, title = {No}} }
@preamble{"x"}
@inbook{part, crossref = {whole}, title = {A part}}
@book(whole, title = {The whole}, publisher = hp # { and Sons}, year = 1999, month = jan)`;
    const { entries, problems } = read(text);
    expect(problems).toEqual([]);
    expect(entries.map(({ key }) => key)).toEqual(['part', 'whole']);
    expect(entries[0]?.item).toMatchObject({
      type: 'chapter',
      title: 'A part',
      'container-title': 'The whole',
    });
    expect(entries[1]?.item).toMatchObject({
      publisher: 'Harrow Post and Sons',
      issued: { 'date-parts': [[1999, 1]] },
    });
  });
});

describe('a broken entry of BibTeX', () => {
  it.each([
    ['unclosed', '@misc{bad, title = {Unclosed, year = 2001\n', 't'],
    ['without a comma', '@misc{bad, title = {A} year = {2001}}', 'y'],
    ['without a key', '@misc{, title = {A}}', '@misc{'],
    ['without its bracket', '@misc{bad, title = {A}\n', '@misc{'],
    ['without a value', '@misc{bad, title = , year = 2001}', 't'],
    ['without a field', '@misc{bad, {A}}', '{'],
  ])('%s is one problem at its place, and the rest work', (_, bad, words) => {
    const text = `${ORR}\n\n${bad}\n\n${ORR.replace('orr2024', 'orr2025')}`;
    const { entries, problems } = read(text);
    expect(entries.map(({ key }) => key)).toEqual(['orr2024', 'orr2025']);
    expect(problems.map(({ start, end }) => text.slice(start, end))).toEqual([words]);
    expect(problems[0]?.message).toMatch(/left out/);
  });

  it('is a key that stands twice, whose first entry is used', () => {
    const { entries, problems } = read(`${ORR}\n${ORR.replace('The Courier', 'The Post')}`);
    expect(entries.map(({ item }) => item.publisher)).toEqual(['The Courier']);
    expect(problems).toHaveLength(1);
  });
});

it('never throws, finds no places outside the text, and none that overlap', () => {
  const piece = fc.constantFrom(
    '@misc{',
    '@string{',
    '@comment{',
    'a',
    ',',
    '=',
    '{',
    '}',
    '"',
    '#',
    '\n',
    '(',
    ')',
    ' ',
    '%',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const { entries, problems } = readBibtexSyntax(text);
      let from = 0;
      for (const { span, keySpan } of entries) {
        expect(from <= span.start && span.start < keySpan.start && keySpan.end < span.end).toBe(true);
        from = span.end;
      }
      expect(from).toBeLessThanOrEqual(text.length);
      for (const { start, end } of problems) expect(start < end && start <= text.length).toBe(true);
    }),
  );
});

it('keeps every whole entry between broken ones', () => {
  const whole = fc.constantFrom(
    '@misc{k#, title = {A {B} c}}',
    '@online{k#,\n url = "x", year = 2001,\n}',
    '@book(k#, title = {A})',
  );
  const bad = fc.constantFrom(
    '@misc{bad, title = {A',
    '@misc{bad title = {A}}',
    '@misc{bad, title {A}}',
    'notes, a@b.example',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(whole, bad), { maxLength: 20 }), (pieces) => {
      const text = pieces.map((one, index) => one.replace('#', String(index))).join('\n\n');
      const wanted = pieces.flatMap((one, index) => (one.includes('#') ? [`k${index}`] : []));
      expect(readBibtexSyntax(text).entries.map(({ key }) => key)).toEqual(wanted);
    }),
  );
});

it('reads what is in an entry when it is asked for, and once', () => {
  const asked: string[] = [];
  const text = Array.from({ length: 5000 }, (_, i) => ORR.replace('orr2024', `orr${i}`)).join('\n');
  const { entries } = readBibtex(text, (entry, strings) => {
    asked.push(entry);
    return readBibtexFields(entry, strings);
  });
  expect(entries).toHaveLength(5000);
  expect(asked).toHaveLength(0);
  expect(entries[4000]?.item.id).toBe('orr4000');
  expect(entries[4000]?.item.title).toContain('Harrow');
  expect(asked).toHaveLength(1);
});

describe('what is told of an entry without reading it', () => {
  it.each([
    ['date = {2024-05-19}', [2024, 5, 19]],
    ['date = {2024-05/2024-07}', [2024, 5]],
    ['year = 2024, month = may', [2024, 5]],
    ['year = 2024, month = 5', [2024, 5]],
    ['year = {1999}', [1999]],
    ['title = {The 1987 fire}', undefined],
  ])('is when it came out: %s', (fields, date) => {
    const { entries } = readBibtex(`@misc{a, ${fields}}`, () => {
      throw new Error('It was read');
    });
    expect(entries[0]?.date?.['date-parts']?.[0]).toEqual(date);
  });

  it.each(['crossref = {orr}', 'xdata = " orr "', 'crossref = orr'])('is its parent: %s', (field) => {
    const text = `@misc{a, ${field}}`;
    const parent = read(text).entries[0]?.parent;
    expect(parent?.key).toBe('orr');
    expect(text.slice(parent?.start, parent?.end)).toBe('orr');
  });
});
