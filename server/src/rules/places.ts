/** Where words of a draft stand: their sentence and its neighbours, a headline, one paragraph or two. Knows no rule. */
import type { Span } from '../engine/index.ts';
import { indexOf } from './facts.ts';
import type { RuleFacts } from './rule.ts';

/** The sentence at a place, or the one so many behind it (before it, when negative). */
export function sentenceAt(place: number, facts: RuleFacts, further = 0): Span | undefined {
  const at = indexOf(facts).sentenceAt(place);
  return at < 0 ? undefined : facts.analysis.sentences[at + further];
}

/** A headline has no full stop, and no footnote. */
export function isHeadline(span: Span, facts: RuleFacts): boolean {
  const sentence = sentenceAt(span.start, facts);
  return (
    sentence !== undefined &&
    !/[.!?…:;][”’"'»)\]]*(?:\[\^\S+\])*\s*$/.test(
      facts.text.slice(Math.max(sentence.start, sentence.end - 40), sentence.end),
    )
  );
}

/** Whether no line break parts two places. */
export function areInOneParagraph(from: number, to: number, facts: RuleFacts): boolean {
  return !/[\r\n]/.test(facts.text.slice(Math.min(from, to), Math.max(from, to)));
}

/** Whether a sentence is over there; the stop of «Del.» and «Mr.» ends none. */
export function endsSentence(end: number, facts: RuleFacts): boolean {
  const sentence = sentenceAt(end - 1, facts);
  return sentence !== undefined && facts.text.slice(end, sentence.end).trim() === '';
}
