/**
 * Which claims a draft states as bare fact, with nobody and nothing named for them, and the words to point at. Knows claims and what
 * stands beside them; knows no rule.
 */
import { checkWorthyPart, WORTH_CHECKING } from '../engine/index.ts';
import type { CheckWorthiness, Claim, Span } from '../engine/index.ts';
import { indexOf, wordsAt } from './facts.ts';
import { areInOneParagraph, isHeadline, sentenceAt } from './places.ts';
import type { RuleFacts } from './rule.ts';

/** A claim worth a checker's time that neither its sentence nor those beside it name anybody for. */
export function isBareFact(claim: Claim, facts: RuleFacts): boolean {
  const { sentence, chain, carriedBy, checkWorthiness } = claim;
  if (chain.length > 0 || carriedBy !== null || checkWorthiness < WORTH_CHECKING) return false;
  return !isPassedOver(sentence, facts) && !isQuoted(claim, facts) && !isNearSource(sentence, facts);
}

/** Such a claim without «may have» and «probably»: what says so itself stands as no fact. */
export function isAssertedFact(claim: Claim, facts: RuleFacts): boolean {
  return isBareFact(claim, facts) && !HEDGED.test(wordsAt(facts, claim.sentence));
}

const HEDGED =
  /\b(?:may(?! \d)|maybe|perhaps|possibly|probably|likely|apparently|allegedly|reportedly|expected|appears?|seems?|alleged|suspected|will)\b/;

/** What cites something, what is a headline, and what states nothing or says where it is from. */
export function isPassedOver(sentence: Span, facts: RuleFacts): boolean {
  const words = wordsAt(facts, sentence);
  return (
    indexOf(facts).isCited(sentence) || isHeadline(sentence, facts) || OPEN.test(words) || STUDY.test(words)
  );
}

/** The gravest thing in a sentence, or null where there is nothing that weighs more than the rest. */
export function worthyPartOf(
  { start, end }: Span,
  facts: RuleFacts,
): { span: Span; worth: CheckWorthiness } | null {
  const part = checkWorthyPart(wordsAt(facts, { start, end }));
  return part && { span: { start: start + part.start, end: start + part.end }, worth: part.kind };
}

/** What to point at in a sentence: the gravest thing in it, or else its first words, for a finding is to be short. */
export function tellingWords(sentence: Span, facts: RuleFacts): Span {
  const part = worthyPartOf(sentence, facts);
  if (part) return part.span;
  const words = /^\S+(?:\s+\S+){0,3}/u.exec(wordsAt(facts, sentence))?.[0] ?? '';
  return { start: sentence.start, end: sentence.start + words.length };
}

/** «Her team compared …»: whose figures they are is told, cue or no cue. */
const STUDY =
  /\b(?:team (?:compared|counted|measured|asked)|researchers|study|survey(?:ed)?|polls?|polled|census|report(?:ed|s)?|audit|analysis|data|statistics|estimates?|estimated|records|registers|according to)\b/i;

/** What would be, and advice: nothing has been stated that could be looked up. */
const OPEN = /\b(?:if|would|could|might|should|let alone|suppose|imagine)\b/i;

/** Of quoted speech another rule speaks. */
export function isQuoted({ pieces: [piece] }: Claim, facts: RuleFacts): boolean {
  return piece !== undefined && indexOf(facts).quotationsAround(piece).length > 0;
}

/** A source named for the sentence before or behind it, in its paragraph, is taken to answer for this one too. */
function isNearSource(sentence: Span, facts: RuleFacts): boolean {
  const index = indexOf(facts);
  return [-1, 1].some((further) => {
    const near = sentenceAt(sentence.start, facts, further);
    if (!near || !areInOneParagraph(near.start, sentence.start, facts)) return false;
    if (STUDY.test(wordsAt(facts, near))) return true;
    return index.attributions.overlapping(near).some(({ attribution }) => attribution.source.length > 0);
  });
}
