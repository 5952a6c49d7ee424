/** The tokens that spans touch, found by halving; knows offsets only. */
import type { Span } from '../model.ts';
import { firstEndingAfter } from '../text/first-ending-after.ts';
import type { ParagraphText, Token } from '../text/structure.ts';

/** In order of the spans, one by one, for who asks seldom needs them all; a token that two spans touch comes twice. */
export function* tokensWithin({ tokens }: ParagraphText, spans: readonly Span[]): Generator<Token> {
  for (const { start, end } of spans) {
    for (let at = firstEndingAfter(tokens, start); at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined || token.start >= end) break;
      yield token;
    }
  }
}
