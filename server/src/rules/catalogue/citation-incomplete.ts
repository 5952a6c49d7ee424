/** `citation-incomplete`: an entry that nobody could look up yet, and a cited one of a bibliography that lacks something. */
import type { Citations, Entry, Reference } from '../../citations/citations.ts';
import { isKeptPending } from '../../citations/kept.ts';
import { lacksOf, placeWanted } from '../../citations/lacking.ts';
import type { Lack } from '../../citations/lacking.ts';
import { PLACEHOLDER } from '../../citations/pending.ts';
import { foldKey } from '../../citations/read.ts';
import type { Span } from '../../engine/index.ts';
import { defineRule } from '../define.ts';
import type { RuleFacts } from '../rule.ts';

type Data =
  | { readonly kind: 'pending'; readonly key: string }
  | KeptPending
  | { readonly kind: 'lacking'; readonly key: string; readonly lacks: readonly Lack[] }
  | { readonly kind: 'placeless'; readonly key: string; readonly wants: 'page' | 'time' };

const ORR = {
  id: 'orr2024',
  type: 'article-newspaper',
  title: 'Plant closes',
  'container-title': 'The Courier',
  issued: { 'date-parts': [[2024, 5, 19]] },
};
const REPORT = { ...ORR, id: 'board2023', type: 'report', publisher: 'Harbour Board' };
const INTERVIEW = { id: 'lind', type: 'interview', author: [{ family: 'Lind' }], issued: ORR.issued };

export const citationIncomplete = defineRule<Data>({
  code: 'citation-incomplete',
  severity: 'information',
  profiles: { 'fact-check': 'warning' },
  summary:
    'A citation lacks what the next person needs to look it up: a link, a title or a document, a date, an outlet, or the place in something long.',
  why: 'A name alone leads nowhere, and a book of 300 pages not much further. Fact-checking handbooks ask for what the next person needs to open the same page: a link, a title, a file, a date, a page.',
  advice:
    'Fill in a link, a title in quotation marks, or the document with its date or keeper. For a citation by key, “Go to Definition” opens its entry in the bibliography; the place goes after the key: “[@orr2024, p. 3]”, “[@orr2024, 12:30]”.',
  examples: {
    flagged: [
      { text: 'The plant has closed.[^1]\n\n[^1]: The Kremlin. <flag>link, title or document</flag>' },
      { text: 'The plant has closed.[^1]\n\n[^1]: <flag>The Kremlin</flag>' },
      {
        text: 'The plant has closed [@<flag>orr2024</flag>], as feared [@orr2024].',
        bibliography: [{ ...ORR, issued: {}, 'container-title': ' ' }],
      },
      {
        text: 'The plant has closed [see @<flag>board2023</flag>]. So has the port [@board2023, p. 3].',
        bibliography: [REPORT],
      },
      {
        text: 'The plant has closed [@<flag>film</flag>].',
        bibliography: [{ ...REPORT, id: 'film', type: 'motion_picture' }],
      },
      {
        text: '<flag>The plant has closed.</flag>',
        checks: [
          { was: 'The plant has closed.', status: 'unchecked', cites: [{ id: 'kremlin', type: 'document' }] },
        ],
      },
    ],
    clean: [
      {
        text: 'The plant has closed.',
        checks: [
          {
            was: 'The plant has closed.',
            status: 'unchecked',
            cites: [{ id: 'post', type: 'webpage', title: 'Plant closes' }],
          },
        ],
      },
      { text: 'The plant has closed.[^1]\n\n[^1]: The Kremlin, https://example.org/plant' },
      { text: 'The plant has closed.[^1]\n\n[^1]: “Plant closes”, The Harrow Post.' },
      { text: 'The plant has closed.[^1]\n\n[^1]: Interview with Olena Marchenko, 4 May 2023.' },
      { text: 'The plant has closed.[^1]\n\n[^1]: plant-minutes.pdf', format: 'plain' },
      { text: 'The plant has closed [@orr2024; @lind].', bibliography: [ORR, INTERVIEW] },
      { text: 'The plant has closed [@board2023, p. 3].', bibliography: [REPORT] },
      { text: 'The plant has closed [@board2023, annex B].', bibliography: [REPORT] },
      { text: 'The plant has closed [@board2023].', bibliography: [{ ...REPORT, 'number-of-pages': 4 }] },
    ],
  },
  *check(facts) {
    for (const one of keptPending(facts)) yield { span: one.span, data: one };
    for (const entry of facts.citations.entries) {
      if (entry.pending) yield { span: missing(entry, facts), data: { kind: 'pending', key: entry.key } };
    }
    yield* inBibliography(facts);
  },
  message: ({ data }) => {
    switch (data.kind) {
      case 'kept':
        return `A citation kept for this${data.who} is not filled in yet: it needs a link, a title or a document.`;
      case 'pending':
        return `Citation ${data.key} is not filled in yet: it needs a link, a title or a document.`;
      case 'lacking':
        return `“${data.key}” has ${listed(data.lacks.map((one) => LACKS[one]))} in the bibliography.`;
      case 'placeless':
        return data.wants === 'page'
          ? `“${data.key}” is long: say on which page this stands.`
          : `“${data.key}” is a recording: say at what time this is heard or seen.`;
    }
  },
  fix: ({ data }) =>
    data.kind === 'kept'
      ? [
          {
            title: 'Take out the citation',
            kind: 'repair',
            edits: [],
            ofCheck: { id: data.id, deed: 'uncite', nth: data.nth },
          },
        ]
      : [],
});

