/** `citation-incomplete`: an entry that nobody could look up yet. */
import type { Entry } from '../../citations/citations.ts';
import { PLACEHOLDER } from '../../citations/pending.ts';
import type { Span } from '../../engine/index.ts';
import { defineRule } from '../define.ts';
import type { RuleFacts } from '../rule.ts';

export const citationIncomplete = defineRule<Entry>({
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
    ],
    clean: [
      { text: 'The plant has closed.[^1]\n\n[^1]: The Kremlin, https://example.org/plant' },
      { text: 'The plant has closed.[^1]\n\n[^1]: “Plant closes”, The Harrow Post.' },
      { text: 'The plant has closed.[^1]\n\n[^1]: Interview with Olena Marchenko, 4 May 2023.' },
      { text: 'The plant has closed.[^1]\n\n[^1]: plant-minutes.pdf', format: 'plain' },
    ],
  },
  *check(facts) {
    for (const entry of facts.citations.entries) {
      if (entry.pending) yield { span: missing(entry, facts), data: entry };
    }
  },
  message: ({ data }) => `Citation ${data.key} is not filled in yet: it needs a link, a title or a document.`,
});

const LONGEST = 120;

/** The words that ask to be filled in, else the entry's own when they are few, else its mark. */
function missing({ start, end, body }: Entry, { text }: RuleFacts): Span {
  const written = text.slice(start, end);
  const place = written.indexOf(PLACEHOLDER);
  if (place >= 0) return { start: start + place, end: start + place + PLACEHOLDER.length };
  if (body && body.end - body.start <= LONGEST) return body;
  return { start, end: body ? start + Math.max(1, written.indexOf(':')) : end };
}
