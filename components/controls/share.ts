/** Gives the run away: as an address, and as a file where an address has no room for it. */

import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { LeftOut } from '../../src/locales/dialogs/words';
import { copyText } from '../clipboard';
import { customElement } from '../define';
import { AllWords } from '../all-words';
import type { HandedFile } from '../download';
import { buttons } from './buttons';
import { copiedText } from './copied-text';
import './dialog';
import './embed-code';
import './run-file';

/**
 * The dialog "Share this run". Where the browser forbids copying, the address stands there, selected.
 *
 * @fires bw-save-run - the run shall be saved as a file
 * @fires bw-run-file - `{ name, text }` of a file to open
 * @fires bw-close - it was closed by a person
 */
@customElement('bw-share')
export class Share extends LitElement {
  static override styles = [
    buttons,
    copiedText,
    css`
      p,
      ul {
        margin: 0 0 var(--s3);
      }
      ul {
        padding: 0;
        list-style: none;
      }
      .left-out {
        margin: var(--s3) 0 0;
        padding-left: var(--s2);
        border-left: 3px solid var(--ink);
      }
      .left-out p {
        margin: 0;
      }
      bw-run-file,
      bw-embed-code {
        display: block;
        margin-top: var(--s3);
      }
    `,
  ];

  @property({ type: Boolean, reflect: true }) open = false;

  /** The permalink, whole; none where no page of ours is known. */
  @property() address = '';

  /** What shows this run in other pages; none where the page cannot be reached by them. */
  @property({ attribute: false }) code: {
    readonly tag: string;
    readonly frame: string | null;
  } | null = null;

  /** What had no room in it. */
  @property({ attribute: false }) leftOut: readonly LeftOut[] = [];

  /** Why the owner could not open the last run file, in words. */
  @property() fault = '';

  /** The run file that was saved last, where the browser may not have saved it. */
  @property({ attribute: false }) unsaved: HandedFile | null = null;

  @state() private copied: boolean | null = null;

  @query('textarea') private readonly area!: HTMLTextAreaElement;

  private readonly words = new AllWords(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What was said is about an address that no longer stands here.
    if (changed.has('address') || changed.has('open')) this.copied = null;
  }

  override render(): TemplateResult {
    const { sharing } = this.words.all.dialogs;
    return html`
      <bw-dialog .heading=${sharing.heading} .open=${this.open} @bw-close=${this.close}>
        ${this.address ? this.renderAddress() : nothing}
        ${
          this.leftOut.length > 0
            ? html`<div class="left-out">
                ${this.leftOut.map((part) => html`<p>${sharing.leftOut[part]}</p>`)}
                ${
                  this.leftOut.some((part) => part === 'changes' || part === 'weights')
                    ? html`<p>${sharing.runFileHolds}</p>`
                    : nothing
                }
              </div>`
            : nothing
        }
        ${
          this.code
            ? html`<bw-embed-code .tag=${this.code.tag} .frame=${this.code.frame}></bw-embed-code>`
            : nothing
        }
        <bw-run-file .fault=${this.fault} .unsaved=${this.unsaved}></bw-run-file>
      </bw-dialog>
    `;
  }

  private renderAddress(): TemplateResult {
    const { sharing } = this.words.all.dialogs;
    const said = this.copied === null ? '' : this.copied ? sharing.copied : sharing.copyForbidden;
    return html`
      <p>${sharing.lead}</p>
      <label for="address">${sharing.address}</label>
      <textarea
        id="address"
        readonly
        spellcheck="false"
        .value=${this.address}
        @focus=${() => this.area.select()}
      ></textarea>
      <div class="buttons">
        <button type="button" @click=${this.copy}>${sharing.copy}</button>
        ${
          'share' in navigator
            ? html`<button type="button" @click=${this.send}>${sharing.send}</button>`
            : nothing
        }
      </div>
      <p class="said" role="status">${said}</p>
    `;
  }

  private close(): void {
    this.open = false;
  }

  private async copy(): Promise<void> {
    const { address } = this;
    const copied = await copyText(address);
    if (address !== this.address) return;
    this.copied = copied;
    if (copied) return;
    this.area.focus();
    this.area.select();
  }

  private async send(): Promise<void> {
    try {
      await navigator.share({ title: 'Batchwise', url: this.address });
    } catch {
      // Sent nowhere after all, which the person knows: it was they or their system who stopped it.
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-share': Share;
  }
}
