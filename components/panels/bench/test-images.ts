/** The test images to look through: filters, one to go to by its number, and the thumbnails. */

import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { customElement } from '../../define';
import { send } from '../../events';
import { AllWords } from '../../all-words';
import { DIGITS } from '../../class-names';
import {
  CONFIDENCES,
  EVERYTHING,
  indicesOf,
  MISREAD,
  type Confidence,
  type Filter,
  type Outcome,
} from './filter';
import type { Readings } from './readings';
import { benchStyles } from './shared-styles';
import { testImagesStyles } from './test-images-styles';
import './thumbs';

const OUTCOMES: readonly Outcome[] = ['wrong', 'right', 'all'];

/**
 * @fires bw-filter - the filter as it shall become
 * @fires bw-choose - an image was chosen: by click, by key, or by its number
 * @fires bw-want - pixels of images in sight are lacking
 */
@customElement('bw-test-images')
export class TestImages extends LitElement {
  static override styles = [benchStyles, testImagesStyles];

  /** Nothing while nothing has been read. */
  @property({ attribute: false }) readings?: Readings | undefined;

  @property({ attribute: false }) filter: Filter = MISREAD;

  /** Pixels of the images that have been in sight. */
  @property({ attribute: false }) pictures: ReadonlyMap<number, Uint8Array> = new Map();

  @property({ type: Number }) chosen = -1;

  @property({ attribute: false }) classes: readonly string[] = DIGITS;

  @state() private refusal = '';

  @query('.field') private readonly field!: HTMLInputElement;

  private readonly words = new AllWords(this);
  private found: { readonly of: readonly unknown[]; readonly indices: readonly number[] } = {
    of: [],
    indices: [],
  };

  override render(): TemplateResult {
    const { bench, controls } = this.words.all;
    const { readings, filter } = this;
    const indices = this.indices();
    const filtered = Object.entries(EVERYTHING).some(
      ([name, value]) => filter[name as keyof Filter] !== value,
    );
    return html`
      <div class="head">
        <h3>${bench.images}</h3>
        <span class="outcomes" role="group" aria-label=${bench.images}>
          ${OUTCOMES.map((outcome) => this.renderOutcome(outcome))}
        </span>
      </div>
      <div class="filters">
        ${this.renderClass('label', bench.label)} ${this.renderClass('reading', bench.readAs)}
        <label>
          ${bench.confidence}
          <select .value=${filter.confidence} @change=${this.onConfidence}>
            ${CONFIDENCES.map(
              (confidence) =>
                html`<option value=${confidence} ?selected=${confidence === filter.confidence}>
                  ${bench.confidences[confidence]}
                </option>`,
            )}
          </select>
        </label>
        ${this.renderIndex()}
      </div>
      <div id="refusal" aria-live="polite">
        ${this.refusal ? html`<p class="refusal">${this.refusal}</p>` : nothing}
      </div>
      <div class="found">
        <span role="status">
          ${
            !readings
              ? nothing
              : indices.length > 0
                ? bench.found(controls.count(indices.length))
                : bench.none
          }
        </span>
        <button class="word" type="button" ?hidden=${!filtered} @click=${this.showAll}>
          ${bench.showAll}
        </button>
      </div>
      <bw-thumbs
        .indices=${indices}
        .readings=${readings}
        .pictures=${this.pictures}
        .chosen=${this.chosen}
        .classes=${this.classes}
      ></bw-thumbs>
    `;
  }

  private renderOutcome(outcome: Outcome): TemplateResult {
    const { bench, controls } = this.words.all;
    const { readings } = this;
    const total = readings?.labels.length ?? 0;
    const right = readings?.right ?? 0;
    const counts = { all: total, right, wrong: total - right };
    return html`<button
      class="word"
      type="button"
      aria-pressed=${this.filter.outcome === outcome}
      @click=${() => this.refine({ outcome })}
    >
      ${bench.outcomes[outcome]} ${readings ? controls.count(counts[outcome]) : nothing}
    </button>`;
  }

  private renderClass(side: 'label' | 'reading', name: string): TemplateResult {
    const chosen = this.filter[side];
    const take = (event: Event): void => {
      const { value } = event.target as HTMLSelectElement;
      this.refine({ [side]: value === '' ? null : Number(value) });
    };
    return html`<label>
      ${name}
      <select @change=${take}>
        <option value="" ?selected=${chosen === null}>${this.words.all.bench.any}</option>
        ${this.classes.map(
          (of, k) => html`<option value=${k} ?selected=${chosen === k}>${of}</option>`,
        )}
      </select>
    </label>`;
  }

  private renderIndex(): TemplateResult {
    return html`<label>
      ${this.words.all.bench.index}
      <input
        class="field"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        spellcheck="false"
        placeholder="5"
        .value=${this.chosen >= 0 ? String(this.chosen) : ''}
        aria-invalid=${this.refusal !== ''}
        aria-describedby="refusal"
        @change=${this.onIndex}
        @keydown=${this.onFieldKey}
        @focus=${() => this.field.select()}
      />
    </label>`;
  }

  /** The images that pass, looked for once. */
  private indices(): readonly number[] {
    const of = [this.readings, this.filter];
    if (!of.every((part, i) => part === this.found.of[i])) {
      const indices = this.readings ? indicesOf(this.readings, this.filter) : [];
      // The same images stay the same list, which need not be drawn anew.
      const same = indices.join() === this.found.indices.join();
      this.found = { of, indices: same ? this.found.indices : indices };
    }
    return this.found.indices;
  }

  private refine(change: Partial<Filter>): void {
    send(this, 'bw-filter', { ...this.filter, ...change });
  }

  private readonly showAll = (): void => send(this, 'bw-filter', EVERYTHING);

  private readonly onConfidence = (event: Event): void => {
    this.refine({ confidence: (event.target as HTMLSelectElement).value as Confidence });
  };

  private readonly onFieldKey = (event: KeyboardEvent): void => {
    // Digits and arrows belong to the field; outside they are the page's shortcuts.
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.refusal = '';
    this.field.value = this.chosen >= 0 ? String(this.chosen) : '';
  };

  private readonly onIndex = (): void => {
    const { bench, controls } = this.words.all;
    const typed = this.field.value.trim();
    const total = this.readings?.labels.length ?? 0;
    const last = controls.count(total - 1);
    const whole = /^\d+$/.test(typed);
    const index = Number(typed);
    if (typed === '' || total === 0) return;
    if (!whole) this.refusal = bench.indexMalformed(typed, last);
    else if (index >= total) this.refusal = bench.indexOutside(typed, last);
    else {
      this.refusal = '';
      if (index !== this.chosen) send(this, 'bw-choose', { index });
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-test-images': TestImages;
  }
}
