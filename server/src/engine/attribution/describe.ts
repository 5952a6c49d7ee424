/**
 * Says of spans that were found how they are put: kind, voice, stance, hearsay, and which attribution each hangs on.
 * Reads the cue's words and the quotation marks, and how source and content begin, so that it serves any finder; changes
 * no span.
 */
import { nounSense } from '../lexicon/lookup.ts';
import * as manner from '../lexicon/manner.ts';
import type { AttributionKind, Span, Stance, Voice } from '../model.ts';
import type { ParagraphText, Tag } from '../text/structure.ts';
import { firstOf, hasAny, phraseOf, tableOf, wordOf } from './cue-words.ts';
import type { Word } from './cue-words.ts';
import type { FoundSpans, PutAttribution } from './finder.ts';
import { parentsOf } from './nesting.ts';
import { cueLemmaOf } from './grammar/verbs.ts';
import { wordSet } from './grammar/word-sets.ts';
import { tokensWithin } from './tokens-within.ts';

const KIND_OF = tableOf(['statement', 'belief', 'intention', 'decree', 'showing'], manner.KINDS);
const STANCE_OF = tableOf(['declining', 'endorsing', 'distancing', 'doubting', 'denying'], manner.STANCES);
const SHOWN = wordSet(manner.SHOWN);
const EVIDENCE = wordSet(manner.EVIDENCE);
const ADJUDGED = wordSet(manner.ADJUDGED);
const ORDERING = wordSet(manner.ORDERING);
const PLANNING = wordSet(manner.PLANNING);
const FUTURE = wordSet(manner.FUTURE);
const ANSWERING = wordSet(manner.ANSWERING);
const TELLING = wordSet(manner.TELLING);
const REFUSING = wordSet(manner.REFUSING);
const UNWILLING = wordSet(manner.UNWILLING);
const VERIFYING = wordSet(manner.VERIFYING);
const NEGATIONS = wordSet(manner.NEGATIONS);
const HEARSAY_VERBS = wordSet(manner.HEARSAY_VERBS);
const HEARSAY_WORDS = wordSet(`${manner.HEARSAY_ADVERBS} ${manner.HEARSAY_WORDS}`);
const HAVE = wordSet("have has had having 've");
const BE = wordSet("be is are was were been being am 's 're");
const CAN = wordSet('can could ca able unable possible been be');
const OBJECTS = wordSet('it him her them me us');
const HEAD_ENDS: ReadonlySet<Tag> = new Set(['prep', 'punct', 'verb', 'aux', 'pron', 'conj']);
const NOMINAL: ReadonlySet<Tag> = new Set(['det', 'pron', 'num', 'name']);
const OPENING_LENGTH = 4;

/** The finder's answer in the same order, with what its cues and quotation marks say. */
export function describe(paragraph: ParagraphText, found: readonly FoundSpans[]): readonly PutAttribution[] {
  const parents = parentsOf(found);
  return found.map(({ source, cue, content, addressee, confidence }, index) => {
    const put: Put = {
      words: Array.from(tokensWithin(paragraph, cue), wordOf),
      opening: openingOf(paragraph, cue, content),
      source: headOf(paragraph, source),
    };
    const stance = stanceOf(put);
    return {
      source,
      cue,
      content,
      addressee,
      confidence,
      parent: parents[index]?.parent ?? null,
      link: parents[index]?.link ?? null,
      kind: stance === 'declining' ? 'statement' : kindOf(put),
      voice: voiceOf(paragraph, content),
      stance,
      hearsay: source.length === 0 && isHearsay(put),
    };
  });
}

interface Put {
  /** The cue's. */
  readonly words: readonly Word[];
  /** The first of what follows the cue of the content. */
  readonly opening: readonly Word[];
  /** The source's, lower case, without what hangs on it: «a report» of «a report by the bank». */
  readonly source: readonly string[];
}

function openingOf(
  paragraph: ParagraphText,
  cue: readonly Span[],
  content: readonly Span[],
): readonly Word[] {
  const opening: Word[] = [];
  const after = content.filter(({ start }) => start >= (cue[0]?.end ?? 0));
  for (const token of tokensWithin(paragraph, after)) {
    if (token.tag !== 'punct') opening.push(wordOf(token));
    if (opening.length === OPENING_LENGTH) break;
  }
  return opening;
}

