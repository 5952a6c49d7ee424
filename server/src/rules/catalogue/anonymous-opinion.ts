/** `anonymous-opinion`: somebody without a name praises or runs down somebody else. */
import type { Attribution, Span } from '../../engine/index.ts';
import { contains, hull, overlaps } from '../../spans.ts';
import { blank } from '../blanks.ts';
import { defineRule } from '../define.ts';
import { indexOf, speakable, wordsAt } from '../facts.ts';
import { rewrite } from '../fixes.ts';
import { JUDGING_PHRASES, JUDGING_WORDS } from '../judging-words.ts';
import { namelessSources } from '../nameless.ts';
import { sentenceAt } from '../places.ts';
import type { Fix, RuleFacts } from '../rule.ts';
import { capitalised, quoted } from '../wording.ts';

interface Data {
  readonly attribution: Attribution;
  readonly judging: Span;
}

export const anonymousOpinion = defineRule<Data>({
  code: 'anonymous-opinion',
  severity: 'warning',
  profiles: { quiet: 'information' },
  summary: 'A source without a name praises somebody, or runs somebody down.',
  why: 'AP, NPR and the Guardian keep anonymity for facts: an attack that nobody signs cannot be answered, and praise that nobody signs may be the subject’s own.',
  advice: 'Cut it, or have somebody say it by name.',
  measured: {
    right: 6,
    of: 6,
    on: 'PolNeAR, all 924 articles',
    date: '2026-11-26',
    note: 'on findings it was mended on',
    rare: { found: 6, words: 692_252 },
  },
  examples: {
    flagged: [
      { text: '“She is clueless about dams,” <flag>a source</flag> said.' },
      { text: '<flag>Two officials at the water board</flag> said the engineer was incompetent, even lazy.' },
      { text: '“Builders are disorganised and have no plan,” <flag>one source</flag> said.' },
      { text: '<flag>One source</flag> called Olena Marchenko “a brilliant engineer”.' },
    ],
    clean: [
      { text: '“She is clueless about dams,” Pavel Orlov said.' },
      { text: 'A source said she would open the dam on Monday.' },
      { text: 'A source said the storm was a disaster for farmers.' },
    ],
  },
  *check(facts) {
    for (const { attribution, span } of unnamed(facts)) {
      const judging = judgingIn(attribution, facts);
      if (judging)
        yield {
          span,
          data: { attribution, judging },
          related: [{ span: judging, message: 'This is the judgement nobody signs.' }],
        };
    }
  },
  message: ({ span, data: { judging } }, facts) =>
    `${quoted(facts, span)} has no name, and judges somebody: ${quoted(facts, judging)}.`,
  fix: ({ span, data: { attribution } }, facts) => [...giveName(span, facts), ...cut(attribution, facts)],
});

/** Not before «who spoke on condition of anonymity»: whoever is named did not. */
function giveName(span: Span, facts: RuleFacts): Fix[] {
  const words = wordsAt(facts, span);
  const behind = facts.text.slice(span.end, span.end + 12);
  if (/^,?\s(?:who|whose|that|speaking)\b/.test(behind)) return [];
  const name = blank(/^(?:an?|one|another|the|this|that) (?!.*s$)/is.test(words) ? 'name' : 'names');
  const newText = /^\p{Lu}/u.test(words) ? capitalised(name) : name;
  return [rewrite('Name who says it', span, newText)];
}

/** Only a sentence that stands by itself and holds nothing else that somebody says; nor one that is cited. */
function cut(attribution: Attribution, facts: RuleFacts): Fix[] {
  const all = hull([...attribution.source, ...attribution.cue, ...attribution.content]);
  const sentence = all ? sentenceAt(all.start, facts) : undefined;
  if (!all || !sentence || !contains(sentence, all)) return [];
  const { text, analysis } = facts;
  const end = sentence.start + wordsAt(facts, sentence).trimEnd().length;
  const whole = { start: sentence.start, end };
  const isTorn = analysis.quotations.some((one) => overlaps(one, whole) && !contains(whole, one));
  const isShared = indexOf(facts)
    .attributions.overlapping(whole)
    .some(({ attribution: { id, parent } }) => id !== attribution.id && parent !== attribution.id);
  const isMarked = analysis.regions.some((one) => one.start <= end && one.end >= whole.start);
  if (isTorn || isShared || isMarked || !/[.!?][”’"')]*$/.test(text.slice(whole.start, end))) return [];
  return [{ title: 'Cut the sentence', kind: 'repair', edits: [{ ...withGap(whole, text), newText: '' }] }];
}

/** With the space that parts it from its neighbour; with the lines' ends where it is a paragraph of its own. */
function withGap({ start, end }: Span, text: string): Span {
  const behind = /^[^\S\r\n]+(?=\S)/.exec(text.slice(end, end + 8))?.[0].length ?? 0;
  if (behind > 0) return { start, end: end + behind };
  const before = /[^\S\r\n]+$/.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0;
  if (before > 0) return { start: start - before, end };
  const [lines = ''] = /^(?:[^\S\r\n]*(?:\r\n|\r|\n))*/.exec(text.slice(end)) ?? [];
  if (lines !== '') return { start, end: end + lines.length };
  return { start: start - (/\s*$/.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0), end };
}

/** Those brought in without a name, and «the source» when it is spoken of again. */
function unnamed(facts: RuleFacts): { attribution: Attribution; span: Span }[] {
  const before = namelessSources(facts);
  const known = new Set(before.map(({ attribution }) => attribution.id));
  const again = speakable(facts).flatMap((attribution) => {
    const [span] = attribution.source;
    const isUnnamed = attribution.form === 'anonymous' && !known.has(attribution.id);
    if (span && RELATIVE.test(wordsAt(facts, span))) return [];
    const isOutside = span && indexOf(facts).quotationsAround(span).length === 0;
    return isUnnamed && isOutside ? [{ attribution, span }] : [];
  });
  return [...before, ...again];
}

/** «Democrats, who argued»: whoever it is stands before it. */
const RELATIVE = /^(?:who|that|which)$/i;
const JUDGING = new RegExp(`\\b(?:${[...JUDGING_PHRASES, ...JUDGING_WORDS].join('|')})\\b`, 'i');
/** Somebody who is judged: «she», «the mayor», a name that does not merely begin the sentence. */
const SOMEBODY =
  /\b(?:[Hh]e|[Ss]he|him|[Hh]er|[Hh]is|[Tt]hey|them|[Tt]heir|you|(?:[Tt]he|this|that) (?:\p{L}+ )?(?:\p{L}+(?:er|or|ist|man|woman|ian|ee)|president|candidate|boss|chief|nominee|governor|aide|team|campaign))\b|(?<=\p{Ll},? )\p{Lu}\p{Ll}+|\p{Lu}\p{L}+ (?:is|are|was|were|has|have|does|do|did|wants?|seems?)\b/u;

function judgingIn({ content }: Attribution, facts: RuleFacts): Span | null {
  for (const piece of content) {
    const words = wordsAt(facts, piece);
    const match = JUDGING.exec(words);
    if (match && SOMEBODY.test(words.replace(STORM, '')))
      return { start: piece.start + match.index, end: piece.start + match.index + match[0].length };
  }
  return null;
}

/** What «er» ends without being anybody. */
const STORM =
  /\b(?:the|this|that) (?:\p{L}+ )?(?:weather|winter|summer|water|river|power|matter|number|paper|letter|order|error|floor|door|tour|war|motor|corridor|border|offer)\b/giu;
