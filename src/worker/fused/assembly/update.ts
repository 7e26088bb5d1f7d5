/** From sums of gradients to mean gradients, and one step down along them. */

import { sumOf } from './rows';

/** Whether all of these numbers are finite // [count] */
export function finite(numbers: usize, count: usize): bool {
  // Zero times a number that is not finite is no number, and stays so in a sum.
  const zero = f32x4.splat(0);
  let sum = zero;
  const whole = (count & ~3) << 2;
  let at: usize = 0;
  for (; at < whole; at += 16) sum = f32x4.add(sum, f32x4.mul(v128.load(numbers + at), zero));
  let all = sumOf(sum);
  for (; at < count << 2; at += 4) all += load<f32>(numbers + at) * 0;
  return all == 0;
}

/** gradient /= images; next = parameter − rate · gradient // [count] each */
export function descend(
  count: usize,
  parameter: usize,
  gradient: usize,
  next: usize,
  images: f32,
  rate: f32,
): void {
  const n = f32x4.splat(images);
  const eta = f32x4.splat(rate);
  const whole = (count & ~3) << 2;
  let at: usize = 0;
  for (; at < whole; at += 16) {
    const slope = f32x4.div(v128.load(gradient + at), n);
    v128.store(gradient + at, slope);
    v128.store(next + at, f32x4.sub(v128.load(parameter + at), f32x4.mul(slope, eta)));
  }
  for (; at < count << 2; at += 4) {
    const slope = load<f32>(gradient + at) / images;
    store<f32>(gradient + at, slope);
    store<f32>(next + at, load<f32>(parameter + at) - slope * rate);
  }
}
