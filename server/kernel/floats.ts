/**
 * Functions of four floats at once. `network/rounding.ts` of the engine has the same for one, so the order of operations is
 * fixed. They know nothing of what the numbers are for.
 */

/** Sums as floats, scaled and moved. */
export function scaled(sum: v128, scale: v128, bias: v128): v128 {
  return f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum), scale), bias);
}

export function sigmoid(value: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(half, f32x4.mul(half, tanh(f32x4.mul(half, value))));
}

/** Within ±4.97 the quotient stays below 1: tried for every float. */
export function tanh(value: v128): v128 {
  const v = clamp(value, 4.97);
  const v2 = f32x4.mul(v, v);
  const upper2 = f32x4.add(f32x4.splat(378), v2);
  const upper1 = f32x4.add(f32x4.splat(17325), f32x4.mul(v2, upper2));
  const upper = f32x4.add(f32x4.splat(135135), f32x4.mul(v2, upper1));
  const lower2 = f32x4.add(f32x4.splat(3150), f32x4.mul(v2, f32x4.splat(28)));
  const lower1 = f32x4.add(f32x4.splat(62370), f32x4.mul(v2, lower2));
  const lower = f32x4.add(f32x4.splat(135135), f32x4.mul(v2, lower1));
  return f32x4.div(f32x4.mul(v, upper), lower);
}

/** The pseudo-minimum and -maximum are single instructions. What is no number becomes the lower limit. */
function clamp(value: v128, limit: f32): v128 {
  return f32x4.pmin(f32x4.splat(limit), f32x4.pmax(f32x4.splat(-limit), value));
}

/** Cut at 0, and the nearest whole number of steps, of which there are `scale` to 1, up to the most that 16 bits hold. */
export function whole(value: v128, scale: f32): v128 {
  const positive = f32x4.pmax(f32x4.splat(0), value);
  const rounded = f32x4.floor(f32x4.add(f32x4.mul(positive, f32x4.splat(scale)), f32x4.splat(0.5)));
  return i32x4.trunc_sat_f32x4_s(f32x4.pmin(f32x4.splat(32767), rounded));
}
