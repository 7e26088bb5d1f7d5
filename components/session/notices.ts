/** What the page has to say above the loop: an address not understood, an engine that stopped. */

import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { State } from '../../src/session/state';
import { customElement } from '../define';
import { send } from '../events';
import { Words } from '../words';

/**
 * Empty, and without height, while there is nothing to say.
 *
 * @fires bw-retry - the engine shall be started again
 * @csspart notice - each of the notices
 */
@customElement('bw-notices')
export class Notices extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    .notice {
      display: flex;
      align-items: baseline;
      gap: 12px;
      margin: 8px 0 0;
      padding: 6px 12px;
      border-left: 3px solid var(--ink);
      background: var(--paper-2);
      color: var(--ink);
      font: var(--t-m) / 18px sans-serif;
      font-family: var(--bw-sans, inherit);
    }
    button {
      flex: none;
      margin-left: auto;
      min-height: 24px;
      padding: 2px 10px;
      border: 1px solid var(--ink-3);
      background: none;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
    button:focus-visible {
      outline: 2px solid var(--ink);
      outline-offset: 1px;
    }
  `;

  @property({ attribute: false }) state?: State;

  @state() private dismissed = false;

  private readonly words = new Words(this);

  override render(): TemplateResult {
    const { page } = this.words.all;
    const { problems = [], failure = null } = this.state ?? {};
    const list = problems.map(({ parameter, value }) => `${parameter}=${value}`).join(', ');
    return html`
      ${
        list && !this.dismissed
          ? html`<div class="notice" part="notice" role="status">
              <span>${page.problems(list)}</span>
              <button type="button" @click=${this.dismiss}>${page.dismiss}</button>
            </div>`
          : nothing
      }
      ${
        failure
          ? html`<div class="notice" part="notice" role="alert">
              <span>${page.failure(failure)}</span>
              <button type="button" @click=${() => send(this, 'bw-retry', null)}>
                ${page.retry}
              </button>
            </div>`
          : nothing
      }
    `;
  }

  private readonly dismiss = (): void => {
    this.dismissed = true;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-notices': Notices;
  }
}
