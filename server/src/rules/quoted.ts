/** Quotations as rules point at them, and who is named for one. Knows no rule. */
import type { Attribution, Quotation, Span } from '../engine/index.ts';
import { contains } from '../spans.ts';
import { indexOf, isSpeakable } from './facts.ts';
import type { RuleFacts } from './rule.ts';

const FIRST_WORDS = /^\S\s*\S+(?:\s+\S+){0,2}/u;

/** The mark and the first words, for a finding that is to be short. */
export function openingOf({ start, end }: Quotation, facts: RuleFacts): Span {
  const words = FIRST_WORDS.exec(facts.text.slice(start, Math.min(end, start + 200)))?.[0] ?? '';
  return { start, end: start + Math.max(1, words.length) };
}

/** Whether all of the cue is in the quotation: then it does not say whose the quotation is. */
export function speaksWithin({ cue }: Attribution, quotation: Quotation): boolean {
  return cue.every((span) => contains(quotation, span));
}

/** The attribution whose content it is, where there is only one and that is sure. */
export function onlySpeakerOf(quotation: Quotation, facts: RuleFacts): Attribution | null {
  const all = indexOf(facts)
    .attributions.overlapping(quotation)
    .flatMap(({ attribution, role }) =>
      role === 'content' && !speaksWithin(attribution, quotation) ? [attribution] : [],
    );
  const [only] = all;
  if (only === undefined || all.some(({ id }) => id !== only.id)) return null;
  return isSpeakable(only, facts) ? only : null;
}
