/**
 * The functions of one number that the network is made of, each operation rounded to 32 bits in a fixed order. The kernel
 * has the same. They know nothing of what the numbers are for.
 */
const { fround, floor } = Math;

/** What is no number becomes the lower limit. */
function clamp(value: number, limit: number): number {
  const raised = -limit < value ? value : -limit;
  return raised < limit ? raised : limit;
}

const TANH_LIMIT = fround(4.97);

/** A quotient of polynomials, right to some four digits; within the limit it stays below 1: tried for every float. */
export function tanh(value: number): number {
  const v = clamp(value, TANH_LIMIT);
  const v2 = fround(v * v);
  const upper2 = fround(378 + v2);
  const upper1 = fround(17325 + fround(v2 * upper2));
  const upper = fround(135135 + fround(v2 * upper1));
  const lower2 = fround(3150 + fround(v2 * 28));
  const lower1 = fround(62370 + fround(v2 * lower2));
  const lower = fround(135135 + fround(v2 * lower1));
  return fround(fround(v * upper) / lower);
}

export function sigmoid(value: number): number {
  return fround(0.5 + fround(0.5 * tanh(fround(0.5 * value))));
}

/** The nearest whole number of steps, of which there are `scale` to 1. */
export function steps(value: number, scale: number): number {
  return floor(fround(fround(value * scale) + 0.5));
}

/** The same for what is cut at 0, and at the most that 16 bits hold. */
export function positiveSteps(value: number, scale: number): number {
  const whole = steps(0 < value ? value : 0, scale);
  return whole < 32767 ? whole : 32767;
}
