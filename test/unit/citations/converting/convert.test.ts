/** Converting citations there and back: the same words, the same citations at the same places; what cannot be converted stays. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addReference } from '../../../../server/src/citations/bibliography/adding.ts';
import { readBibtex } from '../../../../server/src/citations/bibliography/bibtex.ts';
import { readBibtexFields } from '../../../../server/src/citations/bibliography/bibtex-parser.ts';
import { convertCitations } from '../../../../server/src/citations/converting/convert.ts';
import type { CslItem } from '../../../../server/src/citations/csl.ts';
import type { KeptCitation } from '../../../../server/src/citations/kept.ts';
import { readCitations } from '../../../../server/src/citations/read.ts';
import type { CitingStyle } from '../../../../server/src/citations/style.ts';
import type { Draft } from '../../../../server/src/citations/ties.ts';
import { applyEdits, moved } from '../../../../server/src/edits.ts';
import { regionsOf } from '../../../../server/src/engine/text/regions.ts';
import { bareDraft, bibliographyOf } from '../../../support/drafts.ts';

/** A draft, what is kept beside it, and the bibliography of its workspace. */
interface Desk {
  readonly text: string;
  readonly kept: readonly {
    readonly end: number;
    readonly citation: KeptCitation;
    readonly isRestricted?: boolean;
  }[];
  readonly items: readonly CslItem[];
}

