/** The few parts of a sum as bars, each beginning where the one above ended, and the sum below them. */

import { LitElement, css, html, svg, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Formula } from '../../src/core/formula';
import { caption } from '../caption';
import { customElement } from '../define';
import { figure } from '../math/figure';
import { math } from '../math/mathml';
import { speak } from '../math/speech';
import { mathStyles } from '../math/styles';
import { ViewWords } from '../view-words';
import { Size } from './size';
import { waterfallOf } from './waterfall-layout';

const BAR = 9;

/** A number with its name, in words or in symbols. */
export interface SumPart {
  readonly name: string | Formula;
  readonly value: number;
}

/**
 * Blue for what is taken away, vermilion for what is added, an outline for the sum. A sign is seen by
 * the direction, too: the tick at a bar's end is where the next one begins.
 *
 * @slot caption - what the page says below it
 * @csspart chart
 */
@customElement('bw-waterfall')
export class WaterfallChart extends LitElement {
  static override styles = [
    mathStyles,
    css`
      :host {
        display: block;
        color: var(--ink);
        font: 400 var(--t-s) / 14px sans-serif;
        font-family: var(--bw-sans, inherit);
      }
      .chart {
        display: grid;
        grid-template-columns: minmax(58px, max-content) minmax(0, 1fr);
        column-gap: 8px;
      }
      .names {
        white-space: nowrap;
      }
      .names div {
        height: 14px;
      }
      .wide .names div {
        height: 20px;
        line-height: 20px;
      }
      math {
        font-size: var(--t-l);
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
      line {
        stroke: var(--ink-2);
      }
      .total {
        fill: none;
        stroke: var(--ink);
      }
    `,
  ];

  @property({ attribute: false }) parts: readonly SumPart[] = [];

  /** The sum itself: its value is the parts' together. */
  @property({ attribute: false }) total: SumPart = { name: '', value: 0 };

  /** Rows of 20 px instead of 14: names with subscripts need them. */
  @property({ type: Boolean }) wide = false;

  private readonly words = new ViewWords(this);
  private readonly size = new Size(this, '.bars');

  protected override render(): TemplateResult {
    const rows = [...this.parts, this.total];
    const said = rows.map(({ name, value }) => `${this.spoken(name)} ${figure(value)}`).join(', ');
    return html`
      <div class="chart ${this.wide ? 'wide' : ''}" part="chart" role="img" aria-label=${said}>
        <div class="names">${rows.map(({ name }) => html`<div>${this.drawn(name)}</div>`)}</div>
        <div class="bars">
          <svg width="100%" height=${rows.length * this.row}>
            ${this.size.width > 0 ? this.renderBars(this.size.width) : null}
          </svg>
        </div>
      </div>
      ${caption}
    `;
  }

  private renderBars(width: number): TemplateResult {
    const { bars, total, zero } = waterfallOf(
      this.parts.map(({ value }) => value),
      width,
    );
    const { row } = this;
    const top = (i: number): number => i * row + (row - BAR) / 2;
    const bottom = top(bars.length);
    return svg`
      ${bars.map(
        (bar, i) => svg`
          <rect class=${bar.negative ? 'negative' : 'positive'} x=${bar.from} y=${top(i)}
            width=${Math.max(1, bar.to - bar.from)} height=${BAR}></rect>
          <line x1=${bar.end} x2=${bar.end} y1=${top(i)} y2=${top(i + 1) + BAR}></line>`,
      )}
      <line x1=${zero} x2=${zero} y1="0" y2=${(bars.length + 1) * row}></line>
      <rect class="total" x=${total.from} y=${bottom + 0.5} width=${total.to - total.from}
        height=${BAR - 1}></rect>
    `;
  }

  private get row(): number {
    return this.wide ? 20 : 14;
  }

  private drawn(name: string | Formula): TemplateResult | string {
    return typeof name === 'string' ? name : math(name, this.words.all);
  }

  private spoken(name: string | Formula): string {
    return typeof name === 'string' ? name : speak(name, this.words.all);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-waterfall': WaterfallChart;
  }
}
