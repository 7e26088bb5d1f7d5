/** A layer of ten sigmoid units: forward, and the error back through it. */

import { exp } from './functions';
import { ROW, addTo, first, put, second, sumOf, third } from './rows';

/** row = sigmoid(row) // [10] */
export function activate(row: usize): void {
  put(row, sigmoid(first(row)), sigmoid(second(row)), sigmoid(third(row)));
}

function sigmoid(s: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exp(f32x4.neg(s))));
}

/** out = a · W + b // [10], where a is a row and W // [10, 10] */
export function times(a: usize, W: usize, b: usize, out: usize): void {
  let o0 = f32x4.splat(0);
  let o1 = o0;
  let o2 = o0;
  for (let unit: usize = 0; unit < 10; unit++) {
    const x = v128.load32_splat(a + (unit << 2));
    const row = W + unit * ROW;
    o0 = f32x4.add(o0, f32x4.mul(x, first(row)));
    o1 = f32x4.add(o1, f32x4.mul(x, second(row)));
    o2 = f32x4.add(o2, f32x4.mul(x, third(row)));
  }
  put(out, f32x4.add(o0, first(b)), f32x4.add(o1, second(b)), f32x4.add(o2, third(b)));
}

/** dW += aᵀ · delta // [10, 10], where both are rows */
export function outer(a: usize, delta: usize, dW: usize): void {
  const d0 = first(delta);
  const d1 = second(delta);
  const d2 = third(delta);
  for (let unit: usize = 0; unit < 10; unit++) {
    addTo(dW + unit * ROW, v128.load32_splat(a + (unit << 2)), d0, d1, d2);
  }
}

/** out = (delta · Wᵀ) ⊙ a (1 − a) // [10] */
export function inactivate(delta: usize, W: usize, a: usize, out: usize): void {
  const d0 = first(delta);
  const d1 = second(delta);
  const d2 = third(delta);
  for (let unit: usize = 0; unit < 10; unit++) {
    const row = W + unit * ROW;
    const share = sumOf(
      f32x4.add(
        f32x4.add(f32x4.mul(d0, first(row)), f32x4.mul(d1, second(row))),
        f32x4.mul(d2, third(row)),
      ),
    );
    const active = load<f32>(a + (unit << 2));
    store<f32>(out + (unit << 2), share * (active * (1 - active)));
  }
}
