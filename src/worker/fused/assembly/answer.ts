/** From the ten scores of an image to its loss, and back to the error of its scores. */

import { exp, log } from './functions';
import { first, largestOf, put, second, sumOf, third } from './rows';

/** Softmax and cross-entropy.
 * @param z the scores // [10]
 * @param p where the probabilities go // [10]
 * @param delta where p − y goes // [10]
 * @param hit where 1 goes when the label has the first of the largest probabilities, else 0 // []
 * @returns the loss */
export function answer(z: usize, label: usize, p: usize, delta: usize, hit: usize): f32 {
  const a = first(z);
  const b = second(z);
  const c = third(z);
  // The last two lanes are no scores: they are made as the first two here, and count for nothing below.
  const most = largestOf(f32x4.max(f32x4.max(a, b), v128.shuffle<f32>(c, c, 0, 1, 0, 1)));
  const m = f32x4.splat(most);
  const ea = exp(f32x4.sub(a, m));
  const eb = exp(f32x4.sub(b, m));
  const ec = v128.and(exp(f32x4.sub(c, m)), i64x2(-1, 0));
  const sum = sumOf(f32x4.add(f32x4.add(ea, eb), ec));
  const s = f32x4.splat(sum);
  const pa = f32x4.div(ea, s);
  const pb = f32x4.div(eb, s);
  const pc = f32x4.div(ec, s);
  put(p, pa, pb, pc);
  put(delta, pa, pb, pc);
  const right = delta + (label << 2);
  store<f32>(right, load<f32>(right) - 1);
  // None is larger than that of the largest score, e^0 by their sum. Where they are no numbers the first counts.
  const top = f32x4.div(f32x4.splat(1), s);
  const largest = equal(pa, top) | (equal(pb, top) << 4) | (equal(pc, top) << 8);
  store<f32>(hit, f32(ctz(largest | i32(largest == 0)) == <i32>label));
  return <f32>(<f64>most + log(sum)) - load<f32>(z + (label << 2));
}

/** A bit for each lane. */
function equal(a: v128, b: v128): i32 {
  return i32x4.bitmask(f32x4.eq(a, b));
}
