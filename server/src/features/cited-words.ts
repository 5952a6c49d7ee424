/** The words of a draft that a citation is for: chosen at a place, and found again when the citation is written. */
import type { CitationTarget } from '../citations/add.ts';
import { targetOf } from '../citations/cite.ts';
import type { Claim, Span } from '../engine/index.ts';
import type { CitedWords, Place } from '../protocol.ts';
import { overlaps } from '../spans.ts';
import type { CheckedDraft } from './drafts.ts';
import { claimOf, targetsAtCaret } from './locate.ts';

/** A selection, or the claim at a caret; null where neither is. */
export function citedAt(draft: CheckedDraft, { start, end }: Place): CitationTarget | null {
  const { positions, text } = draft.snapshot;
  const place = { start: positions.offsetAt(start), end: positions.offsetAt(end) };
  const selected = text.slice(place.start, place.end);
  if (selected.trim() !== '') {
    const from = place.start + selected.length - selected.trimStart().length;
    return targetFor({ start: from, end: from + selected.trim().length }, draft);
  }
  const [claim] = targetsAtCaret(draft, place.start).flatMap((target) => claimOf(draft, target) ?? []);
  return claim ? targetOf(claim, draft.facts) : null;
}

export function wordsOfTarget({ span }: CitationTarget, { snapshot }: CheckedDraft): CitedWords {
  return { place: snapshot.positions.placeOf(span), words: snapshot.text.slice(span.start, span.end) };
}

/** Where the words stand by now; null where they are gone, or stand in several places and in none of them as before. */
export function foundAgain(draft: CheckedDraft, { place, words }: CitedWords): CitationTarget | null {
  const { positions, text } = draft.snapshot;
  const start = positions.offsetAt(place.start);
  if (words.trim() === '') return null;
  if (text.startsWith(words, start)) return targetFor({ start, end: start + words.length }, draft);
  const first = text.indexOf(words);
  const isOnly = first >= 0 && text.indexOf(words, first + 1) < 0;
  return isOnly ? targetFor({ start: first, end: first + words.length }, draft) : null;
}

/** The words as they were chosen, with who is named for the claim that they are of. */
function targetFor(span: Span, draft: CheckedDraft): CitationTarget {
  const claim = claimIn(span, draft);
  return { span, chain: claim ? targetOf(claim, draft.facts).chain : [] };
}

function claimIn(span: Span, { facts }: CheckedDraft): Claim | null {
  const touched = facts.analysis.claims.filter(({ pieces }) => pieces.some((piece) => overlaps(piece, span)));
  return touched.find(({ chain }) => chain.length > 0) ?? touched[0] ?? null;
}
