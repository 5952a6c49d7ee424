/**
 * What each sign weighs that two statements claim the same (`claims/matching/signs.ts`), and the sum before any. Learned by
 * `npx tsx training/lineage.ts`; do not edit by hand. Data only.
 */
export const LIKENESS_WEIGHTS = {
  covered: 0.68,
  shared: -0.75,
  ownCovered: 3.28,
  ownShared: 3.71,
  saidCovered: -1.91,
  saidShared: -5.99,
  mass: 2.86,
  exact: -0.6,
  small: 1.03,
  large: 2.12,
  softLess: 3.11,
  softAll: 2.15,
  clash: -0.18,
  strangers: -0.41,
  topic: 5.13,
  agree: 4.15,
  differ: -1.14,
  datesAgree: 1.95,
  datesDiffer: -1.52,
  ahead: -0.27,
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

export const LIKENESS_BIAS = -11.66;
