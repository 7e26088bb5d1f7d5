/** A file once more, to be copied off the page: where downloads are forbidden, nobody is told that none came. */

import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { toBase64 } from '../../src/core/base64';
import { copyText } from '../clipboard';
import { customElement } from '../define';
import type { HandedFile } from '../download';
import { AllWords } from '../all-words';
import { buttons } from './buttons';
import { copiedText } from './copied-text';

/** What is there to copy: the file itself, or a program that writes it. */
type Form = 'text' | 'program';

/**
 * Shows a text as it is, a picture as one, and of other files the lines of Python that write them. Without a file it
 * takes no room. Whether there is a reason to show it is for the owner to judge: see `mayForbidDownloads`.
 */
@customElement('bw-unsaved-file')
export class UnsavedFile extends LitElement {
  static override styles = [
    buttons,
    copiedText,
    css`
      :host {
        display: block;
        font: var(--t-m) / 20px sans-serif;
        font-family: var(--bw-sans, inherit);
        color: var(--ink);
      }
      div.whole {
        margin: var(--s2) 0;
        padding-left: var(--s2);
        border-left: 3px solid var(--ink);
      }
      p {
        margin: 0;
        overflow-wrap: anywhere;
      }
      img {
        display: block;
        max-width: 100%;
        margin-top: var(--s2);
      }
    `,
  ];

  /** What was handed to the browser last. */
  @property({ attribute: false }) file: HandedFile | null = null;

  /** What is to be copied, once it has been read out of the file. */
  @state() private read: { readonly form: Form; readonly text: string } | null = null;

  @state() private picture = '';

  @state() private copied: boolean | null = null;

  @query('textarea') private readonly area!: HTMLTextAreaElement;

  private readonly words = new AllWords(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.letGo();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.take();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('file')) this.take();
  }

  override render(): TemplateResult | typeof nothing {
    const { file, read, picture } = this;
    if (!file) return nothing;
    const words = this.words.all.exports.unsaved;
    return html`<div class="whole">
      <p role="status">
        ${words.maybe(file.name)} ${picture ? words.picture : read ? words[read.form] : nothing}
      </p>
      ${picture ? html`<img src=${picture} alt=${file.name} />` : nothing}
      ${read ? this.renderText(file.name, read.text) : nothing}
    </div>`;
  }

  private renderText(name: string, text: string): TemplateResult {
    const { exports, listings, panels } = this.words.all;
    const { copied } = this;
    return html`
      <label for="text">${name}</label>
      <textarea id="text" readonly spellcheck="false" translate="no" .value=${text}></textarea>
      <div class="buttons">
        <button type="button" @click=${() => void this.copy(text)}>${exports.unsaved.copy}</button>
      </div>
      <p class="said" role="status">
        ${copied === null ? '' : copied ? listings.copied : panels.copyForbidden}
      </p>
    `;
  }

  private letGo(): void {
    if (this.picture) URL.revokeObjectURL(this.picture);
    this.picture = '';
    this.read = null;
    this.copied = null;
  }

  private take(): void {
    this.letGo();
    const { file } = this;
    if (!file) return;
    const { content } = file;
    if (typeof content === 'string') this.read = { form: 'text', text: content };
    else if (content.type === 'image/png') this.picture = URL.createObjectURL(content);
    else void this.readOut(file, content);
  }

  private async readOut(file: HandedFile, content: Blob): Promise<void> {
    const read = /^text\/|json|xml/.test(content.type)
      ? { form: 'text' as const, text: await content.text() }
      : {
          form: 'program' as const,
          text: programThatWrites(file.name, new Uint8Array(await content.arrayBuffer())),
        };
    // Another one may have come meanwhile.
    if (file === this.file && this.isConnected) this.read = read;
  }

  private async copy(text: string): Promise<void> {
    this.copied = await copyText(text);
    if (this.copied) return;
    this.area.focus();
    this.area.select();
  }
}

function programThatWrites(name: string, bytes: Uint8Array): string {
  return `import base64\n\nwith open('${name}', 'wb') as file:\n    file.write(base64.b64decode('${toBase64(bytes)}'))\n`;
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-unsaved-file': UnsavedFile;
  }
}
