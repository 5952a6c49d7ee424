/**
 * Finds sentences again whose words have changed: by what is left of them, the words around them and their neighbours'
 * new places. One sentence a place, one place a sentence, and only by a clear margin: where two would do, none does.
 */
import type { Span } from '../engine/index.ts';
import { firstIndex, indexSpans, lowest } from '../spans.ts';
import { agreementAt } from './context.ts';
import { movedOf, type Draft, type Sought } from './exact.ts';
import { neighboursOf, type Neighbours } from './neighbours.ts';
import { likenesses, type Ground, type Likeness } from './similarity.ts';

/** Set on drafts edited at random (`scripts/anchors.ts`), with room to spare on the side of saying nothing. */
const FLOOR = 0.7;
const STRENGTH = 0.93;
const MARGIN = 0.12;
const BY_CONTEXT = 0.15;
const BY_ORDER = 0.1;
/** What is shorter has too few letters to be told by some of them. */
const SHORTEST = 12;
/** What is longer is no sentence, and would take its time. */
const LONGEST = 2000;

/** For each sentence that was not found exactly, the place in the folded text, or null. */
export function placeApproximately(
  draft: Draft,
  sought: readonly Sought[],
  exact: readonly (Span | null)[],
): (Likeness | null)[] {
  const neighbours = neighboursOf(movedOf(draft, sought, exact));
  const ground = groundOf(
    draft,
    exact.filter((place) => place !== null),
  );
  const pairs = sought.flatMap((one, index) =>
    exact[index] || one.quote.length < SHORTEST || one.quote.length > LONGEST || isTwice(draft, one)
      ? []
      : pairsOf({ draft, neighbours, ground }, one, index),
  );
  const found: (Likeness | null)[] = sought.map(() => null);
  for (const { index, place } of decided(pairs)) found[index] = place;
  return found;
}

/** Where its very words stand twice and nothing tells which are meant, a likeness tells no more. */
function isTwice({ folded }: Draft, { quote }: Sought): boolean {
  const first = folded.indexOf(quote);
  return first >= 0 && folded.includes(quote, first + quote.length);
}

interface Pair {
  readonly index: number;
  readonly one: Sought;
  readonly place: Likeness;
  readonly strength: number;
}

interface Field {
  readonly draft: Draft;
  readonly neighbours: Neighbours;
  readonly ground: Ground;
}

function pairsOf({ draft, neighbours, ground }: Field, one: Sought, index: number): Pair[] {
  return likenesses(ground, one.quote).map((place) => {
    const { before, behind } = agreementAt(draft.folded, place, one);
    const context = Math.max(share(before, one.prefix), share(behind, one.suffix));
    const now = draft.wordsAt(place.start, place.end).start;
    const inOrder = one.from !== null && neighbours.between(one.from, now);
    const strength = place.score + BY_CONTEXT * context + (inOrder ? BY_ORDER : 0);
    return { index, one, place, strength };
  });
}

function share(common: number, side: string): number {
  return side === '' ? 0 : common / side.length;
}

/** The surest first. A pair that another comes near is not decided, and keeps both from being decided otherwise. */
function decided(pairs: readonly Pair[]): Pair[] {
  const sorted = pairs.toSorted((a, b) => b.strength - a.strength);
  const chosen: Pair[] = [];
  const closed = new Set<number>();
  for (const pair of sorted) {
    if (closed.has(pair.index)) continue;
    closed.add(pair.index);
    if (pair.place.score < FLOOR || pair.strength < STRENGTH) continue;
    if (chosen.some((other) => overlap(other, pair) && !isTwin(other.one, pair.one))) continue;
    const rivals = sorted.filter((other) => other !== pair && isRival(pair, other, chosen));
    if (rivals.every((other) => pair.strength - other.strength >= MARGIN)) chosen.push(pair);
  }
  return chosen;
}

/** For the same sentence another place, or for the same place another sentence that has none yet. */
function isRival(pair: Pair, other: Pair, chosen: readonly Pair[]): boolean {
  if (other.index === pair.index) return !chosen.some((one) => overlap(one, other));
  if (!overlap(pair, other) || isTwin(pair.one, other.one)) return false;
  return !chosen.some(({ index }) => index === other.index);
}

function isTwin(a: Sought, b: Sought): boolean {
  return a.quote === b.quote;
}

function overlap(a: Pair, b: Pair): boolean {
  return a.place.start < b.place.end && b.place.start < a.place.end;
}

function groundOf({ folded, text, wordsAt }: Draft, taken: readonly Span[]): Ground {
  const index = indexSpans(taken);
  const edges = edgesOf(text, (place) => lowest(folded.length, (at) => wordsAt(at, at + 1).start >= place));
  return {
    folded,
    isTaken: (span) => index.touches(span),
    nearestEdge(place) {
      const next = firstIndex(edges, (edge) => edge >= place);
      const [before = 0, after = folded.length] = [edges[next - 1], edges[next]];
      return place - before <= after - place ? before : after;
    },
  };
}

/** Where sentences and lines begin, roughly: what a citation mark or a closing quotation mark follows counts too. */
function edgesOf(text: string, foldedAt: (place: number) => number): number[] {
  const ends = /[.!?…]["'”’»)\]]*(?:\[[^\]\r\n]{1,80}\])*\s+|[\r\n]+/gu;
  return [...text.matchAll(ends)].map((end) => foldedAt(end.index + end[0].length));
}
