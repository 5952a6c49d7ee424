/**
 * Finds phrases about verification in a paragraph: «could not verify», «alleged», «has yet to comment». Knows the phrases
 * and what stands around them, no attribution and no claim.
 */
import { MARKER_PHRASES } from '../lexicon/marker-phrases.ts';
import type { MarkerType, Span } from '../model.ts';
import type { ParagraphText, Token } from '../text/structure.ts';

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
  for (const { type, trigger, phrases } of MARKER_PHRASES) {
    if (!trigger.test(paragraph.text)) continue;
    const ofType: FoundMarker[] = [];
    for (const phrase of phrases) {
      for (const match of paragraph.text.matchAll(phrase)) {
        const marker = { type, ...trimmed(match[0], match.index) };
        if (marker.end > marker.start && stands(marker, paragraph)) ofType.push(marker);
      }
    }
    found.push(...joined(ofType, paragraph));
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

function trimmed(words: string, at: number): Span {
  const start = at + (words.length - words.replace(/^[^\p{L}]+/u, '').length);
  return { start, end: at + words.trimEnd().length };
}

function stands(marker: FoundMarker, paragraph: ParagraphText): boolean {
  const index = tokenAt(paragraph.tokens, marker.start);
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

/** Index of the token at or after an offset. */
function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function joined(markers: FoundMarker[], { tokens }: ParagraphText): FoundMarker[] {
  markers.sort((a, b) => a.start - b.start);
  const kept: FoundMarker[] = [];
  for (const marker of markers) {
    const last = kept.at(-1);
    if (last !== undefined && belongTogether(last, marker, tokens)) {
      kept[kept.length - 1] = { ...last, end: Math.max(last.end, marker.end) };
    } else kept.push(marker);
  }
  return kept;
}

function belongTogether(one: FoundMarker, other: FoundMarker, tokens: readonly Token[]): boolean {
  if (other.start < one.end) return true;
  if (one.type !== 'republication') return false;
  return tokens[tokenAt(tokens, one.start)]?.sentence === tokens[tokenAt(tokens, other.start)]?.sentence;
}
