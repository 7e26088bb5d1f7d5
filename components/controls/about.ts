/** What Batchwise is, whose images it shows, what it does with them, and under which licences. */

import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../define';
import { AllWords } from '../all-words';
import './dialog';

const LICENCE_OF_THE_DATA = 'https://creativecommons.org/licenses/by-sa/3.0/';

/**
 * The dialog "About".
 *
 * @fires bw-close - it was closed by a person
 */
@customElement('bw-about')
export class About extends LitElement {
  static override styles = css`
    p {
      margin: 0 0 var(--s3);
      font: var(--t-l) / 23px var(--serif);
    }
    p + p {
      color: var(--ink-2);
    }
    dl {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      margin: var(--s4) 0 0;
    }
    dt,
    dd {
      margin: 0;
      padding: 6px 0;
      border-top: 1px solid var(--hair);
    }
    dt {
      padding-right: var(--s4);
      color: var(--ink-2);
    }
    a {
      color: inherit;
      text-underline-offset: 2px;
    }
    a:focus-visible {
      outline: 2px solid var(--ink);
      outline-offset: 1px;
    }
    @media (pointer: coarse) {
      a {
        padding: 12px 0;
      }
    }
  `;

  @property({ type: Boolean, reflect: true }) open = false;

  /** The tfjs backend that computes: `fused`, `wasm` or `cpu`; empty before one has started. */
  @property() backend = '';

  /** Of this program. */
  @property() version = '';

  /** Address of the texts of all licences; none in a copy that has them inside. */
  @property() licenses = 'licenses.md';

  private readonly words = new AllWords(this);

  override render(): TemplateResult {
    const { origin } = this.words.all.dialogs;
    const backends: Readonly<Record<string, string>> = origin.backends;
    return html`
      <bw-dialog .heading=${origin.heading} .open=${this.open} @bw-close=${this.close}>
        <p>${origin.what}</p>
        <p>${origin.private}</p>
        <dl>
          <dt>${origin.data}</dt>
          <dd>
            ${origin.dataIs}<br />${origin.dataLicence}
            <a href=${LICENCE_OF_THE_DATA} target="_blank" rel="noreferrer">CC BY-SA 3.0</a>
          </dd>
          <dt>${origin.engine}</dt>
          <dd>${this.backend ? (backends[this.backend] ?? this.backend) : origin.starting}</dd>
          ${
            this.version
              ? html`<dt>${origin.version}</dt>
                  <dd>${this.version}</dd>`
              : nothing
          }
          <dt>${origin.licence}</dt>
          <dd>
            ${origin.licenceIs}${
              this.licenses
                ? html` ·
                    <a href=${this.licenses} target="_blank" rel="noreferrer"
                      >${origin.packages}</a
                    >`
                : nothing
            }
          </dd>
        </dl>
      </bw-dialog>
    `;
  }

  private close(): void {
    this.open = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-about': About;
  }
}