function headOf(paragraph: ParagraphText, source: readonly Span[]): readonly string[] {
  const head: string[] = [];
  for (const { lower, tag } of tokensWithin(paragraph, source)) {
    if (head.length > 0 && HEAD_ENDS.has(tag)) break;
    head.push(lower);
  }
  return head;
}

/** What source and content decide, then the verb behind «to» («liked to say»), then the first word that has a kind. */
function kindOf({ words, opening, source }: Put): AttributionKind {
  const phrase = phraseOf(KIND_OF, words);
  if (phrase !== undefined) return phrase;
  if (startsInfinitive(opening) && hasAny(words, ORDERING)) return 'decree';
  if (startsInfinitive(opening) && hasAny(words, PLANNING)) return 'intention';
  const said = words.length > 1 ? words.filter(({ lower }) => !HAVE.has(lower)) : words;
  if (hasAny(said, SHOWN) && isEvidence(source.at(-1))) return 'showing';
  if (hasAny(words, ADJUDGED) && source.some((word) => nounSense(word)?.role === 'court')) return 'decree';
  const isSeen = source.length === 0 && words.some(({ lower }) => lower === 'seen');
  if (isSeen && opening[0]?.lower !== 'as') return 'showing';
  const verb = words.find(({ lower }, at) => words[at - 1]?.lower === 'to' && cueLemmaOf(lower) !== null);
  const kind = firstOf(KIND_OF, verb === undefined ? words : [verb]);
  // «found [them] dull», but «found [that they were dull]».
  if (kind === 'showing' && words.at(-1)?.key === 'find' && OBJECTS.has(opening[0]?.lower ?? ''))
    return 'belief';
  if (kind !== undefined) return kind;
  const attributes = words.some(({ lower }) => cueLemmaOf(lower) !== null);
  return !attributes && hasAny(words, FUTURE) ? 'intention' : 'statement';
}

/** «Reports» are what media say as often as papers. */
function isEvidence(noun = ''): boolean {
  const sort = nounSense(noun)?.sort;
  return noun !== 'reports' && (sort === 'document' || sort === 'recording' || EVIDENCE.has(noun));
}

function stanceOf(put: Put): Stance {
  const { words } = put;
  const phrase = phraseOf(STANCE_OF, words);
  if (phrase !== undefined) return phrase;
  if (hasAny(words, REFUSING)) return declines(put) ? 'declining' : 'neutral';
  const stance = firstOf(STANCE_OF, words) ?? 'neutral';
  if (!hasAny(words, NEGATIONS)) return stance;
  if (hasAny(words, VERIFYING) && hasAny(words, CAN)) return 'doubting';
  if (hasAny(words, ANSWERING) || (hasAny(words, TELLING) && hasAny(words, UNWILLING))) return 'declining';
  const isUndone = stance === 'denying' || stance === 'doubting' || hasAny(words, VERIFYING);
  return isUndone ? 'neutral' : stance;
}

/** «declined», «refused to comment», «refused [to name them]»; but not «refused [to leave]». */
function declines({ words, opening }: Put): boolean {
  const others = words.filter(({ key, lower }) => cueLemmaOf(lower) !== null && !REFUSING.has(key));
  if (others.length > 0) return hasAny(others, TELLING);
  return words.some(({ key }) => key === 'decline') || hasAny(opening, TELLING);
}

function isHearsay({ words, opening }: Put): boolean {
  if (hasAny(words, HEARSAY_WORDS)) return true;
  if (!hasAny(words, HEARSAY_VERBS)) return false;
  return hasAny(words, BE) || (words.length === 1 && startsInfinitive(opening));
}

/** «to leave», «not to leave»; but not «to the plan». */
function startsInfinitive(opening: readonly Word[]): boolean {
  const [to, next] = opening.filter(({ key }) => !NEGATIONS.has(key));
  return to?.lower === 'to' && next !== undefined && !NOMINAL.has(next.tag);
}

/** Direct when all words stand in quoted speech, mixed when some do, indirect when none does. */
function voiceOf(paragraph: ParagraphText, content: readonly Span[]): Voice {
  if (paragraph.quotations.length === 0) return 'indirect';
  let quoted = false;
  let plain = false;
  for (const token of tokensWithin(paragraph, content)) {
    if (token.tag === 'punct') continue;
    if (paragraph.quotations[token.quotation] === undefined) plain = true;
    else quoted = true;
    if (quoted && plain) return 'mixed';
  }
  return quoted ? 'direct' : 'indirect';
}
