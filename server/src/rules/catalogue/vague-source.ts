/** `vague-source`: somebody speaks, and the words for who it is fit anybody. */
import type { Attribution, Span } from '../../engine/index.ts';
import { defineRule } from '../define.ts';
import { indexOf, speakable, wordsAt } from '../facts.ts';
import { rewrite } from '../fixes.ts';
import { isHeading, sentenceAt } from '../places.ts';
import type { Fix, RuleFacts } from '../rule.ts';
import { askedWhoExactly } from '../who-exactly.ts';
import { quoted } from '../wording.ts';

export const vagueSource = defineRule<Attribution>({
  code: 'vague-source',
  severity: 'hint',
  summary:
    'The source is a crowd without number, rank or organisation: “some observers”, “officials”, “media reports”.',
  why: 'The Guardian and NPR ask for the most specific words the source allows. “Critics say” can hide one voice, the writer’s own, or none.',
  advice:
    'Say who: how many, of what rank, from which organisation. “Three officials at the port authority” is worth more than “officials”.',
  measured: {
    right: 6,
    of: 10,
    on: 'PolNeAR, train and dev part',
    date: '2026-11-26',
    note: 'after mending, on a new draw',
  },
  examples: {
    flagged: [
      { text: 'The law has gone too far, <flag>some observers</flag> say.' },
      { text: '<flag>A number of commentators</flag> said the law had gone too far.' },
      { text: '<flag>Officials</flag> said the dam would hold.' },
      { text: 'The dam would hold, according to <flag>media reports</flag>.' },
      { text: 'The visit has been seen by <flag>some observers</flag> as a warning.' },
      { text: '<flag>Senior government officials</flag> said the dam would hold.' },
      { text: 'The dam would hold, <flag>the media</flag> reported.' },
    ],
    clean: [
      { text: 'Three officials at the port authority said the dam would hold.' },
      { text: 'The ministry ended the scheme, which officials said had cost too much.' },
      { text: 'Many farmers distrust the council, but many said the law had gone too far.' },
      { text: 'The law might be seen by others as a warning.' },
      { text: 'Industry experts gathered in Geneva on Monday.' },
      { text: 'Harrow Council officials said the dam would hold.' },
      { text: '“Officials said the dam would hold,” Olena Marchenko said.' },
      { text: 'Officials at the Ministry of Defence said the dam would hold.' },
    ],
  },
  *check(facts) {
    const vague: Vague[] = [];
    for (const attribution of speakable(facts)) {
      const found = vagueIn(attribution, facts);
      if (found !== null) vague.push(found);
    }
    if (vague.length === 0) return;
    const named = firstNamed(facts, new Set(vague.map(({ head }) => head)));
    for (const { attribution, span, head } of vague) {
      const isKnown =
        (named.get(head) ?? Infinity) < span.start || isToldBefore(span, facts) || isOfBody(span, facts);
      if (!isKnown && isSpeaking(attribution, facts)) yield { span, data: attribution };
    }
  },
  message: ({ span }, facts) => `${quoted(facts, span)} could be anybody. Who says so, and how many?`,
  fix: ({ span }, facts) => sayWho(span, facts),
});

function sayWho(span: Span, facts: RuleFacts): Fix[] {
  const asked = askedWhoExactly(wordsAt(facts, span));
  return asked === null ? [] : [rewrite('Say who: number, rank, organisation', span, asked)];
}

function isSpeaking(attribution: Attribution, facts: RuleFacts): boolean {
  const [cue] = attribution.cue;
  if (attribution.kind !== 'statement' && attribution.kind !== 'belief' && attribution.kind !== 'showing')
    return false;
  if (cue === undefined || isHeading(cue, facts)) return false;
  // What might be said nobody has said.
  const before = facts.text.slice(Math.max(0, cue.start - 8), cue.start);
  return !MIGHT.test(`${before}${wordsAt(facts, cue)}`) && indexOf(facts).quotationsAround(cue).length === 0;
}

const MIGHT = /\b(?:might|may|could|would|can)\b/i;

