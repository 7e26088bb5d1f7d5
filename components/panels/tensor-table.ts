/** Every number of one tensor: found by its index, looked through, and copied. */

import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Axis } from '../../src/core/axis';
import type { Value } from '../../src/core/value';
import { caption } from '../caption';
import { customElement } from '../define';
import { AllWords } from '../all-words';
import { lastIndex, search, type NotFound } from './grid-shape';
import type { NumberGrid } from './number-grid';
import './copy-as';
import './number-grid';

/**
 * A search field, the table, and the copy buttons.
 *
 * @slot caption - what the page says below it
 * @fires bw-point - when the pointer or an arrow key is on a number; null when it left
 * @fires bw-pin - when a number is clicked, or Enter is pressed on it
 */
@customElement('bw-tensor-table')
export class TensorTable extends LitElement {
  static override styles = css`
    :host {
      display: block;
      font: var(--t-s) / 16px sans-serif;
      font-family: var(--bw-sans, inherit);
      color: var(--ink);
    }
    form {
      display: flex;
      align-items: center;
      gap: var(--s2);
    }
    input,
    button {
      box-sizing: border-box;
      height: 24px;
      border: 1px solid var(--hair-2);
      border-radius: var(--r);
      font: inherit;
      color: inherit;
    }
    input {
      width: 84px;
      padding: 0 var(--s1);
      background: var(--paper);
      font-family: var(--mono);
    }
    button {
      padding: 0 var(--s2);
      background: none;
      cursor: pointer;
    }
    button:hover {
      background: var(--paper-3);
    }
    :focus-visible {
      outline: 2px solid var(--ink);
      outline-offset: 1px;
    }
    .hint {
      color: var(--ink-2);
      white-space: nowrap;
    }
    .refusal {
      min-height: 16px;
      margin: var(--s1) 0;
    }
    bw-copy-as {
      margin-top: var(--s2);
    }
    @media (pointer: coarse) {
      input,
      button {
        height: 44px;
        min-width: 44px;
        font-size: 16px;
      }
    }
  `;

  /** Name of the value. */
  @property() name = '';

  /** How the value is written: W, δ. */
  @property() symbol = '';

  @property({ attribute: false }) value?: Value | undefined;

  /** What its rows and columns are. */
  @property({ attribute: false }) axes: readonly Axis[] = [];

  @state() private refused: NotFound | null = null;

  @query('input') private field!: HTMLInputElement;
  @query('bw-number-grid') private grid!: NumberGrid;

  private readonly words = new AllWords(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('name')) this.refused = null;
  }

  override render(): TemplateResult {
    const { index, goTo, indexHint } = this.words.all.panels;
    const { shape = [] } = this.value ?? {};
    const refusal = this.refusal(shape);
    return html`
      <form novalidate @submit=${this.onSubmit}>
        <label for="index">${index}</label>
        <input
          id="index"
          type="text"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="hint refusal"
          aria-invalid=${refusal ? 'true' : nothing}
          @keydown=${keepKeys}
        />
        <button type="submit">${goTo}</button>
        <span class="hint" id="hint">${shape.length > 0 ? indexHint(lastIndex(shape)) : ''}</span>
      </form>
      <p class="refusal" id="refusal" role="alert">${refusal}</p>
      <bw-number-grid
        .name=${this.name}
        .symbol=${this.symbol}
        .value=${this.value}
        .axes=${this.axes}
      ></bw-number-grid>
      <bw-copy-as .name=${this.name} .value=${this.value}></bw-copy-as>
      ${caption}
    `;
  }

  private refusal(shape: readonly number[]): string {
    if (!this.refused) return '';
    const { indexMalformed, indexOutside } = this.words.all.panels;
    return this.refused.why === 'malformed'
      ? indexMalformed(shape.length, lastIndex(shape))
      : indexOutside(this.refused.index, lastIndex(shape));
  }

  private readonly onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!this.value) return;
    const result = search(this.field.value, this.value.shape);
    this.refused = result.found ? null : result;
    this.grid.choose(result.found);
  };
}

/** What is typed here is not for the shortcuts of the page. */
function keepKeys(event: KeyboardEvent): void {
  if (event.key !== 'Escape' && event.key !== 'Tab') event.stopPropagation();
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-tensor-table': TensorTable;
  }
}
