/** The thumbnails of a batch on one canvas, each row drawn when it comes into view. */

import type { RGBColor } from 'd3';
import type { Value } from '../../src/core/value';
import { Drawn } from './drawn';
import { clear, resized, writeInk } from './ink';
import { placeOf, type TrayLayout } from './tray-layout';

export class Thumbnails {
  private readonly drawn = new Drawn();
  private readonly rows = new Set<number>();
  /** One row of them, written over for the next. */
  private strip: ImageData | undefined;

  /**
   * @param value - [batch, pixels], or nothing yet
   * @param ratio - device pixels in a CSS pixel
   * @param scrolled - how far down the layout the view begins, in CSS pixels
   */
  draw(
    canvas: HTMLCanvasElement,
    value: Value | undefined,
    layout: TrayLayout,
    ink: RGBColor,
    ratio: number,
    scrolled: number,
  ): void {
    const device = (length: number): number => Math.round(length * ratio);
    const { columns, thumb, across, down } = layout;
    if (this.drawn.differs([canvas, value, ink, ratio, columns, thumb, across])) {
      this.rows.clear();
      clear(canvas, device((columns - 1) * across + thumb), device(layout.height));
      canvas.style.width = `${canvas.width / ratio}px`;
      canvas.style.height = `${canvas.height / ratio}px`;
    }
    if (!value || thumb === 0) return;
    const context = canvas.getContext('2d')!;
    const pixels = value.shape[1]!;
    const edge = Math.round(Math.sqrt(pixels));
    const side = device(thumb);
    const last = Math.min(Math.ceil(layout.count / columns), (scrolled + layout.room) / down);
    for (let row = Math.floor(scrolled / down); row < last; row++) {
      if (this.rows.has(row)) continue;
      this.rows.add(row);
      const first = row * columns;
      const strip = this.stripOf(canvas.width, side);
      for (let n = first; n < Math.min(layout.count, first + columns); n++) {
        const image = value.data.subarray(n * pixels, (n + 1) * pixels);
        writeInk(strip, resized(image, edge, side, side), side, ink, device(placeOf(layout, n).x));
      }
      context.putImageData(strip, 0, device(placeOf(layout, first).y));
    }
  }

  /** An empty row. */
  private stripOf(width: number, height: number): ImageData {
    if (this.strip?.width !== width || this.strip.height !== height) {
      this.strip = new ImageData(width, height);
    } else this.strip.data.fill(0);
    return this.strip;
  }
}
