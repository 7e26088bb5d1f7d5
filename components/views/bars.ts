/** A row of numbers of one image as horizontal bars: scores, gradients, activations, probabilities. */

import { scaleLinear } from 'd3';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import type { Axis, Focus } from '../../src/core/axis';
import { isGradient, quantityOf, type Kind, type Quantity } from '../../src/core/kind';
import type { Value } from '../../src/core/value';
import { BoundValue } from '../bound-value';
import { caption } from '../caption';
import { customElement } from '../define';
import { ValueElement } from '../value-element';
import { DIGITS } from '../class-names';
import { ViewWords } from '../view-words';
import { barsStyles } from './bars-styles';
import { Brush, stepIn } from './brush';
import { compact, decimalsFor, end } from './digits';
import { largest, rowAt, rowLabel, rowStyles } from './rows';
import { along } from './slice';

/** What is drawn as bars unless it is asked for by name. */
const BARS: ReadonlySet<Quantity> = new Set(['scores', 'activations', 'probabilities']);

/** Signs of an axis' end of which two have no room beside the zero. */
const WIDE = 4;

/**
 * The numbers of the focus's image, one row a unit. Scores and gradients run both ways from zero,
 * coloured by sign; probabilities and activations run from the left in ink. Among probabilities the
 * largest is solid ink: what the image is read as.
 *
 * @slot caption - what the page says below it
 * @fires bw-point - the unit under the pointer or chosen by arrow keys, null when it is left
 * @fires bw-pin - the unit of a click, a tap or Enter; null on Esc
 * @csspart rows - the rows
 */
@customElement('bw-bars')
export class Bars extends ValueElement {
  static override styles = [rowStyles, barsStyles];

  @property() name = 'z';

  /** As written in mathematics: z, δ. */
  @property() symbol = 'z';

  @property() kind: Kind = 'scores';

  /** [batch, units]. */
  @property({ attribute: false }) value?: Value | undefined;

  @property({ attribute: false }) axes: readonly Axis[] = ['image', 'class'];

  @property({ attribute: false }) at: Focus = { image: 0, pixel: 0, hidden: 0, class: 0 };

  /** Rows while there is no value. */
  @property({ type: Number }) units = 10;

  /** The bars reach from −extent, or from 0, to extent. */
  @property({ type: Number }) extent = 1;

  /** The class that the image is labelled with: ringed. Undefined for values without labels. */
  @property({ type: Number }) label?: number | undefined;

  /** CSS pixels a row is high. */
  @property({ type: Number }) row = 20;

  private readonly words = new ViewWords(this);

  private readonly brush = new Brush(this, {
    at: (_x, y, box) => rowAt(y, box.height, this.count, this.axis),
    step: (key) => {
      const row = stepIn(key, this.focused, 1, this.count, false);
      return row === null ? null : { [this.axis]: row };
    },
  });

  readonly bound = new BoundValue(
    this,
    ({ kind, axes }) => axes.length === 2 && axes[0] === 'image' && BARS.has(quantityOf(kind)),
    () => this.kind,
  );

  private get axis(): Axis {
    return this.axes.at(-1) ?? 'class';
  }

  private get count(): number {
    return this.value?.shape.at(-1) ?? this.units;
  }

  /** The focus where it lies on a row, else the first one: where the keyboard starts. */
  private get focused(): number {
    const row = this.at[this.axis];
    return row >= 0 && row < this.count ? row : 0;
  }

  /** Names of the rows, where they are classes with names of their own. */
  private get names(): readonly string[] | null {
    const { classes } = this.words;
    return this.axis === 'class' && classes !== DIGITS ? classes : null;
  }

  private get diverging(): boolean {
    return isGradient(this.kind) || quantityOf(this.kind) === 'scores';
  }

  /** The image's numbers; null while they are not computed. */
  private get numbers(): Float32Array | null {
    return this.value ? along(this.value, this.axes, this.axis, this.at) : null;
  }

  protected override render(): TemplateResult {
    const { numbers } = this;
    const read = numbers && this.kind === 'probabilities' ? largest(numbers) : undefined;
    return html`<div class=${numbers ? '' : 'waiting'}>
        <div
          class="rows"
          part="rows"
          role="listbox"
          tabindex="0"
          aria-label=${this.words.all.tensorViews.rows(this.symbol)}
          aria-activedescendant=${this.brush.inside ? `row-${this.focused}` : nothing}
          @pointermove=${this.brush.move}
          @pointerleave=${this.brush.leave}
          @pointerup=${this.brush.up}
          @click=${this.brush.click}
          @keydown=${this.brush.key}
          @focus=${this.brush.focus}
          @blur=${this.brush.blur}
        >
          ${Array.from({ length: this.count }, (_, k) => this.renderRow(k, numbers?.[k], read))}
        </div>
        ${this.diverging ? this.renderAxis(numbers !== null) : nothing}
        ${this.kind === 'probabilities' ? this.renderKey() : nothing}
      </div>
      ${caption}`;
  }

