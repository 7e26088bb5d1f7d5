/** One image of a batch, its cells whole device pixels, with its label and reading. */

import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Axis, Focus, FocusChange } from '../../src/core/axis';
import type { Value } from '../../src/core/value';
import { BoundValue } from '../bound-value';
import { caption } from '../caption';
import { customElement } from '../define';
import { ValueElement } from '../value-element';
import { DevicePixels } from '../device-pixels';
import { decimal, exact } from '../number';
import { Theme } from '../theme';
import { ViewWords } from '../view-words';
import { Brush, stepIn } from './brush';
import { Drawn } from './drawn';
import { hiddenText } from './hidden';
import { imageStyles } from './image-styles';
import { clear, putInk } from './ink';
import { imageOf, pixelTables } from './pixel-tables';
import { readout, readoutStyles } from './readout';
import { along } from './slice';
import { told } from './summary';

/**
 * Shows the row of `value` at `focus.image` as a square image: ink with opacity = intensity.
 *
 * @slot caption - what the page says below it
 * @fires bw-point - the pixel under the pointer or chosen by arrow keys, null when it is left
 * @fires bw-pin - the pixel of a click, a tap, the end of a drag by touch, or Enter; null on Esc
 * @csspart frame - the box around the image
 * @csspart caption - the lines of text
 */
@customElement('bw-image')
export class BatchImage extends ValueElement {
  static override styles = [hiddenText, readoutStyles, imageStyles];

  @property() name = 'x';

  /** [batch, pixels], intensities in [0, 1]. */
  @property({ attribute: false }) value?: Value | undefined;

  @property({ attribute: false }) axes: readonly Axis[] = ['image', 'pixel'];

  /** Position on every axis: the image shown, the pixel ringed. (`focus` is a method of elements.) */
  @property({ attribute: false }) at: Focus = { image: 0, pixel: 0, hidden: 0, class: 0 };

  /** Side of a cell in CSS pixels, made whole in device pixels. */
  @property({ type: Number }) cell = 5;

  /** What each image shows, [batch]. */
  @property({ attribute: false }) labels: ArrayLike<number> | null = null;

  /** What each image was read as, [batch]; null until there are readings. */
  @property({ attribute: false }) readings: ArrayLike<number> | null = null;

  /** Lines below the image, lines beside it, or one short line below. */
  @property({ reflect: true }) caption: 'below' | 'beside' | 'lines' = 'below';

  private readonly words = new ViewWords(this);
  private readonly theme = new Theme(this);
  private readonly pixels = new DevicePixels(this);

  private readonly brush = new Brush(this, {
    at: (x, y, box) => this.pixelAt(x / box.width, y / box.height),
    step: (key) => this.stepped(key),
    values: () => this.row && pixelTables(this.row, this.name),
  });

  @query('.frame') private readonly frame!: HTMLElement;
  @query('canvas') private readonly canvas!: HTMLCanvasElement | null;

  /** What the canvas shows: it is drawn anew only when one of these differs. */
  private readonly drawn = new Drawn();

  readonly bound = new BoundValue(
    this,
    ({ kind }) => kind === 'images',
    () => 'images',
  );

  override render(): TemplateResult {
    const row = this.row;
    const spoken = this.spoken(row);
    return html`
      <div
        class="frame ${row ? '' : 'waiting'}"
        part="frame"
        role="slider"
        tabindex="0"
        aria-label=${this.words.all.batchView.imageName}
        aria-valuemin="0"
        aria-valuemax=${this.count - 1}
        aria-valuenow=${this.at.pixel}
        aria-valuetext=${spoken}
        aria-describedby="summary"
        @pointermove=${this.brush.move}
        @pointerleave=${this.brush.leave}
        @pointerup=${this.brush.up}
        @click=${this.brush.click}
        @keydown=${this.brush.key}
        @blur=${this.brush.blur}
      >
        ${
          row
            ? html`<canvas></canvas>
                <div class="ring"></div>`
            : nothing
        }
        ${readout(spoken)}
      </div>
      <div class="hidden" id="summary">${this.summary(row)}</div>
      <p part="caption">${this.caption === 'lines' ? this.renderShort() : this.renderLines(row)}</p>
      ${caption}
    `;
  }

