/** One setting of the run, as a label and a number that can be typed over. */

import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { mostOf } from '../../src/core/epochs';
import type { Refusal } from '../../src/core/settings';
import { Bound } from '../bound';
import { customElement } from '../define';
import { RunElement } from '../run-element';
import { send } from '../events';
import { Words } from '../words';
import { valueWords } from './change';
import { readSetting, type NumberSetting } from './setting-value';

/**
 * "learning rate 0.5": click or Tab to edit, Enter or leaving the field sets, Esc takes back. A value
 * that makes no sense is refused beside the field, in words; the old one goes on.
 *
 * @fires bw-set - `{ name, value }`
 * @csspart input - the native text field
 * @csspart refusal - why a value was refused
 */
@customElement('bw-setting')
export class Setting extends RunElement {
  static override styles = css`
    :host {
      display: inline-block;
      position: relative;
      font: var(--t-m) / 20px sans-serif;
      font-family: var(--bw-sans, inherit);
      color: var(--ink-2);
      white-space: nowrap;
    }
    .field {
      display: flex;
      align-items: center;
      justify-content: end;
      gap: 5px;
      min-height: 28px;
    }
    input {
      box-sizing: content-box;
      min-width: 1.5em;
      padding: 1px 3px 0;
      field-sizing: content;
      border: 0;
      border-bottom: 1px dashed var(--hair-2);
      border-radius: 0;
      background: none;
      font: inherit;
      font-weight: 600;
      font-variant-numeric: tabular-nums;
      color: var(--ink);
    }
    input:hover {
      border-bottom: 1px solid var(--ink);
    }
    input:focus {
      border-bottom: 1px solid var(--ink);
      outline: 2px solid var(--ink);
      outline-offset: 1px;
      background: var(--paper);
    }
    input[aria-invalid='true'] {
      border-bottom: 2px solid var(--ink);
      margin-bottom: -1px;
    }
    .from {
      position: absolute;
      inset: 100% 0 auto auto;
      margin-top: -3px;
      font-size: var(--t-min);
      line-height: 13px;
    }
    .refusal {
      position: absolute;
      z-index: 2;
      inset: calc(100% + 2px) 0 auto auto;
      width: max-content;
      max-width: 260px;
      padding: var(--s2) var(--s3);
      border: 1px solid var(--ink);
      background: var(--paper);
      color: var(--ink);
      font-size: var(--t-s);
      line-height: 17px;
      white-space: normal;
    }
    :host([row]) {
      display: block;
    }
    :host([row]) .field {
      justify-content: space-between;
    }
    :host([row]) input {
      text-align: end;
    }
    :host([row]) .from,
    :host([row]) .refusal {
      position: static;
      max-width: none;
      width: auto;
      text-align: end;
    }
    @media (pointer: coarse) {
      .field {
        min-height: 44px;
      }
    }
  `;

  @property() name: NumberSetting = 'learningRate';

  /** The value in force, or from the next batch on. */
  @property({ type: Number }) value = 0;

  /** A bound below the usual one. */
  @property({ type: Number }) most = Infinity;

  /** Batch, from 1, from which the value holds, when that is not yet. */
  @property({ type: Number }) from?: number | undefined;

  /** Fills a line of its own, the number at its end. */
  @property({ type: Boolean, reflect: true }) row = false;

  /** What stands in the field while it differs from the value. */
  @state() private typed: string | null = null;

  @state() private refusal: Refusal | null = null;

  @query('input') private readonly input!: HTMLInputElement;

  private readonly words = new Words(this);

  readonly bound = new Bound(this, ({ deck: { settings, sizes, step } }) => {
    const { now, next } = settings;
    const changes = next[this.name] !== now[this.name];
    return {
      value: next[this.name],
      most: mostOf(this.name, sizes),
      from: changes ? step + 2 : undefined,
    };
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value') || changed.has('name')) this.takeBack();
  }

  override render(): TemplateResult {
    const locale = this.words.all;
    const value = valueWords(this.value, locale);
    const shown = this.typed ?? value;
    const { refusal } = this;
    return html`
      <div class="field">
        <label for="input">${locale.settings[this.name]}</label>
        <input
          id="input"
          part="input"
          type="text"
          inputmode=${this.name === 'learningRate' ? 'decimal' : 'numeric'}
          autocomplete="off"
          spellcheck="false"
          .value=${shown}
          size=${Math.max(3, shown.length)}
          aria-invalid=${refusal !== null}
          aria-describedby="about"
          @focus=${() => this.input.select()}
          @input=${this.edit}
          @blur=${this.commit}
          @keydown=${this.key}
        />
      </div>
      <div id="about" aria-live="polite">
        ${
          refusal
            ? html`<div class="refusal" part="refusal">
                ${locale.refusal(refusal)} ${locale.controls.keeps(value)}
              </div>`
            : this.from === undefined
              ? nothing
              : html`<div class="from">${locale.controls.fromBatch(this.from)}</div>`
        }
      </div>
    `;
  }

  private edit(): void {
    this.typed = this.input.value;
  }

  private commit(): void {
    if (this.typed === null) return;
    const read = readSetting(this.name, this.typed, this.most);
    if ('refusal' in read) {
      this.refusal = read.refusal;
      return;
    }
    this.takeBack();
    if (read.value !== this.value) send(this, 'bw-set', { name: this.name, value: read.value });
  }

  private takeBack(): void {
    this.typed = null;
    this.refusal = null;
  }

  private key(event: KeyboardEvent): void {
    // Letters, digits and arrows belong to the field; outside they are the page's shortcuts.
    event.stopPropagation();
    if (event.key === 'Enter') this.commit();
    if (event.key !== 'Escape' || (this.typed === null && this.refusal === null)) return;
    // In a dialog the first Esc takes back what was typed; only the next one closes it.
    event.preventDefault();
    this.takeBack();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-setting': Setting;
  }
}
