/** `quote-altered`: a quotation has other words than what its citation quotes. */
import type { Altered } from '../../citations/comparing.ts';
import type { Quotation, Span } from '../../engine/index.ts';
import { hull, indexSpans, overlaps } from '../../spans.ts';
import { defineRule } from '../define.ts';
import { heldIn } from '../held-words.ts';
import type { HeldWords } from '../held-words.ts';
import type { Edit, Fix, RuleFacts } from '../rule.ts';
import { short } from '../wording.ts';

interface Data {
  readonly quotation: Quotation;
  readonly excerpt: string;
  /** In order; never empty. Places are offsets of the draft, and of the excerpt. */
  readonly altered: readonly Altered[];
  /** «Note [^1]», «The file “notes/berg.md”». */
  readonly holder: string;
}

const BERG = {
  id: 'berg',
  type: 'interview',
  author: [{ family: 'Berg', given: 'Anna' }],
  issued: { 'date-parts': [[2026, 5, 4]] },
};

export const quoteAltered = defineRule<Data>({
  code: 'quote-altered',
  severity: 'error',
  summary: 'A quotation differs from the words that its citation quotes, or from the file that it points at.',
  why: 'Reuters: quotations are sacred, and never altered. What stands in quotation marks is what was said, to the word; a slip in copying it puts words into somebody’s mouth.',
  advice:
    'Restore the wording, or mark what was left out with “…” and what was put in with brackets. What is in quotation marks in the entry is taken for the source’s own words, and so is what stands in a file of your folder (text, Markdown or a web page) that the entry names, “notes/berg.md”, or that is attached to it in the bibliography.',
  examples: {
    flagged: [
      {
        text: '“We will close the bridge <flag>this week</flag>,” Anna Berg said [@berg].',
        fixed: '“We will close the bridge next year,” Anna Berg said [@berg].',
        bibliography: [{ ...BERG, file: 'Notes:notes/berg.md:text/markdown' }],
        files: { 'notes/berg.md': 'BERG: We will close the bridge next year, and not before.' },
      },
      {
        text: '“We will close the bridge <flag>this week</flag>,” Anna Berg said.[^1]\n\n[^1]: Interview, 4 May 2026: “We will close the bridge next year, and not before.”',
        fixed:
          '“We will close the bridge next year,” Anna Berg said.[^1]\n\n[^1]: Interview, 4 May 2026: “We will close the bridge next year, and not before.”',
      },
      {
        text: 'The report calls the roof “<flag>a</flag> danger to everybody below it”.[^1]\n\n[^1]: Pell & Rowntree, “The main roof”, 14 March 2024: “The roof is no danger to everybody below it.”',
      },
      {
        text: '“They <flag>were</flag> told of the leak in May,” Anna Berg said.[^1]\n\n[^1]: Interview, 4 May 2026: “They were never told of the leak in May.”',
        fixed:
          '“They were never told of the leak in May,” Anna Berg said.[^1]\n\n[^1]: Interview, 4 May 2026: “They were never told of the leak in May.”',
      },
      {
        text: '“We will close the bridge <flag>this week</flag>,” Anna Berg said.[^1]\n\n[^1]: Interview with Anna Berg, 4 May 2026, notes/berg.md.',
        fixed:
          '“We will close the bridge next year,” Anna Berg said.[^1]\n\n[^1]: Interview with Anna Berg, 4 May 2026, notes/berg.md.',
        files: {
          'notes/berg.md':
            '# Berg\n\nQ: And then?\n\nBERG: We will close the bridge next year, and not before.',
        },
      },
    ],
    clean: [
      {
        text: '“We will close the bridge next year,” Anna Berg said [@berg].',
        bibliography: [{ ...BERG, file: 'Notes:notes/berg.md:text/markdown' }],
        files: { 'notes/berg.md': 'BERG: We will close the bridge next year, and not before.' },
      },
      {
        text: '“We will close the bridge … as I told you,” Anna Berg said.[^1]\n\n[^1]: Interview with Anna Berg, 4 May 2026, [transcript](notes/berg.html).',
        files: {
          'notes/berg.html':
            '<p>BERG: We will <b>close</b> the bridge&nbsp;[laughs] next year. Or so.</p><p>It is as I told you.</p>',
        },
      },
      {
        text: '“[The council] will close the bridge … next year,” Anna Berg said.[^1]\n\n[^1]: Interview, 4 May 2026: "We will close the bridge, as I told you, next year."',
      },
      {
        text: '“Close the bridge next year,” Anna Berg said.[^1]\n\n[^1]: Interview, 4 May 2026: “We will close the bridge next year.”',
      },
      {
        text: '“Nobody has asked me about the trains,” Anna Berg said.[^1]\n\n[^1]: Interview, 4 May 2026: “We will close the bridge next year.”',
      },
      {
        text: '“We will close the bridge next year,” Anna Berg said.[^1]\n\n[^1]: The Post, “Bridge to close next year”, 4 May 2026.',
      },
    ],
  },
  *check(facts) {
    const held = heldIn(facts);
    if (held === null) return;
    for (const quotation of facts.analysis.quotations) {
      if (quotation.depth > 0) continue;
      const found = alteredOf(quotation, held(quotation), facts);
      if (found) yield { span: shownOn(found, facts), data: found };
    }
  },
  message({ data: { quotation, altered, excerpt, holder } }, { text }) {
    const [first] = altered;
    if (!first) return '';
    const has = around(excerpt, first.source);
    const says = around(text.slice(0, quotation.end), first.quoted);
    const more =
      altered.length === 1
        ? ''
        : `, and differs in ${altered.length - 1} more ${altered.length === 2 ? 'place' : 'places'}`;
    return `${holder} has “${has}”; the quotation has “${says}”${more}.`;
  },
  fix: ({ data }, facts) => restoring(data, facts),
});

