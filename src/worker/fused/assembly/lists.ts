/** An image as the list of its pixels that are not blank, of three bytes each: where the pixel's row of ten
 * weights begins (uint16, in bytes), and its grey value (uint8). */

import { ROW, addTo, first, put, second, third } from './rows';

export const ENTRY: usize = 3;

/** Writes the list of an image of grey values // [784]
 * @returns its length in bytes, 2352 at most */
export function list(pixels: usize, out: usize): usize {
  let to = out;
  for (let pixel: usize = 0; pixel < 784; pixel++) {
    const grey = load<u8>(pixels + pixel);
    // Written in any case, and written over when it was blank: that is faster than a branch.
    store<u16>(to, <u16>(pixel * ROW));
    store<u8>(to, grey, 2);
    to += ENTRY * usize(grey != 0);
  }
  return to - out;
}

/** How black the entry's pixel is, from 0 to 1, in all lanes.
 * @param inks grey value / 255 // [256] */
function inkOf(entry: usize, inks: usize): v128 {
  return v128.load32_splat(inks + ((<usize>load<u8>(entry, 2)) << 2));
}

/** out = x · W + b // [10], where x is the list from `from` to `end` */
export function weigh(from: usize, end: usize, inks: usize, W: usize, b: usize, out: usize): void {
  // Two sums, for entries with even and odd numbers, so that one need not wait for the other.
  let a0 = f32x4.splat(0);
  let a1 = a0;
  let a2 = a0;
  let b0 = a0;
  let b1 = a0;
  let b2 = a0;
  let entry = from;
  for (; entry + ENTRY < end; entry += 2 * ENTRY) {
    let row = W + load<u16>(entry);
    let x = inkOf(entry, inks);
    a0 = f32x4.add(a0, f32x4.mul(x, first(row)));
    a1 = f32x4.add(a1, f32x4.mul(x, second(row)));
    a2 = f32x4.add(a2, f32x4.mul(x, third(row)));
    row = W + load<u16>(entry, ENTRY);
    x = inkOf(entry + ENTRY, inks);
    b0 = f32x4.add(b0, f32x4.mul(x, first(row)));
    b1 = f32x4.add(b1, f32x4.mul(x, second(row)));
    b2 = f32x4.add(b2, f32x4.mul(x, third(row)));
  }
  if (entry < end) {
    const row = W + load<u16>(entry);
    const x = inkOf(entry, inks);
    a0 = f32x4.add(a0, f32x4.mul(x, first(row)));
    a1 = f32x4.add(a1, f32x4.mul(x, second(row)));
    a2 = f32x4.add(a2, f32x4.mul(x, third(row)));
  }
  put(
    out,
    f32x4.add(f32x4.add(a0, b0), first(b)),
    f32x4.add(f32x4.add(a1, b1), second(b)),
    f32x4.add(f32x4.add(a2, b2), third(b)),
  );
}

/** dW += xᵀ · delta // [784, 10], where x is the list from `from` to `end` and delta a row // [10] */
export function blame(from: usize, end: usize, inks: usize, delta: usize, dW: usize): void {
  const a = first(delta);
  const b = second(delta);
  const c = third(delta);
  for (let entry = from; entry < end; entry += ENTRY) {
    addTo(dW + load<u16>(entry), inkOf(entry, inks), a, b, c);
  }
}
