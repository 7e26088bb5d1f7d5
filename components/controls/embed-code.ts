/** What a teacher pastes to show this run in a page of their own: a tag, or a frame. */

import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { copyText } from '../clipboard';
import { customElement } from '../define';
import { AllWords } from '../all-words';
import { buttons } from './buttons';

type Form = 'tag' | 'frame';

const FORMS: readonly Form[] = ['tag', 'frame'];

/** Two texts to copy. Where the browser forbids copying, the text stands there, selected. */
@customElement('bw-embed-code')
export class EmbedCodeView extends LitElement {
  static override styles = [
    buttons,
    css`
      summary {
        min-height: 24px;
        cursor: pointer;
      }
      summary:focus-visible,
      textarea:focus-visible {
        outline: 2px solid var(--ink);
        outline-offset: 1px;
      }
      p {
        margin: var(--s2) 0;
        color: var(--ink-2);
      }
      label {
        display: block;
        color: var(--ink-2);
      }
      textarea {
        box-sizing: border-box;
        display: block;
        width: 100%;
        height: 84px;
        margin-bottom: var(--s2);
        padding: var(--s1) var(--s2);
        border: 1px solid var(--hair-2);
        border-radius: var(--r);
        background: var(--paper-2);
        font: var(--t-s) / 19px var(--mono);
        color: var(--ink);
        word-break: break-all;
        resize: vertical;
      }
      .said {
        min-height: 20px;
        margin: var(--s1) 0 0;
      }
    `,
  ];

  @property() tag = '';

  /** None where there is no page for frames. */
  @property() frame: string | null = '';

  @state() private copied: { readonly form: Form; readonly done: boolean } | null = null;

  private readonly words = new AllWords(this);

  override render(): TemplateResult {
    const { embedding } = this.words.all.dialogs;
    return html`
      <details>
        <summary>${embedding.heading}</summary>
        <p>${embedding.lead}</p>
        ${FORMS.map((form) => this.renderForm(form, this[form]))}
      </details>
    `;
  }

  private renderForm(form: Form, text: string | null): TemplateResult | typeof nothing {
    if (text === null) return nothing;
    const { embedding } = this.words.all.dialogs;
    const { copied } = this;
    const said =
      copied?.form !== form ? '' : copied.done ? embedding.copied[form] : embedding.selected;
    return html`
      <label for=${form}>${embedding.forms[form]}</label>
      <textarea id=${form} readonly spellcheck="false" .value=${text}></textarea>
      <div class="buttons">
        <button type="button" @click=${() => this.copy(form, text)}>${embedding.copy[form]}</button>
      </div>
      <p class="said" role="status">${said}</p>
    `;
  }

  private async copy(form: Form, text: string): Promise<void> {
    const done = await copyText(text);
    this.copied = { form, done };
    if (done) return;
    const area = this.renderRoot.querySelector<HTMLTextAreaElement>(`#${form}`);
    area?.focus();
    area?.select();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-embed-code': EmbedCodeView;
  }
}
