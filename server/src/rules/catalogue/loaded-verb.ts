/** `loaded-verb`: a verb that says more than that somebody said it. */
import type { Attribution, Span } from '../../engine/index.ts';
import { hull } from '../../spans.ts';
import { defineRule } from '../define.ts';
import { indexOf, speakable, wordsAt } from '../facts.ts';
import type { RuleFacts } from '../rule.ts';

interface Data {
  readonly verb: string;
  readonly said: string;
}

export const loadedVerb = defineRule<Data>({
  code: 'loaded-verb',
  severity: 'information',
  profiles: { wire: 'information', quiet: 'off' },
  summary: '“Claimed”, “admitted”, “slammed” and the like stand where “said” would do.',
  why: 'AP prefers “said”: “claimed” casts doubt, “admitted” implies guilt, “slammed” takes sides. Where the doubt is meant, say what it rests on.',
  advice:
    'Write “said”, unless the other verb is the news. Quotations are let be, unless a setting says otherwise.',
  measured: { right: 10, of: 10, on: 'PolNeAR, dev part', date: '2026-11-26' },
  examples: {
    flagged: [
      {
        text: 'The mayor <flag>claimed</flag> that the fund was empty.',
        fixed: 'The mayor said that the fund was empty.',
      },
      {
        text: 'The mayor <flag>claimed</flag> on Tuesday that the fund was empty.',
        fixed: 'The mayor said on Tuesday that the fund was empty.',
      },
      {
        text: '“The fund is empty,” Olena Marchenko <flag>fumed</flag>.',
        fixed: '“The fund is empty,” Olena Marchenko said.',
      },
      {
        text: 'The mayor <flag>insists</flag> that the fund is empty.',
        fixed: 'The mayor says that the fund is empty.',
      },
      {
        text: '“It is empty,” the mayor said, <flag>claiming</flag> that the fund had been robbed.',
        fixed: '“It is empty,” the mayor said, saying that the fund had been robbed.',
      },
      {
        text: '“The mayor <flag>claimed</flag> that the fund was empty,” Olena Marchenko said.',
        policy: { wordingInQuotations: true },
        fixed: '“The mayor said that the fund was empty,” Olena Marchenko said.',
      },
    ],
    clean: [
      { text: 'The mayor said that the fund was empty.' },
      { text: 'The storm claimed three lives.' },
      { text: 'The blaze claimed the lives of two firefighters who had gone in.' },
      { text: 'Two of the injured were admitted to hospital.' },
      { text: 'Nobody believed the mayor’s claim that the fund was empty.' },
      { text: '“The mayor claimed that the fund was empty,” Olena Marchenko said.' },
    ],
  },
  *check(facts) {
    for (const attribution of speakable(facts)) {
      for (const cue of attribution.cue) {
        const found = loadedIn(cue, facts);
        if (!found || !mayLook(found.span, facts) || !isForSaid(attribution, found, facts)) continue;
        yield { span: found.span, data: { verb: found.verb, said: found.said } };
      }
    }
  },
  message: ({ data }) => `“${data.verb}” says more than that it was said. “${data.said}” would do.`,
  fix: ({ span, data }) => [
    { title: `Write “${data.said}”`, kind: 'repair', safe: true, edits: [{ ...span, newText: data.said }] },
  ],
});

interface Loaded {
  readonly span: Span;
  readonly verb: string;
  readonly said: string;
  /** Whether it takes a clause («claimed the fund was empty»), or the words themselves only («slammed»). */
  readonly clausal: boolean;
}

const CLAUSAL: Readonly<Record<string, string>> = {
  say: 'claim admit concede confess insist boast brag',
  says: 'claims admits concedes confesses insists boasts brags',
  said: 'claimed admitted conceded confessed insisted boasted bragged',
  saying: 'claiming admitting conceding confessing insisting boasting bragging',
};
const NOISY: Readonly<Record<string, string>> = {
  say: 'slam blast rant rage fume thunder sneer scoff gush moan whine gripe crow snarl',
  says: 'slams blasts rants rages fumes thunders sneers scoffs gushes moans whines gripes crows snarls',
  said: 'slammed blasted ranted raged fumed thundered sneered scoffed gushed moaned whined griped crowed snarled',
  saying:
    'slamming blasting ranting raging fuming thundering sneering scoffing gushing moaning whining griping crowing',
};

