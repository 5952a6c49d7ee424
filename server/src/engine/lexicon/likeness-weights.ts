/**
 * What each sign weighs that two statements claim the same (`claims/matching/signs.ts`), and the sum before any. Learned by
 * `npx tsx training/lineage.ts`; do not edit by hand. Data only.
 */
export const LIKENESS_WEIGHTS = {
  covered: 0.8,
  shared: -0.88,
  ownCovered: 3.27,
  ownShared: 3.81,
  saidCovered: -1.87,
  saidShared: -6.17,
  mass: 2.86,
  exact: -0.62,
  small: 0.97,
  large: 2.0,
  softLess: 3.17,
  softAll: 1.94,
  clash: -0.16,
  strangers: -0.38,
  topic: 5.21,
  agree: 3.78,
  differ: -1.15,
  datesAgree: 1.98,
  datesDiffer: -1.5,
  ahead: -0.23,
};

export type LikenessSign = keyof typeof LIKENESS_WEIGHTS;

export const LIKENESS_SIGNS: readonly LikenessSign[] = [
  'covered',
  'shared',
  'ownCovered',
  'ownShared',
  'saidCovered',
  'saidShared',
  'mass',
  'exact',
  'small',
  'large',
  'softLess',
  'softAll',
  'clash',
  'strangers',
  'topic',
  'agree',
  'differ',
  'datesAgree',
  'datesDiffer',
  'ahead',
];

export const LIKENESS_BIAS = -11.55;
