/** Buttons that copy all numbers of a value as text of a program or a spreadsheet. */

import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { toCsv, toJson, toNumPy } from '../../src/core/export';
import type { Value } from '../../src/core/value';
import { copyText } from '../clipboard';
import { customElement } from '../define';
import { AllWords } from '../all-words';

const FORMATS = {
  NumPy: toNumPy,
  JSON: toJson,
  CSV: toCsv,
} satisfies Record<string, (value: Value, name: string) => string>;

type Format = keyof typeof FORMATS;

/**
 * Copies, and says that it did. Where the browser forbids it, shows the text, selected.
 *
 * @csspart button - each of the buttons
 */
@customElement('bw-copy-as')
export class CopyAs extends LitElement {
  static override styles = css`
    :host {
      display: block;
      font: var(--t-s) / 16px sans-serif;
      font-family: var(--bw-sans, inherit);
      color: var(--ink-2);
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: var(--s1) var(--s2);
    }
    button {
      min-height: 24px;
      padding: 0 var(--s2);
      border: 1px solid var(--hair-2);
      border-radius: var(--r);
      background: none;
      font: inherit;
      color: var(--ink);
      cursor: pointer;
    }
    button:hover {
      background: var(--paper-3);
    }
    button:focus-visible,
    textarea:focus-visible {
      outline: 2px solid var(--ink);
      outline-offset: 1px;
    }
    .said {
      margin: var(--s1) 0 0;
      min-height: 16px;
    }
    textarea {
      box-sizing: border-box;
      width: 100%;
      height: 96px;
      margin-top: var(--s1);
      border: 1px solid var(--hair-2);
      border-radius: var(--r);
      background: var(--paper);
      font: var(--t-min) / 16px var(--mono);
      color: var(--ink);
      white-space: pre;
      resize: vertical;
    }
    @media (pointer: coarse) {
      button {
        min-height: 44px;
        min-width: 44px;
      }
    }
  `;

  /** Name of the value; in NumPy's text it names the variable. */
  @property() name = '';

  @property({ attribute: false }) value?: Value | undefined;

  @state() private outcome: { readonly format: Format; readonly copied: boolean } | null = null;
  @state() private count = 0;
  @state() private text = '';

  @query('textarea') private area!: HTMLTextAreaElement | null;

  private readonly words = new AllWords(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What was said is about numbers that are no longer shown.
    if (changed.has('value') || changed.has('name')) {
      this.outcome = null;
      this.text = '';
    }
  }

  override render(): TemplateResult {
    const { copyAs, copied, copyForbidden } = this.words.all.panels;
    const { outcome } = this;
    return html`
      <div class="buttons" role="group" aria-labelledby="label">
        <span id="label">${copyAs}</span>
        ${(Object.keys(FORMATS) as Format[]).map(
          (format) =>
            html`<button part="button" type="button" @click=${() => this.copy(format)}>
              ${format}
            </button>`,
        )}
      </div>
      <p class="said" role="status">
        ${outcome && (outcome.copied ? copied(this.count, outcome.format) : copyForbidden)}
      </p>
      ${
        outcome && !outcome.copied
          ? html`<textarea
              readonly
              spellcheck="false"
              aria-label=${`${copyAs} ${outcome.format}`}
              .value=${this.text}
            ></textarea>`
          : null
      }
    `;
  }

  private async copy(format: Format): Promise<void> {
    const { value } = this;
    if (!value) return;
    // A variable may be called W_next but not next.W.
    const text = FORMATS[format](value, this.name.replace(/\W/g, '_'));
    const copied = await copyText(text);
    if (value !== this.value) return;
    this.outcome = { format, copied };
    this.count = value.data.length;
    this.text = copied ? '' : text;
    await this.updateComplete;
    this.area?.focus();
    this.area?.select();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-copy-as': CopyAs;
  }
}
