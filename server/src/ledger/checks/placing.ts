/**
 * Ties checks to the words of a draft as it stands: looked for once, then carried over each change, and says whether the sentence
 * still is the one that was checked. A check whose sentence is gone is told as orphaned: it is never put on another. Pure.
 */
import type { Edit } from '../../edits.ts';
import type { Span } from '../../engine/index.ts';
import { firstIndex } from '../../spans.ts';
import { hashAsItStood } from '../as-it-stood.ts';
import { fold } from '../folded.ts';
import { hashOf } from '../hash.ts';
import { placeWords, wordAnchor } from '../placing.ts';
import { shiftedAll } from '../shifting.ts';
import type { Check, PlacedCheck } from './check.ts';

/** Where a check stands: its sentence, and the words of it that are meant; all of it where these cannot be told any more. */
export interface CheckPlace {
  readonly sentence: Span;
  readonly words: Span;
}

/** Looks for them together; null for one whose sentence is gone. */
export function findChecks(text: string, checks: readonly Check[]): (CheckPlace | null)[] {
  const anchors = checks.map(({ anchor }) => anchor);
  return placeWords(text, anchors).map(({ words, sentence }) => {
    const whole = sentence ?? words;
    return whole && { sentence: whole, words: words ?? whole };
  });
}

/** Where it stands after changes, each of the text that the one before left; null where nothing is left of its sentence. */
export function carriedOver({ sentence, words }: CheckPlace, edits: readonly Edit[]): CheckPlace | null {
  const whole = shiftedAll(sentence, edits);
  return whole && { sentence: whole, words: shiftedAll(words, edits) ?? whole };
}

interface Draft {
  readonly text: string;
  readonly sentences: readonly Span[];
}

export function placedCheck(check: Check, place: CheckPlace | null, draft: Draft): PlacedCheck {
  // What is left of a sentence that was taken out but for its full stop is no sentence.
  if (place === null || !LETTERS.test(draft.text.slice(place.sentence.start, place.sentence.end)))
    return { check, span: null, stale: false };
  return { check, span: shownOf(place, draft.text), stale: !standsAsChecked(check, place.sentence, draft) };
}

/** From the first word or mark to the last: the space beside them may have come along. */
function shownOf({ words, sentence }: CheckPlace, text: string): Span {
  const { start, end } = /\S/.test(text.slice(words.start, words.end)) ? words : sentence;
  const held = text.slice(start, end);
  return { start: end - held.trimStart().length, end: start + held.trimEnd().length };
}

const LETTERS = /[\p{L}\p{N}]/u;

/** In the order given. */
export function placeChecks(draft: Draft, checks: readonly Check[]): PlacedCheck[] {
  const places = findChecks(draft.text, checks);
  return checks.map((check, index) => placedCheck(check, places[index] ?? null, draft));
}

/** What is recorded of words for the first time. */
export function newCheck(
  draft: Draft & { readonly path: string },
  words: Span,
  said: Omit<Check, 'id' | 'anchor' | 'hash'>,
): Check {
  const anchor = wordAnchor(draft, words);
  const hash = hashAsItStood(anchor.quote);
  // By its hash first, so that two editors' new lines do not meet at the end of the file.
  const id = hashOf(JSON.stringify([draft.path, anchor, said]));
  return { ...said, id, anchor, hash };
}

/** The same check of the sentence as it stands now. */
export function anchoredAnew(check: Check, words: Span, draft: Draft): Check {
  const anchor = wordAnchor(draft, words);
  return { ...check, anchor, hash: hashAsItStood(anchor.quote) };
}

/** Words that were written on to the sentence make it another, too. */
function standsAsChecked(check: Check, sentence: Span, { text, sentences }: Draft): boolean {
  if (hashAsItStood(text.slice(sentence.start, sentence.end)) !== check.hash) return false;
  const first = sentences[firstIndex(sentences, ({ end }) => end > sentence.start)];
  const last = sentences[firstIndex(sentences, ({ end }) => end >= sentence.end)];
  const before = first === undefined ? '' : text.slice(Math.min(first.start, sentence.start), sentence.start);
  const behind = last === undefined || last.start >= sentence.end ? '' : text.slice(sentence.end, last.end);
  return fold(before) === '' && fold(behind) === '';
}
