/** A histogram as small as a word, to stand in a line of text. */

import { LitElement, css, html, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { max, scaleLinear } from 'd3';
import { customElement } from '../define';

const BAR = 2;
const STEP = 3;
const HEIGHT = 14;

/**
 * One bar for each count. Its numbers belong beside it in words: it is hidden from screen readers.
 */
@customElement('bw-histogram')
export class Histogram extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    svg {
      display: block;
    }
    .bars {
      fill: var(--ink-2);
    }
    .base {
      fill: var(--hair-2);
    }
  `;

  /** How many numbers there are in each of the equal parts of their range. */
  @property({ attribute: false }) counts: readonly number[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get('counts');
    return !before || String(before) !== String(this.counts);
  }

  override render(): TemplateResult {
    const width = this.counts.length * STEP - (STEP - BAR);
    return html`<svg width=${width} height=${HEIGHT} viewBox=${`0 0 ${width} ${HEIGHT}`}>
      ${svg`<path class="base" d=${`M0 ${HEIGHT - 1}h${width}v1h${-width}z`}></path>
        <path class="bars" d=${this.bars()}></path>`}
    </svg>`;
  }

  /** Bars of whole pixels; a bin that holds anything is at least two high, over the base line. */
  private bars(): string {
    const height = scaleLinear()
      .domain([0, max(this.counts) ?? 0])
      .rangeRound([1, HEIGHT]);
    return this.counts
      .map((count, i) => ({ x: i * STEP, size: Math.max(2, height(count)), count }))
      .filter(({ count }) => count > 0)
      .map(({ x, size }) => `M${x} ${HEIGHT}v${-size}h${BAR}v${size}z`)
      .join('');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-histogram': Histogram;
  }
}
