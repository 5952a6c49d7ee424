/** `residue`: page furniture that came along with copied text. */
import type { Span } from '../../engine/index.ts';
import { defineRule } from '../define.ts';
import type { Edit, RuleFacts } from '../rule.ts';
import { quoted } from '../wording.ts';

export const residue = defineRule<Span>({
  code: 'residue',
  severity: 'warning',
  summary: 'Page furniture was left in the draft: “Most read in …”, “Advertisement”, view counts.',
  why: 'Copy taken from a web page brings along what is not copy. In print it is an embarrassment; in between sentences it can pass for one.',
  advice: 'Delete the line.',
  inResidue: true,
  measured: { right: 9, of: 10, on: 'PolNeAR, all 924 articles', date: '2026-11-26' },
  examples: {
    flagged: [
      {
        text: 'The plant has closed.\n\n<flag>- Advertisement -</flag>\n\nThe port is open.\n',
        fixed: 'The plant has closed.\n\nThe port is open.\n',
        format: 'plain',
      },
      {
        text: 'The plant has closed.\n<flag>14 total views, 2 views today</flag>',
        fixed: 'The plant has closed.',
        format: 'plain',
      },
      {
        text: 'The plant has closed.\n<flag>Most read in News</flag>\nThe port is open.\n',
        fixed: 'The plant has closed.\nThe port is open.\n',
        format: 'plain',
      },
    ],
    clean: [
      { text: 'The advertisement ran for two weeks.' },
      { text: 'It was the most read story of the year.' },
    ],
  },
  *check({ analysis }) {
    for (const span of analysis.residue) yield { span, data: span };
  },
  message: ({ span }, facts) => `${quoted(facts, span)} seems to be left over from a web page.`,
  fix: ({ data }, facts) => [
    { title: 'Delete it', kind: 'repair', safe: true, edits: [deletion(data, facts)] },
  ],
});

/** Whole lines go with their end; of blank lines on both sides one stays. What shares its line with copy goes alone. */
function deletion(span: Span, { text }: RuleFacts): Edit {
  const before = /[^\r\n]*$/.exec(text.slice(Math.max(0, span.start - 500), span.start))?.[0] ?? '';
  const after = /^[^\r\n]*/.exec(text.slice(span.end, span.end + 500))?.[0] ?? '';
  if (before.trim() !== '' || after.trim() !== '') return { ...span, newText: '' };
  const start = span.start - before.length;
  const end = span.end + after.length;
  const behind = BREAK.exec(text.slice(end))?.[0] ?? '';
  if (behind === '') return { start: start - lastBreak(text, start), end, newText: '' };
  const blank = isBlankBefore(text, start) ? (BLANK.exec(text.slice(end + behind.length))?.[0] ?? '') : '';
  return { start, end: end + behind.length + blank.length, newText: '' };
}

const BREAK = /^(?:\r\n|\r|\n)/;
const BLANK = /^[^\S\r\n]*(?:\r\n|\r|\n)/;

function lastBreak(text: string, place: number): number {
  return /(?:\r\n|\r|\n)$/.exec(text.slice(Math.max(0, place - 2), place))?.[0].length ?? 0;
}

/** At the start of the draft, or behind a blank line. */
function isBlankBefore(text: string, place: number): boolean {
  return (
    /(?:^|\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)$/.test(text.slice(Math.max(0, place - 200), place)) ||
    place === 0
  );
}
