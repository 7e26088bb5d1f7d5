/** What the colours of the diverging scale stand for. */

import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Value } from '../../src/core/value';
import { customElement } from '../define';
import { DevicePixels } from '../device-pixels';
import { decimal } from '../number';
import { decimalsFor } from './digits';
import './heatmap';
import { STEPS } from './palette';

/** −1 to +1 in flat steps. */
const steps: Value = {
  shape: [STEPS],
  data: Float32Array.from({ length: STEPS }, (_, step) => (2 * step) / (STEPS - 1) - 1),
};

/**
 * −0.33 [eleven flat steps] +0.33.
 *
 * @csspart steps - the row of colours
 */
@customElement('bw-legend')
export class Legend extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      color: var(--ink-2);
      font: 400 var(--t-min) / 14px sans-serif;
      font-family: var(--bw-sans, inherit);
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    :host([waiting]) {
      visibility: hidden;
    }
    bw-heatmap {
      outline: 1px solid var(--hair-2);
    }
  `;

  /** The colours run from −extent to +extent. */
  @property({ type: Number }) extent = 1;

  /** Half as wide, ±0.33 in front: for narrow panels. */
  @property({ type: Boolean }) narrow = false;

  /** Nothing has these colours yet; the place is kept. */
  @property({ type: Boolean, reflect: true }) waiting = false;

  private readonly device = new DevicePixels(this);

  protected override render(): TemplateResult {
    const decimals = decimalsFor(this.extent, 2);
    const least = this.narrow
      ? `±${decimal(this.extent, decimals)}`
      : decimal(-this.extent, decimals);
    return html`<span>${least}</span
      ><bw-heatmap
        part="steps"
        aria-hidden="true"
        .value=${steps}
        .across=${STEPS}
        .down=${1}
        .cell=${this.device.snap(this.narrow ? 4 : 8)}
        .cellHeight=${8}
      ></bw-heatmap
      >${this.narrow ? nothing : html`<span>${decimal(this.extent, decimals, true)}</span>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-legend': Legend;
  }
}