function draftOf({ text, kept, items }: Desk): Draft {
  const regions = regionsOf(text, 'markdown');
  const known = { bibliography: bibliographyOf(items), format: 'markdown' } as const;
  const sentences = Array.from(text.matchAll(/[^.!?\n]+[.!?]*[”"]?/g), ({ index, 0: words }) => {
    const start = index + words.length - words.trimStart().length;
    return { start, end: index + words.length };
  }).filter(({ start, end }) => end > start);
  const checks = kept.map(({ end, citation, isRestricted: restricted = false }, nth) => ({
    span: { start: Math.max(0, end - 3), end },
    check: { id: String(nth), citations: [citation], restricted },
  }));
  return {
    ...bareDraft(text, { regions, sentences }),
    citations: readCitations(text, regions, known),
    checks,
  };
}

function converted(desk: Desk, to: CitingStyle): Desk {
  const { edits, items, keep, drop } = convertCitations(draftOf(desk), to);
  const stays = desk.kept.filter((_, index) => !drop.some(({ check }) => check === index));
  const all = [...stays, ...keep.map(({ span, citation }) => ({ end: span.end, citation }))];
  return {
    text: applyEdits(desk.text, edits),
    kept: all.map((one) => ({ ...one, end: moved(one.end, edits) })),
    items: [...desk.items, ...items],
  };
}

/** As a bibliography in BibTeX keeps what it is given. */
function throughBibtex(items: readonly CslItem[]): readonly CslItem[] {
  const edit = items.length === 0 ? null : addReference(items, { text: '', format: 'bibtex' });
  const text = edit ? applyEdits('', [edit]) : '';
  return readBibtex(text, readBibtexFields).entries.map(({ item }) => item);
}

const ORR: CslItem = { id: 'orr2024', type: 'article-newspaper', title: 'Bridges', author: [{ family: 'Orr', given: 'Ada' }] }; // prettier-ignore
const LIND: CslItem = { id: 'lind', type: 'webpage', title: 'Ferries: a study', URL: 'https://example.org/f', issued: { 'date-parts': [[2023, 3, 19]] } }; // prettier-ignore
const ITEMS = [ORR, LIND];
const desk = (text: string, kept: Desk['kept'] = []): Desk => ({ text, kept, items: ITEMS });

describe('footnotes to brackets', () => {
  it('takes the entries out and puts the references into the bibliography', () => {
    const text = 'It closed.[^1] It fell,[^2] he said.[^1]\n\n[^1]: The Harrow Post, “Plant closes”, 3 May 2023, p. 4\n[^2]: Harrow Council, minutes, 4 May 2023\n'; // prettier-ignore
    const after = converted(desk(text), 'pandoc');
    expect(after.text).toBe(
      'It closed [@harrow2023, p. 4]. It fell [@harrow2023-2], he said [@harrow2023, p. 4].\n',
    );
    expect(after.items.slice(2).map(({ id, title, note }) => [id, title, note])).toEqual([
      ['harrow2023', 'Plant closes', 'The Harrow Post, “Plant closes”, 3 May 2023'],
      ['harrow2023-2', undefined, 'Harrow Council, minutes, 4 May 2023'],
    ]);
  });

  it('knows an entry that says what the bibliography has', () => {
    const text = 'It closed.[^orr2024][^2]\n\n[^orr2024]: see Ada Orr, “Bridges”, chap. 3 and elsewhere\n[^2]: https://example.org\n'; // prettier-ignore
    expect(converted(desk(text), 'pandoc').text).toMatch(
      /^It closed \[see @orr2024, chap\. 3 and elsewhere; @\w+\]\.\n$/,
    );
  });

  it.each([
    ['a note', 'It closed.[^1]\n\n[^1]: The mayor took office in 2011 and left it.\n', 'note'],
    [
      'an entry of several paragraphs',
      'It closed.[^1]\n\n[^1]: Ada Orr, “Bridges”, 4 May 2023.\n\n    She wrote of it again.\n\nIt rained.\n',
      'note',
    ],
    ['one whose entry is not there', 'It closed.[^1]\n', 'undefined'],
    ['one that cites by key itself', 'It closed.[^1]\n\n[^1]: See [@orr2024].\n', 'note'],
  ])('leaves %s', (_, text, why) => {
    const { edits, left } = convertCitations(draftOf(desk(text)), 'pandoc');
    expect(edits).toEqual([]);
    expect(left).toEqual({ [why]: 1 });
  });
});

describe('brackets to footnotes', () => {
  it('makes an entry of each reference, with its page', () => {
    const after = converted(desk('It closed [see @orr2024, p. 3; @lind]. Then rain.\n'), 'footnote');
    expect(after.text).toBe(
      'It closed.[^orr2024][^lind] Then rain.\n\n[^orr2024]: see Ada Orr, “Bridges”, p. 3\n[^lind]: “Ferries: a study”, 19 March 2023, https://example.org/f\n',
    );
  });

  it.each([
    ['a key that no bibliography has', 'It closed [@orr2024; @nobody].\n', { undefined: 2 }],
    ['one that leaves out the author', 'It closed [-@orr2024].\n', { unwritable: 1 }],
    ['one in running text', 'As @orr2024 says, it closed.\n', { 'running-text': 1 }],
  ])('leaves %s', (_, text, left) => {
    const conversion = convertCitations(draftOf(desk(text)), 'footnote');
    expect(conversion).toMatchObject({ edits: [], left, converted: 0 });
  });
});

describe('beside the draft', () => {
  it('leaves the draft clean, and comes back', () => {
    const text = 'It closed.[^1] It fell.\n\n[^1]: Interview with Ada Orr, 4 May 2023\n';
    const after = converted(desk(text), 'ledger');
    expect(after.text).toBe('It closed. It fell.\n');
    expect(after.kept).toMatchObject([
      { end: 9, citation: { key: null, item: { id: '1', type: 'interview' } } },
    ]);
    expect(converted(after, 'footnote').text).toBe(text);
  });

  it.each<[string, Partial<KeptCitation>, boolean, string]>([
    ['what is restricted', { key: 'orr2024' }, true, 'restricted'],
    ['an excerpt', { key: 'orr2024', excerpt: 'It closed.' }, false, 'excerpt'],
    ['a key that no bibliography has', { key: 'nobody' }, false, 'undefined'],
  ])('keeps %s there', (_, more, isRestricted, why) => {
    const citation = { key: null, item: null, locator: null, excerpt: null, file: null, ...more };
    const conversion = convertCitations(draftOf(desk('It closed.\n', [{ end: 9, citation, isRestricted }])), 'footnote'); // prettier-ignore
    expect(conversion).toMatchObject({ edits: [], drop: [], left: { [why]: 1 } });
  });
});

/** Without marks and entries. */
const bare = (text: string): string =>
  text.replace(/^\[\^[^\]]+\]: .*\n?/gm, '').replace(/\[\^[^\]]+\]|\[[^\]]*@[^\]]*\]/g, '');

/** The draft's words, but for the space and the points that a mark stands before or behind. */
const wordsOf = ({ text }: Desk): string => bare(text).replace(/\s+/g, ' ').replace(/ (?=[.,?])/g, '').trim(); // prettier-ignore

/** Where each citation stands, counted in letters, and what it says. */
function citationsOf(one: Desk): string[] {
  const { text, kept, items } = one;
  const { citations } = draftOf(one);
  const at = (place: number): number => bare(text.slice(0, place)).replace(/[^\p{L}]/gu, '').length;
  const marked = citations.references.flatMap(({ style, key, start, end, bracket }) => {
    const entry = citations.entries.find((each) => each.key === key);
    if (citations.entries.some((each) => each.start <= start && start < each.end)) return [];
    if (style === 'footnote')
      return [`${at(start)} ${entry?.body ? text.slice(entry.body.start, entry.body.end) : '?'}`];
    const isAlone = start === bracket.start;
    return [`${at(bracket.start)} ${text.slice(start + Number(isAlone), end - Number(isAlone))}`];
  });
  const beside = kept.map(({ end, citation: { item, key, ...rest } }) => {
    const { id: _, ...fields } = item ?? { id: '' };
    return `${at(end)} ${JSON.stringify([key, fields, rest])}`;
  });
  const told = items.map(({ id }) => id).filter((id) => ITEMS.some((each) => each.id === id));
  expect(told).toHaveLength(ITEMS.length);
  return [...marked, ...beside];
}

