/** A row of weight images on one canvas. Browsers give each canvas a layer of its own, and what lies over it another:
 * with a canvas for each image, layers took longer than all else that is drawn in a step. */

import type { Value } from '../../src/core/value';
import type { Colours } from '../theme';
import { drawBlocks } from './cells';
import { Drawn } from './drawn';
import { clear } from './ink';
import { palette } from './palette';

export interface RowLayout {
  /** Of the images in the row, of all. */
  readonly first: number;
  readonly count: number;
  /** Cells along an edge of an image. */
  readonly edge: number;
  /** Edge of an image, and from one to the next, in CSS pixels. */
  readonly image: number;
  readonly pitch: number;
  /** Device pixels in a CSS pixel. */
  readonly ratio: number;
}

export class ImageRow {
  private readonly drawn = new Drawn();
  private leaving?: Animation;

  /**
   * @param canvas - gets the size of the row
   * @param value - [pixels, units], or nothing yet
   * @param extent - colours run from −extent to +extent
   */
  draw(
    canvas: HTMLCanvasElement,
    value: Value | undefined,
    extent: number,
    layout: RowLayout,
    { paper, ink, forced }: Colours,
  ): void {
    const { first, count, edge, image, pitch, ratio } = layout;
    const parts = [canvas, value, extent, paper, ink, forced, ...Object.values(layout)];
    if (!this.drawn.differs(parts)) return;
    const side = Math.round(image * ratio);
    const left = (n: number): number => Math.round(n * pitch * ratio);
    const width = left(count - 1) + side;
    clear(canvas, width, side);
    canvas.style.setProperty('width', `${width / ratio}px`);
    canvas.style.setProperty('height', `${side / ratio}px`);
    if (!value || side === 0) return;
    const units = value.shape[1]!;
    const colours = palette(paper, ink, forced);
    const picture = new ImageData(side, side);
    const pixels = new Uint32Array(picture.data.buffer);
    const context = canvas.getContext('2d')!;
    for (let n = 0; n < count; n++) {
      const read = (x: number, y: number): number =>
        value.data[(y * edge + x) * units + first + n] ?? NaN;
      drawBlocks(pixels, side, side, 0, { across: edge, down: edge, extent, read }, colours);
      context.putImageData(picture, left(n), 0);
    }
  }

  /** Puts the row as it is on top and lets it go: cells that stay the same show nothing of it. */
  fade(canvas: HTMLCanvasElement, old: HTMLCanvasElement, time: number): void {
    if (canvas.width === 0 || canvas.height === 0) return;
    this.leaving?.cancel();
    clear(old, canvas.width, canvas.height);
    old.style.setProperty('width', canvas.style.width);
    old.style.setProperty('height', canvas.style.height);
    old.getContext('2d')!.drawImage(canvas, 0, 0);
    const frames = [{ opacity: 1 }, { opacity: 0 }];
    this.leaving = old.animate(frames, { duration: time, easing: 'ease-out' });
    // Empty, it needs no layer.
    this.leaving.onfinish = () => clear(old, 0, 0);
  }

  /** What is on its way out is gone. */
  settle(): void {
    this.leaving?.finish();
  }
}
