/** A word of a text that opens its entry in the glossary. */

import { LitElement, css, html, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { glossaryFor } from '../../src/locales/glossary';
import type { Term } from '../../src/locales/locale';
import { customElement } from '../define';
import { ViewWords } from '../view-words';

/**
 * Shows its content as a button in the text; pressed, it says in one sentence what the term means.
 * Esc, the button again, or a press outside closes the entry, and the focus returns to the word.
 *
 * @slot - the word as the sentence has it
 * @csspart word - the button
 * @csspart entry - the box that opens
 */
@customElement('bw-glossary')
export class Glossary extends LitElement {
  static override styles = css`
    /* White space of the template must not come between the word and the comma behind it. */
    :host {
      display: inline-flex;
    }
    button {
      all: unset;
      display: inline-flex;
      cursor: help;
      /* Higher than its line, for a finger, without parting the lines. */
      padding-block: 1px;
      margin-block: -1px;
      text-decoration: underline dotted var(--hair-2) 1.5px;
      text-underline-offset: 0.22em;
    }
    button:hover,
    button[aria-expanded='true'] {
      text-decoration-color: currentColor;
    }
    button:focus-visible {
      outline: 2px solid var(--ink);
      outline-offset: 2px;
    }
    [popover] {
      box-sizing: border-box;
      position: absolute;
      inset: auto;
      margin: 0;
      inline-size: min(300px, 100vw - 16px);
      padding: 10px 14px 12px;
      border: 1px solid var(--ink-3);
      background: var(--paper);
      color: var(--ink);
      font: 400 var(--t-l) / 21px var(--serif);
      text-wrap: pretty;
    }
    [popover]:focus {
      outline: none;
    }
    p {
      margin: 0;
    }
    .name {
      margin-bottom: 2px;
      font: 600 var(--t-s) / 18px sans-serif;
      font-family: var(--bw-sans, inherit);
    }
  `;

  /** Key of the entry. */
  @property() term: Term = 'gradient';

  private readonly words = new ViewWords(this);

  @query('button') private readonly word!: HTMLButtonElement;
  @query('[popover]') private readonly entry!: HTMLElement;

  protected override render(): TemplateResult {
    const { name, meaning } = glossaryFor(this.words.all.lang)[this.term];
    return html`<button part="word" type="button" aria-expanded="false" popovertarget="entry">
        <slot>${name}</slot>
      </button>
      <div
        id="entry"
        part="entry"
        popover
        role="dialog"
        tabindex="-1"
        aria-labelledby="name"
        aria-describedby="meaning"
        @beforetoggle=${this.onBeforeToggle}
        @keydown=${this.onKey}
      >
        <p id="name" class="name">${name}</p>
        <p id="meaning">${meaning}</p>
      </div>`;
  }

  /** Placed below its word, or above it where the window ends, before it is seen. */
  private readonly onBeforeToggle = (event: ToggleEvent): void => {
    const open = event.newState === 'open';
    this.word.setAttribute('aria-expanded', String(open));
    // Had it that from the start, a page in a frame would ask for the focus as it opens.
    this.entry.autofocus = open;
    if (!open) {
      // Browsers don't all find their way back to a word inside a shadow tree.
      if (this.shadowRoot?.activeElement === this.entry) this.word.focus();
      return;
    }
    const word = this.word.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const width = Math.min(300, clientWidth - 16);
    const left = Math.max(8, Math.min(word.left - 14, clientWidth - width - 8));
    const below = word.bottom < clientHeight * 0.7;
    const { style } = this.entry;
    style.setProperty('left', `${left + scrollX}px`);
    style.setProperty('top', `${(below ? word.bottom + 6 : word.top - 6) + scrollY}px`);
    style.setProperty('translate', below ? 'none' : '0 -100%');
  };

  /** Esc closes the entry and does nothing else on the page. */
  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') event.stopPropagation();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-glossary': Glossary;
  }
}