/** «The ministry ended the scheme, which officials said …»: they are its officials. */
function isOfBody(span: Span, facts: RuleFacts): boolean {
  const sentence = sentenceAt(span.start, facts);
  if (!sentence || !/^officials$/i.test(wordsAt(facts, span))) return false;
  return BODY.test(facts.text.slice(sentence.start, span.start));
}

const BODY =
  /\b(?:administration|departments?|agenc(?:y|ies)|office|ministry|council|government|campaign|White House|Pentagon|Kremlin|bureau|authority|commission|committee|court|hospital|university|school|district|company|police|force|F\.?B\.?I|C\.?I\.?A)\b/;

/** «Many conservatives dislike him, but many said …»: of whom, the words before it tell. */
function isToldBefore(span: Span, facts: RuleFacts): boolean {
  const sentence = sentenceAt(span.start, facts);
  if (!sentence || !BARE.test(wordsAt(facts, span))) return false;
  return /\b(?:many|most|some|several|all|few)\s(?:\p{L}+\s)?\p{L}+s\b/iu.test(
    facts.text.slice(sentence.start, span.start),
  );
}

const LOOSE =
  '(?:some|many|several|various|most|a few|other|others|certain|numerous|countless|a (?:large |growing |small )?(?:number|range|group|handful|majority|chorus) of|local|senior|top|leading|high-ranking|government|political|industry|independent|unnamed|western|foreign|outside|legal|media|news|press|unconfirmed|early|initial|recent|unspecified|well-placed|informed)';
const HEADS =
  'observers commentators critics experts analysts officials sources insiders pundits supporters opponents detractors researchers scientists scholars academics activists diplomats reports rumours rumors studies'.split(
    ' ',
  );
/** With «the» a group is one that the draft has spoken of. Bare «others», «some», «many» stand without a head. */
const VAGUE = new RegExp(`^(?:${LOOSE}[ ,]+(?:and )?)*(?:${HEADS.join('|')})$`, 'i');
const BARE =
  /^(?:some|many|others|some others|many others|several|various|the media|media|local media|some media|the press)$/i;
/** A cheap look before the thorough one. */
const ENDINGS = new Set([...HEADS, 'some', 'many', 'others', 'several', 'various', 'media', 'press']);

interface Vague {
  readonly attribution: Attribution;
  readonly span: Span;
  readonly head: string;
}

function vagueIn(attribution: Attribution, facts: RuleFacts): Vague | null {
  const [span] = attribution.source;
  if (!span || attribution.source.length > 1 || span.end - span.start > LONGEST) return null;
  const words = wordsAt(facts, span);
  if (!ENDINGS.has(lastWord(words))) return null;
  const source = plain(words);
  return VAGUE.test(source) || BARE.test(source) ? { attribution, span, head: lastWord(source) } : null;
}

/** Where each noun first stands with words that say who it is: «State Department officials», and «officials» after it are those. */
function firstNamed(facts: RuleFacts, heads: ReadonlySet<string>): Map<string, number> {
  const named = new Map<string, number>();
  const nouns = [...heads];
  for (const { source } of facts.analysis.attributions) {
    const [span] = source;
    if (!span) continue;
    const written = facts.text.slice(span.start, Math.min(span.end, span.start + LONGEST));
    if (!nouns.some((head) => written.includes(head))) continue;
    const words = plain(written);
    const head = lastWord(
      words.split(
        /,| (?:who|at|of|from|in|on|for|to|across|among|with|inside|familiar|close|briefed) /,
        1,
      )[0] ?? '',
    );
    if (heads.has(head) && !named.has(head) && !VAGUE.test(words)) named.set(head, span.start);
  }
  return named;
}

const LONGEST = 100;

function plain(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/[,;:]$/, '')
    .trim();
}

function lastWord(words: string): string {
  const end = words.length - Number(',;:'.includes(words.at(-1) ?? ' '));
  return words
    .slice(Math.max(words.lastIndexOf(' ', end - 1), words.lastIndexOf('\n', end - 1)) + 1, end)
    .toLowerCase();
}
