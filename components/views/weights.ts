/** Weights of pixels, or their gradients, as one image a unit. */

import { html, nothing, type TemplateResult } from 'lit';
import { property, queryAll } from 'lit/decorators.js';
import type { Axis, Focus, FocusChange } from '../../src/core/axis';
import { quantityOf } from '../../src/core/kind';
import type { Value } from '../../src/core/value';
import { differs } from '../alike';
import { BoundValue } from '../bound-value';
import { caption } from '../caption';
import { customElement } from '../define';
import { ValueElement } from '../value-element';
import { DevicePixels } from '../device-pixels';
import { Theme } from '../theme';
import { compact, decimalsFor } from './digits';
import { hiddenText } from './hidden';
import { DIGITS } from '../class-names';
import { exact } from '../number';
import { ViewWords } from '../view-words';
import './bias';
import { Brush, stepIn } from './brush';
import { ImageRows } from './image-rows';
import { readout, readoutStyles } from './readout';
import { slowIn } from './slow';
import type { Side } from './sides';
import './sides';
import { Size } from './size';
import { told, type NumberMap } from './summary';
import { imagePlaces } from './pixel-tables';
import type { ValueTables } from './values';
import { layOut, type ImageLayout } from './weights-layout';
import { weightsStyles } from './weights-styles';

/** A bias below the weights, in the same colours. */
export interface BiasPart {
  readonly name: string;
  readonly symbol: string;
  /** [units]. */
  readonly value?: Value | undefined;
  /** Its value after the update. */
  readonly next?: Value | undefined;
}

/**
 * One image for each unit (column) of `value`, five in a row, the pixel of the focus ringed in all.
 * Above each: the unit, and its number at that pixel.
 *
 * @slot caption - what the page says below it
 * @fires bw-point - pixel and unit under the pointer or chosen by keys, null when they are left
 * @fires bw-pin - pixel and unit of a click, a tap, the end of a drag by touch, or Enter; null on Esc
 * @fires bw-side - before or after the update was chosen
 * @csspart grid - the images with their captions
 * @csspart bias - the strip below
 * @csspart sides - the choice of before and after, in the corner of the panel's heading
 * @cssprop --bw-row-gap - between the rows of images, 4px
 * @cssprop --bw-bias-gap - above the strip, 9px
 * @cssprop --bw-sides-up - from the top of the grid up to the choice of before and after
 */
@customElement('bw-weights')
export class Weights extends ValueElement {
  static override styles = [hiddenText, readoutStyles, weightsStyles];

  @property() name = 'W';

  /** As written in mathematics: W, ∇W. */
  @property() symbol = 'W';

  /** [pixels, units], the pixels a square image in rows. */
  @property({ attribute: false }) value?: Value | undefined;

  /** The value after the update; there is a choice between the two while it is given. */
  @property({ attribute: false }) next?: Value | undefined;

  @property({ attribute: false, hasChanged: differs }) bias?: BiasPart | undefined;

  @property({ attribute: false }) axes: readonly Axis[] = ['pixel', 'class'];

  @property({ attribute: false }) at: Focus = { image: 0, pixel: 0, hidden: 0, class: 0 };

  /** Images while there is no value. */
  @property({ type: Number }) units = 10;

  /** Colours run from −extent to +extent. */
  @property({ type: Number }) extent = 1;

  /** CSS pixels a cell should be wide; made whole device pixels. */
  @property({ type: Number }) cell = 3;

  /** CSS pixels between images in a row, at least. */
  @property({ type: Number }) gap = 8;

  /** Images in a row, where there is room for them. */
  @property({ type: Number }) columns = 5;

  @property() side: Side = 'after';

  /** Changed numbers cross-fade: the update arrives. */
  @property({ type: Boolean }) arriving = false;

  private readonly words = new ViewWords(this);
  private readonly device = new DevicePixels(this);
  private readonly theme = new Theme(this);
  private readonly size = new Size(this, '.room');

  @queryAll('.row') private canvases!: NodeListOf<HTMLCanvasElement>;
  private readonly rows = new ImageRows();

