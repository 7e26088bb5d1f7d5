/** All terms of a sum, one stem each, up when above zero and down when below. */

import { LitElement, css, html, nothing, svg, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ticks } from 'd3';
import type { Axis } from '../../src/core/axis';
import type { Term } from '../../src/core/derivation';
import type { Formula } from '../../src/core/formula';
import { caption } from '../caption';
import { customElement } from '../define';
import { figure } from '../math/figure';
import { math } from '../math/mathml';
import { mathStyles } from '../math/styles';
import { significant } from '../number';
import { ViewWords } from '../view-words';
import { Brush, stepIn } from './brush';
import { Size } from './size';
import { indexAtX, placeOf, stemsOf } from './stem-layout';

const MARK = 9;
/** Below the stems: their positions, or ticks. */
const FOOT = { named: 14, ticks: 6 };
/** So few terms have their positions below them, more have a tick at every tenth or so. */
const NAMED = 16;

/**
 * The width is its container's. The term marked has an arrow above it.
 *
 * @slot caption - what the page says below it
 * @fires bw-point - the term under the pointer or chosen by arrow keys, null when it is left
 * @fires bw-pin - the term of a click, a tap or Enter; null on Esc
 * @csspart chart
 * @csspart caption
 */
@customElement('bw-stems')
export class Stems extends LitElement {
  static override styles = [
    mathStyles,
    css`
      :host {
        display: block;
        color: var(--ink-2);
        font: 400 var(--t-s) / 16px sans-serif;
        font-family: var(--bw-sans, inherit);
        font-variant-numeric: tabular-nums;
      }
      .chart {
        height: 67px;
        cursor: crosshair;
        touch-action: pan-y;
      }
      .chart:focus-visible {
        outline: 2px solid var(--ink);
        outline-offset: 2px;
      }
      svg {
        display: block;
        overflow: visible;
      }
      .negative {
        fill: var(--neg);
      }
      .positive {
        fill: var(--pos);
      }
      .dots {
        fill: var(--ink-3);
      }
      .zero {
        stroke: var(--ink-2);
      }
      .ticks {
        stroke: var(--hair-2);
      }
      .mark {
        fill: none;
        stroke: var(--ink);
        stroke-width: 1.25;
      }
      text {
        fill: var(--ink-2);
        font-size: var(--t-min);
        text-anchor: middle;
      }
      .marked {
        fill: var(--ink);
        font-weight: 600;
      }
      .caption {
        display: flex;
        justify-content: space-between;
        gap: 12px;
        min-height: 16px;
        white-space: nowrap;
      }
      @media (height < 960px) {
        .chart {
          height: 50px;
        }
      }
      @container (700px < width <= 900px) {
        .symbols {
          display: none;
        }
      }
    `,
  ];

  /** Name of the value that the terms make. */
  @property() name = '';
  @property({ attribute: false }) terms: readonly Term[] = [];
  /** What one term is, in symbols. */
  @property({ attribute: false }) term?: Formula | undefined;
  /** The axis that the terms lie on. */
  @property() axis: Axis = 'image';
  /** Index of the term pointed at. */
  @property({ type: Number }) marked: number | null = null;

  private readonly words = new ViewWords(this);
  private readonly size = new Size(this, '.chart', 'both');
  private readonly brush = new Brush(this, {
    at: (x, _, box) => this.terms[indexAtX(x, this.terms.length, box.width)]?.at ?? null,
    step: (key) => this.stepped(key),
  });

  protected override render(): TemplateResult {
    const { terms, marked, size, axis } = this;
    const { explanation, captions } = this.words.all;
    const now = terms[marked ?? 0];
    const said = explanation.terms[axis](terms.length);
    return html`
      <div
        class="chart"
        part="chart"
        role="slider"
        tabindex="0"
        aria-label=${said}
        aria-valuemin="0"
        aria-valuemax=${Math.max(0, terms.length - 1)}
        aria-valuenow=${marked ?? 0}
        aria-valuetext=${
          now ? `${this.nameOf(now, captions[axis])}: ${figure(now.value)}` : nothing
        }
        @pointermove=${this.brush.move}
        @pointerleave=${this.brush.leave}
        @pointercancel=${this.brush.leave}
        @pointerup=${this.brush.up}
        @click=${this.brush.click}
        @keydown=${this.brush.key}
        @blur=${this.brush.blur}
      >
        <svg aria-hidden="true" width="100%" height="100%">
          ${size.width > 0 ? this.renderChart(size.width) : nothing}
        </svg>
      </div>
      <div class="caption" part="caption">
        <span
          >${said}${this.term ? html`<span class="symbols"> · ${math(this.term, this.words.all)}</span>` : nothing}</span
        >
        <span>${this.renderRange()}</span>
      </div>
      ${caption}
    `;
  }

  private renderChart(width: number): TemplateResult {
    const { terms, marked } = this;
    const height = Math.max(0, this.size.height - MARK - this.foot);
    const stems = stemsOf(
      terms.map(({ value }) => value),
      width,
      height,
    );
    const place = marked === null ? null : placeOf(marked, terms.length, width);
    return svg`
      ${
        place &&
        svg`<path class="mark" transform="translate(${place.x + place.width / 2} 0.5)"
        d="M0 6.5v-6m-3 2.75l3 3.25l3-3.25"></path>`
      }
      <g transform="translate(0 ${MARK})">
        <path class="negative" d=${stems.negative}></path>
        <path class="positive" d=${stems.positive}></path>
        <path class="dots" d=${stems.dots}></path>
        <line class="zero" x2=${width} y1=${stems.zero} y2=${stems.zero}></line>
      </g>
      <g transform="translate(0 ${MARK + height})">${this.renderFoot(width)}</g>
    `;
  }

  private get foot(): number {
    return this.terms.length > NAMED ? FOOT.ticks : FOOT.named;
  }

  private renderFoot(width: number): TemplateResult | TemplateResult[] {
    const { terms, marked, axis } = this;
    const count = terms.length;
    if (count > NAMED) {
      const path = ticks(0, count, 10)
        .map((tick) => `M${Math.round((tick * width) / count) + 0.5} 1v4`)
        .join('');
      return svg`<path class="ticks" d=${path}></path>`;
    }
    const short = (n: number): string => String(axis === 'image' ? n + 1 : n);
    return terms.map((term, i) => {
      const { x, width: stem } = placeOf(i, count, width);
      return svg`<text class=${i === marked ? 'marked' : ''} x=${x + stem / 2} y="11">${
        term.at[axis] === undefined ? this.words.all.explanation.bias : short(term.at[axis])
      }</text>`;
    });
  }

  /** What the full height stands for: ± where there are terms on both sides. */
  private renderRange(): string {
    const sizes = this.terms.map(({ value }) => Math.abs(value)).filter(Number.isFinite);
    const most = significant(Math.max(0, ...sizes), 2);
    return this.terms.some(({ value }) => value < 0) ? `±${most}` : `0 … ${most}`;
  }

  private nameOf(term: Term, caption: (n: number) => string): string {
    const position = term.at[this.axis];
    if (position === undefined) return this.words.all.explanation.bias;
    return caption(this.axis === 'image' ? position + 1 : position);
  }

  private stepped(key: string): Term['at'] | null {
    const count = this.terms.length;
    const next = stepIn(key, this.marked ?? 0, count, count, true);
    return next === null ? null : (this.terms[next]?.at ?? null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-stems': Stems;
  }
}