/** Null where one has it as it is, and where none has anything like it. */
function alteredOf(
  quotation: Quotation,
  held: readonly HeldWords[],
  { text, analysis }: RuleFacts,
): Data | null {
  const words = text.slice(quotation.start, quotation.end);
  const blank = analysis.regions
    .filter((region) => overlaps(region, quotation))
    .map(({ start, end }) => ({
      start: Math.max(0, start - quotation.start),
      end: Math.min(end, quotation.end) - quotation.start,
    }));
  let nearest: Data | null = null;
  for (const { words: excerpt, holder, compare } of held) {
    const altered = compare(words, blank);
    if (altered === null) continue;
    if (altered.length === 0) return null;
    if (nearest === null || altered.length < nearest.altered.length)
      nearest = { quotation, excerpt, holder, altered: altered.map((one) => inDraft(one, quotation.start)) };
  }
  return nearest;
}

function inDraft({ quoted, source }: Altered, by: number): Altered {
  return { quoted: { start: quoted.start + by, end: quoted.end + by }, source };
}

/** The words that are other; where some are missing, the word before them. */
function shownOn({ quotation, altered }: Data, { text }: RuleFacts): Span {
  const all = hull(altered.map(({ quoted }) => quoted)) ?? quotation;
  if (all.start < all.end) return all;
  const before = /[\p{L}\p{N}’']*$/u.exec(text.slice(quotation.start, all.start))?.[0].length ?? 0;
  return { start: all.start - Math.max(1, before), end: all.end };
}

/** Two words on each side. */
function around(text: string, { start, end }: Span): string {
  const before = /(?:\S+\s+){0,2}\S*$/.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '';
  const behind = /^\S*(?:\s+\S+){0,2}/.exec(text.slice(end, end + 60))?.[0] ?? '';
  return short(`${before}${text.slice(start, end)}${behind}`.replace(/^[“"«„\s]+|[”"»“\s.,;:]+$/g, ''));
}

function restoring({ altered, excerpt }: Data, { text, analysis }: RuleFacts): Fix[] {
  const edits = altered.map((one) => edit(one, excerpt, text));
  const regions = indexSpans(analysis.regions);
  // What stands between the words, a citation mark say, is not to go with them.
  if (edits.some((one) => regions.touches(one))) return [];
  return [{ title: 'Restore the wording', kind: 'repair', edits }];
}

/** Words that are missing come with the space before them, as words that are too many go with it. */
function edit({ quoted, source }: Altered, excerpt: string, text: string): Edit {
  const words = excerpt.slice(source.start, source.end).replace(/\s+/g, ' ');
  if (quoted.start === quoted.end) return { ...quoted, newText: ` ${words}` };
  const space = words === '' ? (/\s*$/.exec(text.slice(0, quoted.start))?.[0].length ?? 0) : 0;
  return { start: quoted.start - space, end: quoted.end, newText: words };
}
