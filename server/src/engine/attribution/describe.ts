/**
 * Says of spans that were found how they are put: kind, voice, stance, hearsay, and which attribution each hangs on.
 * Reads the cue's words and the quotation marks only, so that it serves any finder; changes no span.
 */
import { ANSWERING, HEARSAY_ADVERBS, HEARSAY_VERBS, KINDS, STANCES } from '../lexicon/manner.ts';
import type { AttributionKind, Span, Stance, Voice } from '../model.ts';
import type { ParagraphText, Token } from '../text/structure.ts';
import type { FoundSpans, PutAttribution } from './finder.ts';
import { parentsOf } from './nesting.ts';
import { cueLemmaOf } from './grammar/verbs.ts';
import { wordSet } from './grammar/word-sets.ts';
import { tokensWithin } from './tokens-within.ts';

const KIND_OF = byWord<AttributionKind>(['belief', 'intention', 'decree', 'showing'], KINDS);
const STANCE_OF = byWord<Stance>(['endorsing', 'distancing', 'doubting', 'denying'], STANCES);
const ANSWERS = wordSet(ANSWERING);
const HEARSAY_VERB = wordSet(HEARSAY_VERBS);
const HEARSAY_ADVERB = wordSet(HEARSAY_ADVERBS);
const NEGATIONS = wordSet("not n't never unable");
const REFUSALS = wordSet('decline refuse fail avoid dodge');
const BE = wordSet("be is are was were been being am 's 're");
const UNVERIFIED = wordSet('verify confirm corroborate authenticate establish determine');

/** The finder's answer in the same order, with what its cues and quotation marks say. */
export function describe(paragraph: ParagraphText, found: readonly FoundSpans[]): readonly PutAttribution[] {
  const parents = parentsOf(found);
  return found.map(({ source, cue, content, addressee, confidence }, index) => {
    const words = cueWords(paragraph, cue);
    return {
      source,
      cue,
      content,
      addressee,
      confidence,
      parent: parents[index]?.parent ?? null,
      link: parents[index]?.link ?? null,
      kind: kindOf(words, source.length > 0),
      voice: voiceOf(paragraph, content),
      stance: stanceOf(words),
      hearsay: source.length === 0 && isHearsay(words),
    };
  });
}

/** A cue's words, with the lemmas of those that are verbs that attribute. */
interface CueWord {
  readonly lower: string;
  readonly key: string;
}

function cueWords(paragraph: ParagraphText, cue: readonly Span[]): readonly CueWord[] {
  return Array.from(tokensWithin(paragraph, cue), ({ lower }) => ({
    lower,
    key: cueLemmaOf(lower) ?? lower,
  }));
}

/** The first word that has a kind decides; a passive of «see» or «show» with nobody to see is a picture. */
function kindOf(words: readonly CueWord[], hasSource: boolean): AttributionKind {
  const shown = words.find(({ key }) => KIND_OF.get(key) === 'showing');
  if (shown !== undefined) return 'showing';
  if (words.some(({ lower }) => lower === 'seen') && !hasSource) return 'showing';
  for (const { key } of words) {
    const kind = KIND_OF.get(key);
    if (kind !== undefined) return kind;
  }
  return words.some(({ lower }) => lower === 'doubt') ? 'belief' : 'statement';
}

function stanceOf(words: readonly CueWord[]): Stance {
  const negated = words.some(({ lower }) => NEGATIONS.has(lower));
  if (words.some(({ key }) => REFUSALS.has(key))) return declines(words) ? 'declining' : 'neutral';
  if (negated && words.some(({ key }) => UNVERIFIED.has(key))) return 'doubting';
  if (negated && words.some(({ key }) => ANSWERS.has(key))) return 'declining';
  for (const { key } of words) {
    const stance = STANCE_OF.get(key);
    if (stance !== undefined) return negated && stance === 'denying' ? 'neutral' : stance;
  }
  return 'neutral';
}

/** «declined», «refused to comment»; but not «refused to leave». */
function declines(words: readonly CueWord[]): boolean {
  const others = words.filter(({ key, lower }) => cueLemmaOf(lower) !== null && !REFUSALS.has(key));
  return others.length === 0 || others.some(({ key }) => ANSWERS.has(key));
}

function isHearsay(words: readonly CueWord[]): boolean {
  if (words.some(({ lower }) => HEARSAY_ADVERB.has(lower))) return true;
  return words.some(({ lower }) => BE.has(lower)) && words.some(({ key }) => HEARSAY_VERB.has(key));
}

/** Direct when all words stand in quoted speech, mixed when some do, indirect when none does. */
function voiceOf(paragraph: ParagraphText, content: readonly Span[]): Voice {
  if (paragraph.quotations.length === 0) return 'indirect';
  let quoted = false;
  let plain = false;
  for (const token of tokensWithin(paragraph, content)) {
    if (token.tag === 'punct') continue;
    if (isQuoted(paragraph, token)) quoted = true;
    else plain = true;
    if (quoted && plain) return 'mixed';
  }
  return quoted ? 'direct' : 'indirect';
}

function isQuoted(paragraph: ParagraphText, token: Token): boolean {
  return paragraph.quotations[token.quotation] !== undefined;
}

function byWord<Value extends string>(
  values: readonly Value[],
  table: Readonly<Partial<Record<Value, string>>>,
): ReadonlyMap<string, Value> {
  return new Map(
    values.flatMap((value) => [...wordSet(table[value] ?? '')].map((word) => [word, value] as const)),
  );
}
