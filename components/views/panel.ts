/** The frame of one panel of the loop: rule, stage number and title, formula, legend, and the view. */

import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../define';
import { send } from '../events';
import { ViewWords } from '../view-words';
import { hiddenText } from './hidden';

/** `waiting`: not computed yet in this batch. */
export type PanelState = 'idle' | 'active' | 'waiting';

/**
 * Frames a view. Its size is the same in every state.
 *
 * @slot - the view
 * @slot formula - what the panel holds, in mathematics: its second row, left
 * @slot legend - the scale of the view's colours: its second row, right
 * @fires bw-go - when the number or the title of a stage's panel is pressed
 * @csspart heading - number and title
 * @csspart body - the box around the view
 */
@customElement('bw-panel')
export class Panel extends LitElement {
  static override styles = [
    hiddenText,
    css`
      :host {
        display: block;
        position: relative;
        min-width: 0;
        color: var(--ink);
        font-family: var(--bw-sans, inherit);
      }
      .rule {
        box-sizing: border-box;
        height: 3px;
        padding-top: 2px;
      }
      .rule::before,
      .foot::before {
        content: '';
        display: block;
        border-top: 1px solid var(--hair-2);
      }
      .foot {
        position: absolute;
        inset: auto 0 0;
        height: 3px;
      }
      .foot::before {
        display: none;
      }
      .waiting .rule::before {
        border-top-style: dashed;
      }
      .active .rule {
        padding-top: 0;
      }
      .active .rule::before,
      .active .foot::before {
        display: block;
        border-top: 3px solid var(--now);
      }
      .heading {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        column-gap: 10px;
        align-items: end;
        padding: 6px 0 var(--bw-panel-gap, 9px);
      }
      h3 {
        grid-column: 1 / -1;
        margin: 0;
        height: 16px;
        font: 400 var(--t-s) / 16px sans-serif;
        font-family: var(--bw-sans, inherit);
        color: var(--ink-2);
        white-space: nowrap;
      }
      button {
        all: unset;
        cursor: pointer;
        /* The target is taller than the line that it stands on. */
        padding: 4px 0;
        margin: -4px 0;
        display: inline-block;
      }
      button:hover .title {
        text-decoration: underline;
        text-underline-offset: 3px;
      }
      button:focus-visible {
        outline: 2px solid var(--ink);
        outline-offset: 1px;
      }
      .number {
        display: inline-block;
        width: 16px;
        margin-right: 2px;
        color: var(--ink-3);
        font-variant-numeric: tabular-nums;
      }
      .active h3,
      .active .formula {
        color: var(--now);
      }
      .active .title {
        font-weight: 600;
      }
      .active .number {
        border-radius: 50%;
        background: var(--now);
        color: var(--paper);
        font-size: var(--t-min);
        font-weight: 700;
        text-align: center;
      }
      .waiting .formula {
        color: var(--ink-3);
      }
      .formula {
        grid-column: 1;
        height: 22px;
        font: var(--t-math) / 22px var(--serif);
        white-space: nowrap;
      }
      .legend {
        grid-column: 2;
        display: flex;
        align-items: center;
        height: 22px;
        font-size: var(--t-min);
        color: var(--ink-2);
        white-space: nowrap;
      }
      @media (forced-colors: active) {
        .active .number {
          forced-color-adjust: none;
          background: Highlight;
          color: HighlightText;
        }
      }
    `,
  ];

  /** Number of the panel's stage, counted from 1. A panel without one belongs to no stage. */
  @property({ type: Number }) number?: number | undefined;

  @property() heading = '';

  @property({ reflect: true }) state: PanelState = 'idle';

  /** Rules the panel off below, too, while it is active: for the one right above the formula strip. */
  @property({ type: Boolean }) closed = false;

  private readonly words = new ViewWords(this);

  override render(): TemplateResult {
    return html`
      <div class=${this.state} role="group" aria-label=${this.heading}>
        <div class="rule"></div>
        <div class="heading">
          <h3 part="heading">
            ${
              this.number === undefined
                ? html`<span class="title">${this.heading}</span>`
                : this.renderStage(this.number)
            }
            ${
              this.state === 'waiting'
                ? html`<span class="hidden">${this.words.all.batchView.notComputed}</span>`
                : nothing
            }
          </h3>
          <div class="formula"><slot name="formula"></slot></div>
          <div class="legend"><slot name="legend"></slot></div>
        </div>
        <div part="body"><slot></slot></div>
        ${this.closed ? html`<div class="foot"></div>` : nothing}
      </div>
    `;
  }

  private renderStage(number: number): TemplateResult {
    return html`<button
      type="button"
      aria-current=${this.state === 'active' ? 'step' : nothing}
      @click=${this.onGo}
    >
      <span class="number">${number}</span><span class="title">${this.heading}</span>
    </button>`;
  }

  private readonly onGo = (): void => {
    if (this.number !== undefined) send(this, 'bw-go', { stage: this.number - 1 });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-panel': Panel;
  }
}
