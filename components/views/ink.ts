/** Images as ink: intensity becomes the opacity of the page's ink, at any size in device pixels. */

import type { RGBColor } from 'd3';

/** What each of `to` equal stretches of `from` pixels covers: the weights of one stretch, from the
 * pixel `first` on, sum to 1. */
interface Shares {
  readonly first: Int32Array; // [to]
  readonly weights: readonly Float32Array[]; // [to][pixels covered]
}

const known = new Map<string, Shares>();

/** Averaging by area neither loses thin strokes nor invents smooth ones. */
function sharesOf(from: number, to: number): Shares {
  const key = `${from}/${to}`;
  const found = known.get(key);
  if (found) return found;
  const width = from / to;
  const first = new Int32Array(to);
  const weights: Float32Array[] = [];
  for (let target = 0; target < to; target++) {
    const start = target * width;
    const end = Math.min(from, start + width);
    first[target] = Math.floor(start + 1e-9);
    const last = Math.max(first[target]! + 1, Math.ceil(end - 1e-9));
    weights.push(
      Float32Array.from({ length: last - first[target]! }, (_, i) => {
        const pixel = first[target]! + i;
        return (Math.min(pixel + 1, end) - Math.max(pixel, start)) / width;
      }),
    );
  }
  const shares = { first, weights };
  known.set(key, shares);
  return shares;
}

/**
 * An image of intensities at another size: each new pixel is the mean of the area it covers.
 *
 * @param pixels - row-major, [rows, columns]
 * @returns row-major, [height, width]
 */
export function resized(
  pixels: Float32Array,
  columns: number,
  width: number,
  height: number,
): Float32Array {
  const rows = pixels.length / columns;
  if (columns === width && rows === height) return pixels;
  const across = sharesOf(columns, width);
  const down = sharesOf(rows, height);
  const narrow = new Float32Array(rows * width); // [rows, width]
  for (let x = 0; x < width; x++) {
    const first = across.first[x]!;
    const weights = across.weights[x]!;
    for (let row = 0; row < rows; row++) {
      let sum = 0;
      for (let i = 0; i < weights.length; i++) {
        sum += pixels[row * columns + first + i]! * weights[i]!;
      }
      narrow[row * width + x] = sum;
    }
  }
  const result = new Float32Array(height * width); // [height, width]
  for (let y = 0; y < height; y++) {
    const first = down.first[y]!;
    const weights = down.weights[y]!;
    for (let i = 0; i < weights.length; i++) {
      const from = (first + i) * width;
      const to = y * width;
      for (let x = 0; x < width; x++) result[to + x]! += narrow[from + x]! * weights[i]!;
    }
  }
  return result;
}

/** Puts intensities in [0, 1] on a canvas, their upper left corner at (x, y) in device pixels. */
export function putInk(
  context: CanvasRenderingContext2D,
  intensities: Float32Array,
  width: number,
  ink: RGBColor,
  x = 0,
  y = 0,
): void {
  const image = context.createImageData(width, intensities.length / width);
  writeInk(image, intensities, width, ink);
  context.putImageData(image, x, y);
}

/** Writes intensities in [0, 1] over the pixels of an image, their upper left corner at (x, 0): what does not fit is
 * left out. */
export function writeInk(
  image: ImageData,
  intensities: Float32Array,
  width: number,
  ink: RGBColor,
  x = 0,
): void {
  // One write a pixel: alpha, blue, green, red, from the highest byte down as in memory everywhere.
  const pixels = new Uint32Array(image.data.buffer);
  const colour = (ink.b << 16) | (ink.g << 8) | ink.r;
  const across = Math.min(width, image.width - x);
  for (let from = 0, to = x; from < intensities.length; from += width, to += image.width) {
    for (let i = 0; i < across; i++) {
      const alpha = Math.min(255, Math.max(0, Math.round(intensities[from + i]! * 255)));
      pixels[to + i] = (alpha << 24) | colour;
    }
  }
}

/** Gives a canvas a size in device pixels and leaves it empty. One that keeps its size is not laid out again. */
export function clear(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width === width && canvas.height === height) {
    canvas.getContext('2d')!.clearRect(0, 0, width, height);
    return;
  }
  canvas.width = width;
  canvas.height = height;
}
