/** Takes in a file of weights, by choosing it or by dropping it, and leads back to the program's own. */

import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { customElement } from '../define';
import { send } from '../events';
import { AllWords } from '../all-words';
import { buttons } from './buttons';
import { FileDrop } from './file-drop';
import { fileDropStyles } from './file-drop-styles';

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
      .own {
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

  @query('input') private readonly input!: HTMLInputElement;

  private readonly words = new AllWords(this);
  private readonly drop = new FileDrop(this, (dropped) => this.take(dropped?.files));

  override render(): TemplateResult {
    const { exports } = this.words.all;
    return html`
      <section
        class=${this.drop.over ? 'over' : ''}
        aria-labelledby="heading"
        @dragenter=${this.drop.drag}
        @dragover=${this.drop.drag}
        @dragleave=${this.drop.away}
        @drop=${this.drop.drop}
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
    this.take(this.input.files);
    // So that the same file can be chosen again.
    this.input.value = '';
  }

  private take(files: FileList | null | undefined): void {
    const file = files?.[0];
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
