/**
 * Finds the places whose words are like those of a sentence, and says how like. Looks only where some stretch of its
 * letters still stands (so that a long draft costs no more than a short one), fits the edges with approx-string-match
 * and scores with fast-diff. Over folded text.
 */
import search from 'approx-string-match';
import diff from 'fast-diff';
import type { Span } from '../engine/index.ts';

export interface Likeness extends Span {
  /** The share of both texts' letters that stand in common runs, 0 to 1. */
  readonly score: number;
}

export interface Ground {
  readonly folded: string;
  /** Where something else was found already. */
  isTaken(span: Span): boolean;
  /** The nearest place to this one where a sentence or a line begins. */
  nearestEdge(place: number): number;
}

/** Places like the quote, the likest first; no two overlap. */
export function likenesses(ground: Ground, quote: string): Likeness[] {
  const found = windowsOf(ground.folded, quote)
    .flatMap((window) => fitted(ground, window, quote) ?? [])
    .filter((span) => !ground.isTaken(span))
    .map((span) => ({ ...span, score: likeness(quote, ground.folded.slice(span.start, span.end)) }))
    .sort((a, b) => b.score - a.score);
  const kept: Likeness[] = [];
  for (const one of found) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return kept;
}

/** Shorter runs are chance: any two sentences share most of their letters in some order. */
const RUN = 4;

export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  let common = 0;
  for (const [kind, piece] of diff(a, b))
    if (kind === diff.EQUAL && piece.length >= RUN) common += piece.length;
  return (2 * common) / Math.max(1, a.length + b.length);
}

const SEED = 6;
const STEP = 3;
/** A seed that stands oftener tells nothing. */
const OFTEN = 24;
const WINDOWS = 4;
/** The share of seeds that must have stayed; of the seeds of four words in five, more than half do. */
const STAYED = 0.15;

/** Stretches where the quote may stand: where several of its seeds stand as far apart as they did. */
function windowsOf(folded: string, quote: string): Span[] {
  const width = Math.max(16, Math.ceil(quote.length / 3));
  const votes = new Map<number, number>();
  for (let at = 0; at + SEED <= quote.length; at += STEP) {
    const hits = hitsOf(folded, quote.slice(at, at + SEED));
    for (const hit of hits.length > OFTEN ? [] : hits) {
      const bucket = Math.floor((hit - at) / width);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
    }
  }
  const least = Math.max(2, (STAYED * quote.length) / STEP);
  return [...votes]
    .map(([bucket, count]) => ({ bucket, count: count + (votes.get(bucket + 1) ?? 0) }))
    .filter(({ count }) => count >= least)
    .sort((a, b) => b.count - a.count || a.bucket - b.bucket)
    .slice(0, WINDOWS)
    .map(({ bucket }) => ({
      start: Math.max(0, (bucket - 1) * width),
      end: Math.min(folded.length, (bucket + 3) * width + quote.length),
    }));
}

function hitsOf(folded: string, seed: string): number[] {
  const hits: number[] = [];
  for (let hit = folded.indexOf(seed); hit >= 0 && hits.length <= OFTEN; hit = folded.indexOf(seed, hit + 1))
    hits.push(hit);
  return hits;
}

/** The share of a sentence's letters that may be others. */
const ERRORS = 0.5;

function fitted({ folded, nearestEdge }: Ground, window: Span, quote: string): Span | null {
  const words = folded.slice(window.start, window.end);
  const [match] = search(words, quote, Math.floor(quote.length * ERRORS));
  if (!match) return null;
  const start = window.start + match.start;
  const end = window.start + match.end;
  const near = (place: number): number => {
    const edge = nearestEdge(place);
    return Math.abs(edge - place) <= quote.length / 4 ? edge : place;
  };
  const whole = { start: near(start), end: near(end) };
  return whole.start < whole.end ? whole : { start, end };
}
