/** `mind-verb`: what somebody believes or feels is told as if the writer could see it. */
import type { Attribution, Span } from '../../engine/index.ts';
import { contains } from '../../spans.ts';
import { defineRule } from '../define.ts';
import { indexOf, speakable, wordsAt } from '../facts.ts';
import { areInOneParagraph, isHeadline, sentenceAt } from '../places.ts';
import type { Fix, RuleFacts } from '../rule.ts';
import { isPronoun, quoted } from '../wording.ts';

interface Data {
  /** «says» or «said», as the verb stands; null where the verb takes no other word before it. */
  readonly said: string;
  readonly pronouns: readonly string[];
}

export const mindVerb = defineRule<Data>({
  code: 'mind-verb',
  severity: 'hint',
  profiles: { quiet: 'off' },
  summary: 'What somebody “believes”, “thinks” or “feels” is told as a fact, and not as what they said.',
  why: 'Nobody sees into another’s mind. What a source believes is known because they said so, and readers should be told that they did.',
  advice: 'Write “said she believes”, or quote the words.',
  measured: {
    right: 8,
    of: 10,
    on: 'PolNeAR, all 924 articles',
    date: '2026-11-26',
    note: 'after mending, on a new draw',
  },
  examples: {
    flagged: [
      {
        text: 'She <flag>believes</flag> that the dam will hold.',
        fixed: 'She says she believes that the dam will hold.',
      },
      {
        text: 'Olena Marchenko <flag>thinks</flag> the dam will hold.',
        fixed: 'Olena Marchenko says she thinks the dam will hold.',
      },
      {
        text: 'The council <flag>believed</flag> the dam would hold.',
        fixed: 'The council said it believed the dam would hold.',
      },
      {
        text: '“She <flag>believes</flag> that the dam will hold,” Pavel Orlov said.',
        policy: { wordingInQuotations: true },
      },
    ],
    clean: [
      { text: 'The mayor says she believes the dam will hold.' },
      { text: 'Most people in the town believe the dam will hold.' },
      { text: 'The mayor said the river was high. She believes the dam will hold.' },
      { text: 'The mayor believes the dam will hold. “It has stood for a hundred years,” she said.' },
      { text: '“She believes that the dam will hold,” Pavel Orlov said.' },
      { text: 'If she believes that the dam will hold, she can stay.' },
      {
        text: '“She says she believes that the dam will hold,” Pavel Orlov said.',
        policy: { wordingInQuotations: true },
      },
    ],
  },
  *check(facts) {
    for (const attribution of speakable(facts)) {
      const [source] = attribution.source;
      const [cue, second] = attribution.cue;
      if (attribution.kind !== 'belief' || !isIndirect(attribution, facts) || !source || !cue || second)
        continue;
      const said = SAID[wordsAt(facts, cue).toLowerCase()];
      const pronouns = pronounsOf(attribution, facts);
      if (said === undefined || pronouns.length === 0 || !isBare(source, cue, facts)) continue;
      if (!isHeadline(cue, facts) && !isTold(attribution, cue, facts))
        yield { span: cue, data: { said, pronouns } };
    }
  },
  message: ({ span }, facts) =>
    `${quoted(facts, span)}: only the source can know. Say that it was said, or where it shows.`,
  fix: ({ span, data: { said, pronouns } }, facts) =>
    // The words of a quotation are for whoever is quoted.
    (isInQuotation(span, facts) ? [] : pronouns).map((pronoun): Fix => {
      const newText = `${said} ${pronoun} `;
      return {
        title: `Write “${newText}${wordsAt(facts, span)}”`,
        kind: 'repair',
        edits: [{ start: span.start, end: span.start, newText }],
      };
    }),
});

const SAID: Readonly<Record<string, string>> = {
  believes: 'says',
  thinks: 'says',
  feels: 'says',
  suspects: 'says',
  hopes: 'says',
  fears: 'says',
  believed: 'said',
  thought: 'said',
  felt: 'said',
  suspected: 'said',
  hoped: 'said',
  feared: 'said',
};

