/** What strokes of a pen leave on paper, as a picture of many small pixels that are either ink or not. */

import type { PenPoint, Stroke } from '../../../src/core/drawing';
import { SIDE, type Picture } from './normalise';

/** Pixels of the picture in one of the image that is made of it. */
const FINE = 6;
const WIDTH = SIDE * FINE;

/** Thickness of the pen as a part of the paper's side: strokes of a digit as large as the paper's box come
 * out as thick as those of MNIST. */
export const PEN = 2.7 / SIDE;

export function inked(strokes: readonly Stroke[]): Picture {
  const ink = new Float32Array(WIDTH * WIDTH);
  for (const stroke of strokes) {
    stroke.forEach((to, n) => mark(ink, stroke[n - 1] ?? to, to));
  }
  return { width: WIDTH, ink };
}

/** Inks everything nearer to a straight line than half the pen's thickness. */
function mark(ink: Float32Array, from: PenPoint, to: PenPoint): void {
  const radius = (PEN / 2) * WIDTH;
  const [ax, ay, bx, by] = [from.x * WIDTH, from.y * WIDTH, to.x * WIDTH, to.y * WIDTH];
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const first = (a: number, b: number): number => Math.max(0, Math.floor(Math.min(a, b) - radius));
  const last = (a: number, b: number): number =>
    Math.min(WIDTH - 1, Math.ceil(Math.max(a, b) + radius));
  for (let row = first(ay, by); row <= last(ay, by); row++) {
    for (let column = first(ax, bx); column <= last(ax, bx); column++) {
      const [px, py] = [column + 0.5 - ax, row + 0.5 - ay];
      const along = square === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / square));
      const [ox, oy] = [px - along * dx, py - along * dy];
      if (ox * ox + oy * oy <= radius * radius) ink[row * WIDTH + column] = 1;
    }
  }
}
