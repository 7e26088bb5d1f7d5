/** The choice between a value before and after the update. */

import { LitElement, css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../define';
import { send } from '../events';
import { ViewWords } from '../view-words';

export type Side = 'before' | 'after';

/**
 * Two buttons: before | after.
 *
 * @fires bw-side - the side that a person chose
 */
@customElement('bw-sides')
export class Sides extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      font: 400 var(--t-s) / 16px sans-serif;
      font-family: var(--bw-sans, inherit);
    }
    button {
      all: unset;
      box-sizing: border-box;
      cursor: pointer;
      /* The target is taller than the line that it stands on. */
      padding: 4px 0;
      margin: -4px 0;
      color: var(--ink-2);
    }
    button + button {
      margin-left: 12px;
    }
    span {
      border-bottom: 1.5px solid transparent;
    }
    [aria-pressed='true'] {
      color: var(--ink);
    }
    [aria-pressed='true'] span {
      border-color: currentColor;
    }
    button:focus-visible {
      outline: 2px solid var(--ink);
      outline-offset: 1px;
    }
  `;

  @property() side: Side = 'after';

  private readonly words = new ViewWords(this);

  protected override render(): TemplateResult {
    const { before, after } = this.words.all.tensorViews;
    return html`${this.renderSide('before', before)}${this.renderSide('after', after)}`;
  }

  private renderSide(side: Side, text: string): TemplateResult {
    return html`<button
      type="button"
      aria-pressed=${this.side === side ? 'true' : 'false'}
      @click=${() => this.choose(side)}
    >
      <span>${text}</span>
    </button>`;
  }

  private choose(side: Side): void {
    if (side === this.side) return;
    this.side = side;
    send(this, 'bw-side', side);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-sides': Sides;
  }
  interface GlobalEventHandlersEventMap {
    /** A person chose to see the value before or after the update. */
    'bw-side': CustomEvent<Side>;
  }
}
