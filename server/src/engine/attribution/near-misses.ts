/**
 * What looks like a statement and is none: «added two goals», «went according to plan», «made an appearance», «has yet to
 * comment». To add is to say only where what is added is a clause or is quoted; «according» is a cue only with its «to»; to
 * make a visit is to say nothing; who has yet to answer has not, and is a marker’s («no comment»);
 * what nobody said was not said. Knows tokens, their tags and the quotation they stand in.
 */
import type { ParagraphText } from '../text/structure.ts';
import type { FoundSpans } from './finder.ts';
import { cueLemmaOf } from './grammar/verbs.ts';
import { tokensWithin } from './tokens-within.ts';

export function withoutNearMisses(
  paragraph: ParagraphText,
  found: readonly FoundSpans[],
): readonly FoundSpans[] {
  return found.filter((one) => !NEAR_MISSES.some((isNearMiss) => isNearMiss(paragraph, one)));
}

function addsThings(paragraph: ParagraphText, { cue, content }: FoundSpans): boolean {
  const words = [...tokensWithin(paragraph, cue)];
  if (words.length !== 1 || cueLemmaOf(words[0]?.lower ?? '') !== 'add') return false;
  for (const { tag, quotation } of tokensWithin(paragraph, content))
    if (tag === 'verb' || tag === 'aux' || quotation >= 0) return false;
  return true;
}

function goesToPlan(paragraph: ParagraphText, { cue }: FoundSpans): boolean {
  const words = wordsIn(paragraph, cue);
  return words.includes('according') && words.at(-1) !== 'to';
}

function comesInPerson(paragraph: ParagraphText, { cue }: FoundSpans): boolean {
  const words = wordsIn(paragraph, cue);
  return words.some((word) => MAKES.has(word)) && words.some((word) => COMINGS.has(word));
}

const MAKES = new Set(['make', 'makes', 'made', 'making', 'pay', 'pays', 'paid', 'paying']);
const COMINGS = new Set(
  'appearance appearances visit visits trip trips return debut entrance journey stop stops arrival'.split(
    ' ',
  ),
);

function hasYetToAnswer(paragraph: ParagraphText, { cue }: FoundSpans): boolean {
  const words = wordsIn(paragraph, cue);
  return words.includes('yet') && words.some((word) => ANSWERS.has(word));
}

const ANSWERS = new Set(['comment', 'respond', 'reply', 'answer']);

function isSaidByNobody(paragraph: ParagraphText, { source }: FoundSpans): boolean {
  return /^(?:nobody|no[ -]one)\b/.test(wordsIn(paragraph, source).join(' '));
}

const wordsIn = (paragraph: ParagraphText, spans: FoundSpans['cue']): readonly string[] =>
  [...tokensWithin(paragraph, spans)].map(({ lower }) => lower);

const NEAR_MISSES = [addsThings, goesToPlan, comesInPerson, hasYetToAnswer, isSaidByNobody];
