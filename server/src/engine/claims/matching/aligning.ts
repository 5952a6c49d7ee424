/**
 * Lays the terms of two statements side by side: which of the one means which of the other, and how surely. Knows terms, kinship of words
 * and how much a word tells; not what likeness follows from it.
 */
import type { Statement } from './statements.ts';
import type { Term, TermSort } from './terms.ts';
import type { WordVectors } from './vectors.ts';

/** How much a key tells: the rarer, the more. */
export type Telling = (key: string) => number;

export interface Weighed {
  readonly term: Term;
  readonly weight: number;
  /** The same, less for what its draft speaks of throughout. */
  readonly own: number;
  /** Of its word vector, or -1. */
  readonly row: number;
}

export interface Pair {
  readonly a: Weighed;
  readonly b: Weighed;
  /** From 0 to 1: how surely both mean the same. */
  readonly strength: number;
}

/** How near each word of one list of terms is to each of another: row by row, those of the second beside one another. */
export interface Relations {
  /** From -1 to 1; 0 of names and of words without vectors. */
  readonly kinships: Float64Array;
  /** 1 where both are listed under one meaning. */
  readonly meant: Uint8Array;
}

export interface Knowing {
  readonly telling: Telling;
  /** From 0 to 1: how far the drafts of two statements speak of the same. */
  readonly topic: (a: Statement, b: Statement) => number;
  readonly vectors: WordVectors;
}

const SORT_WEIGHT: Readonly<Record<TermSort, number>> = {
  name: 1,
  country: 0.6,
  doing: 0.9,
  thing: 1,
  quality: 0.6,
  who: 0.6,
};
const LENT_WEIGHT = 0.6;

export function weighed({ terms, spread }: Statement, { telling, vectors }: Knowing): readonly Weighed[] {
  return terms.map((term) => {
    const [first] = term.keys;
    const weight =
      (first === undefined ? 0.5 : telling(first)) * SORT_WEIGHT[term.sort] * (term.lent ? LENT_WEIGHT : 1);
    const often = first === undefined ? 1 : (spread.get(first) ?? 1);
    const row = first === undefined || isNamed(term) ? -1 : vectors.rowOf(first);
    return { term, weight, own: weight / (1 + Math.log2(often)), row };
  });
}

/** Worked out once for all who ask. */
export function relationsOf(
  left: readonly Weighed[],
  right: readonly Weighed[],
  vectors: WordVectors,
): Relations {
  const kinships = new Float64Array(left.length * right.length);
  const meant = new Uint8Array(kinships.length);
  let at = -1;
  for (const one of left)
    for (const other of right) {
      at++;
      if (isNamed(one.term) || isNamed(other.term)) continue;
      if (isOfOneMeaning(one.term, other.term)) meant[at] = 1;
      if (one.row >= 0 && other.row >= 0) kinships[at] = vectors.kinship(one.row, other.row);
    }
  return { kinships, meant };
}

/** The strongest pairs first, each term in one. */
export function aligned(
  left: readonly Weighed[],
  right: readonly Weighed[],
  { kinships, meant }: Relations,
): readonly Pair[] {
  const all: Pair[] = [];
  let at = -1;
  for (const a of left)
    for (const b of right) {
      at++;
      const own = strengthOf(a.term, b.term);
      const strength = own ?? (meant[at] === 1 ? MEANT : kinStrength(kinships[at] ?? 0));
      if (strength > 0) all.push({ a, b, strength });
    }
  all.sort(
    (x, y) => y.strength * Math.min(y.a.weight, y.b.weight) - x.strength * Math.min(x.a.weight, x.b.weight),
  );
  const taken = new Set<Weighed>();
  return all.filter((pair) => {
    if (taken.has(pair.a) || taken.has(pair.b)) return false;
    taken.add(pair.a).add(pair.b);
    return true;
  });
}

export const isNamed = ({ sort }: Term): boolean => sort === 'name' || sort === 'country';

export const MEANT = 0.85;
const [EXACT, PERHAPS] = [1, 0.45];
/** From which kinship on two words may mean the same, and how sure that is at most. */
const [KIN_FROM, KIN_MOST] = [0.45, 0.8];

/** As far as they tell by themselves, and not by what their words mean. */
function strengthOf(a: Term, b: Term): number | null {
  if (isNamed(a) && isNamed(b)) return namesAlike(a.keys, b.keys);
  if (isNamed(a) || isNamed(b))
    return (a.acts && b.sort === 'who') || (b.acts && a.sort === 'who') ? PERHAPS : 0;
  if (isOneWord(a, b)) return EXACT;
  const bare = a.sort === 'who' && b.sort === 'who' && (a.keys.length === 0 || b.keys.length === 0);
  return bare ? PERHAPS : null;
}

const kinStrength = (kinship: number): number =>
  kinship <= KIN_FROM ? 0 : (KIN_MOST * (kinship - KIN_FROM)) / (1 - KIN_FROM);

export const isOneWord = (a: Term, b: Term): boolean => a.keys[0] !== undefined && a.keys[0] === b.keys[0];

const isOfOneMeaning = (a: Term, b: Term): boolean =>
  a.keys.some((key) => key.startsWith('=') && b.keys.includes(key));

/** The same last name; or one stands alone and is part of the other: «Xi» of «Xi Jinping». */
function namesAlike(a: readonly string[], b: readonly string[]): number {
  if (a[0] === b[0]) return EXACT;
  if (a.length === 1 && b.includes(a[0] ?? '')) return MEANT;
  return b.length === 1 && a.includes(b[0] ?? '') ? MEANT : 0;
}
