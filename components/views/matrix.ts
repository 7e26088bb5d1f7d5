/** Weights between two named axes, or their gradients, as one grid of coloured cells. */

import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Axis, Focus, FocusChange } from '../../src/core/axis';
import { quantityOf } from '../../src/core/kind';
import type { Value } from '../../src/core/value';
import { differs } from '../alike';
import { BoundValue } from '../bound-value';
import { caption } from '../caption';
import { customElement } from '../define';
import { RunElement } from '../run-element';
import { exact } from '../number';
import { ViewWords } from '../view-words';
import './bias';
import { Brush, stepIn } from './brush';
import { hiddenText } from './hidden';
import './heatmap';
import { readout, readoutStyles } from './readout';
import type { Side } from './sides';
import './sides';
import { matrixStyles } from './matrix-styles';
import { told, type NumberMap } from './summary';
import { oneTable } from './pixel-tables';
import type { ValueTables } from './values';
import type { BiasPart } from './weights';

/**
 * A cell for each number, its row the first axis and its column the second; the row of the focus
 * framed, its cell ringed; the bias in line with the columns.
 *
 * @slot caption - what the page says below it
 * @fires bw-point - row and column under the pointer or chosen by keys, null when they are left
 * @fires bw-pin - row and column of a click, a tap, the end of a drag by touch, or Enter; null on Esc
 * @fires bw-side - before or after the update was chosen
 * @csspart grid - the cells
 * @csspart bias - the strip below
 * @csspart sides - the choice of before and after, in the corner of the panel's heading
 * @cssprop --bw-sides-up - from the top of the grid up to the choice of before and after
 */
@customElement('bw-matrix')
export class Matrix extends RunElement {
  static override styles = [hiddenText, readoutStyles, matrixStyles];

  @property() name = 'W2';

  /** As written in mathematics: W₂, ∇W₂. */
  @property() symbol = 'W₂';

  /** [rows, columns]. */
  @property({ attribute: false }) value?: Value | undefined;

  /** The value after the update; there is a choice between the two while it is given. */
  @property({ attribute: false }) next?: Value | undefined;

  @property({ attribute: false, hasChanged: differs }) bias?: BiasPart | undefined;

  @property({ attribute: false }) axes: readonly Axis[] = ['hidden', 'class'];

  @property({ attribute: false }) at: Focus = { image: 0, pixel: 0, hidden: 0, class: 0 };

  /** Rows and columns while there is no value. */
  @property({ attribute: false, hasChanged: differs }) shape: readonly number[] = [10, 10];

  /** Plain numbers in place of `value`: any array of them, row-major. */
  @property({ attribute: false }) data?: ArrayLike<number> | undefined;

  /** Colours run from −extent to +extent. */
  @property({ type: Number }) extent = 1;

  /** CSS pixels a cell is wide, its gap included. */
  @property({ type: Number }) cell = 12.6;

  /** CSS pixels a row is high, its gap included. */
  @property({ type: Number }) row = 13.5;

  @property() side: Side = 'after';

  /** Changed numbers cross-fade: the update arrives. */
  @property({ type: Boolean }) arriving = false;

  private readonly words = new ViewWords(this);

  private readonly brush = new Brush(this, {
    at: (x, y, box) =>
      this.position(
        Math.floor((y / box.height) * this.rows),
        Math.floor((x / box.width) * this.columns),
      ),
    step: (key) => this.step(key),
    values: () => this.tables(),
  });

  readonly bound = new BoundValue(
    this,
    ({ kind, axes }) => quantityOf(kind) === 'weights' && axes[0] !== 'pixel',
    () => 'weights',
  );

  private get shown(): Value | undefined {
    return this.side === 'after' ? (this.next ?? this.value) : this.value;
  }

  private get rows(): number {
    return (this.value?.shape ?? this.shape)[0] ?? 1;
  }

  private get columns(): number {
    return (this.value?.shape ?? this.shape)[1] ?? 1;
  }

  private get rowAxis(): Axis {
    return this.axes[0] ?? 'hidden';
  }

  private get columnAxis(): Axis {
    return this.axes[1] ?? 'class';
  }

