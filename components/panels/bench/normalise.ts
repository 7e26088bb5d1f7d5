/** Makes of any picture of one digit an image like those of MNIST: scaled into a box of 20 x 20 pixels, its
 * proportions kept, and put on 28 x 28 with its centre of mass in the middle.
 *
 * The rules are those of Y. LeCun, C. Cortes and C. J. C. Burges, "The MNIST database of handwritten digits".
 * Applied to MNIST's own images they change nothing. */

import { resized } from '../../views/ink';

/** Pixels of an image, and of the box inside it that a digit fills, from edge to edge. */
export const SIDE = 28;
const BOX = 20;

/** Where the centre of mass goes, counting pixels from 0. */
const MIDDLE = SIDE / 2;

export interface Picture {
  readonly width: number;
  /** 0, paper, to 1, ink; row-major // [height, width] */
  readonly ink: Float32Array;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Grey values 0 to 255 // [784]; all 0 for a picture without ink. */
export function normalised(picture: Picture): Uint8Array {
  const image = new Uint8Array(SIDE * SIDE);
  const box = boxOf(picture);
  if (!box) return image;
  const scale = BOX / Math.max(box.width, box.height);
  const width = Math.max(1, Math.round(box.width * scale));
  const height = Math.max(1, Math.round(box.height * scale));
  const digit = resized(cut(picture, box), box.width, width, height); // [height, width]
  const { x, y } = centreOf(digit, width);
  // Whole pixels, so that nothing is blurred once more, and nothing pushed over the edge.
  const left = Math.min(SIDE - width, Math.max(0, Math.round(MIDDLE - x)));
  const top = Math.min(SIDE - height, Math.max(0, Math.round(MIDDLE - y)));
  digit.forEach((ink, i) => {
    const [row, column] = [Math.floor(i / width), i % width];
    image[(top + row) * SIDE + left + column] = Math.round(ink * 255);
  });
  return image;
}

/** Centre of mass, counting pixels from 0. The picture must have ink. */
export function centreOf(
  ink: ArrayLike<number>,
  width: number,
): { readonly x: number; readonly y: number } {
  let [mass, x, y] = [0, 0, 0];
  for (let i = 0; i < ink.length; i++) {
    mass += ink[i]!;
    x += ink[i]! * (i % width);
    y += ink[i]! * Math.floor(i / width);
  }
  return { x: x / mass, y: y / mass };
}

/** The smallest box around all ink, or null when there is none. */
function boxOf({ ink, width }: Picture): Box | null {
  let [left, right, top, bottom] = [width, -1, Infinity, -1];
  for (let i = 0; i < ink.length; i++) {
    if (ink[i] === 0) continue;
    const [row, column] = [Math.floor(i / width), i % width];
    left = Math.min(left, column);
    right = Math.max(right, column);
    top = Math.min(top, row);
    bottom = row;
  }
  return bottom < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

function cut({ ink, width }: Picture, box: Box): Float32Array {
  const part = new Float32Array(box.width * box.height);
  for (let row = 0; row < box.height; row++) {
    const from = (box.top + row) * width + box.left;
    part.set(ink.subarray(from, from + box.width), row * box.width);
  }
  return part;
}
