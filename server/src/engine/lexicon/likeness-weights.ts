/**
 * What each sign weighs that two statements claim the same: a first logistic fit on pairs of PolNeAR's training part, marked by hand, drawn
 * towards weights set beforehand. Data only.
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
