/**
 * What each sign weighs that two statements claim the same. Set by hand, with an eye on a logistic fit over 75 pairs of PolNeAR's training
 * part of which only 6 were the same: too few to be learned from alone. Data only.
 */
export type LikenessSign =
  | 'shared'
  | 'covered'
  | 'mass'
  | 'doing'
  | 'names'
  | 'strangers'
  | 'place'
  | 'agree'
  | 'differ'
  | 'denied'
  | 'few';

export const LIKENESS_WEIGHTS: Readonly<Record<LikenessSign, number>> = {
  shared: 4.5,
  covered: 0,
  mass: 2,
  doing: 0.8,
  names: 0.7,
  strangers: -3,
  place: 2.7,
  agree: 1,
  differ: -0.1,
  denied: -1.4,
  few: -1.6,
};

export const LIKENESS_BIAS = -9.3;
