/** A slice of a value as coloured cells on a canvas. */

import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Value } from '../../src/core/value';
import { customElement } from '../define';
import { DevicePixels } from '../device-pixels';
import { Theme } from '../theme';
import { drawBlocks, drawDots, type Cells } from './cells';
import { palette } from './palette';
import { slowIn } from './slow';

/**
 * Cell (x, y) shows `value.data[offset + (y · across + x) · stride]`: column k of [784, 10] as an
 * image is offset k, stride 10, 28 across and 28 down. It is drawn only when one of its properties or
 * the theme changes. Numbers that are not finite are hatched. It says nothing: its owner names it.
 */
@customElement('bw-heatmap')
export class Heatmap extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      forced-color-adjust: none;
    }
    canvas {
      display: block;
      width: 100%;
      height: 100%;
      image-rendering: pixelated;
    }
    .old {
      position: absolute;
      inset: 0;
      opacity: 0;
      pointer-events: none;
    }
  `;

  @property({ attribute: false }) value?: Value | undefined;
  @property({ type: Number }) offset = 0;
  @property({ type: Number }) stride = 1;
  @property({ type: Number }) across = 28;
  @property({ type: Number }) down = 28;
  /** Colours run from −extent to +extent. */
  @property({ type: Number }) extent = 1;
  /** CSS pixels a cell is wide, and high when `cellHeight` is 0. */
  @property({ type: Number }) cell = 3;
  @property({ type: Number, attribute: 'cell-height' }) cellHeight = 0;
  /** CSS pixels left as paper between cells. */
  @property({ type: Number }) gap = 0;
  /** A change of the numbers cross-fades (`--slow`) instead of switching. */
  @property({ type: Boolean }) fading = false;

  @query('canvas:not(.old)') private canvas!: HTMLCanvasElement | null;
  @query('.old') private old!: HTMLCanvasElement | null;

  private readonly theme = new Theme(this);
  private readonly device = new DevicePixels(this);
  private made = false;
  private image?: ImageData;
  private leaving?: Animation;

  protected override willUpdate(): void {
    // Once there, they stay, empty: to build them anew in each batch costs more.
    this.made ||= this.value !== undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.made ? html`<canvas></canvas><canvas class="old"></canvas>` : nothing;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    const { cell, cellHeight, across, down } = this;
    this.style.setProperty('width', `${across * cell}px`);
    this.style.setProperty('height', `${down * (cellHeight || cell)}px`);
    if (!this.canvas || across * down === 0) return;
    if (!this.value) {
      this.leaving?.cancel();
      this.canvas.getContext('2d')!.clearRect(0, 0, this.canvas.width, this.canvas.height);
      return;
    }
    if (this.fading && changed.get('value')) this.fade();
    this.draw(this.canvas, this.value);
  }

  private draw(canvas: HTMLCanvasElement, { data }: Value): void {
    const { across, down, offset, stride, extent, cell, gap } = this;
    const { paper, ink, forced } = this.theme.colours;
    const colours = palette(paper, ink, forced);
    const read = (x: number, y: number): number => data[offset + (y * across + x) * stride] ?? NaN;
    const cells: Cells = { across, down, extent, read };
    const blocks = gap > 0 || forced || !allFinite(cells);
    const width = blocks ? Math.round(across * cell * this.device.ratio) : across;
    const height = blocks ? Math.round(down * (this.cellHeight || cell) * this.device.ratio) : down;
    const image = this.imageOf(width, height);
    const pixels = new Uint32Array(image.data.buffer);
    if (blocks) {
      const space = gap > 0 ? Math.max(1, Math.round(gap * this.device.ratio)) : 0;
      drawBlocks(pixels, width, height, space, cells, colours);
    } else {
      drawDots(pixels, cells, colours);
    }
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    canvas.getContext('2d')!.putImageData(image, 0, 0);
  }

  /** Puts the picture as it was on top and lets it go: cells that stay the same show nothing of it. */
  private fade(): void {
    if (!this.old || !this.image) return;
    this.old.width = this.image.width;
    this.old.height = this.image.height;
    this.old.getContext('2d')!.putImageData(this.image, 0, 0);
    this.leaving?.cancel();
    const frames = [{ opacity: 1 }, { opacity: 0 }];
    this.leaving = this.old.animate(frames, { duration: slowIn(this), easing: 'ease-out' });
  }

  private imageOf(width: number, height: number): ImageData {
    if (this.image?.width !== width || this.image.height !== height) {
      this.image = new ImageData(width, height);
    }
    return this.image;
  }
}

function allFinite({ across, down, read }: Cells): boolean {
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) if (!Number.isFinite(read(x, y))) return false;
  }
  return true;
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-heatmap': Heatmap;
  }
}
