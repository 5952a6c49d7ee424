/** `denial-missing`: somebody is accused by name, and the draft has no answer and no attempt to get one. */
import type { Attribution, Span } from '../../engine/index.ts';
import { defineRule } from '../define.ts';
import { indexOf, speakable, wordsAt } from '../facts.ts';
import { addSentence } from '../fixes.ts';
import { isHeadline, sentenceAt } from '../places.ts';
import type { Fix, RuleFacts } from '../rule.ts';
import { capitalised, short } from '../wording.ts';

interface Data {
  /** Who is accused, as the draft puts it: «Olena Marchenko», «the Harrow water board». */
  readonly accused: string;
}

export const denialMissing = defineRule<Data>({
  code: 'denial-missing',
  severity: 'information',
  profiles: { 'fact-check': 'warning', quiet: 'hint' },
  summary:
    'A person or a body is accused by name, and the draft holds no answer, no refusal and no attempt to get one.',
  why: 'Reuters asks for the answer of whoever is accused, in the same story; SVT’s editors go through a draft line by line for it. It is fair, and the best defence in court.',
  advice: 'Ask, and print the answer. If none came, say that you asked and when.',
  measured: {
    right: 1,
    of: 1,
    on: 'PolNeAR, all 924 articles',
    date: '2026-11-26',
    rare: { found: 1, words: 692_252 },
  },
  examples: {
    flagged: [
      {
        text: 'Prosecutors <flag>accused</flag> Olena Marchenko of taking bribes.',
        fixed:
          'Prosecutors accused Olena Marchenko of taking bribes. Olena Marchenko did not immediately respond to a request for comment.',
      },
      { text: 'The union <flag>accused</flag> Harrow Council of hiding the report.' },
    ],
    clean: [
      { text: 'Prosecutors accused Olena Marchenko of taking bribes. Marchenko denied it.' },
      { text: 'Prosecutors accused Olena Marchenko of taking bribes. She declined to comment.' },
      { text: 'Prosecutors accused Olena Marchenko of taking bribes. “I took nothing,” Marchenko said.' },
      { text: 'Prosecutors accused the builders of taking bribes.' },
      { text: '“They accused Olena Marchenko of taking bribes,” Pavel Orlov said.' },
    ],
  },
  *check(facts) {
    for (const attribution of speakable(facts)) {
      const [cue] = attribution.cue;
      if (!cue || !isAccusing(wordsAt(facts, cue))) continue;
      if (isHeadline(cue, facts) || indexOf(facts).quotationsAround(cue).length > 0) continue;
      const accused = accusedBehind(cue, facts);
      if (accused !== null && !isSelf(accused, attribution) && !isAnswered(accused, facts))
        yield { span: cue, data: { accused } };
    }
  },
  message: ({ data: { accused } }) =>
    `${capitalised(short(accused))} is accused here. The draft holds no answer, and does not say that one was asked for.`,
  fix: ({ span, data: { accused } }, facts) => sayAsked(span, accused, facts),
});

/** «Has not accused» accuses nobody. */
function isAccusing(words: string): boolean {
  return /\baccus(?:ed?|es|ing)\b/i.test(words) && !/\b(?:not|never)\b|n[’']t\b/i.test(words);
}

const ACCUSED =
  /^\s((?:(?:the|its|his|her|their)\s)?(?:[\p{L}.’'&-]+\s){0,8}?[\p{L}.’'&-]+)(?:,[^,.]{0,80},)?\sof\s/u;

/** Words for a person or a body with a name in them; null for «the builders» and «him». */
function accusedBehind(cue: Span, facts: RuleFacts): string | null {
  const match = ACCUSED.exec(facts.text.slice(cue.end, cue.end + 200));
  const words = match?.[1]?.replace(/\s+/g, ' ');
  const of = cue.end + (match?.[0].length ?? 0);
  if (
    words === undefined ||
    !WRONG.test(facts.text.slice(of, of + 60)) ||
    !/\p{Lu}\p{L}/u.test(words) ||
    /\b(?:and|or)\b/.test(words)
  )
    return null;
  // «Mexican immigrants», «Republicans»: many, of whom none is accused by name.
  return /^\p{Lu}/u.test(lastWord(words)) && !/(?:ans|ats|ese|ists|ers|ims|ews|ks)$/.test(lastWord(words))
    ? words
    : null;
}

/** Wrongs that somebody would have to answer for; what rivals call each other’s policies is none. */
const WRONG =
  /\b(?:brib|corrupt|fraud|defraud|steal|stole|theft|embezzl|cover(?:ing)?[ -]up|hid(?:ing|den)|withh[eo]ld|conceal|suppress|sabotag|assault|rap(?:e|ing)|abus|harass|molest|kill|murder|shoot|tortur|beating|launder|rigg?|cheat|plagiari|discriminat|negligen|neglect|illegal|unlawful|violat|breaking|breach|misus|misappropriat|spying|hack|forg(?:ing|ed)|falsif|blackmail|extort|bullying|smuggl|traffick|collu|perjur|tax|poison|attack|theft|dumping|pollut)/i;

const lastWord = (words: string): string =>
  words
    .replace(/[’']s?$/, '')
    .split(' ')
    .at(-1) ?? '';

function isSelf(accused: string, { name }: Attribution): boolean {
  return name !== null && name.includes(lastWord(accused));
}

/** Whoever speaks up anywhere, even possibly, has had a say; so has whoever was asked. */
function isAnswered(accused: string, facts: RuleFacts): boolean {
  const key = lastWord(accused);
  const { attributions, markers } = facts.analysis;
  if (markers.some(({ type }) => type === 'no-comment')) return true;
  if (attributions.some(({ stance }) => stance === 'denying' || stance === 'declining')) return true;
  const speaks = ({ name, source }: Attribution): boolean =>
    (name?.includes(key) ?? false) || source.some((span) => wordsAt(facts, span).includes(key));
  return attributions.some(speaks) || ANSWER.test(facts.text);
}

const ANSWER =
  /\b(?:den(?:y|ied|ies|ying|ials?)|refut(?:ed|es|ing)|rebut(?:ted|s|tal)|dismiss(?:ed|es)|pleaded|declined|responded|respond|no comment|hit back|fired back)\b/i;

/** It states what the desk must have done, so it is for a person to choose. */
function sayAsked(cue: Span, accused: string, facts: RuleFacts): Fix[] {
  const sentence = sentenceAt(cue.start, facts);
  if (!sentence) return [];
  const title = 'Say that you asked and had no answer, if that is so';
  const words = `${capitalised(accused)} did not immediately respond to a request for comment.`;
  return addSentence({ title, kind: 'repair', sentence: words }, sentence, facts);
}
