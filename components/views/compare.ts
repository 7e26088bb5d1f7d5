/** Probabilities against the targets of one image: what was said beside what is true. */

import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import type { Axis, Focus } from '../../src/core/axis';
import type { Value } from '../../src/core/value';
import { BoundValue } from '../bound-value';
import { caption } from '../caption';
import { customElement } from '../define';
import { ValueElement } from '../value-element';
import { decimal } from '../number';
import { DIGITS } from '../class-names';
import { ViewWords } from '../view-words';
import { Brush, stepIn } from './brush';
import { rowAt, rowLabel, rowStyles } from './rows';
import { along } from './slice';

/**
 * A bar for each probability, the target's full bar outlined, and both numbers in columns p and y.
 *
 * @slot caption - what the page says below it
 * @fires bw-point - the class under the pointer or chosen by arrow keys, null when it is left
 * @fires bw-pin - the class of a click, a tap or Enter; null on Esc
 * @csspart rows - the rows
 */
@customElement('bw-compare')
export class Compare extends ValueElement {
  static override styles = [
    rowStyles,
    css`
      :host {
        --label: 19px;
        --columns: var(--label) minmax(0, 1fr) 42px 42px;
      }
      .bar {
        fill: var(--ink-3);
      }
      .whole {
        fill: none;
        stroke: var(--ink);
        stroke-width: 1.25;
      }
      .axis {
        display: grid;
        grid-template-columns: var(--columns);
        height: 24px;
        font-size: var(--t-min);
        line-height: 28px;
      }
      .ends {
        grid-column: 2;
        display: flex;
        justify-content: space-between;
      }
      .ends :last-child {
        transform: translateX(50%);
      }
      i {
        font: italic 400 14px / 28px var(--serif);
        text-align: right;
      }
      .truth:not(.one) {
        color: inherit;
      }
      @container (max-width: 199px) {
        .row,
        .axis {
          grid-template-columns: var(--label) minmax(0, 1fr) 36px 36px;
        }
      }
    `,
  ];

  @property() name = 'y';

  /** [batch, classes], one-hot. */
  @property({ attribute: false }) value?: Value | undefined;

  /** [batch, classes]. */
  @property({ attribute: false }) probabilities?: Value | undefined;

  @property({ attribute: false }) axes: readonly Axis[] = ['image', 'class'];

  @property({ attribute: false }) at: Focus = { image: 0, pixel: 0, hidden: 0, class: 0 };

  /** Rows while there is no value. */
  @property({ type: Number }) units = 10;

  /** The class that the image is labelled with: ringed, also while the rest is not computed. */
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
    ({ kind }) => kind === 'targets',
    () => 'targets',
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

  protected override render(): TemplateResult {
    const { value, probabilities, axes, axis, at } = this;
    const truth = value ? along(value, axes, axis, at) : null;
    const said = value && probabilities ? along(probabilities, axes, axis, at) : null;
    return html`<div class=${truth ? '' : 'waiting'}>
        <div
          class="rows"
          part="rows"
          role="listbox"
          tabindex="0"
          aria-label=${this.words.all.tensorViews.rows('p, y')}
          aria-activedescendant=${this.brush.inside ? `row-${this.focused}` : nothing}
          @pointermove=${this.brush.move}
          @pointerleave=${this.brush.leave}
          @pointerup=${this.brush.up}
          @click=${this.brush.click}
          @keydown=${this.brush.key}
          @focus=${this.brush.focus}
          @blur=${this.brush.blur}
        >
          ${Array.from({ length: this.count }, (_, k) => this.renderRow(k, said?.[k], truth?.[k]))}
        </div>
        <div class="axis" aria-hidden="true">
          <div class="ends"><span>0</span><span>1</span></div>
          <i>p</i><i>y</i>
        </div>
      </div>
      ${caption}`;
  }

  private renderRow(k: number, said?: number, truth?: number): TemplateResult {
    const { captions, tensorViews } = this.words.all;
    const on = k === this.at[this.axis];
    const { names } = this;
    const named = names && { name: names[k]!, short: this.words.short[k]! };
    const fault = said !== undefined && !Number.isFinite(said);
    const numbers = [
      said === undefined ? '·' : decimal(said, 2),
      truth === undefined ? '·' : decimal(truth, 0),
    ] as const;
    const spoken =
      truth === undefined ? tensorViews.notComputed : `p ${numbers[0]}, y ${numbers[1]}`;
    return html`<div
      id="row-${k}"
      class=${classMap({ row: true, focus: on, fault })}
      role="option"
      aria-selected=${on && this.brush.inside ? 'true' : 'false'}
    >
      <span class="hidden"
        >${captions.class(k)}: ${spoken}${k === this.label ? `, ${tensorViews.label}` : ''}</span
      >
      ${rowLabel(k, k === this.label, named)}
      ${
        fault
          ? html`<div class="unknown" aria-hidden="true"></div>`
          : html`<svg aria-hidden="true">${this.renderBar(said, truth)}</svg>`
      }
      <span class="number" aria-hidden="true">${numbers[0]}</span>
      <span class="number truth ${truth === 1 ? 'one' : ''}" aria-hidden="true">${numbers[1]}</span>
    </div>`;
  }

  private renderBar(said?: number, truth?: number): TemplateResult {
    const middle = this.row / 2;
    return svg`
      ${
        said === undefined
          ? nothing
          : svg`<rect class="bar" width="${said * 100}%" y=${middle - 4} height="8"></rect>`
      }
      <line class="zero" x1="0" x2="0" y1="0" y2="100%"></line>
      ${
        truth
          ? svg`<rect class="whole" width="${truth * 100}%" y=${middle - 6.5} height="13"></rect>`
          : nothing
      }`;
  }

  protected override updated(): void {
    this.style.setProperty('--row', `${this.row}px`);
    this.style.setProperty('--label', this.names ? '24px' : '19px');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-compare': Compare;
  }
}
