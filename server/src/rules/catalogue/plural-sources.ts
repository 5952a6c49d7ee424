/** `plural-sources`: «sources said», where the draft itself has one. */
import type { Attribution, Span } from '../../engine/index.ts';
import { blank } from '../blanks.ts';
import { defineRule } from '../define.ts';
import { indexOf, speakable, wordsAt } from '../facts.ts';
import { rewrite } from '../fixes.ts';
import type { Edit, Fix, RuleFacts } from '../rule.ts';
import { capitalised, quoted } from '../wording.ts';

interface Data {
  readonly attribution: Attribution;
  /** «a source», «the source», where the draft speaks of one. */
  readonly one: One;
}

export const pluralSources = defineRule<Data>({
  code: 'plural-sources',
  severity: 'hint',
  profiles: { quiet: 'off' },
  summary: '“Sources” are cited, and the draft has one on record: “a source”, “the source”.',
  why: 'Reuters forbids the plural for one source: two who agree weigh more than one, and readers take the word for it.',
  advice: 'Make it “a source”, or say how many there are.',
  measured: {
    right: 2,
    of: 2,
    on: 'PolNeAR, all 924 articles',
    date: '2026-11-26',
    note: 'on findings it was mended on',
    rare: { found: 2, words: 692_252 },
  },
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
      {
        text: 'A source close to the council said the dam would be opened on Monday. <flag>Sources</flag> said the river was too high.',
        fixed:
          'A source close to the council said the dam would be opened on Monday. The source said the river was too high.',
      },
    ],
    clean: [
      { text: 'Sources said the dam would be opened on Monday.' },
      {
        text: 'Sources said the dam would be opened on Monday. Another source said the river was too high. The source said it would fall.',
      },
      { text: 'A source said the dam would be opened on Monday. The source said the river was too high.' },
      {
        text: 'Three sources said the dam would be opened on Monday. The source said the river was too high.',
      },
      {
        text: 'A source said the dam would be opened on Monday. Two other sources said the river was too high.',
      },
    ],
  },
  *check(facts) {
    if (OTHERS.test(facts.text)) return;
    const one = onRecord(facts);
    if (one === null) return;
    for (const attribution of speakable(facts)) {
      const [span] = attribution.source;
      if (!span || !SEVERAL.test(wordsAt(facts, span)) || span.start > one.start === one.isAgain) continue;
      if (indexOf(facts).quotationsAround(span).length > 0) continue;
      yield {
        span,
        data: { attribution, one },
        related: [{ span: one, message: 'Here it is one source.' }],
      };
    }
  },
  message: ({ span, data: { one } }, facts) =>
    `${quoted(facts, span)} means several. The draft has one on record: ${quoted(facts, one)}.`,
  fix: ({ span, data }, facts) => [...makeSingular(span, data, facts), sayHowMany(span, facts)],
});

/** «A source» that is brought in alone, or «the source» where none is; null for more than one, and for none. */
function onRecord(facts: RuleFacts): One | null {
  const singles = facts.analysis.attributions.flatMap(({ source: [span] }): One[] => {
    const words = span ? wordsAt(facts, span) : '';
    if (!span || !(ONE.test(words) || AGAIN.test(words))) return [];
    return [{ start: span.start, end: span.end, isAgain: AGAIN.test(words) }];
  });
  const brought = singles.filter(({ isAgain }) => !isAgain);
  if (brought.length > 1) return null;
  // Where one is brought in as one somewhere else, «the source» may be that.
  return brought[0] ?? (BROUGHT.test(facts.text) ? null : (singles[0] ?? null));
}

interface One extends Span {
  /** «The source»: it has been spoken of before, perhaps as «sources». */
  readonly isAgain: boolean;
}

const ONE = /^(?:an?|one) (?:[\p{L}-]+ ){0,3}source\b/iu;
const BROUGHT = /\b(?:an?|one) (?:[\p{L}-]+ ){0,4}source\b(?! of)/iu;
const AGAIN = /^the (?:\p{L}+ )?source$/iu;
const SEVERAL = /^(?!(?:the|both|these|those)\b)(?:\p{L}[\p{L}-]* ){0,2}sources$/iu;
/** Where more than one is counted anywhere, the plural is theirs. */
const OTHERS =
  /\b(?:another|second|third|other|separate) (?:[\p{L}-]+ ){0,4}source\b|\b(?:multiple|several|numerous|many|various|two|three|four|five|six|\d+|other) (?:[\p{L}-]+ ){0,3}sources\b/iu;

/** Verbs that change with it; those in the past do not. */
const SINGULAR: Readonly<Record<string, string>> = {
  say: 'says',
  claim: 'claims',
  tell: 'tells',
  have: 'has',
  are: 'is',
  were: 'was',
};

function makeSingular(span: Span, { attribution, one }: Data, facts: RuleFacts): Fix[] {
  const [cue] = attribution.cue;
  const verb = cue ? verbEdit(cue, facts) : [];
  if (verb === null) return [];
  const edits = [sourceEdit(span, one, facts), ...verb].toSorted((a, b) => a.start - b.start);
  return [
    {
      title: `Make it one: “${edits.find(({ start }) => start === span.start)?.newText ?? ''}”`,
      kind: 'repair',
      edits,
    },
  ];
}

function sayHowMany(span: Span, facts: RuleFacts): Fix {
  const words = wordsAt(facts, span);
  const newText = `${blank('number')} ${COMMON.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words}`;
  return rewrite('Say how many they are', span, /^\p{Lu}/u.test(words) ? capitalised(newText) : newText);
}

/** Of common nouns the first letter is small behind «a»; «Kremlin» keeps its own. */
function sourceEdit(span: Span, { isAgain }: One, facts: RuleFacts): Edit {
  const words = wordsAt(facts, span);
  const isFirst = /^\p{Lu}/u.test(words);
  const noun = (COMMON.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words).replace(
    /s$/,
    '',
  );
  const indefinite = /^[aeio]/i.test(noun) ? 'an' : 'a';
  const article = isAgain ? indefinite : 'the';
  return { ...span, newText: `${isFirst && COMMON.test(words) ? capitalised(article) : article} ${noun}` };
}

const COMMON =
  /^(?:sources|security|government|police|military|diplomatic|industry|intelligence|company|party|bank|court|senior|local|official|law|well|other)\b/i;

/** Null where it cannot be told what the verb becomes. */
function verbEdit(cue: Span, facts: RuleFacts): Edit[] | null {
  const [first = ''] = wordsAt(facts, cue).split(/\s/, 1);
  if (/^(?:said|told|according|had)$|ed$/i.test(first)) return [];
  const singular = SINGULAR[first.toLowerCase()];
  return singular === undefined
    ? null
    : [{ start: cue.start, end: cue.start + first.length, newText: singular }];
}