const SAID = new Map<string, { said: string; clausal: boolean }>([
  ...entriesOf(CLAUSAL, true),
  ...entriesOf(NOISY, false),
]);

function entriesOf(
  verbs: Readonly<Record<string, string>>,
  clausal: boolean,
): [string, { said: string; clausal: boolean }][] {
  return Object.entries(verbs).flatMap(([said, list]) =>
    list.split(' ').map((verb): [string, { said: string; clausal: boolean }] => [verb, { said, clausal }]),
  );
}

/** The loaded verb of a cue, which may hold auxiliaries and adverbs beside it. */
function loadedIn(cue: Span, facts: RuleFacts): Loaded | null {
  let { start } = cue;
  for (const verb of wordsAt(facts, cue).split(/\s/)) {
    const found = SAID.get(verb.toLowerCase());
    if (found) return { span: { start, end: start + verb.length }, verb, ...found };
    start += verb.length + 1;
  }
  return null;
}

function mayLook(span: Span, facts: RuleFacts): boolean {
  return facts.policy.wordingInQuotations || indexOf(facts).quotationsAround(span).length === 0;
}

/** Whether «said» can take its place: it is a verb, somebody speaks, and what was said stands beside it. */
function isForSaid(
  attribution: Attribution,
  { span, verb, clausal, said }: Loaded,
  facts: RuleFacts,
): boolean {
  const content = hull(attribution.content);
  if (!content || attribution.source.length === 0 || isNoun(span, said, facts)) return false;
  if (/\b(?:been|being|was|were|is|are|be|be|get|got)\s+(?:\p{L}+ly\s+)?$/u.test(before(span, facts)))
    return false;
  if (TAKEN.test(wordsAt(facts, content))) return false;
  if (content.start < span.start)
    return /[,”"’'?!]\s*$/.test(facts.text.slice(content.start, content.end + 1));
  const between = facts.text.slice(span.end, content.start);
  const words = wordsAt(facts, content);
  // «Insisted that she go»: an order, which «said» would turn into a report.
  if (/^insist/i.test(verb) && !isClause(words.replace(/^that\s+/i, ''))) return false;
  if (/^[\s,:]*$/.test(between) && /^(?:that\b|[“"‘«])/i.test(words)) return clausal || !/^that/i.test(words);
  if (clausal && /^that\b/i.test(words) && /^ [\p{L}\d ]{1,40} $/u.test(between)) return true;
  if (/[,:]\s*$/.test(between)) return true;
  return clausal && between.trim() === '' && isClause(words);
}

function before({ start }: Span, facts: RuleFacts): string {
  return facts.text.slice(Math.max(0, start - 40), start);
}

/** What a storm or a side claims is taken, not told: «claimed two lives», «claimed a third title». */
const TAKEN =
  /^(?:(?:the|a|an|his|her|its|their|at|least|more|than|up|to|many|several|dozens|hundreds|thousands|of|[\d,]+|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|\p{L}+th|further|another|gold|silver|bronze|\p{L}+[’']s)\s){0,5}(?:life|lives|victims?|casualties|titles?|medals?|prizes?|trophy|trophies|crown|victory|gold|silver|bronze|scalps?)\b/iu;

/** «his claim that», «the mayor’s claims»: forms that are nouns too, behind what only a noun has before it. */
function isNoun(span: Span, said: string, facts: RuleFacts): boolean {
  if (said !== 'say' && said !== 'says') return false;
  return /(?:\b(?:the|a|an|his|her|its|their|our|my|your|this|that|these|those|any|no|some|such|of|false|earlier|own)|[’']s?)\s+(?:\p{L}+(?:ed|ing|al|ous|ive|less)\s+)?$/iu.test(
    before(span, facts),
  );
}

const FINITE =
  /^(?:\S+\s+){0,9}?(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|must|did|does|do|never|[a-z]+ed)\b/;

/** A clause has a finite verb near its start; «responsibility», «to killing him», «taking bribes» have none. */
function isClause(words: string): boolean {
  if (/^(?:to|for|on|of|in|at|as|\S+ing)\b/i.test(words)) return false;
  return /^(?:he|she|it|they|we|I|there|this|these|those)\b/i.test(words) || FINITE.test(words);
}