  protected override render(): TemplateResult {
    const { tensorViews } = this.words.all;
    const [row, column] = [this.at[this.rowAxis], this.at[this.columnAxis]];
    const spoken = this.spoken();
    const framed = row >= 0 && row < this.rows;
    return html`<div class="whole">
        <div aria-hidden="true">
          ${Array.from(
            { length: this.rows },
            (_, y) => html`<div class="row ${y === row ? 'focus' : ''}">${y}</div>`,
          )}
        </div>
        <div
          class="grid ${this.shown ? '' : 'waiting'}"
          part="grid"
          role="slider"
          tabindex="0"
          aria-label=${tensorViews.matrix(this.symbol)}
          aria-valuemin="0"
          aria-valuemax=${this.rows * this.columns - 1}
          aria-valuenow=${this.focused}
          aria-valuetext=${spoken}
          aria-describedby="summary"
          @pointermove=${this.brush.move}
          @pointerleave=${this.brush.leave}
          @pointerup=${this.brush.up}
          @click=${this.brush.click}
          @keydown=${this.brush.key}
          @blur=${this.brush.blur}
        >
          <bw-heatmap
            .value=${this.shown}
            .across=${this.columns}
            .down=${this.rows}
            .extent=${this.extent}
            .cell=${this.cell}
            .cellHeight=${this.row}
            .gap=${1}
            .fading=${this.arriving}
          ></bw-heatmap>
          ${framed ? html`<div class="frame"></div>` : nothing}
          ${framed && column >= 0 && column < this.columns ? html`<div class="ring"></div>` : nothing}
          ${readout(spoken)}
        </div>
      </div>
      <div class="hidden" id="summary">${this.summary()}</div>
      ${this.bias ? this.renderBias(this.bias) : nothing}
      ${
        this.next
          ? html`<bw-sides part="sides" .side=${this.side} @bw-side=${this.onSide}></bw-sides>`
          : nothing
      }${caption}`;
  }

  private renderBias(bias: BiasPart): TemplateResult {
    return html`<bw-bias
      part="bias"
      .name=${bias.name}
      .symbol=${bias.symbol}
      .value=${this.side === 'after' ? (bias.next ?? bias.value) : bias.value}
      .axes=${[this.columnAxis]}
      .at=${this.at}
      .units=${this.columns}
      .extent=${this.extent}
      .caption=${'positions'}
    ></bw-bias>`;
  }

  protected override updated(): void {
    const set = (name: string, value: string): void => this.style.setProperty(name, value);
    set('--width', `${26 + this.columns * this.cell}px`);
    set('--cell', `${this.cell}px`);
    set('--row', `${this.row}px`);
    set('--rows', String(this.rows));
    set('--x', String(this.at[this.columnAxis]));
    set('--y', String(this.at[this.rowAxis]));
  }

  /** Place of the focus in row-major order, the start where it lies outside: where the keyboard is. */
  private get focused(): number {
    const { rows, columns } = this;
    const [row, column] = [this.at[this.rowAxis], this.at[this.columnAxis]];
    const inside = (position: number, count: number): number =>
      position >= 0 && position < count ? position : 0;
    return inside(row, rows) * columns + inside(column, columns);
  }

  private position(row: number, column: number): FocusChange | null {
    if (row < 0 || row >= this.rows || column < 0 || column >= this.columns) return null;
    return { [this.rowAxis]: row, [this.columnAxis]: column };
  }

  private step(key: string): FocusChange | null {
    const { columns, rows } = this;
    const page = key === 'PageDown' ? 'ArrowDown' : key === 'PageUp' ? 'ArrowUp' : key;
    const next = stepIn(page, this.focused, columns, rows * columns, false);
    return next === null ? null : this.position(Math.floor(next / columns), next % columns);
  }

  private spoken(): string {
    const { tensorViews } = this.words.all;
    const [x, y] = [this.focused % this.columns, Math.floor(this.focused / this.columns)];
    const value = this.shown?.data[this.focused];
    return `${this.placeOf(x, y)}: ${value === undefined ? tensorViews.notComputed : exact(value)}`;
  }

  private placeOf(x: number, y: number): string {
    const { captions } = this.words.all;
    return `${captions[this.rowAxis](y)}, ${captions[this.columnAxis](x)}`;
  }

  private mapOf({ data }: Value): NumberMap {
    const { columns, rows } = this;
    return { across: columns, down: rows, read: (x, y) => data[y * columns + x] ?? NaN };
  }

  private summary(): string {
    const { shown } = this;
    const { tensorViews, lang } = this.words.all;
    if (!shown) return tensorViews.notComputed;
    const place = (x: number, y: number): string => this.placeOf(x, y);
    return told(this.mapOf(shown), place, tensorViews, lang, false);
  }

  private tables(): ValueTables | null {
    const { shown } = this;
    if (!shown) return null;
    return oneTable(this.symbol, {
      ...this.mapOf(shown),
      column: ({ captions }, x) => captions[this.columnAxis](x),
      row: ({ captions }, y) => captions[this.rowAxis](y),
    });
  }

  private readonly onSide = (event: CustomEvent<Side>): void => {
    this.side = event.detail;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-matrix': Matrix;
  }
}
