/** Where each token stands in the quotations of its paragraph, as row numbers: the quotation features of the network. */
import { firstEndingAfter } from '../../text/first-ending-after.ts';
import type { Quotation } from '../../model.ts';
import type { ParagraphText, Token } from '../../text/structure.ts';

const PLACES_IN = 5;
/** Rows for where a token stands in an outer quotation: 0 is outside. */
export const QUOTATION_PLACES = 1 + PLACES_IN * 3 * 3 * 2;

export interface QuotationPlaces {
  /** 0 to QUOTATION_PLACES - 1, for each token. */
  readonly outer: Uint8Array;
  /** 0 outside a quotation within a quotation, 1 on its marks, 2 inside; 3 outside all, but the quotation is no speech. */
  readonly inner: Uint8Array;
}

export function readQuotationPlaces({ tokens, quotations }: ParagraphText): QuotationPlaces {
  const outer = new Uint8Array(tokens.length);
  const inner = new Uint8Array(tokens.length);
  for (const quotation of quotations) {
    const first = firstEndingAfter(tokens, quotation.start);
    const last = firstEndingAfter(tokens, quotation.end - 1);
    if (quotation.depth === 0) fillOuter(tokens, { quotation, first, last }, { outer, inner });
    else for (let i = first; i <= last; i++) inner[i] = i === first || i === last ? 1 : 2;
  }
  return { outer, inner };
}

function fillOuter(
  tokens: readonly Token[],
  { quotation, first, last }: { quotation: Quotation; first: number; last: number },
  { outer, inner }: QuotationPlaces,
): void {
  const lastWord = quotation.closed ? last - 1 : last;
  const words = lastWord - first;
  const length = words <= 3 ? 0 : words <= 8 ? 1 : 2;
  const end = tokens[lastWord]?.text ?? '';
  const ending = end === ',' ? 1 : /^[.?!…]+$/u.test(end) ? 2 : 0;
  const opening = tokens[first + 1]?.text ?? '';
  const capital = /^\p{Lu}/u.test(opening) ? 1 : 0;
  const kind = length + 3 * (ending + 3 * capital);
  for (let i = first; i <= last; i++) {
    const place =
      i === first ? 0 : i === last && quotation.closed ? 4 : i === first + 1 ? 1 : i === lastWord ? 3 : 2;
    outer[i] = 1 + place + PLACES_IN * kind;
    if (!quotation.speech) inner[i] = 3;
  }
}
