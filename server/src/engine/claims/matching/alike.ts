/**
 * How far two statements claim the same. Aligns their terms, weighs what is shared against what only one of them says, and answers with
 * a likelihood. What each sign weighs is learned (`lexicon/likeness-weights.ts`). Knows two statements, no index.
 */
import { LIKENESS_BIAS, LIKENESS_WEIGHTS, type LikenessSign } from '../../lexicon/likeness-weights.ts';
import { comparedFigures } from './figures.ts';
import type { Statement } from './statements.ts';
import type { Term, TermSort } from './terms.ts';

/** How much a key tells: the rarer, the more. */
export type Telling = (key: string) => number;

export interface Likeness {
  /** From 0 to 1: how likely it is that both claim the same. */
  readonly score: number;
  /** They speak of the same thing with other figures or dates. */
  readonly figuresDiffer: boolean;
}

export function likenessOf(a: Statement, b: Statement, telling: Telling): Likeness {
  const signs = signsOf(a, b, telling);
  if (signs.deeds === 0 || signs.mass < LEAST_MASS) return { score: 0, figuresDiffer: false };
  let sum = LIKENESS_BIAS;
  for (const sign of LIKENESS_SIGNS) sum += LIKENESS_WEIGHTS[sign] * signs[sign];
  return { score: 1 / (1 + Math.exp(-sum)), figuresDiffer: signs.differ > 0 };
}

/** Of what both say, as `mass` counts it: below that, any two sentences may be alike. */
const LEAST_MASS = Math.log1p(8);

export const LIKENESS_SIGNS: readonly LikenessSign[] = [
  'shared', 'covered', 'mass', 'doing', 'names', 'strangers', 'place', 'agree', 'differ', 'denied', 'few',
]; // prettier-ignore

/** `deeds` counts what is shared beside names. */
type Signs = Readonly<Record<LikenessSign | 'deeds', number>>;

function signsOf(a: Statement, b: Statement, telling: Telling): Signs {
  const [weighedA, weighedB] = [weighed(a, telling), weighed(b, telling)];
  const pairs = aligned(weighedA, weighedB);
  const of = summed(pairs, weighedA, weighedB);
  const [loneA, loneB] = [
    lone(
      weighedA,
      pairs.map(({ a: one }) => one),
      b,
    ),
    lone(
      weighedB,
      pairs.map(({ b: one }) => one),
      a,
    ),
  ];
  const { agree, differ } = comparedFigures(a.figures, b.figures);
  const [left, right] = [of.mass + loneA.said, of.mass + loneB.said];
  const [totalA, totalB] = [left + loneA.unsaid, right + loneB.unsaid];
  const [least, sum] = [Math.max(0.1, Math.min(totalA, totalB)), Math.max(0.1, totalA + totalB)];
  return {
    shared: (2 * of.mass + 0.5 * (loneA.said + loneB.said)) / sum,
    covered: of.mass / least,
    mass: Math.min(3, Math.log1p(of.mass)),
    doing: of.doing,
    names: Math.min(1, of.names / least),
    strangers: (loneA.strangers + loneB.strangers) / sum,
    place: overlapOf(a.around, b.around, telling),
    agree: Math.min(2, agree),
    differ: Math.min(2, differ),
    denied: a.negated === b.negated ? 0 : 1,
    deeds: of.deeds,
    few: of.count <= 1 ? 1 : 0,
  };
}

interface Weighed {
  readonly term: Term;
  readonly weight: number;
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

function weighed({ terms }: Statement, telling: Telling): readonly Weighed[] {
  return terms.map((term) => {
    const own = term.keys[0] === undefined ? 0.5 : telling(term.keys[0]);
    return { term, weight: own * SORT_WEIGHT[term.sort] * (term.lent ? LENT_WEIGHT : 1) };
  });
}

interface Pair {
  readonly a: Weighed;
  readonly b: Weighed;
  readonly strength: number;
}

/** The strongest pairs first, each term in one. */
function aligned(a: readonly Weighed[], b: readonly Weighed[]): readonly Pair[] {
  const all: Pair[] = [];
  for (const one of a)
    for (const other of b) {
      const strength = strengthOf(one.term, other.term);
      if (strength > 0) all.push({ a: one, b: other, strength });
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

const [EXACT, MEANT, PERHAPS] = [1, 0.85, 0.45];

function strengthOf(a: Term, b: Term): number {
  if (isNamed(a) && isNamed(b)) return namesAlike(a.keys, b.keys);
  if (isNamed(a) || isNamed(b))
    return (a.acts && b.sort === 'who') || (b.acts && a.sort === 'who') ? PERHAPS : 0;
  if (a.keys[0] !== undefined && a.keys[0] === b.keys[0]) return EXACT;
  if (a.sort === 'who' && b.sort === 'who' && (a.keys.length === 0 || b.keys.length === 0)) return PERHAPS;
  return a.keys.some((key) => key.startsWith('=') && b.keys.includes(key)) ? MEANT : 0;
}

const isNamed = ({ sort }: Term): boolean => sort === 'name' || sort === 'country';

/** The same last name; or one stands alone and is part of the other: «Xi» of «Xi Jinping». */
function namesAlike(a: readonly string[], b: readonly string[]): number {
  if (a[0] === b[0]) return EXACT;
  if (a.length === 1 && b.includes(a[0] ?? '')) return MEANT;
  return b.length === 1 && a.includes(b[0] ?? '') ? MEANT : 0;
}

function summed(pairs: readonly Pair[], a: readonly Weighed[], b: readonly Weighed[]) {
  let [mass, names, count, deeds] = [0, 0, 0, 0];
  const paired = new Set<Term>();
  for (const pair of pairs) {
    const shared = pair.strength * Math.min(pair.a.weight, pair.b.weight);
    mass += shared;
    if (isNamed(pair.a.term)) names += shared;
    else if (pair.a.term.sort !== 'who' && shared > 2) deeds++;
    if (shared > 1) count++;
    paired.add(pair.a.term).add(pair.b.term);
  }
  const heads = [headOf(a), headOf(b)];
  const doing = heads.filter((head) => head !== undefined && paired.has(head.term)).length / 2;
  return { mass, names, count, deeds, doing };
}

/** The first verb of its own. */
const headOf = (terms: readonly Weighed[]): Weighed | undefined =>
  terms.find(({ term }) => term.sort === 'doing' && !term.lent);

/** What only one of them says: what the sentences around the other speak of too, what they do not, and of that the names. */
function lone(terms: readonly Weighed[], paired: readonly Weighed[], other: Statement) {
  let [said, unsaid, strangers] = [0, 0, 0];
  const known = new Set(paired);
  for (const one of terms) {
    if (known.has(one) || one.term.lent) continue;
    const first = one.term.keys[0];
    if (first !== undefined && other.around.has(first)) said += one.weight;
    else {
      unsaid += one.weight;
      if (one.term.sort === 'name') strangers += one.weight;
    }
  }
  return { said, unsaid, strangers };
}

/** What the surroundings of both speak of, against what those of one do; the rarer, the more. */
function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>, telling: Telling): number {
  let [both, left, right] = [0, 0, 0];
  for (const key of a) {
    const weight = telling(key) ** 2;
    left += weight;
    if (b.has(key)) both += weight;
  }
  for (const key of b) right += telling(key) ** 2;
  return both / Math.max(1, Math.sqrt(left * right));
}
