/**
 * Ties references to the claims they stand by. A reference belongs to the sentence it stands in, or to the one it follows
 * with nothing but space, marks and other references between; so `…, TASS said.[^1]` is a reference of what TASS said.
 */
import type { Analysis, Claim, Span } from '../engine/index.ts';
import { firstIndex } from '../spans.ts';
import type { Citations, Reference } from './citations.ts';

export interface CitationTies {
  /** The references in or right behind a claim's sentences, in order of the text. */
  of(claim: Claim): readonly Reference[];
  /** The same for any stretch, whose sentences are looked up. */
  at(span: Span): readonly Reference[];
}

export interface Draft {
  readonly text: string;
  readonly analysis: Analysis;
  readonly citations: Citations;
}

/** References inside an entry point from note to note; they vouch for nothing in the text. */
export function tieCitations({ text, analysis, citations }: Draft): CitationTies {
  const { sentences } = analysis;
  const references = citations.references.filter((one) => !within(citations, one));
  const places = references.map((one) => placeOf(text, one));
  const between = (start: number, end: number): Reference[] => {
    const from = firstIndex(places, (place) => place >= start);
    const to = firstIndex(places, (place) => place >= end);
    return references.slice(from, to);
  };
  const at = (span: Span): Reference[] => {
    if (references.length === 0) return [];
    const first = sentences[firstIndex(sentences, (one) => one.end > span.start)];
    const last = sentences[firstIndex(sentences, (one) => one.start >= span.end) - 1];
    const start = Math.min(span.start, first?.start ?? span.start);
    return between(start, Math.max(span.end, last?.end ?? span.end));
  };
  return { of: (claim) => at(claim.sentence), at };
}

function within({ entries }: Citations, reference: Reference): boolean {
  const entry = entries[firstIndex(entries, (one) => one.start > reference.start) - 1];
  return entry !== undefined && reference.end <= entry.end;
}

/**
 * Where a reference counts as standing: on the last character of the words before it, walking back over other
 * references, so that one behind the full stop belongs to the sentence it closes and not to the next.
 */
function placeOf(text: string, reference: Reference): number {
  let place = reference.start;
  for (;;) {
    const before = text.slice(Math.max(0, place - 80), place);
    const mark = /(?:\[\^[^\]\s]{1,70}\]|[^\S\r\n])$/.exec(before);
    if (!mark) return Math.max(0, place - 1);
    place -= mark[0].length;
  }
}
