/**
 * What each sign weighs that two statements claim the same (`claims/matching/signs.ts`), and the sum before any. Learned by
 * `npx tsx training/lineage.ts`; do not edit by hand. Data only.
 */
export const LIKENESS_WEIGHTS = {
  covered: 1.31,
  shared: 0.02,
  ownCovered: 2.0,
  ownShared: 4.12,
  saidCovered: -0.85,
  saidShared: -3.36,
  mass: 1.34,
  exact: -0.62,
  small: 1.19,
  large: 1.97,
  softLess: 1.7,
  softAll: 0.91,
  clash: -0.05,
  strangers: -0.25,
  topic: 3.78,
  setting: 1.6,
  agree: 4.17,
  sharesAgree: 2.37,
  bareAgree: 5.01,
  differ: -1.1,
  datesAgree: 1.45,
  datesDiffer: -1.45,
  ahead: -0.29,
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
  'setting',
  'agree',
  'sharesAgree',
  'bareAgree',
  'differ',
  'datesAgree',
  'datesDiffer',
  'ahead',
];

export const LIKENESS_BIAS = -10.72;
