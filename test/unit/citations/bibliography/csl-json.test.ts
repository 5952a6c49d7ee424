import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCslJson } from '../../../../server/src/citations/bibliography/csl-json.ts';

const ORR = {
  id: 'orr2024',
  type: 'article-newspaper',
  title: 'Plant closes',
  author: [{ family: 'Orr', given: 'Zoé' }],
  'container-title': 'The Courier',
  issued: { 'date-parts': [[2024, 5, 19]] },
  custom: { kept: true },
};

describe('a bibliography in CSL-JSON', () => {
  it('is read with the places of its entries and all their fields', () => {
    const text = `\uFEFF${JSON.stringify([ORR, { id: 7, type: 'report' }], null, 2)}`;
    const { entries, problems } = readCslJson(text);
    expect(problems).toEqual([]);
    expect(entries.map(({ item }) => item)).toEqual([ORR, { id: '7', type: 'report' }]);
    expect(entries.map(({ keySpan }) => text.slice(keySpan.start, keySpan.end))).toEqual(['orr2024', '7']);
    expect(entries.map(({ span }) => text.charAt(span.start) + text.charAt(span.end - 1))).toEqual([
      '{}',
      '{}',
    ]);
    expect(entries[0]?.words).toBe('orr2024 plant closes the courier orr zoe 2024-5-19');
  });

  it.each(['items', 'references'])('may stand in an object, under “%s”', (name) => {
    const { entries } = readCslJson(JSON.stringify({ config: [], [name]: [ORR] }));
    expect(entries.map(({ key }) => key)).toEqual(['orr2024']);
  });

  it.each([
    ['no list', '{"name": "package", "version": "1.0.0"}'],
    ['a list of other things', '[{"id": 1, "name": "a"}]'],
    ['a list of words', '["a", "b"]'],
    ['nothing', ''],
    ['no JSON', 'Minutes of the council'],
  ])('is none where the file holds %s', (_, text) => {
    expect(readCslJson(text)).toEqual({ entries: [], problems: [] });
  });

  it('loses nothing but an entry that is broken, which is one problem', () => {
    const text = `[${JSON.stringify(ORR)}, {"type": "report"}, 3, ${JSON.stringify({ ...ORR, id: 'orr2025' })}, ${JSON.stringify(ORR)}]`;
    const { entries, problems } = readCslJson(text);
    expect(entries.map(({ key }) => key)).toEqual(['orr2024', 'orr2025']);
    expect(problems.map(({ start, end }) => text.slice(start, end))).toEqual([
      '{"type": "report"}',
      '3',
      'orr2024',
    ]);
  });

  it('points to the fields it leaves out, once an entry', () => {
    const one = { ...ORR, issued: 'yesterday' };
    const two = { ...ORR, id: 'bad', title: 17, author: 'Ada Orr', publisher: 'The Courier', issued: [2024] };
    const text = JSON.stringify([one, two, { ...ORR, id: 'good', volume: 3, constructor: 1 }]);
    const { entries, problems } = readCslJson(text);
    expect(entries.map(({ item }) => item.issued)).toEqual([undefined, undefined, ORR.issued]);
    expect(problems.map(({ start, end, message }) => [text.slice(start, end), message])).toEqual([
      ['"issued":"yesterday"', '“issued” is not written as CSL-JSON has it; it is left out.'],
      [
        '"title":17',
        '“title”, “author” and “issued” are not written as CSL-JSON has them; they are left out.',
      ],
    ]);
  });

  it('reads on behind a missing comma', () => {
    const text = `[${JSON.stringify(ORR)} ${JSON.stringify({ ...ORR, id: 'orr2025' })}]`;
    const { entries, problems } = readCslJson(text);
    expect(entries.map(({ key }) => key)).toEqual(['orr2024', 'orr2025']);
    expect(problems).toHaveLength(1);
  });

  it('leaves out fields that are not what they should be, so that nobody trips over them', () => {
    const bad = {
      ...ORR,
      title: 3,
      author: 'Orr',
      issued: '2024',
      editor: [{ family: 3 }],
      accessed: { 'date-parts': 1 },
    };
    expect(readCslJson(JSON.stringify([bad])).entries[0]?.item).toEqual({
      id: 'orr2024',
      type: 'article-newspaper',
      'container-title': 'The Courier',
      custom: { kept: true },
    });
  });
});

it('never throws', () => {
  const text = fc.oneof(
    fc.json(),
    fc.string(),
    fc.json().map((json) => `[{"id":"a","type":"b"},${json}`),
  );
  fc.assert(
    fc.property(text, (one) => {
      for (const { span, keySpan } of readCslJson(one).entries)
        expect(span.start < keySpan.start && keySpan.end < span.end && span.end <= one.length).toBe(true);
    }),
  );
});
