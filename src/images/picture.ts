/** Makes an image of 28 by 28 grey values of a picture of any size. */

import { IMAGE_PIXELS, IMAGE_SIDE } from '../data/split';

/** Grey values 0 to 255, row by row // [height, width] */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** Red, green, blue and opacity, 0 to 255, row by row // [height, width, 4] */
export interface ColourPicture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array | Uint8ClampedArray;
}

/** Brightness as ITU-R BT.601 weighs the colours, on white paper where the picture lets it through. */
export function greyOf({ width, height, rgba }: ColourPicture): Picture {
  const grey = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
    const colour = 0.299 * rgba[at]! + 0.587 * rgba[at + 1]! + 0.114 * rgba[at + 2]!;
    const opacity = rgba[at + 3]! / 255;
    grey[i] = Math.round(colour * opacity + 255 * (1 - opacity));
  }
  return { width, height, grey };
}

/**
 * The picture as 28 by 28 grey values // [784]. Its longer side becomes 28 pixels, each of them the mean of the
 * area that it covers; the room beside a picture that is not square has the mean of the picture's edge.
 */
export function imageOf(picture: Picture): Uint8Array {
  const { width, height, grey } = picture;
  if (width === IMAGE_SIDE && height === IMAGE_SIDE) return grey;
  const scale = Math.max(width, height) / IMAGE_SIDE;
  const across = Math.max(1, Math.round(width / scale));
  const down = Math.max(1, Math.round(height / scale));
  const left = (IMAGE_SIDE - across) >> 1;
  const top = (IMAGE_SIDE - down) >> 1;
  const image = new Uint8Array(IMAGE_PIXELS).fill(Math.round(edgeOf(picture)));
  const columns = shares(width, across);
  const rows = shares(height, down);
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      let sum = 0;
      for (const [row, share] of rows[y]!) {
        for (const [column, part] of columns[x]!) sum += grey[row * width + column]! * share * part;
      }
      image[(top + y) * IMAGE_SIDE + left + x] = Math.round(sum);
    }
  }
  return image;
}

/** For each of `to` cells in a row of `from`, which of those it covers, and with which shares: they sum to 1. */
function shares(from: number, to: number): readonly (readonly [number, number])[][] {
  const size = from / to;
  return Array.from({ length: to }, (_, cell) => {
    const [begin, end] = [cell * size, (cell + 1) * size];
    const covered: [number, number][] = [];
    for (let i = Math.floor(begin); i < Math.min(from, Math.ceil(end)); i++) {
      covered.push([i, (Math.min(end, i + 1) - Math.max(begin, i)) / size]);
    }
    return covered;
  });
}

/** Mean of the pixels along the edge. */
export function edgeOf({ width, height, grey }: Picture): number {
  let [sum, count] = [0, 0];
  for (let y = 0; y < height; y++) {
    const inner = y > 0 && y < height - 1 && width > 1;
    for (let x = 0; x < width; x += inner ? width - 1 : 1) {
      sum += grey[y * width + x]!;
      count++;
    }
  }
  return sum / count;
}
