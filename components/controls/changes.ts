/** Lists the changes of settings that are recorded in a run. */

import { css, html, LitElement, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Change } from '../../src/core/run';
import { customElement } from '../define';
import { send } from '../events';
import { Words } from '../words';
import { changeWords } from './change';

/**
 * "from batch 12: learning rate 0.1", a line for each change, each of which can be removed.
 *
 * @fires bw-unset - `{ index }`, into `changes`
 * @csspart remove - the button of each line
 */
@customElement('bw-changes')
export class Changes extends LitElement {
  static override styles = css`
    :host {
      display: block;
      font: var(--t-m) / 20px sans-serif;
      font-family: var(--bw-sans, inherit);
      color: var(--ink-2);
    }
    h3 {
      margin: 0;
      font: 600 var(--t-m) / 20px sans-serif;
      font-family: var(--bw-sans, inherit);
      color: var(--ink);
    }
    h3:focus {
      outline: none;
    }
    p,
    ul {
      margin: var(--s1) 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      justify-content: space-between;
      align-items: center;
      gap: var(--s2);
      min-height: 32px;
      border-top: 1px solid var(--hair);
      color: var(--ink);
      font-variant-numeric: tabular-nums;
    }
    button {
      flex: none;
      min-width: 28px;
      min-height: 28px;
      padding: 0;
      border: 0;
      background: none;
      color: var(--ink-2);
      cursor: pointer;
    }
    button:hover {
      color: var(--ink);
    }
    button:focus-visible {
      outline: 2px solid var(--ink);
      outline-offset: -1px;
    }
    svg {
      display: block;
      width: 12px;
      height: 12px;
      margin: auto;
      stroke: currentColor;
      stroke-width: 1.4;
    }
    @media (pointer: coarse) {
      button {
        min-width: 44px;
        min-height: 44px;
      }
    }
  `;

  /** Changes recorded in the run, by their steps. */
  @property({ attribute: false }) changes: readonly Change[] = [];

  @query('h3') private readonly heading!: HTMLElement;

  private readonly words = new Words(this);

  override render(): TemplateResult {
    const { changes, noChanges } = this.words.all.controls;
    return html`
      <h3 tabindex="-1">${changes}</h3>
      ${
        this.changes.length === 0
          ? html`<p>${noChanges}</p>`
          : html`<ul>
              ${this.changes.map((change, index) => this.renderChange(change, index))}
            </ul>`
      }
    `;
  }

  private renderChange(change: Change, index: number): TemplateResult {
    const locale = this.words.all;
    const text = changeWords(change, locale);
    const name = locale.controls.remove(text);
    return html`
      <li>
        <span>${text}</span>
        <button
          part="remove"
          type="button"
          aria-label=${name}
          title=${name}
          @click=${() => this.takeOut(index)}
        >
          <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M1 1l10 10M11 1L1 11" /></svg>
        </button>
      </li>
    `;
  }

  private takeOut(index: number): void {
    // The button that was pressed is about to go: the focus waits at the heading.
    this.heading.focus();
    send(this, 'bw-unset', { index });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-changes': Changes;
  }
}
