/** The tokens that spans touch, found by halving; knows offsets only. */
import type { Span } from '../model.ts';
import type { ParagraphText, Token } from '../text/structure.ts';

/** In order of the spans; a token that two spans touch comes twice. */
export function tokensWithin({ tokens }: ParagraphText, spans: readonly Span[]): readonly Token[] {
  return spans.flatMap(({ start, end }) => {
    const from = firstEndingAfter(tokens, start);
    let to = from;
    while (to < tokens.length && (tokens[to]?.start ?? end) < end) to++;
    return tokens.slice(from, to);
  });
}

function firstEndingAfter(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
