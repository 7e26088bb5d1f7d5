/** Whole training steps over lists of pixels, as AssemblyScript. There is no memory of its own: what is not
 * `count`, `forward` or `rate` is the address of a tensor in tfjs's memory. They are named as in the recipe and
 * come in its order: the parameters, then what the stages write. */

import { answer } from './answer';
import { activate, inactivate, outer, times } from './hidden';
import { blame, weigh } from './lists';
import { ROW, addTo, first, second, third } from './rows';
import { descend } from './update';

export { list } from './lists';
export { finite } from './update';

const PIXELS: usize = 784;
const WIDTH: usize = 10;
/** Bytes of a row of `images`. */
const IMAGE: usize = 12;

/** One step.
 * @param images each image's list: where it begins and ends, and the label // int32 [count, 3]
 * @param inks the pixel's value for each grey value // [256]
 * @param forward whether to end with the loss and leave later tensors as they are */
export function softmaxRegression(
  images: usize,
  count: usize,
  inks: usize,
  forward: bool,
  rate: f32,
  W: usize,
  b: usize,
  z: usize,
  p: usize,
  loss: usize,
  cost: usize,
  hit: usize,
  delta: usize,
  dW: usize,
  db: usize,
  nextW: usize,
  nextB: usize,
): void {
  let sum: f64 = 0;
  for (let n: usize = 0; n < count; n++) {
    const image = images + n * IMAGE;
    const from = <usize>load<u32>(image);
    const end = <usize>load<u32>(image, 4);
    const label = <usize>load<u32>(image, 8);
    const row = n * ROW;
    weigh(from, end, inks, W, b, z + row);
    const each = answer(z + row, label, p + row, delta + row, hit + (n << 2));
    store<f32>(loss + (n << 2), each);
    sum += each;
  }
  store<f32>(cost, <f32>(sum / <f64>count));
  if (forward) return;
  memory.fill(dW, 0, PIXELS * ROW);
  memory.fill(db, 0, ROW);
  const one = f32x4.splat(1);
  for (let n: usize = 0; n < count; n++) {
    const image = images + n * IMAGE;
    const error = delta + n * ROW;
    blame(<usize>load<u32>(image), <usize>load<u32>(image, 4), inks, error, dW);
    addTo(db, one, first(error), second(error), third(error));
  }
  descend(PIXELS * WIDTH, W, dW, nextW, <f32>count, rate);
  descend(WIDTH, b, db, nextB, <f32>count, rate);
}

/** The same with ten sigmoid units between pixels and scores. */
export function kerasTwoLayer(
  images: usize,
  count: usize,
  inks: usize,
  forward: bool,
  rate: f32,
  W1: usize,
  b1: usize,
  W2: usize,
  b2: usize,
  a: usize,
  z: usize,
  p: usize,
  loss: usize,
  cost: usize,
  hit: usize,
  delta2: usize,
  dW2: usize,
  db2: usize,
  delta1: usize,
  dW1: usize,
  db1: usize,
  nextW1: usize,
  nextB1: usize,
  nextW2: usize,
  nextB2: usize,
): void {
  let sum: f64 = 0;
  for (let n: usize = 0; n < count; n++) {
    const image = images + n * IMAGE;
    const from = <usize>load<u32>(image);
    const end = <usize>load<u32>(image, 4);
    const label = <usize>load<u32>(image, 8);
    const row = n * ROW;
    const active = a + row;
    weigh(from, end, inks, W1, b1, active);
    activate(active);
    times(active, W2, b2, z + row);
    const each = answer(z + row, label, p + row, delta2 + row, hit + (n << 2));
    store<f32>(loss + (n << 2), each);
    sum += each;
  }
  store<f32>(cost, <f32>(sum / <f64>count));
  if (forward) return;
  memory.fill(dW1, 0, PIXELS * ROW);
  memory.fill(db1, 0, ROW);
  memory.fill(dW2, 0, WIDTH * ROW);
  memory.fill(db2, 0, ROW);
  const one = f32x4.splat(1);
  for (let n: usize = 0; n < count; n++) {
    const image = images + n * IMAGE;
    const row = n * ROW;
    const active = a + row;
    const error2 = delta2 + row;
    outer(active, error2, dW2);
    addTo(db2, one, first(error2), second(error2), third(error2));
    const error1 = delta1 + row;
    inactivate(error2, W2, active, error1);
    blame(<usize>load<u32>(image), <usize>load<u32>(image, 4), inks, error1, dW1);
    addTo(db1, one, first(error1), second(error1), third(error1));
  }
  descend(PIXELS * WIDTH, W1, dW1, nextW1, <f32>count, rate);
  descend(WIDTH, b1, db1, nextB1, <f32>count, rate);
  descend(WIDTH * WIDTH, W2, dW2, nextW2, <f32>count, rate);
  descend(WIDTH, b2, db2, nextB2, <f32>count, rate);
}
