/** One image as ink on a canvas of its own, its cells whole device pixels where the size allows it. */

import type { RGBColor } from 'd3';
import { Drawn } from '../../views/drawn';
import { putInk, resized } from '../../views/ink';
import { SIDE } from './normalise';

const drawn = new WeakMap<HTMLCanvasElement, Drawn>();

/**
 * Draws anew only what differs from what the canvas shows.
 *
 * @param pixels - grey values 0 to 255, [784]; nothing for a blank canvas
 * @param side - in CSS pixels
 * @param ratio - device pixels in a CSS pixel
 */
export function drawDigit(
  canvas: HTMLCanvasElement,
  pixels: Uint8Array | undefined,
  side: number,
  ratio: number,
  ink: RGBColor,
): void {
  let shown = drawn.get(canvas);
  if (!shown) drawn.set(canvas, (shown = new Drawn()));
  if (!shown.differs([pixels, side, ratio, ink])) return;
  const device = Math.round(side * ratio);
  canvas.width = canvas.height = device;
  canvas.style.width = canvas.style.height = `${device / ratio}px`;
  if (!pixels) return;
  const intensities = Float32Array.from(pixels, (grey) => grey / 255);
  putInk(canvas.getContext('2d')!, resized(intensities, SIDE, device, device), device, ink);
}
