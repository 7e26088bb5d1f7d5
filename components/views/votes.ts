/** The votes of all pixels for one unit, x ⊙ W₅, as an image: the terms of its score, each in its place. */

import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { FocusChange } from '../../src/core/axis';
import type { Term } from '../../src/core/derivation';
import type { Formula } from '../../src/core/formula';
import type { Value } from '../../src/core/value';
import { caption } from '../caption';
import { customElement } from '../define';
import { DevicePixels } from '../device-pixels';
import { math } from '../math/mathml';
import { mathStyles } from '../math/styles';
import { exact } from '../number';
import { ViewWords } from '../view-words';
import { Brush, stepIn } from './brush';
import './heatmap';
import { hiddenText } from './hidden';
import './legend';
import { imageOf, pixelTables } from './pixel-tables';
import { readout, readoutStyles } from './readout';
import { factorsOf } from './sum';
import { told } from './summary';

/**
 * @slot caption - what the page says below it
 * @fires bw-point - the pixel under the pointer or chosen by arrow keys, null when it is left
 * @fires bw-pin - the pixel of a click, a tap or Enter; null on Esc
 * @csspart image
 */
@customElement('bw-votes')
export class Votes extends LitElement {
  static override styles = [
    mathStyles,
    hiddenText,
    readoutStyles,
    css`
      :host {
        display: block;
        color: var(--ink-2);
        font: 400 var(--t-s) / 18px sans-serif;
        font-family: var(--bw-sans, inherit);
      }
      .chart {
        display: flex;
        gap: 14px;
      }
      .said {
        min-width: 148px;
      }
      math {
        font-size: var(--t-l);
      }
      bw-legend {
        margin-top: 8px;
      }
      .image {
        position: relative;
        flex: none;
        align-self: start;
        outline: 1px solid var(--hair);
        cursor: crosshair;
        touch-action: pan-y;
      }
      .image:focus-visible {
        outline: 2px solid var(--ink);
        outline-offset: 2px;
      }
      .ring {
        position: absolute;
        box-sizing: border-box;
        border: 1.5px solid var(--ink);
        outline: 1px solid var(--paper);
        pointer-events: none;
      }
    `,
  ];

  /** Name of the value that the votes make. */
  @property() name = '';
  /** One a pixel, in the order of the pixels. */
  @property({ attribute: false }) terms: readonly Term[] = [];
  /** What one vote is, in symbols. */
  @property({ attribute: false }) term?: Formula | undefined;
  /** The pixel pointed at. */
  @property({ type: Number }) marked: number | null = null;
  /** CSS pixels a cell is wide, made whole in device pixels. */
  @property({ type: Number }) cell = 2;

  private value: Value = { shape: [0], data: new Float32Array() };
  private extent = 0.01;

  private readonly words = new ViewWords(this);
  private readonly device = new DevicePixels(this);
  private readonly brush = new Brush(this, {
    at: (x, y, box) => this.voteAt(x / box.width, y / box.height),
    step: (key) => this.stepped(key),
    values: () => (this.terms.length > 0 ? pixelTables(this.value.data, this.name) : null),
  });

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('terms')) return;
    const data = Float32Array.from(this.terms, ({ value }) => value);
    const most = data.reduce((size, value) => Math.max(size, Math.abs(value) || 0), 0);
    this.value = { shape: [data.length], data };
    this.extent = Math.max(0.01, Math.ceil(most * 100) / 100);
  }

  protected override render(): TemplateResult {
    const { terms, columns, marked } = this;
    const { explanation, captions, tensorViews, lang } = this.words.all;
    const said = explanation.votes(terms.length);
    const vote = terms[marked ?? 0];
    const spoken = vote ? `${captions.pixel(marked ?? 0)}: ${exact(vote.value)}` : '';
    const place = (x: number, y: number): string => tensorViews.place(y, x);
    const summary = told(imageOf(this.value.data), place, tensorViews, lang);
    return html`<div class="chart">
        <div class="said">
          <div>${said}${this.renderFactors()}</div>
          <bw-legend .extent=${this.extent}></bw-legend>
        </div>
        <div
          class="image"
          part="image"
          role="slider"
          tabindex="0"
          aria-label=${said}
          aria-valuemin="0"
          aria-valuemax=${Math.max(0, terms.length - 1)}
          aria-valuenow=${marked ?? 0}
          aria-valuetext=${spoken || nothing}
          aria-describedby="summary"
          @pointermove=${this.brush.move}
          @pointerleave=${this.brush.leave}
          @pointercancel=${this.brush.leave}
          @pointerup=${this.brush.up}
          @click=${this.brush.click}
          @keydown=${this.brush.key}
          @blur=${this.brush.blur}
        >
          <bw-heatmap
            aria-hidden="true"
            .value=${this.value}
            .across=${columns}
            .down=${columns}
            .extent=${this.extent}
            .cell=${this.device.snap(this.cell)}
          ></bw-heatmap>
          <div class="ring" ?hidden=${marked === null}></div>
          ${readout(spoken)}
        </div>
        <div class="hidden" id="summary">${summary}</div>
      </div>
      ${caption}`;
  }

  protected override updated(): void {
    const ring = this.renderRoot.querySelector<HTMLElement>('.ring')!;
    const cell = this.device.snap(this.cell);
    const at = this.marked ?? 0;
    ring.style.setProperty('left', `${(at % this.columns) * cell - 3}px`);
    ring.style.setProperty('top', `${Math.floor(at / this.columns) * cell - 3}px`);
    ring.style.setProperty('width', `${cell + 6}px`);
    ring.style.setProperty('height', `${cell + 6}px`);
  }

  private renderFactors(): TemplateResult | typeof nothing {
    if (!this.term) return nothing;
    const factors = factorsOf(this.term).map((factor) => math(factor, this.words.all));
    return html`, ${factors.map((factor, i) => (i === 0 ? factor : html` ⊙ ${factor}`))}`;
  }

  private get columns(): number {
    return Math.round(Math.sqrt(this.terms.length));
  }

  private voteAt(across: number, down: number): FocusChange | null {
    const cell = (part: number): number =>
      Math.min(this.columns - 1, Math.max(0, Math.floor(part * this.columns)));
    return this.terms[cell(down) * this.columns + cell(across)]?.at ?? null;
  }

  private stepped(key: string): FocusChange | null {
    const next = stepIn(key, this.marked ?? 0, this.columns, this.terms.length, false);
    return next === null ? null : (this.terms[next]?.at ?? null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-votes': Votes;
  }
}