const LACKS: Readonly<Record<Lack, string>> = {
  title: 'no title or link',
  publisher: 'no outlet or publisher',
  date: 'no date',
};

/** «no title or link, no outlet or publisher and no date». */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Of each entry once, where it is cited first; and once where a citation of it gives no place. */
function* inBibliography({ text, citations }: RuleFacts): Iterable<{ span: Span; data: Data }> {
  const told = new Set<string>();
  for (const reference of citations.references) {
    const item = itemOf(reference, citations);
    if (!item) continue;
    const { key, keySpan } = reference;
    const folded = foldKey(key);
    const lacks = told.has(folded) ? [] : lacksOf(item);
    const wants = placeWanted(item);
    told.add(folded);
    if (lacks.length > 0) yield { span: keySpan, data: { kind: 'lacking', key, lacks } };
    else if (wants !== null && !told.has(placeOf(folded)) && !saysWhere(reference, text)) {
      told.add(placeOf(folded));
      yield { span: keySpan, data: { kind: 'placeless', key, wants } };
    }
  }
}

/** Apart from the keys themselves, which hold no space. */
const placeOf = (key: string): string => `place in ${key}`;

function itemOf({ style, key }: Reference, { bibliography }: Citations) {
  return style === 'pandoc' ? bibliography?.get(foldKey(key))?.item : undefined;
}

/** A locator, or words of any other kind behind the key: «passim», «annex B». */
function saysWhere({ locator, keySpan, end }: Reference, text: string): boolean {
  return locator !== null || /[\p{L}\p{N}]/u.test(text.slice(keySpan.end, end));
}

/** One that is kept beside the draft: its place among those of its check. */
interface KeptPending {
  readonly kind: 'kept';
  readonly id: string;
  readonly nth: number;
  readonly span: Span;
  /** « (The Kremlin)», or nothing. */
  readonly who: string;
}

function keptPending({ checks = [], citations: { bibliography } }: RuleFacts): KeptPending[] {
  return checks.flatMap(({ check, span }) =>
    check.citations.flatMap((one, nth) => {
      if (span === null || check.restricted || !isKeptPending(one, bibliography)) return [];
      const [author] = one.item?.author ?? [];
      return [
        {
          kind: 'kept',
          id: check.id,
          nth,
          span,
          who: author?.literal === undefined ? '' : ` (${author.literal})`,
        },
      ];
    }),
  );
}

const LONGEST = 120;

/** The words that ask to be filled in, else the entry's own when they are few, else its mark. */
function missing({ start, end, body }: Entry, { text }: RuleFacts): Span {
  const written = text.slice(start, end);
  const place = written.indexOf(PLACEHOLDER);
  if (place >= 0) return { start: start + place, end: start + place + PLACEHOLDER.length };
  if (body && body.end - body.start <= LONGEST) return body;
  return { start, end: body ? start + Math.max(1, written.indexOf(':')) : end };
}