  private readonly brush = new Brush(this, {
    at: (x, y) => this.locate(x, y),
    step: (key) => this.step(key),
    values: () => this.tables(),
  });

  readonly bound = new BoundValue(
    this,
    ({ kind, axes }) => quantityOf(kind) === 'weights' && axes[0] === 'pixel',
    () => 'weights',
  );

  private get shown(): Value | undefined {
    return this.side === 'after' ? (this.next ?? this.value) : this.value;
  }

  private get axis(): Axis {
    return this.axes[1] ?? 'class';
  }

  private get count(): number {
    return this.value?.shape[1] ?? this.units;
  }

  private get layout(): ImageLayout {
    const { count, columns, edge, cell, gap, size, device } = this;
    return layOut({ count, columns, edge, cell, gap }, size.width || Infinity, device.ratio);
  }

  /** Cells along an edge of an image. */
  private get edge(): number {
    return Math.round(Math.sqrt(this.value?.shape[0] ?? 784));
  }

  /** The focus where it lies inside, else the start: where the keyboard is. */
  private get focused(): { readonly pixel: number; readonly unit: number } {
    const pixel = this.at.pixel;
    const unit = this.at[this.axis];
    return {
      pixel: pixel >= 0 && pixel < this.edge ** 2 ? pixel : 0,
      unit: unit >= 0 && unit < this.count ? unit : 0,
    };
  }

  protected override render(): TemplateResult {
    const { tensorViews } = this.words.all;
    const spoken = this.spoken();
    const { across, rows } = this.layout;
    return html`<div class="room"></div>
      <div
        class="grid ${this.shown ? '' : 'waiting'} ${this.edge * this.cell < 80 ? 'narrow' : ''} ${across < this.columns ? 'fewer' : ''}"
        part="grid"
        role="slider"
        tabindex="0"
        aria-label=${tensorViews.weights(this.symbol)}
        aria-valuemin="0"
        aria-valuemax=${this.edge ** 2 - 1}
        aria-valuenow=${this.focused.pixel}
        aria-valuetext=${spoken}
        aria-describedby="summary"
        @pointermove=${this.brush.move}
        @pointerleave=${this.brush.leave}
        @pointerup=${this.brush.up}
        @click=${this.brush.click}
        @keydown=${this.brush.key}
        @blur=${this.brush.blur}
      >
        ${Array.from(
          { length: rows },
          () => html`<canvas class="row"></canvas><canvas class="row old"></canvas>`,
        )}
        ${Array.from({ length: this.count }, (_, unit) => this.renderUnit(unit))} ${readout(spoken)}
      </div>
      <div class="hidden" id="summary">${this.summary()}</div>
      ${this.bias ? this.renderBias(this.bias) : nothing}
      ${
        this.next
          ? html`<bw-sides part="sides" .side=${this.side} @bw-side=${this.onSide}></bw-sides>`
          : nothing
      }${caption}`;
  }

  private renderUnit(unit: number): TemplateResult {
    const { shown, count, edge } = this;
    const value = shown?.data[this.at.pixel * count + unit];
    const fault = value !== undefined && !Number.isFinite(value);
    const ringed = this.at.pixel >= 0 && this.at.pixel < edge ** 2;
    return html`<div class="unit ${unit === this.at[this.axis] ? 'focus' : ''}">
      <div class="caption">
        ${this.renderName(unit)}
        <span class="number ${fault ? 'fault' : ''}"
          >${value === undefined ? '' : compact(value, decimalsFor(this.extent, 3), true)}</span
        >
      </div>
      <div class="frame">${ringed ? html`<div class="ring"></div>` : nothing}</div>
    </div>`;
  }

  private renderName(unit: number): TemplateResult {
    const { classes, short } = this.words;
    if (this.axis !== 'class' || classes === DIGITS) return html`<span>${unit}</span>`;
    return html`<span title=${`${unit}: ${classes[unit]}`}>${short[unit]}</span>`;
  }

