/** Takes in a file of weights, by choosing it or by dropping it, and leads back to the program's own. */

import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { customElement } from '../define';
import { send } from '../events';
import { AllWords } from '../all-words';
import { buttons } from './buttons';

/** Largest file that is read at all. */
export const LARGEST_WEIGHTS_FILE = 8_000_000;

const NOTHING = { array: '', found: '', wanted: '' };

/**
 * A button and a place to drop a file. What the file holds is for the owner to judge.
 *
 * @fires bw-weights - `{ name, bytes }` of the file, or null for the program's own weights
 * @csspart fault - why a file was not used
 */
@customElement('bw-weights-file')
export class WeightsFile extends LitElement {
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
      .own,
      .fault {
        margin-top: var(--s2);
        padding-left: var(--s2);
        border-left: 3px solid var(--ink);
        color: var(--ink);
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** Why the owner could not use the last file, in words. */
  @property() fault = '';

  /** Whether the run starts from weights that were brought to it. */
  @property({ type: Boolean }) own = false;

  /** Why it was not even read. */
  @state() private unread: '' | 'tooLarge' | 'unreadable' = '';

  /** A file hovers over the place for it. */
  @state() private over = false;

  @query('input') private readonly input!: HTMLInputElement;

  private readonly words = new AllWords(this);

  override render(): TemplateResult {
    const { exports } = this.words.all;
    return html`
      <section
        class=${this.over ? 'over' : ''}
        aria-labelledby="heading"
        @dragenter=${this.drag}
        @dragover=${this.drag}
        @dragleave=${this.dragAway}
        @drop=${this.drop}
      >
        <h3 id="heading">${exports.bring}</h3>
        <p>${exports.bringIs}</p>
        <div class="buttons">
          <button type="button" @click=${() => this.input.click()}>${exports.choose}</button>
          <input
            type="file"
            accept=".npz"
            aria-label=${exports.choose}
            @change=${this.choose}
            @cancel=${(event: Event) => event.stopPropagation()}
          />
          <span>${exports.drop}</span>
        </div>
        <div role="alert">${this.renderFault()}</div>
        ${
          this.own
            ? html`<div class="own">
                <p>${exports.own}</p>
                <div class="buttons">
                  <button type="button" @click=${() => send(this, 'bw-weights', null)}>
                    ${exports.backToOwn}
                  </button>
                </div>
              </div>`
            : nothing
        }
      </section>
    `;
  }

  private renderFault(): TemplateResult | typeof nothing {
    const { faults } = this.words.all.exports;
    const why = this.unread ? faults[this.unread](NOTHING) : this.fault;
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
    if (file.size > LARGEST_WEIGHTS_FILE) {
      this.unread = 'tooLarge';
      return;
    }
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      this.unread = '';
      send(this, 'bw-weights', { name: file.name, bytes });
    } catch {
      this.unread = 'unreadable';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-weights-file': WeightsFile;
  }
}
