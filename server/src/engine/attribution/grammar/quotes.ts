/**
 * Quotations as token ranges: where one opens, how far it runs over sentences, and what goes on behind an attribution
 * that stands in its middle («“A,” she said. “B.”»). Knows marks and neighbours, not speakers.
 */
import type { Phrase, Reading } from './reading.ts';

const MARKS = /^["“”„«»‘’'`]+$/;

/** Whether a token is the mark that opens a quotation. */
export function isOpening(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token === undefined || token.quotation < 0 || !MARKS.test(token.text)) return false;
  return reading.paragraph.quotations[token.quotation]?.start === token.start;
}

/** Whether a token is the mark that closes a quotation. */
export function isClosing(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token === undefined || token.quotation < 0) return false;
  const quotation = reading.paragraph.quotations[token.quotation];
  return quotation?.closed === true && quotation.end === token.end;
}

/** The whole of the quotation that opens at a token, marks and all its sentences included. */
export function quotationFrom(reading: Reading, at: number): Phrase | null {
  const end = reading.paragraph.quotations[reading.tokens[at]?.quotation ?? -1]?.end;
  if (end === undefined) return null;
  let to = at + 1;
  while (to < reading.tokens.length && (reading.tokens[to]?.end ?? 0) <= end) to++;
  return { from: at, to };
}

/** The whole of the quotation whose closing mark is at a token. */
export function quotationUntil(reading: Reading, at: number): Phrase | null {
  const start = reading.paragraph.quotations[reading.tokens[at]?.quotation ?? -1]?.start;
  if (start === undefined) return null;
  let from = at;
  while (from > 0 && (reading.tokens[from - 1]?.start ?? -1) >= start) from--;
  return { from, to: at + 1 };
}

/** Whether the quotation a token stands in reads as speech. */
export function isSpeech(reading: Reading, at: number): boolean {
  return reading.isQuoted(at);
}

/**
 * The quotations that go on with the same speaker right behind an attribution: each opens where the one before it, or
 * the attribution's sentence, ended. Stops before one that somebody else is named for.
 */
export function quotationsBehind(reading: Reading, from: number): readonly Phrase[] {
  const pieces: Phrase[] = [];
  let at = from;
  while (at < reading.tokens.length) {
    const start = skipStops(reading, at);
    if (!isOpening(reading, start) || !isSpeech(reading, start)) break;
    const piece = quotationFrom(reading, start);
    if (piece === null || hasOwnSpeaker(reading, piece)) break;
    pieces.push(piece);
    at = piece.to;
  }
  return pieces;
}

function skipStops(reading: Reading, at: number): number {
  let next = at;
  while (next < at + 2 && /^[.,;:–—]$/.test(reading.lower(next))) next++;
  return next;
}

/** «“B,” Jones said»: a comma before the closing mark, or a verb of saying right behind it. */
function hasOwnSpeaker(reading: Reading, piece: Phrase): boolean {
  const beforeMark = reading.lower(piece.to - 2);
  if (beforeMark === '.') return false;
  for (let at = piece.to; at < piece.to + 7; at++) {
    const group = reading.groupAt(at);
    if (group !== null) return group.classes.has('say');
    if (/^[.;]$/.test(reading.lower(at))) return false;
  }
  return false;
}
