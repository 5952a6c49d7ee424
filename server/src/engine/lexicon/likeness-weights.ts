/**
 * What each sign weighs that two statements claim the same (`claims/matching/signs.ts`), and the sum before any. Learned by
 * `npx tsx training/lineage.ts`; do not edit by hand. Data only.
 */
export const LIKENESS_WEIGHTS = {
  covered: 1.16,
  shared: 0.06,
  ownCovered: 1.99,
  ownShared: 4.08,
  saidCovered: -0.87,
  saidShared: -3.14,
  mass: 1.48,
  exact: -0.63,
  small: 0.97,
  large: 1.37,
  softLess: 1.55,
  softAll: 0.76,
  clash: -0.08,
  strangers: -0.28,
  topic: 3.73,
  setting: 1.52,
  agree: 0.98,
  sharesAgree: -0.33,
  bareAgree: 3.27,
  agreeInSetting: 5.43,
  differ: -1.19,
  datesAgree: 1.57,
  datesDiffer: -1.53,
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

export const LIKENESS_BIAS = -9.82;
