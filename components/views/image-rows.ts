/** The images of weights, a row on one canvas. Browsers give each canvas a layer of its own, and what lies over it
 * another: with a canvas for each image, layers took longer than all else that is drawn in a step. */

import type { Value } from '../../src/core/value';
import type { Colours } from '../theme';
import { drawBlocks } from './cells';
import { Drawn } from './drawn';
import { clear } from './ink';
import { palette } from './palette';
import type { ImageLayout } from './weights-layout';

export class ImageRows {
  private readonly rows: ImageRow[] = [];
  private shown: Value | undefined;

  /**
   * @param canvases - two for each row, the second for what fades
   * @param value - [pixels, units], or nothing yet
   * @param extent - colours run from −extent to +extent
   * @param fading - how many milliseconds other numbers take to appear; null where they switch
   */
  draw(
    canvases: ArrayLike<HTMLCanvasElement>,
    value: Value | undefined,
    extent: number,
    layout: ImageLayout,
    colours: Colours,
    fading: (() => number) | null,
  ): void {
    const fades = fading !== null && this.shown !== undefined && this.shown !== value;
    for (let n = 0; 2 * n < canvases.length; n++) {
      const row = (this.rows[n] ??= new ImageRow());
      const [canvas, old] = [canvases[2 * n]!, canvases[2 * n + 1]!];
      for (const each of [canvas, old]) each.style.setProperty('grid-row', String(n + 1));
      if (!value) row.settle();
      else if (fades) row.fade(canvas, old, fading());
      row.draw(canvas, n * layout.across, value, extent, layout, colours);
    }
    this.shown = value;
  }
}

class ImageRow {
  private readonly drawn = new Drawn();
  private leaving?: Animation;

  /** @param first - of the images in the row, of all */
  draw(
    canvas: HTMLCanvasElement,
    first: number,
    value: Value | undefined,
    extent: number,
    layout: ImageLayout,
    { paper, ink, forced }: Colours,
  ): void {
    const { count, across, edge, image, pitch, ratio } = layout;
    const here = Math.min(across, count - first);
    const colours = [paper, ink, forced];
    const places = [first, here, edge, image, pitch, ratio];
    if (!this.drawn.differs([canvas, value, extent, ...colours, ...places])) return;
    const side = Math.round(image * ratio);
    const left = (n: number): number => Math.round(n * pitch * ratio);
    const width = left(here - 1) + side;
    clear(canvas, width, side);
    canvas.style.setProperty('width', `${width / ratio}px`);
    canvas.style.setProperty('height', `${side / ratio}px`);
    if (!value || side === 0) return;
    const units = value.shape[1]!;
    const inks = palette(paper, ink, forced);
    const picture = new ImageData(side, side);
    const pixels = new Uint32Array(picture.data.buffer);
    const context = canvas.getContext('2d')!;
    for (let n = 0; n < here; n++) {
      const read = (x: number, y: number): number =>
        value.data[(y * edge + x) * units + first + n] ?? NaN;
      drawBlocks(pixels, side, side, 0, { across: edge, down: edge, extent, read }, inks);
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
