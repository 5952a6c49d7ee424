/**
 * What looks like a statement and is none: «added two goals», «went according to plan». To add is to say only where what is
 * added is a clause or is quoted; «according» is a cue only with its «to». Knows tokens, their tags and the quotation they stand in.
 */
import type { ParagraphText } from '../text/structure.ts';
import type { FoundSpans } from './finder.ts';
import { cueLemmaOf } from './grammar/verbs.ts';
import { tokensWithin } from './tokens-within.ts';

export function withoutNearMisses(
  paragraph: ParagraphText,
  found: readonly FoundSpans[],
): readonly FoundSpans[] {
  return found.filter((one) => !addsThings(paragraph, one) && !goesToPlan(paragraph, one));
}

function addsThings(paragraph: ParagraphText, { cue, content }: FoundSpans): boolean {
  const words = [...tokensWithin(paragraph, cue)];
  if (words.length !== 1 || cueLemmaOf(words[0]?.lower ?? '') !== 'add') return false;
  for (const { tag, quotation } of tokensWithin(paragraph, content))
    if (tag === 'verb' || tag === 'aux' || quotation >= 0) return false;
  return true;
}

function goesToPlan(paragraph: ParagraphText, { cue }: FoundSpans): boolean {
  const words = [...tokensWithin(paragraph, cue)].map(({ lower }) => lower);
  return words.includes('according') && words.at(-1) !== 'to';
}
