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

/** The line that a place stands in, from its first letter to its last. */
export function paragraphAround({ start, end }: Span, { text }: RuleFacts): Span {
  const before = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1));
  return { start: start === 0 ? 0 : before + 1, end: end + text.slice(end).search(/[\r\n]|$/) };
}

/** Whether a sentence is over there; the stop of «Del.» and «Mr.» ends none. */
export function endsSentence(end: number, facts: RuleFacts): boolean {
  const sentence = sentenceAt(end - 1, facts);
  return sentence !== undefined && facts.text.slice(end, sentence.end).trim() === '';
}

/** Whether a place is in a headline, or in short lines before the story begins, which may leave to the story who it is. */
export function isHeading(span: Span, facts: RuleFacts): boolean {
  return isHeadline(span, facts) || isInFirstLine(span, facts);
}

/** The first line of a draft that has others, where it is short: a headline with a full stop is still one. */
export function isInFirstLine({ end }: Span, { text }: RuleFacts): boolean {
  if (end > LONGEST_HEADLINE) return false;
  const [first = ''] = /^\s*[^\r\n]*/.exec(text.slice(0, LONGEST_HEADLINE + 1)) ?? [];
  return end <= first.length && first.length <= LONGEST_HEADLINE && /\S/.test(text.slice(first.length));
}

const LONGEST_HEADLINE = 140;
