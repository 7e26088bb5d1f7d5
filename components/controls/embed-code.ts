/** What a teacher pastes to show this run in a page of their own: a tag, or a frame. */

import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { copyText } from '../clipboard';
import { customElement } from '../define';
import { AllWords } from '../all-words';
import { buttons } from './buttons';
import { copiedText } from './copied-text';

type Form = 'tag' | 'frame';

const FORMS: readonly Form[] = ['tag', 'frame'];

/** Two texts to copy. Where the browser forbids copying, the text stands there, selected. */
@customElement('bw-embed-code')
export class EmbedCodeView extends LitElement {
  static override styles = [
    buttons,
    copiedText,
    css`
      summary {
        min-height: 24px;
        cursor: pointer;
      }
      summary:focus-visible {
        outline: 2px solid var(--ink);
        outline-offset: 1px;
      }
      textarea {
        height: 84px;
      }
      p:not(.said) {
        margin: var(--s2) 0;
        color: var(--ink-2);
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
