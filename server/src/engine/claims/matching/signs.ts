/**
 * What speaks for and against two statements claiming the same: how much of each the other says, in which words, and where they differ.
 * Every sign is between 0 and 2. Knows two statements and what words tell; what a sign weighs is not its business.
 */
import type { LikenessSign } from '../../lexicon/likeness-weights.ts';
import { aligned, isNamed, relationsOf, weighed, type Knowing, type Pair, type Weighed } from './aligning.ts';
import { comparedFigures } from './figures.ts';
import { kinshipOf } from './kinship.ts';
import type { Statement } from './statements.ts';
import { settingOf } from './topic.ts';

export type Signs = Readonly<Record<LikenessSign, number>>;

/** Null where they have so little in common that nothing can be said. */
export function signsOf(a: Statement, b: Statement, knowing: Knowing): Signs | null {
  const [left, right] = [weighed(a, knowing), weighed(b, knowing)];
  const relations = relationsOf(left, right, knowing.vectors);
  const pairs = aligned(left, right, relations);
  const both = commonOf(pairs);
  const figures = comparedFigures(a.figures, b.figures);
  const agreed = figures.agree + figures.sharesAgree + figures.bareAgree;
  if (both.weight + FIGURE_MASS * agreed < LEAST_MASS) return null;
  if (both.said < LEAST_SAID && agreed === 0) return null;
  const setting = settingOf(a, b, knowing.telling);
  const [one, other] = [totalsOf(left), totalsOf(right)];
  const less = (key: keyof Totals): number => Math.max(0.5, Math.min(one[key], other[key]));
  const more = (key: keyof Totals): number => Math.max(0.5, one[key], other[key]);
  return {
    covered: both.weight / less('weight'),
    shared: both.weight / more('weight'),
    ownCovered: both.own / less('own'),
    ownShared: both.own / more('own'),
    saidCovered: Math.min(1, both.said / less('said')),
    saidShared: both.said / more('said'),
    mass: Math.min(1, both.weight / 25),
    exact: both.exact / Math.max(1, both.weight),
    small: Math.log1p(less('weight')) / 4,
    large: Math.log1p(more('weight')) / 4,
    ...kinshipOf(left, right, relations),
    clash: one.names > 0 && other.names > 0 && both.names === 0 ? 1 : 0,
    strangers: Math.min(2, strangersIn(left, right, { a, b, pairs }) / 10),
    topic: Math.min(1, 5 * knowing.topic(a, b)),
    setting,
    agree: Math.min(2, figures.agree),
    sharesAgree: Math.min(2, figures.sharesAgree),
    bareAgree: Math.min(2, figures.bareAgree),
    agreeInSetting: setting * Math.min(2, agreed),
    differ: Math.min(2, figures.differ),
    datesAgree: Math.min(2, figures.datesAgree),
    datesDiffer: Math.min(2, figures.datesDiffer),
    ahead: a.ahead === b.ahead ? 0 : 1,
  };
}

/** Of what both say: below that, any two sentences may be alike. A figure on which they agree counts as much as FIGURE_MASS. */
const [LEAST_MASS, FIGURE_MASS] = [2, 2];
/** Of that, beside names: that somebody is spoken of twice is no claim. */
const LEAST_SAID = 0.8;

/** What terms weigh: all, less for what their draft speaks of throughout, of that what is no name, and the names. */
interface Totals {
  readonly weight: number;
  readonly own: number;
  readonly said: number;
  readonly names: number;
}

function totalsOf(terms: readonly Weighed[]): Totals {
  let [weight, own, said, names] = [0, 0, 0, 0];
  for (const one of terms) {
    weight += one.weight;
    own += one.own;
    if (isNamed(one.term)) names += one.term.lent ? 0 : one.weight;
    else if (one.term.sort !== 'who') said += one.own;
  }
  return { weight, own, said, names };
}

function commonOf(pairs: readonly Pair[]): Totals & { readonly exact: number } {
  let [weight, own, said, names, exact] = [0, 0, 0, 0, 0];
  for (const { a, b, strength } of pairs) {
    const shared = strength * Math.min(a.weight, b.weight);
    const ownShared = strength * Math.min(a.own, b.own);
    weight += shared;
    own += ownShared;
    if (isNamed(a.term)) names += shared;
    else if (a.term.sort !== 'who') said += ownShared;
    if (strength === 1) exact += shared;
  }
  return { weight, own, said, names, exact };
}

interface Laid {
  readonly a: Statement;
  readonly b: Statement;
  readonly pairs: readonly Pair[];
}

/** What the names weigh that one of them has and the other, with what stands around it, has not. */
function strangersIn(left: readonly Weighed[], right: readonly Weighed[], { a, b, pairs }: Laid): number {
  const paired = new Set(pairs.flatMap((pair) => [pair.a, pair.b]));
  const sum = (terms: readonly Weighed[], { around }: Statement): number =>
    terms
      .filter((one) => one.term.sort === 'name' && !one.term.lent && !paired.has(one))
      .reduce((total, { term, weight }) => total + (around.has(term.keys[0] ?? '') ? 0 : weight), 0);
  return sum(left, b) + sum(right, a);
}
