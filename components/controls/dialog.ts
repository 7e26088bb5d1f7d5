/** A modal dialog around the browser's own: heading, close button, and whatever is put into it. */

import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { customElement } from '../define';
import { send } from '../events';
import { Words } from '../words';

/**
 * Esc, the close button and a click beside it close it; the focus then returns to where it was.
 *
 * @slot - what the dialog says
 * @fires bw-close - it was closed by a person
 * @csspart dialog - the native dialog
 * @csspart heading - the heading
 * @cssprop --bw-dialog-width - its width where there is room, 480px
 */
@customElement('bw-dialog')
export class Dialog extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
    dialog {
      box-sizing: border-box;
      width: min(var(--bw-dialog-width, 480px), 100vw - 2 * var(--s4));
      max-height: calc(100dvh - 2 * var(--s5));
      padding: 0;
      border: 1px solid var(--ink);
      border-radius: var(--r);
      background: var(--paper);
      color: var(--ink);
      font: var(--t-m) / 20px sans-serif;
      font-family: var(--bw-sans, inherit);
      white-space: normal;
      overflow: auto;
      overscroll-behavior: contain;
    }
    dialog::backdrop {
      /* Darker than the page in either theme, so that the dialog stands out. */
      background: light-dark(
        color-mix(in srgb, var(--ink) 12%, transparent),
        color-mix(in srgb, black 45%, transparent)
      );
    }
    .inside {
      padding: var(--s4) var(--s5) var(--s5);
      outline: none;
    }
    header {
      display: flex;
      justify-content: space-between;
      align-items: baseline;
      gap: var(--s4);
      margin-bottom: var(--s3);
    }
    h2 {
      margin: 0;
      font: 400 20px/26px var(--serif);
    }
    button {
      flex: none;
      min-height: 28px;
      margin-right: calc(-1 * var(--s1));
      padding: 0 var(--s1);
      border: 0;
      background: none;
      font: inherit;
      color: var(--ink-2);
      cursor: pointer;
    }
    button:hover {
      color: var(--ink);
    }
    button:focus-visible {
      outline: 2px solid var(--ink);
      outline-offset: 1px;
    }
    @media (max-width: 719px) {
      .inside {
        padding: var(--s3) var(--s4) var(--s4);
      }
    }
    @media (pointer: coarse) {
      button {
        min-height: 44px;
        min-width: 44px;
      }
    }
  `;

  @property() heading = '';

  @property({ type: Boolean, reflect: true }) open = false;

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  @query('header button') private readonly closer!: HTMLButtonElement;

  private readonly words = new Words(this);
  private pressedOutside = false;

  override render(): TemplateResult {
    // The inside takes the focus of a click on plain text: else the page behind would get the keys.
    return html`
      <dialog
        part="dialog"
        aria-labelledby="heading"
        @close=${this.onClose}
        @keydown=${this.keep}
        @pointerdown=${this.press}
        @click=${this.release}
      >
        <div class="inside" tabindex="-1">
          <header>
            <h2 id="heading" part="heading">${this.heading}</h2>
            <button type="button" @click=${this.close}>${this.words.all.chrome.close}</button>
          </header>
          <slot></slot>
        </div>
      </dialog>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open') || this.open === this.dialog.open) return;
    if (!this.open) return this.dialog.close();
    // Only now: browsers look for such elements as they are put into a page, and complain of them in frames.
    this.closer.autofocus = true;
    this.dialog.showModal();
    this.closer.autofocus = false;
  }

  /** As the close button. */
  close(): void {
    this.dialog.close();
  }

  private onClose(): void {
    if (!this.open) return;
    this.open = false;
    send(this, 'bw-close', null);
  }

  /** The page gets no keys while it is open. Just after, the focus may still be inside. */
  private keep(event: KeyboardEvent): void {
    if (this.dialog.open) event.stopPropagation();
  }

  private press(event: PointerEvent): void {
    this.pressedOutside = this.isOutside(event);
  }

  /** A selection of text that is dragged out of the dialog ends outside, but does not begin there. */
  private release(event: MouseEvent): void {
    if (this.pressedOutside && this.isOutside(event)) this.close();
    this.pressedOutside = false;
  }

  private isOutside(event: MouseEvent): boolean {
    if (event.target !== this.dialog) return false;
    const { left, right, top, bottom } = this.dialog.getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    return x < left || x > right || y < top || y > bottom;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-dialog': Dialog;
  }
}
