/** `plural-sources`: «sources said», where the draft itself has one. */
import type { Attribution, Span } from '../../engine/index.ts';
import { defineRule } from '../define.ts';
import { indexOf, speakable, wordsAt } from '../facts.ts';
import type { Edit, Fix, RuleFacts } from '../rule.ts';
import { quoted } from '../wording.ts';

interface Data {
  readonly attribution: Attribution;
  /** «the source», where the draft speaks of one. */
  readonly one: Span;
}

export const pluralSources = defineRule<Data>({
  code: 'plural-sources',
  severity: 'hint',
  profiles: { quiet: 'off' },
  summary: '“Sources” are cited, and further on the draft speaks of one: “the source”.',
  why: 'Reuters forbids the plural for one source: two who agree weigh more than one, and readers take the word for it.',
  advice: 'Make it “a source”, or say how many there are.',
  examples: {
    flagged: [
      {
        text: '<flag>Sources</flag> said the dam would be opened on Monday. The source said the river was too high.',
        fixed: 'A source said the dam would be opened on Monday. The source said the river was too high.',
      },
      {
        text: 'The dam would be opened on Monday, <flag>security sources</flag> said. The source said the river was too high.',
        fixed:
          'The dam would be opened on Monday, a security source said. The source said the river was too high.',
      },
    ],
    clean: [
      { text: 'Sources said the dam would be opened on Monday.' },
      {
        text: 'Sources said the dam would be opened on Monday. Another source said the river was too high. The source said it would fall.',
      },
      { text: 'A source said the dam would be opened on Monday. The source said the river was too high.' },
    ],
  },
  *check(facts) {
    const again = facts.analysis.attributions.find(
      ({ source: [span] }) => span && ONE.test(wordsAt(facts, span)),
    );
    const one = again?.source[0];
    if (!one || SINGLE.test(facts.text)) return;
    for (const attribution of speakable(facts)) {
      const [span] = attribution.source;
      if (!span || span.start > one.start || !SEVERAL.test(wordsAt(facts, span))) continue;
      if (indexOf(facts).quotationsAround(span).length > 0) continue;
      yield {
        span,
        data: { attribution, one },
        related: [{ span: one, message: 'Here it is one source.' }],
      };
    }
  },
  message: ({ span, data: { one } }, facts) =>
    `${quoted(facts, span)} are several; further on there is one: ${quoted(facts, one)}.`,
  fix: ({ span, data: { attribution } }, facts) => makeSingular(span, attribution, facts),
});

const ONE = /^the (?:\p{L}+ )?source$/iu;
const SEVERAL = /^(?:\p{L}[\p{L}-]* ){0,2}sources$/iu;
/** Where one is brought in as one, «the source» may be that. */
const SINGLE = /\b(?:an?|one|another|second|third|other|single) (?:[\p{L}-]+ ){0,4}source\b/iu;

/** Verbs that change with it; those in the past do not. */
const SINGULAR: Readonly<Record<string, string>> = {
  say: 'says',
  claim: 'claims',
  tell: 'tells',
  have: 'has',
  are: 'is',
  were: 'was',
};

function makeSingular(span: Span, { cue: [cue] }: Attribution, facts: RuleFacts): Fix[] {
  const verb = cue ? verbEdit(cue, facts) : [];
  if (verb === null) return [];
  const edits = [sourceEdit(span, facts), ...verb].toSorted((a, b) => a.start - b.start);
  return [
    {
      title: `Make it one: “${edits.find(({ start }) => start === span.start)?.newText ?? ''}”`,
      kind: 'repair',
      edits,
    },
  ];
}

/** Of common nouns the first letter is small behind «a»; «Kremlin» keeps its own. */
function sourceEdit(span: Span, facts: RuleFacts): Edit {
  const words = wordsAt(facts, span);
  const isFirst = /^\p{Lu}/u.test(words);
  const small =
    /^(?:sources|security|government|police|military|diplomatic|industry|intelligence|company|party|bank|court|senior|local|official|law|well|other)\b/i;
  const noun = (small.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words).replace(/s$/, '');
  const article = /^[aeio]/i.test(noun) ? 'an' : 'a';
  return {
    ...span,
    newText: `${isFirst && small.test(words) ? article.replace('a', 'A') : article} ${noun}`,
  };
}

/** Null where it cannot be told what the verb becomes. */
function verbEdit(cue: Span, facts: RuleFacts): Edit[] | null {
  const [first = ''] = wordsAt(facts, cue).split(/\s/, 1);
  if (/^(?:said|told|according|had)$|ed$/i.test(first)) return [];
  const singular = SINGULAR[first.toLowerCase()];
  return singular === undefined
    ? null
    : [{ start: cue.start, end: cue.start + first.length, newText: singular }];
}
