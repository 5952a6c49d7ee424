/** `citation-incomplete`: an entry that nobody could look up yet, and a cited one of a bibliography that lacks something. */
import type { Lack } from '../../citations/lacking.ts';
import type { KeptPlace } from '../../citations/ties.ts';
import { takeOutKept } from '../cited.ts';
import { defineRule } from '../define.ts';
import { incompleteIn } from '../incomplete.ts';
import type { Incomplete, WhoseEntry } from '../incomplete.ts';

const ORR = {
  id: 'orr2024',
  type: 'article-newspaper',
  title: 'Plant closes',
  'container-title': 'The Courier',
  issued: { 'date-parts': [[2024, 5, 19]] },
};
const REPORT = { ...ORR, id: 'board2023', type: 'report', publisher: 'Harbour Board' };
const INTERVIEW = { id: 'lind', type: 'interview', author: [{ family: 'Lind' }], issued: ORR.issued };

export const citationIncomplete = defineRule<Incomplete>({
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
  check: incompleteIn,
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

const WHERE: Readonly<Record<WhoseEntry, string>> = {
  bibliography: ' in the bibliography',
  beside: ', as it is kept for this',
};

/** «no title or link, no outlet or publisher and no date». */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** « (The Kremlin)», or nothing. */
function whoIn({ citation: { item } }: KeptPlace): string {
  const [author] = item?.author ?? [];
  return author?.literal === undefined ? '' : ` (${author.literal})`;
}