  override updated(): void {
    const cell = this.pixels.snap(this.cell);
    const side = `${cell * this.columns}px`;
    this.frame.style.width = side;
    this.frame.style.height = side;
    this.draw();
    const ring = this.renderRoot.querySelector<HTMLElement>('.ring');
    if (!ring) return;
    ring.style.left = `${(this.at.pixel % this.columns) * cell - 3}px`;
    ring.style.top = `${Math.floor(this.at.pixel / this.columns) * cell - 3}px`;
    ring.style.width = ring.style.height = `${cell + 6}px`;
  }

  private draw(): void {
    const { canvas, row } = this;
    const { ink } = this.theme.colours;
    const next = [canvas, this.value, this.at.image, ink];
    if (!canvas || !row || !this.drawn.differs(next)) return;
    clear(canvas, this.columns, row.length / this.columns);
    putInk(canvas.getContext('2d')!, row, this.columns, ink);
  }

  private renderShort(): TemplateResult {
    const words = this.words.all.batchView;
    const { label, reading } = this;
    return html`<span class="cut" title=${label ?? nothing}
        >${this.at.image + 1}:
        ${label === undefined ? nothing : html`${words.label} <b>${label}</b>,`}</span
      >
      <span class="cut" title=${reading ?? nothing}
        >${reading === undefined ? words.notRead : html`${words.readAs} <b>${reading}</b>`}</span
      >`;
  }

  private renderLines(row: Float32Array | null): TemplateResult {
    const words = this.words.all.batchView;
    const { label, reading } = this;
    const value = row?.[this.at.pixel];
    // A long name is cut, so that nothing moves below it; whole it is in the title.
    const cut = (name?: string) => (name === undefined || name.length < 2 ? '' : 'cut');
    return html`
      <span class=${cut(label)} title=${label ?? nothing}
        >${this.value ? words.imageOf(this.at.image + 1, this.value.shape[0]!) : '·'}${
          label === undefined ? nothing : html`, ${words.label} <b>${label}</b>,`
        }</span
      >
      <span class=${cut(reading)} title=${reading ?? nothing}
        >${reading === undefined ? words.notRead : html`${words.readAs} <b>${reading}</b>`}</span
      >
      <span class="value"
        ><i>${this.name}</i><sub>${this.at.pixel}</sub> =
        <b>${value === undefined ? '·' : decimal(value, 3)}</b></span
      >
    `;
  }

  private spoken(row: Float32Array | null): string {
    const { tensorViews } = this.words.all;
    const { pixel } = this.at;
    const place = tensorViews.place(Math.floor(pixel / this.columns), pixel % this.columns);
    return `${place}: ${row ? exact(row[pixel] ?? NaN) : tensorViews.notComputed}`;
  }

  private summary(row: Float32Array | null): string {
    const { tensorViews, lang } = this.words.all;
    if (!row) return tensorViews.notComputed;
    const place = (x: number, y: number): string => tensorViews.place(y, x);
    return told(imageOf(row), place, tensorViews, lang);
  }

  private get row(): Float32Array | null {
    return this.value ? along(this.value, this.axes, 'pixel', this.at) : null;
  }

  private get count(): number {
    return this.value?.shape[this.axes.indexOf('pixel')] ?? 784;
  }

  private get columns(): number {
    return Math.round(Math.sqrt(this.count));
  }

  private get label(): string | undefined {
    return this.nameOf(this.labels?.[this.at.image]);
  }

  private get reading(): string | undefined {
    return this.nameOf(this.readings?.[this.at.image]);
  }

  private nameOf(k: number | undefined): string | undefined {
    return k === undefined ? undefined : this.words.classes[k];
  }

  private pixelAt(across: number, down: number): FocusChange | null {
    if (!this.value) return null;
    const cell = (part: number): number =>
      Math.min(this.columns - 1, Math.max(0, Math.floor(part * this.columns + 1e-6)));
    return { pixel: cell(down) * this.columns + cell(across) };
  }

  private stepped(key: string): FocusChange | null {
    const pixel = stepIn(key, this.at.pixel, this.columns, this.count, false);
    return pixel === null || !this.value ? null : { pixel };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-image': BatchImage;
  }
}
