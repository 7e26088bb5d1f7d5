/** All settings of the run in one place, with the changes made on the way. */

import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { imagesIn, mostOf, type Sizes } from '../../src/core/epochs';
import { MNIST } from '../../src/core/image-set';
import type { Change } from '../../src/core/run';
import { choices, type ChoiceName, type Settings } from '../../src/core/settings';
import { differs } from '../alike';
import { Bound } from '../bound';
import { customElement } from '../define';
import { RunElement } from '../run-element';
import { send } from '../events';
import { Words } from '../words';
import './changes';
import { settingsStyles } from './settings-styles';
import './setting';
import type { NumberSetting } from './setting-value';

const NUMBERS: readonly NumberSetting[] = ['learningRate', 'batchSize', 'batches', 'start', 'seed'];

/**
 * A button "Run settings" and the dialog that it opens: learning rate, batch size, number of batches,
 * order, images to learn from where there is a choice, first image, seed, and the recorded changes, each of which can be removed.
 *
 * @fires bw-set - `{ name, value }`
 * @fires bw-restart - begin again at the first batch with the settings that hold now
 * @fires bw-unset - `{ index }`, into `changes`
 * @csspart button - the button that opens it
 * @csspart dialog - the native dialog
 * @cssprop --bw-settings-label - `none` leaves only the icon of the button
 */
@customElement('bw-settings')
export class RunSettings extends RunElement {
  static override styles = settingsStyles;

  /** The settings that hold from the next batch on. */
  @property({ attribute: false, hasChanged: differs }) settings?: Settings | undefined;

  /** Numbers of images that the program may learn from; one alone is no choice. */
  @property({ attribute: false }) imageChoices: readonly Settings['images'][] = [];

  /** The images that there are. */
  @property({ attribute: false }) sizes: Sizes = MNIST.sizes;

  /** Changes recorded in the run. */
  @property({ attribute: false }) changes: readonly Change[] = [];

  /** Shut, it holds no fields: a label on the page leads to one field only. */
  @state() private open = false;

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  private readonly words = new Words(this);

  readonly bound = new Bound(this, ({ deck }) => ({ ...deck, settings: deck.settings.next }));

  override render(): TemplateResult {
    const { controls } = this.words.all;
    return html`
      <button
        part="button"
        class="open"
        type="button"
        aria-haspopup="dialog"
        aria-label=${controls.runSettings}
        title=${controls.runSettings}
        @click=${this.show}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M1 4.5h14M1 11.5h14" />
          <circle cx="10.5" cy="4.5" r="2.2" />
          <circle cx="5.5" cy="11.5" r="2.2" />
        </svg>
        <slot>${controls.runSettings}</slot>
      </button>
      <dialog
        part="dialog"
        aria-labelledby="title"
        @click=${this.closeOutside}
        @close=${this.empty}
        @keydown=${this.keep}
      >
        ${this.open ? this.renderContent() : nothing}
      </dialog>
    `;
  }

  /** Opens the dialog; the focus goes into it and, on closing, back to where it was. */
  async show(): Promise<void> {
    this.open = true;
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
  }

  close(): void {
    this.dialog.close();
  }

  private renderContent(): TemplateResult {
    const { controls } = this.words.all;
    return html`
      <header>
        <h2 id="title">${controls.runSettings}</h2>
        <button type="button" @click=${this.close}>${controls.close}</button>
      </header>
      <p>${controls.nextBatch}</p>
      ${this.renderFields()}
      <bw-changes .changes=${this.changes}></bw-changes>
      <button class="restart" part="restart" type="button" @click=${this.restart}>
        ${controls.restart}
      </button>
    `;
  }

  private renderFields(): TemplateResult {
    const { settings, imageChoices, sizes } = this;
    const { orders, images, beginsAnew, count } = this.words.all.controls;
    if (!settings) return html``;
    return html`
      ${NUMBERS.map(
        (name) =>
          html`<bw-setting
            row
            .name=${name}
            .value=${settings[name]}
            .most=${mostOf(name, sizes)}
          ></bw-setting>`,
      )}
      ${this.renderChoice('order', settings.order, choices.order, (order) => orders[order])}
      ${
        imageChoices.length > 1
          ? this.renderChoice(
              'images',
              settings.images,
              imageChoices,
              (choice) =>
                images[choice](count(imagesIn({ images: choice }, sizes)), count(sizes.validation)),
              beginsAnew,
            )
          : nothing
      }
    `;
  }

  private renderChoice<Value extends Settings[ChoiceName]>(
    name: ChoiceName,
    chosen: Value,
    all: readonly Value[],
    words: (value: Value) => string,
    note = '',
  ): TemplateResult {
    return html`
      <div
        class="choice"
        role="radiogroup"
        aria-labelledby=${name}
        aria-describedby=${note ? `about-${name}` : nothing}
      >
        <span id=${name}>${this.words.all.settings[name]}</span>
        ${all.map(
          (value) => html`
            <label>
              <input
                type="radio"
                name=${name}
                .checked=${live(value === chosen)}
                @change=${() => send(this, 'bw-set', { name, value })}
              />
              ${words(value)}
            </label>
          `,
        )}
        ${note ? html`<p id="about-${name}">${note}</p>` : nothing}
      </div>
    `;
  }

  private restart(): void {
    send(this, 'bw-restart', null);
    this.close();
  }

  /** The page gets no keys while it is open. Just after, the focus may still be inside. */
  private keep(event: KeyboardEvent): void {
    if (this.dialog.open) event.stopPropagation();
  }

  private empty(): void {
    this.open = false;
  }

  private closeOutside(event: MouseEvent): void {
    if (event.target !== this.dialog) return;
    const { left, right, top, bottom } = this.dialog.getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    if (x < left || x > right || y < top || y > bottom) this.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-settings': RunSettings;
  }
}