const clause = fc.constantFrom('The plant closed', 'he said', '“It fell”', 'the U.S. left', 'It rained again', 'a *grave* loss'); // prettier-ignore
const point = fc.constantFrom('. ', ', ', '.\n\n', ' ', '? ');
const locator = fc.constantFrom(
  '',
  ', p. 3',
  ', pp. 3–5',
  ', chap. 2',
  ', at 12:30',
  ', p. 7 and elsewhere',
  ' passim',
);
const cite = fc
  .tuple(fc.constantFrom('', 'see ', 'see also ', 'but cf. '), fc.constantFrom('orr2024', 'lind'), locator)
  .map(([before, key, behind]) => `${before}@${key}${behind}`);
const entry = fc.constantFrom(
  'The Harrow Post, “Plant closes”, 3 May 2023, p. 4',
  'The Harrow Post, “Plant closes”, 3 May 2023, p. 9',
  'https://example.org/a?b=1&c=2',
  'see Harrow Council, *Minutes of the year*, 4 May 2023, on file with the desk; ask A. Orr',
  'Interview with Ada Orr, 4 May 2023. She asked not to be called.',
  'The Kremlin, via agencies. link, title or document',
  'Ada Orr, “Bridges”, p. 3',
  'A note that tells the reader more.',
  '“Ferries: a study”, https://example.org/f <!-- check -->, accessed 5 May 2024',
);

const footnoted = fc
  .array(fc.tuple(clause, fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }), point), {
    minLength: 1,
    maxLength: 6,
  })
  .chain((clauses) =>
    fc.array(entry, { minLength: 4, maxLength: 4 }).map((entries) => {
      const body = clauses.map(([words, marks, end]) => `${words}${end.trimEnd()}${marks.map((one) => `[^${one}]`).join('')}${/\n/.test(end) ? '\n\n' : ' '}`).join(''); // prettier-ignore
      return desk(
        `${body.trim()}\n\n${entries.map((words, index) => `[^${index + 1}]: ${words}`).join('\n')}\n`,
      );
    }),
  );
const bracketed = fc
  .array(fc.tuple(clause, fc.array(cite, { maxLength: 3 }), point), { minLength: 1, maxLength: 6 })
  .map((clauses) => desk(`${clauses.map(([words, cites, end]) => `${words}${cites.length > 0 ? ` [${cites.join('; ')}]` : ''}${end}`).join('').trim()}\n`)); // prettier-ignore

const RUNS = { numRuns: 100 };

describe('there and back', () => {
  it.each<[CitingStyle, CitingStyle]>([
    ['footnote', 'pandoc'],
    ['footnote', 'ledger'],
    ['pandoc', 'footnote'],
    ['pandoc', 'ledger'],
  ])('from %s to %s is what it was', (from, to) => {
    fc.assert(
      fc.property(from === 'footnote' ? footnoted : bracketed, (before) => {
        const there = converted(before, to);
        const back = converted(there, from);
        expect(wordsOf(there)).toBe(wordsOf(before));
        expect(wordsOf(back)).toBe(wordsOf(before));
        expect(citationsOf(back).toSorted()).toEqual(citationsOf(before).toSorted());
      }),
      RUNS,
    );
  });

  it.each<CitingStyle>(['footnote', 'ledger'])(
    'from footnotes to a bibliography in BibTeX, and to %s',
    (to) => {
      fc.assert(
        fc.property(footnoted, (before) => {
          const there = converted(before, 'pandoc');
          const [own, made] = [there.items.slice(0, ITEMS.length), there.items.slice(ITEMS.length)];
          const listed = { ...there, items: [...own, ...throughBibtex(made)] };
          const back = converted(to === 'ledger' ? converted(listed, 'ledger') : listed, 'footnote');
          expect(wordsOf(back)).toBe(wordsOf(before));
          expect(citationsOf(back).toSorted()).toEqual(citationsOf(before).toSorted());
        }),
        RUNS,
      );
    },
  );

  it('goes around: footnotes, brackets, beside the draft, footnotes', () => {
    fc.assert(
      fc.property(footnoted, (before) => {
        const around = converted(converted(converted(before, 'pandoc'), 'ledger'), 'footnote');
        expect(wordsOf(around)).toBe(wordsOf(before));
        expect(citationsOf(around).toSorted()).toEqual(citationsOf(before).toSorted());
      }),
      RUNS,
    );
  });
});
