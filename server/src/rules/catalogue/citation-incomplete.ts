/** `citation-incomplete`: an entry that nobody could look up yet. */
import type { Entry } from '../../citations/citations.ts';
import { isKeptPending } from '../../citations/kept.ts';
import { PLACEHOLDER } from '../../citations/pending.ts';
import type { Span } from '../../engine/index.ts';
import { defineRule } from '../define.ts';
import type { RuleFacts } from '../rule.ts';

export const citationIncomplete = defineRule<Entry | KeptPending>({
  code: 'citation-incomplete',
  severity: 'information',
  profiles: { 'fact-check': 'warning' },
  summary: 'A citation was begun, and has no link, title or document yet.',
  why: 'A name alone leads nowhere. Fact-checking handbooks ask for what the next person needs to open the same page: a link, a title, a file.',
  advice: 'Fill in a link, a title in quotation marks, or the document with its date or keeper.',
  examples: {
    flagged: [
      { text: 'The plant has closed.[^1]\n\n[^1]: The Kremlin. <flag>link, title or document</flag>' },
      { text: 'The plant has closed.[^1]\n\n[^1]: <flag>The Kremlin</flag>' },
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
    ],
  },
  *check(facts) {
    for (const one of keptPending(facts)) yield { span: one.span, data: one };
    for (const entry of facts.citations.entries) {
      if (entry.pending) yield { span: missing(entry, facts), data: entry };
    }
  },
  message: ({ data }) =>
    'nth' in data
      ? `A citation kept for this${data.who} is not filled in yet: it needs a link, a title or a document.`
      : `Citation ${data.key} is not filled in yet: it needs a link, a title or a document.`,
  fix: ({ data }) =>
    'nth' in data
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

/** One that is kept beside the draft: its place among those of its check. */
interface KeptPending {
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
      return [{ id: check.id, nth, span, who: author?.literal === undefined ? '' : ` (${author.literal})` }];
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
