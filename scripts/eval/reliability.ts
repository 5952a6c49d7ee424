/** Whether the confidence of an answer is the likelihood that it is right. */

export interface Judged {
  /** From 0 to 1. */
  readonly confidence: number;
  readonly right: boolean;
}

/** The answers of a confidence from `from` to below `from` + 0.1; of the last, to 1. */
export interface Bin {
  readonly from: number;
  readonly count: number;
  readonly meanConfidence: number;
  readonly shareRight: number;
}

export interface Reliability {
  /** All ten, the empty ones too. */
  readonly bins: readonly Bin[];
  /** Expected calibration error: how far confidence and share lie apart, on the average answer. */
  readonly calibrationError: number;
}

export interface Cut {
  /** What is less sure than this is left out. */
  readonly at: number;
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

export function reliabilityOf(judged: readonly Judged[]): Reliability {
  const bins = Array.from({ length: BINS }, (_, index): Bin => {
    const inside = judged.filter(({ confidence }) => binOf(confidence) === index);
    const right = inside.filter((one) => one.right).length;
    const sum = inside.reduce((total, { confidence }) => total + confidence, 0);
    const count = Math.max(1, inside.length);
    return {
      from: index / BINS,
      count: inside.length,
      meanConfidence: sum / count,
      shareRight: right / count,
    };
  });
  const apart = bins.reduce(
    (total, { count, meanConfidence, shareRight }) => total + count * Math.abs(meanConfidence - shareRight),
    0,
  );
  return { bins, calibrationError: apart / Math.max(1, judged.length) };
}

/** What precision and recall would be, were the less sure answers held back. */
export function cutsOf(
  judged: readonly Judged[],
  owed: number,
  at: readonly number[] = CUTS,
): readonly Cut[] {
  return at.map((cut) => {
    const kept = judged.filter(({ confidence }) => confidence >= cut);
    const right = kept.filter((one) => one.right).length;
    const p = kept.length > 0 ? right / kept.length : 0;
    const r = owed > 0 ? right / owed : 0;
    return { at: cut, p, r, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0 };
  });
}

const BINS = 10;
const CUTS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

function binOf(confidence: number): number {
  return Math.min(BINS - 1, Math.max(0, Math.floor(confidence * BINS)));
}
