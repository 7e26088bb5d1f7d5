/** How the dataset becomes batches: every step with the shape, the type and some numbers after it. */

import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PipelinePart, PipelineStep } from '../../src/core/pipeline';
import type { PipelineContext } from '../../src/locales/tape/words';
import { caption } from '../caption';
import { customElement } from '../define';
import { decimal } from '../number';
import { AllWords } from '../all-words';

/** A part of an element, with the numbers that it has for the chosen image. */
export interface PipelineNumbers extends PipelinePart {
  /** Empty while they are not there. */
  readonly numbers: readonly number[];
}

export interface PipelineRow extends PipelineStep {
  readonly parts: readonly PipelineNumbers[];
}

/** Decimals of numbers from 0 to 1. */
const DIGITS = 3;

/** @slot caption - what the page says below it */
@customElement('bw-pipeline')
export class Pipeline extends LitElement {
  static override styles = css`
    :host {
      display: block;
      font: var(--t-s) / 16px sans-serif;
      font-family: var(--bw-sans, inherit);
      color: var(--ink);
    }
    p {
      margin: 0 0 var(--s2);
      color: var(--ink-2);
    }
    ol {
      margin: 0 0 var(--s2);
      padding: 0;
      list-style: none;
      border-top: 1px solid var(--hair-2);
    }
    li {
      padding: 5px 0 6px;
      border-bottom: 1px solid var(--hair);
    }
    .head {
      display: flex;
      justify-content: space-between;
      gap: var(--s2);
    }
    code {
      font: 600 var(--t-min) / 16px var(--mono);
    }
    .off code {
      font-weight: 400;
      text-decoration: line-through;
    }
    .off code,
    .count,
    .type {
      color: var(--ink-2);
    }
    .count,
    .type,
    .numbers {
      font-variant-numeric: tabular-nums;
    }
    .what {
      margin: 0;
    }
    .part {
      display: grid;
      grid-template-columns: 14px 120px minmax(0, 1fr);
    }
    i {
      font: italic var(--t-m) / 16px var(--serif);
    }
    .numbers {
      text-align: right;
      white-space: nowrap;
    }
  `;

  @property({ attribute: false }) rows: readonly PipelineRow[] = [];

  /** Where the chosen image stands. */
  @property({ attribute: false }) context?: PipelineContext | undefined;

  /** First and last pixel whose numbers are shown. */
  @property({ attribute: false }) pixels: readonly [number, number] = [0, 0];

  private readonly words = new AllWords(this);

  override render(): TemplateResult {
    const { context } = this;
    if (!context) return caption;
    const words = this.words.all.tape.pipeline;
    return html`
      <p>${words.numbersOf(context.image, ...this.pixels)}</p>
      <ol aria-label=${words.heading}>
        ${this.rows.map((row) => this.renderRow(row, context))}
      </ol>
      <p>${words.here}</p>
      ${caption}
    `;
  }

  private renderRow({ code, text, on, count, parts }: PipelineRow, context: PipelineContext) {
    const { tape, controls } = this.words.all;
    const { steps, off, elements } = tape.pipeline;
    const many = Number.isInteger(count) ? controls.count(count) : decimal(count, 1);
    return html`<li class=${on ? '' : 'off'} data-step=${text}>
      <div class="head"><code>${code}</code><span class="count">${elements(many)}</span></div>
      <p class="what">${on ? steps[text](context) : off}</p>
      ${on ? parts.map((part) => renderPart(part)) : nothing}
    </li>`;
  }
}

function renderPart({ symbol, shape, dtype, numbers }: PipelineNumbers): TemplateResult {
  return html`<div class="part">
    <i>${symbol}</i>
    <span class="type">${shape.length > 0 ? `${shape.join(' × ')} ` : ''}${dtype}</span>
    <span class="numbers">${numbers.length > 0 ? written(numbers) : '…'}</span>
  </div>`;
}

/** Whole numbers as such; else all of them with as many decimals. */
function written(numbers: readonly number[]): string {
  const digits = numbers.every(Number.isInteger) ? 0 : DIGITS;
  return numbers.map((number) => decimal(number, digits)).join(' ');
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-pipeline': Pipeline;
  }
}