  private renderRow(k: number, value?: number, read?: number): TemplateResult {
    const { captions, tensorViews } = this.words.all;
    const on = k === this.at[this.axis];
    const { names } = this;
    const named = names && { name: names[k]!, short: this.words.short[k]! };
    const fault = value !== undefined && !Number.isFinite(value);
    const number = value === undefined ? '·' : this.number(value);
    const where = this.axis === 'hidden' ? captions.hidden(k) : captions.class(k);
    const said = [
      `${where}: ${value === undefined ? tensorViews.notComputed : number}`,
      ...(k === this.label ? [tensorViews.label] : []),
      ...(k === read ? [tensorViews.readAs] : []),
    ];
    return html`<div
      id="row-${k}"
      class=${classMap({ row: true, focus: on, fault, diverging: this.diverging })}
      role="option"
      aria-selected=${on && this.brush.inside ? 'true' : 'false'}
    >
      <span class="hidden">${said.join(', ')}</span>
      ${rowLabel(k, k === this.label, named)}
      ${
        fault
          ? html`<div class="unknown" aria-hidden="true"></div>`
          : html`<svg aria-hidden="true">
              ${value === undefined ? nothing : this.renderBar(value, read === undefined || k === read)}
              ${this.renderZero()}
            </svg>`
      }
      <span class="number" aria-hidden="true">${number}</span>
    </div>`;
  }

  private renderBar(value: number, solid: boolean): TemplateResult {
    const [from, to] = [this.place(Math.min(0, value)), this.place(Math.max(0, value))];
    const look = this.diverging ? (value < 0 ? 'neg' : 'pos') : solid ? '' : 'less';
    const height = this.row < 16 ? 8 : 10;
    return svg`<rect class="bar ${look}" x="${from}%" width="${to - from}%"
      y=${(this.row - height) / 2} height=${height}></rect>`;
  }

  private renderZero(): TemplateResult {
    const x = `${this.place(0)}%`;
    return svg`<line class="zero" x1=${x} x2=${x} y1="0" y2="100%"></line>`;
  }

  private renderAxis(known: boolean): TemplateResult {
    const [left, middle, right] = ['0%', '50%', '100%'];
    const most = end(this.extent);
    return html`<div class="axis" aria-hidden="true">
      <svg>
        <line class=${known ? 'neg' : ''} x1=${left} x2=${middle} y1="5" y2="5"></line>
        <line class=${known ? 'pos' : ''} x1=${middle} x2=${right} y1="5" y2="5"></line>
        ${[left, middle, right].map((x) => svg`<line x1=${x} x2=${x} y1="2" y2="8"></line>`)}
        ${
          most.length > WIDE
            ? svg`<text class="middle" x=${middle} y="20">±${most}</text>`
            : svg`<text x=${left} y="20">${end(-this.extent)}</text>
              <text class="middle" x=${middle} y="20">0</text>
              <text class="right" x=${right} y="20">${end(this.extent, true)}</text>`
        }
      </svg>
    </div>`;
  }

  private renderKey(): TemplateResult {
    const { label, readAs } = this.words.all.tensorViews;
    return html`<div class="key" aria-hidden="true">
      <span class="label">${keyRing}${label}</span>
      <span class="read">${keySquare}${readAs}</span>
    </div>`;
  }

  /** Percent of the bars' width. */
  private place(value: number): number {
    return scaleLinear([this.diverging ? -this.extent : 0, this.extent], [0, 100])(value);
  }

  private number(value: number): string {
    return compact(value, decimalsFor(this.extent, 2), this.diverging);
  }

  protected override updated(): void {
    const [room, number] = this.diverging ? [16, 42] : [19, 36];
    const label = this.names ? Math.max(room, 24) : room;
    this.style.setProperty('--row', `${this.row}px`);
    this.style.setProperty('--columns', `${label}px minmax(0, 1fr) ${number}px`);
  }
}

const keyRing = html`<svg><circle cx="6" cy="6" r="5"></circle></svg>`;
const keySquare = html`<svg><rect class="bar" x="1" y="1" width="10" height="10"></rect></svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'bw-bars': Bars;
  }
}
