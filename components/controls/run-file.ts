/** Saves the run as a file and opens one: by choosing it or by dropping it. */

import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { customElement } from '../define';
import { send } from '../events';
import { AllWords } from '../all-words';
import type { HandedFile } from '../download';
import { buttons } from './buttons';
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
      section {
        padding: var(--s3);
        border: 1px dashed var(--hair-2);
      }
      .over {
        border: 1px solid var(--ink);
        background: var(--paper-2);
      }
      .buttons {
        margin-top: var(--s2);
      }
      input {
        display: none;
      }
      .fault {
        margin-top: var(--s2);
        padding-left: var(--s2);
        border-left: 3px solid var(--ink);
        color: var(--ink);
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** Why the owner could not open the last file, in words. */
  @property() fault = '';

  /** The file that was saved last, where the browser may not have saved it. */
  @property({ attribute: false }) unsaved: HandedFile | null = null;

  /** Why it was not even read. */
  @state() private unread: '' | 'tooLarge' | 'unreadable' = '';

  /** A file hovers over the place for it. */
  @state() private over = false;

  @query('input') private readonly input!: HTMLInputElement;

  private readonly words = new AllWords(this);

  override render(): TemplateResult {
    const { chrome, dialogs } = this.words.all;
    const { openRunFile } = chrome;
    const { sharing } = dialogs;
    return html`
      <section
        class=${this.over ? 'over' : ''}
        aria-labelledby="heading"
        @dragenter=${this.drag}
        @dragover=${this.drag}
        @dragleave=${this.dragAway}
        @drop=${this.drop}
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
    const file = this.input.files?.[0];
    if (file) void this.read(file);
    // So that the same file can be chosen again.
    this.input.value = '';
  }

  private drag(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over = true;
  }

  private dragAway(): void {
    this.over = false;
  }

  private drop(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    const file = event.dataTransfer?.files[0];
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