/** Of one person or one body; what most voters believe is for a poll to say. A name does not say which pronoun. */
function pronounsOf({ source, form, role }: Attribution, facts: RuleFacts): readonly string[] {
  const words = source.map((span) => wordsAt(facts, span)).join(' ');
  if (/^(?:he|she|it)$/i.test(words)) return [words.toLowerCase()];
  if (/^(?:i|we|you|they|who|that|which|this|one|everyone|everybody|someone|nobody|no one)$/i.test(words)) return []; // prettier-ignore
  if (/^(?:mr|sir|lord|king|prince)\b/i.test(words)) return ['he'];
  if (/^(?:mrs|ms|miss|lady|dame|queen|princess)\b/i.test(words)) return ['she'];
  if (/\b(?:and|or|people|voters)\b|%|^\S+(?:ans|ats|ers|ists|ives|als)$/i.test(words)) return [];
  if (/\b(?:leadership|government|party|campaign|team|company)$/i.test(words)) return ['it'];
  // A bare name that the draft introduces nowhere may be anybody's.
  const isOpen = role === null && /^\p{Lu}\S*$/u.test(words);
  if (form === 'named-organization') return isOpen ? ['she', 'he', 'it'] : ['it'];
  return form === 'named-person' || /^(?:the|mr)\b/i.test(words) ? ['she', 'he'] : [];
}

/** Source and verb side by side, with nothing before them that leaves it open: «if she believes», «what she thinks». */
function isBare(source: Span, cue: Span, facts: RuleFacts): boolean {
  // «The council’s hopes» are no verb.
  if (facts.text.slice(source.end, cue.start).trim() !== '' || /[’']s?$/.test(wordsAt(facts, source)))
    return false;
  const before = facts.text.slice(Math.max(0, source.start - 40), source.start);
  return !/\b(?:if|whether|unless|what|who|whom|which|that|than|as|how|why|because|says?|said|saying)\s$/i.test(
    before,
  );
}

function isInQuotation(cue: Span, facts: RuleFacts): boolean {
  return indexOf(facts).quotationsAround(cue).length > 0;
}

/** What stands in a quotation with its cue is as indirect there as outside. */
function isIndirect({ voice, cue: [cue] }: Attribution, facts: RuleFacts): boolean {
  if (voice === 'indirect') return true;
  return facts.policy.wordingInQuotations && cue !== undefined && isInQuotation(cue, facts);
}

/** In a quotation, only who speaks within it says so. */
function isToldInQuotation(id: string, cue: Span, facts: RuleFacts): boolean {
  const index = indexOf(facts);
  if (!facts.policy.wordingInQuotations) return true;
  return index
    .quotationsAround(cue)
    .some((quotation) =>
      index.attributions
        .overlapping(quotation)
        .some(
          ({ attribution, role, start, end }) =>
            role === 'cue' &&
            attribution.id !== id &&
            attribution.kind === 'statement' &&
            contains(quotation, { start, end }),
        ),
    );
}

/** Somebody says so: in the words around it, in its sentence, or in a quotation that goes on with it. */
function isTold({ id, parent, source: [who] }: Attribution, cue: Span, facts: RuleFacts): boolean {
  const index = indexOf(facts);
  const sentence = sentenceAt(cue.start, facts);
  const next = sentenceAt(cue.start, facts, 1);
  const first = who ? wordsAt(facts, who) : '';
  if (isInQuotation(cue, facts)) return isToldInQuotation(id, cue, facts);
  if (parent !== null || !sentence) return true;
  const says = (span: Span): boolean =>
    index.attributions
      .overlapping(span)
      .some(({ attribution }) => attribution.id !== id && attribution.kind === 'statement');
  if (says(sentence) || index.isCited(sentence)) return true;
  const before = sentenceAt(cue.start, facts, -1);
  if (isPronoun(first) && before && says(before) && areInOneParagraph(before.start, cue.start, facts))
    return true;
  if (next === undefined || !says(next)) return false;
  return areInOneParagraph(cue.start, next.start, facts) || /["“'‘«]/.test(facts.text.charAt(next.start));
}
