/**
 * Which sources are kept nameless, and whether the draft says why. Knows attributions and the words about anonymity;
 * knows no rule.
 */
import type { Attribution, Span } from '../engine/index.ts';
import { blank } from './blanks.ts';
import { indexOf, speakable, wordsAt } from './facts.ts';
import { isHeading, sentenceAt } from './places.ts';
import type { RuleFacts } from './rule.ts';

export interface Nameless {
  readonly attribution: Attribution;
  /** The words for who speaks: «a source», «two officials at the port». */
  readonly span: Span;
}

/** Statements of people who are brought in without a name; who is spoken of again («the source») was brought in before. */
export function namelessSources(facts: RuleFacts): readonly Nameless[] {
  const known = found.get(facts) ?? speakable(facts).flatMap((attribution) => namelessIn(attribution, facts));
  found.set(facts, known);
  return known;
}

const found = new WeakMap<RuleFacts, readonly Nameless[]>();

function namelessIn(attribution: Attribution, facts: RuleFacts): Nameless[] {
  const { source, form, kind, cue, stance } = attribution;
  const [span] = source;
  const isOpen = form === 'anonymous' || form === 'unnamed-person' || form === 'unnamed-group';
  // Who will not comment has nothing to answer for.
  if (!span || source.length > 1 || !isOpen || kind !== 'statement' || stance === 'declining') return [];
  const words = wordsAt(facts, span).replace(/\s+/g, ' ');
  const isMeant = form === 'anonymous' ? isBroughtIn(words, span, facts) : INSIDER.test(words);
  if (!isMeant || isNamedBehind(span, facts) || isHeading(span, facts)) return [];
  if (indexOf(facts).quotationsAround(cue[0] ?? span).length > 0) return [];
  return [{ attribution, span: { start: span.start, end: span.start + core(wordsAt(facts, span)).length } }];
}

/** Without what follows a comma: «a source, who asked not to be named». */
function core(words: string): string {
  return words.split(/,\s/, 1)[0]?.replace(/[\s,]+$/, '') ?? words;
}

/**
 * Supporters, lawmakers and developers speak as a crowd, «retired general» in a headline's language; a source is kept nameless
 * where the words are for one who tells in confidence, or where the draft speaks of anonymity.
 */
function isBroughtIn(words: string, span: Span, facts: RuleFacts): boolean {
  if (AGAIN.test(words) || SPOKESPERSON.test(words)) return false;
  const sentence = sentenceAt(span.start, facts);
  return CONFIDANT.test(words) || (sentence !== undefined && SPOKE_SO.test(wordsAt(facts, sentence)));
}

const CONFIDANT =
  /\b(?:sources?|aides?|officials?|advis[eo]rs?|diplomats?|executives?|staffers?|operatives?|strategists?|associates?|confidants?|insider|informant|whistle-?blowers?|(?:person|people|individuals?|somebody|someone) (?:close|familiar|briefed|with (?:direct )?knowledge))\b/i;
const SPOKESPERSON =
  /\b(?:spokes\w+|(?:press|communications|media) (?:aides?|officers?|secretary|officials?))\b/i;
const SPOKE_SO = /\b(?:anonym\w+|not to be (?:named|identified)|on background|condition)\b/i;

const AGAIN =
  /^(?:(?:the|this|that|these|his|her|their|its|both|each|all|those(?! (?:close|familiar|briefed)))\b|(?:he|she|they|who)$)/i;

/** One or two people, and a post from which things are told in confidence. Spokespeople speak for their house. */
const INSIDER =
  /^(?:an?|one|another|two|three|four|five|half a dozen) (?:[\p{L}\d.’'&-]+ ){0,6}?(?:officials?|aides?|advis[eo]rs?|diplomats?|executives?|staffers?|operatives?|strategists?|insiders?|lawmakers?|associates?|confidants?|commanders?|employees?|consultants?|donors?|ally|allies)(?=$|[ ,])/iu;

/** «A campaign aide, Olena Marchenko, said». */
function isNamedBehind({ start, end }: Span, facts: RuleFacts): boolean {
  const NAME = /,\s\p{Lu}[\p{L}.’'-]+\s\p{Lu}/u;
  return NAME.test(facts.text.slice(start, end + 24));
}

/**
 * Whether the draft says why there is no name: in the sentence or the two behind it, or wherever it says so of «the
 * official», «the sources».
 */
export function isExplained({ span }: Nameless, facts: RuleFacts): boolean {
  const { sentenceAt: indexAt } = indexOf(facts);
  const at = indexAt(span.start);
  const noun = headOf(wordsAt(facts, span));
  return explanations(facts).some(({ sentence, words }) => {
    const ahead = indexAt(sentence.start) - at;
    return (ahead >= 0 && ahead <= 2) || (noun !== '' && words.includes(noun));
  });
}

interface Explanation {
  readonly sentence: Span;
  readonly words: string;
}

const explained = new WeakMap<RuleFacts, readonly Explanation[]>();

/** Sentences that speak of anonymity and give a reason for it; one that is still to come is none. */
function explanations(facts: RuleFacts): readonly Explanation[] {
  const known = explained.get(facts);
  if (known) return known;
  const all = new Map<number, Explanation>();
  for (const { index } of facts.text.matchAll(ANONYMITY)) {
    const sentence = sentenceAt(index, facts);
    if (!sentence || all.has(sentence.start)) continue;
    const words = wordsAt(facts, sentence).toLowerCase();
    if (REASON.test(words.replaceAll(TO_COME, ''))) all.set(sentence.start, { sentence, words });
  }
  const list = [...all.values()];
  explained.set(facts, list);
  return list;
}

const TO_COME = `because ${blank('reason')}`;

const ANONYMITY =
  /\banonym(?:ity|ous|ously)\b|\b(?:named|identified|quoted)\b(?=[^.]{0,40}\b(?:because|for fear|citing|to|as)\b)|\b(?:not|n[’']t) (?:authori[sz]ed|permitted|allowed|cleared) to\b|\bon background\b|\bnames? (?:was|were|is|are|has been|have been|be) (?:withheld|changed)\b/gi;

const REASON =
  /\b(?:because|since|fear(?:s|ed|ing)?|citing|due to|owing to|out of|so as|in order|given|lest|(?:not|n[’']t) (?:authori[sz]ed|permitted|allowed|cleared) to|lack(?:ed|s|ing)? (?:the )?authority|to (?:discuss|speak|describe|talk|avoid|protect|preserve|share|disclose|reveal|detail|be candid|safeguard)|as (?:he|she|they|it|the)|over (?:fears|concerns))\b/;

/** «official» of «two officials at the port»: as it stands when it is spoken of again, in the singular or the plural. */
function headOf(words: string): string {
  const [group = ''] = words.split(/,| (?:who|at|of|from|in|on|with|familiar|close|briefed|near|inside) /, 1);
  return group.toLowerCase().replace(/s$/, '').replace(/^.*\s/, '');
}
