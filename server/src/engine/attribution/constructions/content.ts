/**
 * Where a content that is a clause or a quotation ends: from a token on («said that …»), or up to one («…, T was quoted»).
 */
import { LONGEST_CONTENT, clauseEnd, isDash, withoutLead } from '../grammar/clauses.ts';
import {
  isClosing,
  isOpening,
  isSpeech,
  quotationFrom,
  quotationUntil,
  quotationsBehind,
} from '../grammar/quotes.ts';
import type { Phrase, Reading } from '../grammar/reading.ts';
import type { VerbGroup } from '../grammar/verbs.ts';

/** A quotation with the ones behind it that have no other speaker, or a clause with what is quoted at its end. */
export function contentFrom(reading: Reading, from: number, cue: VerbGroup | null): readonly Phrase[] {
  if (!isOpening(reading, from)) return clauseWithQuotation(reading, from, cue);
  const quotation = quotationFrom(reading, from);
  if (quotation === null) return [];
  const end = clauseEnd(reading, from, cue);
  if (!isSpeech(reading, from) || !endsSentence(reading, quotation)) {
    const to = Math.max(quotation.to, clauseEnd(reading, quotation.to, cue));
    return [{ from, to: Math.max(to, end) }];
  }
  return [quotation, ...quotationsBehind(reading, quotation.to)];
}

function endsSentence(reading: Reading, quotation: Phrase): boolean {
  const { lastToken } = reading.sentenceAt(quotation.to - 1);
  return quotation.to >= lastToken - 1 || /^[.,!?…]$/.test(reading.lower(quotation.to - 2));
}

/** «said he was ready: “…” “…”»: what the same speaker goes on to say behind the clause belongs to it. */
function clauseWithQuotation(reading: Reading, from: number, cue: VerbGroup | null): readonly Phrase[] {
  const to = clauseEnd(reading, from, cue);
  if (to <= from) return [];
  const last = reading.tokens[to - 1]?.quotation ?? -1;
  return last >= 0 && isSpeech(reading, to - 1) && last !== reading.tokens[from]?.quotation
    ? [{ from, to }, ...quotationsBehind(reading, to)]
    : [{ from, to }];
}

/** The clause or quotation that ends right before a token, where a comma or a closing mark sets it off. */
export function contentBefore(reading: Reading, at: number): Phrase | null {
  const lead = leadOf(reading, at);
  return lead === null ? null : contentUntil(reading, lead);
}

/** Where the content ends, when what stands right before a token can close it; a closing mark is part of it. */
function leadOf(reading: Reading, at: number): number | null {
  const before = at - 1;
  if (before < 0) return null;
  if (isClosing(reading, before))
    return isSpeech(reading, before) || reading.lower(before - 1) === ',' ? at : null;
  if (reading.lower(before) !== ',' && !isDash(reading.lower(before))) return null;
  return isClosing(reading, before - 1) || reading.sentenceAt(before).firstToken < before ? before : null;
}

/** The clause or quotation that ends at a token: from the start of the quotation or the sentence, whichever is earlier. */
function contentUntil(reading: Reading, end: number): Phrase | null {
  const last = isClosing(reading, end - 1) ? end - 1 : isClosing(reading, end) ? end : -1;
  const firstToken = Math.max(reading.sentenceAt(end - 1).firstToken, end - LONGEST_CONTENT);
  const quotation = last < 0 ? null : quotationUntil(reading, last);
  if (quotation !== null && quotation.from <= firstToken) return { from: quotation.from, to: last + 1 };
  const start = sameLevelStart(reading, end - 1, firstToken);
  const phrase = withoutLead(reading, { from: start, to: Math.max(end, last + 1) });
  return phrase.to - phrase.from < 1 ? null : phrase;
}

/** The start of the sentence, or of the quotation around the token when the cue stands inside it too. */
function sameLevelStart(reading: Reading, at: number, firstToken: number): number {
  const quotation = reading.tokens[at]?.quotation ?? -1;
  if (quotation < 0 || isClosing(reading, at)) return firstToken;
  let start = at;
  while (start > firstToken && reading.tokens[start - 1]?.quotation !== -1) start--;
  return start;
}
