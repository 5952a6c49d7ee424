/**
 * What each sign weighs that two statements claim the same (`claims/matching/signs.ts`), and the sum before any. Learned by
 * `npx tsx training/lineage.ts`; do not edit by hand. Data only.
 */
export const LIKENESS_WEIGHTS = {
  covered: 1.17,
  shared: 0.05,
  ownCovered: 2.0,
  ownShared: 4.06,
  saidCovered: -0.88,
  saidShared: -3.14,
  mass: 1.48,
  exact: -0.63,
  small: 0.99,
  large: 1.35,
  softLess: 1.56,
  softAll: 0.76,
  clash: -0.07,
  strangers: -0.28,
  topic: 3.72,
  setting: 1.52,
  agree: 1.1,
  sharesAgree: -0.31,
  bareAgree: 3.27,
  agreeInSetting: 5.36,
  differ: -1.17,
  datesAgree: 1.42,
  datesDiffer: -1.43,
  ahead: -0.28,
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
  'agreeInSetting',
  'differ',
  'datesAgree',
  'datesDiffer',
  'ahead',
];

export const LIKENESS_BIAS = -9.81;