  private renderBias(bias: BiasPart): TemplateResult {
    return html`<bw-bias
      part="bias"
      .name=${bias.name}
      .symbol=${bias.symbol}
      .value=${this.side === 'after' ? (bias.next ?? bias.value) : bias.value}
      .axes=${[this.axis]}
      .at=${this.at}
      .units=${this.count}
      .extent=${this.extent}
      .caption=${this.axis === 'class' ? 'numbers' : 'none'}
    ></bw-bias>`;
  }

  protected override updated(): void {
    const { extent, layout } = this;
    const { edge, across, rows, image, width } = layout;
    const set = (name: string, value: string): void => this.style.setProperty(name, value);
    set('--width', `${width}px`);
    set('--columns', String(across));
    set('--rows', String(rows));
    set('--cell', `${image / edge}px`);
    set('--image', `${image}px`);
    set('--gap', `${this.gap}px`);
    set('--x', String(this.at.pixel % edge));
    set('--y', String(Math.floor(this.at.pixel / edge)));
    const fading = this.arriving ? () => slowIn(this) : null;
    this.rows.draw(this.canvases, this.shown, extent, layout, this.theme.colours, fading);
  }

  private spoken(): string {
    const { captions, tensorViews } = this.words.all;
    const { pixel, unit } = this.focused;
    const value = this.shown?.data[pixel * this.count + unit];
    const place = tensorViews.place(Math.floor(pixel / this.edge), pixel % this.edge);
    const number = value === undefined ? tensorViews.notComputed : exact(value);
    return `${captions[this.axis](unit)}, ${place}: ${number}`;
  }

  /** The numbers of one unit as the image that they are. */
  private mapOf({ data }: Value, unit: number): NumberMap {
    const { count, edge } = this;
    return { across: edge, down: edge, read: (x, y) => data[(y * edge + x) * count + unit] ?? NaN };
  }

  private summary(): string {
    const { shown } = this;
    const { captions, tensorViews, lang } = this.words.all;
    if (!shown) return tensorViews.notComputed;
    const { unit } = this.focused;
    const place = (x: number, y: number): string => tensorViews.place(y, x);
    return `${captions[this.axis](unit)}: ${told(this.mapOf(shown, unit), place, tensorViews, lang)}`;
  }

  private tables(): ValueTables | null {
    const { shown } = this;
    if (!shown) return null;
    return {
      symbol: this.symbol,
      names: Array.from(
        { length: this.count },
        (_, unit) =>
          ({ captions }) =>
            captions[this.axis](unit),
      ),
      first: this.focused.unit,
      table: (unit) => ({ ...this.mapOf(shown, unit), ...imagePlaces }),
    };
  }

  /** Pixel and unit at a point of the grid, between two images those of the nearer one. A caption
   * stands for its unit at the pixel of the focus. */
  private locate(x: number, y: number): FocusChange {
    const { edge, across, rows, count } = this.layout;
    const grid = this.renderRoot.querySelector('.grid')!.getBoundingClientRect();
    const within = (share: number, cells: number): number =>
      Math.min(cells - 1, Math.max(0, Math.floor(share * cells)));
    const unit = Math.min(
      count - 1,
      within(y / grid.height, rows) * across + within(x / grid.width, across),
    );
    const frame = this.renderRoot.querySelectorAll('.frame')[unit]!.getBoundingClientRect();
    if (y + grid.top < frame.top - 1) return { pixel: this.focused.pixel, [this.axis]: unit };
    const row = within((y + grid.top - frame.top) / frame.height, edge);
    const column = within((x + grid.left - frame.left) / frame.width, edge);
    return { pixel: row * edge + column, [this.axis]: unit };
  }

  private step(key: string): FocusChange | null {
    const { pixel, unit } = this.focused;
    const by = key === 'PageDown' ? 1 : key === 'PageUp' ? -1 : 0;
    if (by !== 0) {
      return { pixel, [this.axis]: Math.min(this.count - 1, Math.max(0, unit + by)) };
    }
    const next = stepIn(key, pixel, this.edge, this.edge ** 2, false);
    return next === null ? null : { pixel: next, [this.axis]: unit };
  }

  private readonly onSide = (event: CustomEvent<Side>): void => {
    this.side = event.detail;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-weights': Weights;
  }
}
