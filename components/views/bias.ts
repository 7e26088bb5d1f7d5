/** A bias, or its gradient, as a strip of coloured cells, one a unit. */

import { html, nothing, type TemplateResult } from 'lit';
import { property, queryAll } from 'lit/decorators.js';
import type { Axis, Focus } from '../../src/core/axis';
import { quantityOf } from '../../src/core/kind';
import type { Value } from '../../src/core/value';
import { differs } from '../alike';
import { BoundValue } from '../bound-value';
import { caption } from '../caption';
import { customElement } from '../define';
import { ValueElement } from '../value-element';
import { decimal, exact, significant } from '../number';
import { Theme } from '../theme';
import { ViewWords } from '../view-words';
import { biasStyles } from './bias-styles';
import { Brush, stepIn } from './brush';
import { decimalsFor } from './digits';
import { hiddenText } from './hidden';
import { palette } from './palette';
import { readout, readoutStyles } from './readout';
import { told, type NumberMap } from './summary';
import { oneTable } from './pixel-tables';
import type { ValueTables } from './values';

/** What stands below the cells. */
export type BiasCaption = 'numbers' | 'positions' | 'none';

/**
 * The symbol on the left, then a cell for each unit in the colours of the weights above.
 *
 * @slot caption - what the page says below it
 * @fires bw-point - the unit under the pointer or chosen by arrow keys, null when it is left
 * @fires bw-pin - the unit of a click, a tap or Enter; null on Esc
 * @csspart strip - the row of cells
 * @cssprop --bw-bias-lead - width of the column of the symbol, 22px
 */
@customElement('bw-bias')
export class Bias extends ValueElement {
  static override styles = [hiddenText, readoutStyles, biasStyles];

  @property() name = 'b';

  /** As written in mathematics: b, ∇b. */
  @property() symbol = 'b';

  /** [units]. */
  @property({ attribute: false }) value?: Value | undefined;

  @property({ attribute: false, hasChanged: differs }) axes: readonly Axis[] = ['class'];

  @property({ attribute: false }) at: Focus = { image: 0, pixel: 0, hidden: 0, class: 0 };

  /** Cells while there is no value. */
  @property({ type: Number }) units = 10;

  /** Colours run from −extent to +extent. */
  @property({ type: Number }) extent = 1;

  @property() caption: BiasCaption = 'numbers';

  @queryAll('.cell') private cells!: NodeListOf<HTMLElement>;

  private readonly theme = new Theme(this);
  private readonly words = new ViewWords(this);

  private readonly brush = new Brush(this, {
    at: (x, _y, box) => {
      const unit = Math.floor((x / box.width) * this.count);
      return unit >= 0 && unit < this.count ? { [this.axis]: unit } : null;
    },
    step: (key) => {
      const unit = stepIn(key, this.focused, this.count, this.count, false);
      return unit === null ? null : { [this.axis]: unit };
    },
    values: () => this.tables(),
  });

  readonly bound = new BoundValue(
    this,
    ({ kind }) => quantityOf(kind) === 'bias',
    () => 'bias',
  );

  private get axis(): Axis {
    return this.axes.at(-1) ?? 'class';
  }

  private get count(): number {
    return this.value?.data.length ?? this.units;
  }

  /** The focus where it lies on a unit, else the first one: where the keyboard starts. */
  private get focused(): number {
    const unit = this.at[this.axis];
    return unit >= 0 && unit < this.count ? unit : 0;
  }

  protected override render(): TemplateResult {
    const { captions, tensorViews } = this.words.all;
    const unit = this.focused;
    const number = this.value ? exact(this.value.data[unit]!) : tensorViews.notComputed;
    const spoken = `${captions[this.axis](unit)}: ${number}`;
    return html`<i aria-hidden="true">${this.symbol}</i>
      <div
        class="strip ${this.caption} ${this.value ? '' : 'waiting'} ${this.named ? 'named' : ''}"
        part="strip"
        role="slider"
        tabindex="0"
        aria-label=${tensorViews.bias(this.symbol)}
        aria-valuemin="0"
        aria-valuemax=${this.count - 1}
        aria-valuenow=${unit}
        aria-valuetext=${spoken}
        aria-describedby="summary"
        @pointermove=${this.brush.move}
        @pointerleave=${this.brush.leave}
        @pointerup=${this.brush.up}
        @click=${this.brush.click}
        @keydown=${this.brush.key}
        @blur=${this.brush.blur}
      >
        ${Array.from({ length: this.count }, (_, k) => this.renderUnit(k))} ${readout(spoken)}
      </div>
      <div class="hidden" id="summary">${this.summary()}</div>
      ${caption}`;
  }

  private mapOf({ data }: Value): NumberMap {
    return { across: data.length, down: 1, read: (x) => data[x]! };
  }

  private summary(): string {
    const { captions, tensorViews, lang } = this.words.all;
    if (!this.value) return tensorViews.notComputed;
    const place = (x: number): string => captions[this.axis](x);
    return told(this.mapOf(this.value), place, tensorViews, lang, false);
  }

  private tables(): ValueTables | null {
    if (!this.value) return null;
    return oneTable(this.symbol, {
      ...this.mapOf(this.value),
      column: ({ captions }, x) => captions[this.axis](x),
      row: () => this.symbol,
    });
  }

  private renderUnit(k: number): TemplateResult {
    const value = this.value?.data[k];
    const fault = value !== undefined && !Number.isFinite(value);
    const minus = this.theme.colours.forced && value !== undefined && value < 0;
    return html`<div
      class="unit ${k === this.at[this.axis] ? 'focus' : ''} ${fault ? 'fault' : ''}"
    >
      <div class="cell ${minus ? 'minus' : ''}"></div>
      ${this.caption === 'none' ? nothing : html`<span class="number">${this.text(k)}</span>`}
    </div>`;
  }

  protected override updated(): void {
    const { paper, ink, forced } = this.theme.colours;
    const colours = palette(paper, ink, forced);
    this.cells.forEach((cell, k) => {
      const value = this.value?.data[k];
      if (value === undefined || !Number.isFinite(value)) cell.style.removeProperty('--colour');
      else cell.style.setProperty('--colour', String(colours.colour(value, this.extent)));
    });
  }

  /** Whether below the cells stand names that are no single sign. */
  private get named(): boolean {
    const { short } = this.words;
    return (
      this.caption === 'positions' && this.axis === 'class' && short.some((name) => name.length > 1)
    );
  }

  private text(k: number): string {
    if (this.caption === 'positions')
      return this.axis === 'class' ? this.words.short[k]! : String(k);
    if (!this.value) return '·';
    const value = this.value.data[k]!;
    // Under a cell there is no room for more than one digit of a number out of all bounds.
    return Math.abs(value) < 100 ? this.number(value) : significant(value, 1);
  }

  private number(value: number): string {
    return decimal(value, decimalsFor(this.extent, 2));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-bias': Bias;
  }
}
