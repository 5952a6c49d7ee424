/** `citation-incomplete`: an entry that nobody could look up yet, and a cited one of a bibliography that lacks something. */
import type { Citations, Entry, Reference } from '../../citations/citations.ts';
import type { CslItem } from '../../citations/csl.ts';
import { isKeptPending, itemOfKept, shortKept } from '../../citations/kept.ts';
import type { KeptCitation } from '../../citations/kept.ts';
import { lacksOf, placeWanted } from '../../citations/lacking.ts';
import type { Lack } from '../../citations/lacking.ts';
import { PLACEHOLDER } from '../../citations/pending.ts';
import { foldKey } from '../../citations/read.ts';
import type { KeptPlace } from '../../citations/ties.ts';
import type { Span } from '../../engine/index.ts';
import { keptIn, takeOutKept } from '../cited.ts';
import { defineRule } from '../define.ts';
import type { RuleFacts } from '../rule.ts';

type Data =
  | { readonly kind: 'pending'; readonly key: string }
  | { readonly kind: 'kept'; readonly place: KeptPlace }
  /** `called` is the key, or as few words as tell what is kept beside the draft from others. */
  | {
      readonly kind: 'lacking';
      readonly called: string;
      readonly lacks: readonly Lack[];
      readonly where: Where;
    }
  | { readonly kind: 'placeless'; readonly called: string; readonly wants: 'page' | 'time' };

/** Whose entry it is. */
type Where = 'bibliography' | 'beside';

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
      {
        text: '<flag>The plant has closed.</flag>',
        checks: [{ was: 'The plant has closed.', status: 'unchecked', cites: [{ ...ORR, issued: {} }] }],
      },
    ],
    clean: [
      {
        text: 'The plant has closed.',
        checks: [
          {
            was: 'The plant has closed.',
            status: 'unchecked',
            cites: [
              { id: 'post', type: 'webpage', title: 'Plant closes', publisher: 'Post', accessed: ORR.issued },
            ],
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
    for (const entry of facts.citations.entries) {
      if (entry.pending) yield { span: missing(entry, facts), data: { kind: 'pending', key: entry.key } };
    }
    yield* inBibliography(facts);
    yield* beside(facts);
  },
  message: ({ data }) => {
    switch (data.kind) {
      case 'kept':
        return `A citation kept for this${whoIn(data.place)} is not filled in yet: it needs a link, a title or a document.`;
      case 'pending':
        return `Citation ${data.key} is not filled in yet: it needs a link, a title or a document.`;
      case 'lacking':
        return `“${data.called}” has ${listed(data.lacks.map((one) => LACKS[one]))}${WHERE[data.where]}.`;
      case 'placeless':
        return data.wants === 'page'
          ? `“${data.called}” is long: say on which page this stands.`
          : `“${data.called}” is a recording: say at what time this is heard or seen.`;
    }
  },
  fix: ({ data }) => (data.kind === 'kept' ? [takeOutKept(data.place)] : []),
});

const LACKS: Readonly<Record<Lack, string>> = {
  title: 'no title or link',
  publisher: 'no outlet or publisher',
  date: 'no date',
};

const WHERE: Readonly<Record<Where, string>> = {
  bibliography: ' in the bibliography',
  beside: ', as it is kept for this',
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
    if (lacks.length > 0)
      yield { span: keySpan, data: { kind: 'lacking', called: key, lacks, where: 'bibliography' } };
    else if (wants !== null && !told.has(placeOf(folded)) && !saysWhere(reference, text)) {
      told.add(placeOf(folded));
      yield { span: keySpan, data: { kind: 'placeless', called: key, wants } };
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

/** What is kept beside the draft: to be filled in; lacking something, each work once; or without the place in something long. */
function* beside(facts: RuleFacts): Iterable<{ span: Span; data: Data }> {
  const { bibliography, references } = facts.citations;
  const told = new Set(references.map(({ key }) => `key ${foldKey(key)}`));
  for (const place of keptIn(facts)) {
    const { span, citation } = place;
    const item = itemOfKept(citation, bibliography);
    if (isKeptPending(citation, bibliography)) yield { span, data: { kind: 'kept', place } };
    if (item === null || isKeptPending(citation, bibliography)) continue;
    const called = shortKept(citation, bibliography);
    const name = citation.item ? JSON.stringify(item) : `key ${foldKey(item.id)}`;
    const lacks = told.has(name) ? [] : lacksBeside(citation, item);
    const wants = saysWhereBeside(citation) ? null : placeWanted(item);
    told.add(name);
    const where = citation.item ? 'beside' : 'bibliography';
    if (lacks.length > 0) yield { span, data: { kind: 'lacking', called, lacks, where } };
    else if (wants !== null && !told.has(placeOf(name))) {
      told.add(placeOf(name));
      yield { span, data: { kind: 'placeless', called, wants } };
    }
  }
}

/** Written out word for word, it is as good as an entry at the foot of the draft; what has a file can be opened. */
function lacksBeside({ item: own, file }: KeptCitation, item: CslItem): readonly Lack[] {
  const isWritten = own !== null && typeof own.note === 'string' && own.note.trim() !== '';
  return isWritten || file !== null ? [] : lacksOf(item);
}

function saysWhereBeside({ locator, suffix = '', excerpt }: KeptCitation): boolean {
  return locator !== null || excerpt !== null || /[\p{L}\p{N}]/u.test(suffix);
}

/** « (The Kremlin)», or nothing. */
function whoIn({ citation: { item } }: KeptPlace): string {
  const [author] = item?.author ?? [];
  return author?.literal === undefined ? '' : ` (${author.literal})`;
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
