/** An image unrolled into a strip of numbers, one pixel of the screen each where it fits. */

import { html, svg, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { path as d3path, range, scaleLinear, type ScaleLinear } from 'd3';
import type { Axis, Focus, FocusChange } from '../../src/core/axis';
import type { Value } from '../../src/core/value';
import { BoundValue } from '../bound-value';
import { caption } from '../caption';
import { customElement } from '../define';
import { ValueElement } from '../value-element';
import { DevicePixels } from '../device-pixels';
import { exact } from '../number';
import { Theme } from '../theme';
import { ViewWords } from '../view-words';
import { Brush, stepIn } from './brush';
import { Drawn } from './drawn';
import { hiddenText } from './hidden';
import { clear, putInk, resized } from './ink';
import { imageOf, pixelTables } from './pixel-tables';
import { readout, readoutStyles } from './readout';
import { Size } from './size';
import { along } from './slice';
import { HEIGHT, stripStyles } from './strip-styles';
import { told } from './summary';

/**
 * Shows the row of `value` at `at.image` as a strip. Where one CSS pixel a number does not fit, the
 * strip takes one device pixel a number if that nearly fills the width, else the whole width, each
 * device pixel the mean of what it covers.
 *
 * @slot caption - what the page says below it
 * @fires bw-point - the number under the pointer or reached by arrow keys, null when it is left
 * @fires bw-pin - the number of a click, a tap, the end of a drag by touch, or Enter; null on Esc
 * @cssprop --bw-strip-lead - width of the words in front of the strip, where there is room for them
 * @csspart strip - the strip with its ticks
 */
@customElement('bw-strip')
export class Strip extends ValueElement {
  static override styles = [hiddenText, readoutStyles, stripStyles];

  @property() name = 'x';

  /** [batch, pixels], intensities in [0, 1]. */
  @property({ attribute: false }) value?: Value | undefined;

  @property({ attribute: false }) axes: readonly Axis[] = ['image', 'pixel'];

  /** Position on every axis: the image shown, the number marked. */
  @property({ attribute: false }) at: Focus = { image: 0, pixel: 0, hidden: 0, class: 0 };

  private readonly words = new ViewWords(this);
  private readonly theme = new Theme(this);
  private readonly pixels = new DevicePixels(this);
  private readonly size = new Size(this, '.box');

  private readonly brush = new Brush(this, {
    at: (x, _, box) => this.numberAt(x / box.width),
    step: (key) => this.stepped(key),
    values: () => this.row && pixelTables(this.row, this.name),
  });

  @query('.strip') private readonly strip!: HTMLElement;
  @query('canvas') private readonly canvas!: HTMLCanvasElement;

  private readonly drawn = new Drawn();

  readonly bound = new BoundValue(
    this,
    ({ kind }) => kind === 'images',
    () => 'images',
  );

  override render(): TemplateResult {
    const words = this.words.all.batchView;
    const { pixel } = this.at;
    const spoken = this.spoken();
    return html`
      <div class="row">
        <span class="lead"><i>${this.name}</i>${` ${words.unrolled(this.count)}`}</span>
        <div class="box">
          <div
            class="strip ${this.row ? '' : 'waiting'}"
            part="strip"
            role="slider"
            tabindex="0"
            aria-label=${words.stripName}
            aria-valuemin="0"
            aria-valuemax=${this.count - 1}
            aria-valuenow=${pixel}
            aria-valuetext=${spoken}
            aria-describedby="summary"
            @pointermove=${this.brush.move}
            @pointerleave=${this.brush.leave}
            @pointerup=${this.brush.up}
            @click=${this.brush.click}
            @keydown=${this.brush.key}
            @blur=${this.brush.blur}
          >
            <canvas></canvas>
            <svg aria-hidden="true">${this.renderMarks()}</svg>
            ${readout(spoken)}
          </div>
          <div class="hidden" id="summary">${this.summary()}</div>
        </div>
        <span class="place"
          ><i>i</i> = <b>${pixel}</b
          ><span class="where"
            >${`\u00a0 ${words.row} ${Math.floor(pixel / this.columns)}, ${words.column} ${pixel % this.columns}`}</span
          ></span
        >
      </div>
      ${caption}
    `;
  }

  override updated(): void {
    const width = `${this.width}px`;
    this.strip.style.width = width;
    this.canvas.style.width = width;
    this.draw();
  }

  private draw(): void {
    const { row, canvas, width } = this;
    const { ink } = this.theme.colours;
    const { ratio } = this.pixels;
    const next = [this.value, this.at.image, ink, width, ratio];
    if (width === 0 || !this.drawn.differs(next)) return;
    const device = Math.round(width * ratio);
    // Whole cells are stretched by the browser; only where they can't be whole are they averaged.
    const whole = width === this.count || device % this.count === 0;
    clear(canvas, whole ? this.count : device, 1);
    if (!row) return;
    putInk(canvas.getContext('2d')!, resized(row, row.length, canvas.width, 1), canvas.width, ink);
  }

  private renderMarks(): TemplateResult {
    const x = this.scale;
    const ticks = d3path();
    for (const tick of range(0, this.count + 1, this.columns)) {
      const place = Math.min(this.width, Math.round(x(tick))) + (tick === this.count ? -0.5 : 0.5);
      ticks.moveTo(place, HEIGHT + 1);
      ticks.lineTo(place, HEIGHT + ((tick / this.columns) % 7 === 0 ? 7 : 4));
    }
    const at = x(this.at.pixel + 0.5);
    const marker = d3path();
    marker.moveTo(at, HEIGHT + 3);
    marker.lineTo(at - 4, HEIGHT + 10);
    marker.lineTo(at + 4, HEIGHT + 10);
    marker.closePath();
    const ring = { x: at - 2.5, y: -2, width: 5, height: HEIGHT + 2 };
    return svg`
      <path class="ticks" d=${ticks.toString()} />
      ${
        this.row
          ? ['around', 'ring'].map(
              (name) =>
                svg`<rect class=${name} x=${ring.x} y=${ring.y} width=${ring.width} height=${ring.height} />`,
            )
          : nothing
      }
      <path class="marker" d=${marker.toString()} />
    `;
  }

  private spoken(): string {
    const { tensorViews } = this.words.all;
    const { pixel } = this.at;
    const value = this.row?.[pixel];
    const place = tensorViews.place(Math.floor(pixel / this.columns), pixel % this.columns);
    return `${this.name} ${pixel}, ${place}: ${value === undefined ? tensorViews.notComputed : exact(value)}`;
  }

  private summary(): string {
    const { row } = this;
    const { tensorViews, lang } = this.words.all;
    if (!row) return tensorViews.notComputed;
    const place = (x: number, y: number): string => tensorViews.place(y, x);
    return told(imageOf(row), place, tensorViews, lang);
  }

  /** From a number's index to CSS pixels from the strip's left end. */
  private get scale(): ScaleLinear<number, number> {
    return scaleLinear([0, this.count], [0, this.width]);
  }

  /** Of the strip, in CSS pixels. */
  private get width(): number {
    const room = this.size.width;
    if (room >= this.count) return this.count;
    const { ratio } = this.pixels;
    const whole = (Math.floor((room * ratio) / this.count) * this.count) / ratio;
    return whole >= 0.9 * room ? whole : Math.floor(room * ratio) / ratio;
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

  private numberAt(part: number): FocusChange | null {
    if (!this.value) return null;
    // A mouse stands at the left edge of a pixel, which rounding must not put into the one before.
    const pixel = Math.floor(part * this.count + 1e-6);
    return { pixel: Math.min(this.count - 1, Math.max(0, pixel)) };
  }

  private stepped(key: string): FocusChange | null {
    if (!this.value) return null;
    // One line to the eye: its ends are the first number and the last.
    const end = { Home: 'First', End: 'Last' }[key];
    const pixel = stepIn(end ?? key, this.at.pixel, this.columns, this.count, true);
    return pixel === null ? null : { pixel };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-strip': Strip;
  }
}
