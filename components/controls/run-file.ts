/** Saves the run as a file and opens one: by choosing it or by dropping it. */

import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { customElement } from '../define';
import { send } from '../events';
import { AllWords } from '../all-words';
import type { HandedFile } from '../download';
import { buttons } from './buttons';
import { FileDrop } from './file-drop';
import { fileDropStyles } from './file-drop-styles';
import './unsaved-file';

/** Largest file that is read at all. */
export const LARGEST_RUN_FILE = 8_000_000;

/**
 * Two buttons and a place to drop a file. What the file holds is for the owner to judge.
 *
 * @fires bw-save-run - the run shall be saved
 * @fires bw-run-file - `{ name, text }` of the file that was chosen or dropped
 * @csspart button - each of the buttons
 * @csspart fault - why a file was not opened
 */
@customElement('bw-run-file')
export class RunFile extends LitElement {
  static override styles = [
    buttons,
    fileDropStyles,
    css`
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
      p {
        margin: 0;
      }
      .buttons {
        margin-top: var(--s2);
      }
    `,
  ];

  /** Why the owner could not open the last file, in words. */
  @property() fault = '';

  /** The file that was saved last, where the browser may not have saved it. */
  @property({ attribute: false }) unsaved: HandedFile | null = null;

  /** Why it was not even read. */
  @state() private unread: '' | 'tooLarge' | 'unreadable' = '';

  @query('input') private readonly input!: HTMLInputElement;

  private readonly words = new AllWords(this);
  private readonly drop = new FileDrop(this, (dropped) => this.take(dropped?.files));

  override render(): TemplateResult {
    const { chrome, dialogs } = this.words.all;
    const { openRunFile } = chrome;
    const { sharing } = dialogs;
    return html`
      <section
        class=${this.drop.over ? 'over' : ''}
        aria-labelledby="heading"
        @dragenter=${this.drop.drag}
        @dragover=${this.drop.drag}
        @dragleave=${this.drop.away}
        @drop=${this.drop.drop}
      >
        <h3 id="heading">${sharing.runFile}</h3>
        <p>${sharing.runFileLead}</p>
        <div class="buttons">
          <button part="button" type="button" @click=${() => send(this, 'bw-save-run', null)}>
            ${sharing.save}
          </button>
          <button part="button" type="button" @click=${() => this.input.click()}>
            ${openRunFile}
          </button>
          <input
            type="file"
            accept=".json,application/json"
            aria-label=${openRunFile}
            @change=${this.choose}
            @cancel=${(event: Event) => event.stopPropagation()}
          />
          <span>${sharing.drop}</span>
        </div>
        <bw-unsaved-file .file=${this.unsaved}></bw-unsaved-file>
        <div role="alert">${this.renderFault()}</div>
      </section>
    `;
  }

  private renderFault(): TemplateResult | typeof nothing {
    const { sharing } = this.words.all.dialogs;
    const { unread } = this;
    const why =
      unread === 'tooLarge'
        ? sharing.faults.tooLarge('')
        : unread === 'unreadable'
          ? sharing.unreadable
          : this.fault;
    return why ? html`<p class="fault" part="fault">${why}</p>` : nothing;
  }

  private choose(): void {
    this.take(this.input.files);
    // So that the same file can be chosen again.
    this.input.value = '';
  }

  private take(files: FileList | null | undefined): void {
    const file = files?.[0];
    if (file) void this.read(file);
  }

  private async read(file: File): Promise<void> {
    if (file.size > LARGEST_RUN_FILE) {
      this.unread = 'tooLarge';
      return;
    }
    try {
      const text = await file.text();
      this.unread = '';
      send(this, 'bw-run-file', { name: file.name, text });
    } catch {
      this.unread = 'unreadable';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-run-file': RunFile;
  }
}
