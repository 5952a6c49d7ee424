/**
 * Finds phrases about verification in a paragraph: «could not verify», «alleged», «has yet to comment». Knows the phrases
 * and what stands around them, no attribution and no claim.
 */
import { firstEndingAfter } from '../text/first-ending-after.ts';
import { MARKER_PHRASES } from '../lexicon/marker-phrases.ts';
import type { MarkerPhrases } from '../lexicon/marker-phrases.ts';
import type { MarkerType, Span } from '../model.ts';
import type { ParagraphText, Sentence, Token } from '../text/structure.ts';

/** A marker before it is known what it bears on; offsets relative to the paragraph. */
export interface FoundMarker extends Span {
  readonly type: MarkerType;
}

/**
 * In order of the text. What somebody is quoted as saying is that person’s doubt, not the draft’s, and no marker. Of
 * markers of one type that overlap the first stands, drawn out to the end of the last; a republication is one a sentence.
 */
export function findMarkers(paragraph: ParagraphText): readonly FoundMarker[] {
  const found: FoundMarker[] = [];
  for (const sentence of paragraph.sentences) {
    const groups = groupsIn(sentence, paragraph.tokens);
    if (groups !== 0) found.push(...markersIn(sentence, groups, paragraph));
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

function markersIn(sentence: Sentence, groups: number, paragraph: ParagraphText): FoundMarker[] {
  const words = paragraph.text.slice(sentence.start, sentence.end);
  const found: FoundMarker[] = [];
  MARKER_PHRASES.forEach(({ type, phrases }, group) => {
    if ((groups & (1 << group)) === 0) return;
    for (const phrase of phrases) {
      phrase.lastIndex = 0;
      for (let match = phrase.exec(words); match !== null; match = phrase.exec(words)) {
        const marker = { type, ...trimmed(match[0], sentence.start + match.index) };
        if (marker.end > marker.start && stands(marker, paragraph)) found.push(marker);
      }
    }
  });
  return found.length < 2 ? found : joined(found);
}

/** The groups of phrases of which the sentence has the telling words, as bits. */
function groupsIn(sentence: Sentence, tokens: readonly Token[]): number {
  let triggered = 0;
  let beside = NEEDS_NOTHING_BESIDE;
  for (let index = sentence.firstToken; index < sentence.lastToken; index++) {
    const groups = groupsOf(tokens[index]?.lower ?? '');
    triggered |= groups.trigger;
    beside |= groups.beside;
  }
  return triggered & beside;
}

interface WordGroups {
  readonly trigger: number;
  readonly beside: number;
}

function groupsOf(word: string): WordGroups {
  const known = groupsByWord.get(word);
  if (known !== undefined) return known;
  if (groupsByWord.size >= 50_000) groupsByWord.clear();
  const groups = TELLING.test(word)
    ? {
        trigger: bitsOf(({ trigger }) => trigger.test(word)),
        beside: bitsOf(({ beside }) => beside?.test(word) === true),
      }
    : TELLS_NOTHING;
  groupsByWord.set(word, groups);
  return groups;
}

/** One bit for each group that passes; there are fewer groups than bits. */
const bitsOf = (passes: (group: MarkerPhrases) => boolean): number =>
  MARKER_PHRASES.reduce((bits, group, index) => (passes(group) ? bits | (1 << index) : bits), 0);

/** Passes the few words that any group asks for; most words are let go by this one test. */
const TELLING = new RegExp(
  MARKER_PHRASES.flatMap(({ trigger, beside }) => [
    trigger.source,
    ...(beside === undefined ? [] : [beside.source]),
  ]).join('|'),
  'u',
);
const TELLS_NOTHING: WordGroups = { trigger: 0, beside: 0 };
const NEEDS_NOTHING_BESIDE = bitsOf(({ beside }) => beside === undefined);
const groupsByWord = new Map<string, WordGroups>();

function trimmed(words: string, at: number): Span {
  const start = at + (words.length - words.replace(/^[^\p{L}]+/u, '').length);
  return { start, end: at + words.trimEnd().length };
}

function stands(marker: FoundMarker, paragraph: ParagraphText): boolean {
  const index = firstEndingAfter(paragraph.tokens, marker.start);
  const token = paragraph.tokens[index];
  if (token === undefined) return false;
  if (marker.type !== 'republication' && paragraph.quotations[token.quotation]?.speech === true) return false;
  if (marker.type === 'allegation') return isAttributive(token, paragraph.tokens, index);
  return true;
}

/** «over alleged crimes», not «prosecutors alleged», «is supposed to» or «alleged that». */
function isAttributive(token: Token, tokens: readonly Token[], index: number): boolean {
  if (token.lower.endsWith('ly')) return true;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (after === undefined || NO_NOUN.test(after.lower) || after.tag === 'det' || after.tag === 'pron')
    return false;
  if (before === undefined || before.sentence !== token.sentence) return token.lower !== 'supposed';
  if (/^[’']s?$/u.test(before.text)) return true;
  if (
    /^(?:is|are|was|were|be|been|being|has|have|had|[’']s|[’']re|not|also|he|she|they|it|we|i|who|which)$/u.test(
      before.lower,
    )
  )
    return false;
  if (before.tag === 'noun' || before.tag === 'name' || before.tag === 'aux') return false;
  return true;
}

const NO_NOUN = /^(?:that|to|he|she|they|it|we|there|his|her|their|in|on|at|by|during|and|or|but)$/u;

/** Overlapping ones of a type are one; republications of a sentence always are. */
function joined(markers: readonly FoundMarker[]): FoundMarker[] {
  const kept: FoundMarker[] = [];
  for (const marker of markers.toSorted((a, b) => a.start - b.start)) {
    const at = kept.findIndex(
      ({ type, end }) => type === marker.type && (marker.start < end || type === 'republication'),
    );
    const earlier = kept[at];
    if (earlier === undefined) kept.push(marker);
    else kept[at] = { ...earlier, end: Math.max(earlier.end, marker.end) };
  }
  return kept;
}
