/** The formula strip: where the number that is pointed at comes from, in symbols and in numbers. */

import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Derivation, Line } from '../../src/core/derivation';
import { Bound } from '../bound';
import { caption } from '../caption';
import { customElement } from '../define';
import { RunElement } from '../run-element';
import { lineFormula } from '../math/line';
import { breakableMath } from '../math/mathml';
import { mathStyles } from '../math/styles';
import { ViewWords } from '../view-words';
import { AfterPaint } from './after-paint';
import { Size } from './size';

/**
 * Its height is kept for three lines, so that nothing moves from stage to stage.
 *
 * @slot - the chart of the terms (`bw-terms`): right of the lines, or below them where it is narrow
 * @slot caption - what the page says below it
 * @csspart tick - the segment of the rule that belongs to the active column
 * @csspart lines - the lines of the derivation
 */
@customElement('bw-formula')
export class FormulaStrip extends RunElement {
  static override styles = [
    mathStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
        color: var(--ink);
        font-family: var(--bw-sans, inherit);
      }
      .strip {
        position: relative;
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        column-gap: 28px;
        border-top: 1px solid var(--hair-2);
        padding-top: 9px;
      }
      .tick {
        position: absolute;
        top: -2px;
        left: 0;
        height: 3px;
        background: var(--now);
      }
      .lines {
        min-width: 0;
        box-sizing: border-box;
        min-height: 90px;
        padding-bottom: 2px;
        overflow-x: auto;
      }
      .lines:focus-visible {
        outline: 2px solid var(--ink);
      }
      .line {
        display: grid;
        grid-template-columns: 86px minmax(0, 1fr);
        align-items: baseline;
      }
      .label {
        font-size: var(--t-s);
        line-height: 24px;
        color: var(--ink-2);
      }
      .equation {
        font: 400 var(--t-math) / 24px var(--serif);
      }
      .nothing,
      .fault {
        margin: 0;
        font: 400 var(--t-l) / 26px var(--serif);
        color: var(--ink-2);
      }
      .fault {
        color: var(--ink);
        font-weight: 600;
      }
      @media (height < 960px) {
        .strip {
          padding-top: 6px;
        }
        .lines {
          min-height: 74px;
        }
      }
      @container (max-width: 700px) {
        .strip {
          display: block;
        }
        .lines {
          min-height: 120px;
        }
        ::slotted(*) {
          margin-top: 8px;
        }
      }
      @container (max-width: 560px) {
        .line {
          display: block;
        }
        .label {
          line-height: 18px;
        }
        .lines {
          min-height: 112px;
        }
      }
      @media (forced-colors: active) {
        .tick {
          background: Highlight;
        }
      }
    `,
  ];

  /** Undefined while there is nothing to explain. */
  @property({ attribute: false }) derivation?: Derivation | undefined;

  /** Why the run stopped, in words. */
  @property() fault?: string | undefined;

  /** The active column: where the lit segment of the rule begins and ends, in px from the left edge. */
  @property({ type: Number }) from = 0;
  @property({ type: Number }) to = 0;

  private readonly words = new ViewWords(this);
  /** Whether the lines need scrolling depends on their width. */
  private readonly size = new Size(this, '.lines');
  private readonly overflow = new AfterPaint(() => this.settle());

  readonly bound = new Bound(this, ({ derivation }) => ({ derivation }));

  override connectedCallback(): void {
    super.connectedCallback();
    document.fonts.addEventListener('loadingdone', this.onFonts);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.fonts.removeEventListener('loadingdone', this.onFonts);
  }

  protected override render(): TemplateResult {
    const { explanation } = this.words.all;
    return html`
      <section class="strip" aria-label=${explanation.derivation}>
        <div class="tick" part="tick"></div>
        <div class="lines" part="lines">
          ${
            this.fault
              ? html`<div class="line">
                  <span class="label">${explanation.stopped}</span>
                  <p class="fault" role="status">${this.fault}</p>
                </div>`
              : nothing
          }
          ${
            this.derivation
              ? this.derivation.lines.map((line) => this.renderLine(line))
              : this.fault
                ? nothing
                : html`<p class="nothing">${explanation.nothing}</p>`
          }
        </div>
        <slot></slot>
      </section>
      ${caption}
    `;
  }

  protected override updated(): void {
    const tick = this.renderRoot.querySelector<HTMLElement>('.tick')!;
    tick.style.setProperty('left', `${this.from}px`);
    const width = Math.max(0, this.to - this.from);
    // Never wider than the strip: a column can be wider than what is seen of it.
    tick.style.setProperty('width', `min(${width}px, calc(100% - ${this.from}px))`);
    this.overflow.look();
  }

  /** What scrolls must be reached by the keyboard; what does not scroll must not be a stop. */
  private readonly settle = (): void => {
    const lines = this.renderRoot.querySelector<HTMLElement>('.lines');
    if (!lines || this.size.width === 0) return;
    if (lines.scrollWidth > lines.clientWidth) lines.tabIndex = 0;
    else lines.removeAttribute('tabindex');
  };

  /** The lines are as wide as their typeface makes them. */
  private readonly onFonts = (): void => this.requestUpdate();

  private renderLine(line: Line): TemplateResult {
    return html`<div class="line">
      <span class="label">${this.words.all.lines[line.label]}</span>
      <div class="equation">${breakableMath(lineFormula(line), this.words.all)}</div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-formula': FormulaStrip;
  }
}
