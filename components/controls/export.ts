/** The dialog from which learners take away weights, history, pictures and programs, and bring weights in. */

import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { TakeAway } from '../../src/locales/exports/words';
import { customElement } from '../define';
import { send } from '../events';
import { AllWords } from '../all-words';
import type { HandedFile } from '../download';
import { buttons } from './buttons';
import './dialog';
import './unsaved-file';
import './weights-file';

/** What became of the file that was asked for last; the file itself where the browser may not have saved it. */
export type Outcome =
  | { readonly is: 'making' }
  | { readonly is: 'made'; readonly name: string; readonly unsaved?: HandedFile }
  | { readonly is: 'failed'; readonly why: string };

/**
 * The dialog "Take it away".
 *
 * @fires bw-take - `{ what }` shall be made and handed to the browser
 * @fires bw-weights - `{ name, bytes }` of a file to start anew from, or null for the program's own weights
 * @fires bw-close - it was closed by a person
 */
@customElement('bw-export')
export class Export extends LitElement {
  static override styles = [
    buttons,
    css`
      section {
        margin-bottom: var(--s4);
      }
      h3 {
        margin: 0;
        font: 600 var(--t-m) / 20px sans-serif;
        font-family: var(--bw-sans, inherit);
      }
      p {
        margin: 0;
        color: var(--ink-2);
      }
      .buttons {
        margin-top: var(--s2);
      }
      [hidden] {
        display: none;
      }
      .buttons button:disabled {
        color: var(--ink-3);
        border-style: dashed;
        cursor: default;
        background: none;
      }
      code {
        display: block;
        overflow-wrap: anywhere;
        font: var(--t-s) / 19px var(--mono);
        color: var(--ink);
      }
      .keras {
        margin-top: var(--s2);
      }
      .keras code:first-of-type {
        display: inline;
      }
      .said {
        min-height: 20px;
        margin-bottom: var(--s3);
        color: var(--ink);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ type: Boolean, reflect: true }) open = false;

  /** Whether there is a step whose numbers can be taken. */
  @property({ type: Boolean }) ready = false;

  /** Updates that the weights on show have seen. */
  @property({ type: Number }) updates = 0;

  /** Batches run so far. */
  @property({ type: Number }) ran = 0;

  /** Names of the parameters in the order in which a model lists them. */
  @property({ attribute: false }) parameters: readonly string[] = [];

  /** Whether the run starts from weights that were brought to it. */
  @property({ type: Boolean }) own = false;

  /** Whether it learns from images that were brought to it. */
  @property({ type: Boolean, attribute: 'own-images' }) ownImages = false;

  @property({ attribute: false }) outcome: Outcome | null = null;

  /** Why the owner could not use the last file of weights, in words. */
  @property() fault = '';

  private readonly words = new AllWords(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open && !changed.has('outcome')) this.outcome = null;
  }

  override render(): TemplateResult {
    const { exports, controls } = this.words.all;
    return html`
      <bw-dialog .heading=${exports.heading} .open=${this.open} @bw-close=${this.close}>
        <p class="said" role="status">${this.said}</p>
        <bw-unsaved-file
          .file=${this.outcome?.is === 'made' ? (this.outcome.unsaved ?? null) : null}
        ></bw-unsaved-file>
        ${this.renderSection(exports.weights, exports.weightsAre(controls.count(this.updates)), [
          'npz',
          'tfjs',
        ])}
        ${this.renderSection(exports.history, exports.historyIs(controls.count(this.ran)), ['csv'])}
        ${this.renderSection(exports.view, exports.viewIs, ['svg', 'png'])}
        ${
          this.ownImages
            ? this.renderSection(exports.program, this.words.all.ownImages.noProgram, [])
            : this.renderSection(exports.program, exports.programIs, ['notebook', 'python'])
        }
        <bw-weights-file .fault=${this.fault} ?own=${this.own}></bw-weights-file>
      </bw-dialog>
    `;
  }

  private get said(): string {
    const { exports } = this.words.all;
    const { outcome } = this;
    if (!this.ready) return exports.notYet;
    if (!outcome) return exports.lead;
    switch (outcome.is) {
      case 'making':
        return exports.making;
      case 'made':
        return exports.made(outcome.name);
      case 'failed':
        return exports.failed(outcome.why);
    }
  }

  private renderSection(heading: string, text: string, whats: readonly TakeAway[]): TemplateResult {
    const { exports } = this.words.all;
    const unavailable = !this.ready || this.outcome?.is === 'making';
    return html`<section>
      <h3>${heading}</h3>
      <p>${text}</p>
      <div class="buttons" ?hidden=${whats.length === 0}>
        ${whats.map(
          (what) =>
            html`<button
              type="button"
              ?disabled=${unavailable}
              @click=${() => send(this, 'bw-take', { what })}
            >
              ${exports.buttons[what]}
            </button>`,
        )}
      </div>
      ${whats.includes('npz') ? this.renderKeras() : nothing}
    </section>`;
  }

  /** Keras has a format of its own, for which no small library writes files; this does the same. */
  private renderKeras(): TemplateResult {
    const names = this.parameters.map((name) => `'${name}'`).join(', ');
    return html`<p class="keras">
      ${this.words.all.exports.inKeras} <code>arrays</code>:
      <code>model.set_weights([arrays[name] for name in [${names}]])</code>
    </p>`;
  }

  private close(): void {
    this.open = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-export': Export;
  }
}
