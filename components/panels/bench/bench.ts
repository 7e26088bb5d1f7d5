/** The test bench: how well the weights read images they have never learnt from, and what they make of a
 * drawing. */

import { LitElement, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Drawing } from '../../../src/core/drawing';
import type { Value } from '../../../src/core/value';
import { customElement } from '../../define';
import { send } from '../../events';
import { percent } from '../../number';
import { AllWords } from '../../all-words';
import { layoutStyles } from './bench-styles';
import { DIGITS } from '../../class-names';
import { MISREAD, type Filter } from './filter';
import { readingsOf, type Readings } from './readings';
import { benchStyles } from './shared-styles';
import '../../views/bars';
import './confusion';
import './pad';
import './test-image';
import './test-images';

/** Nowhere: no position is pointed at. */
const NOWHERE = { image: 0, pixel: -1, hidden: -1 };

/** What the weights made of all test images. */
export interface BenchResult {
  /** Share read right, 0 to 1. */
  readonly accuracy: number;
  /** // [n, class] */
  readonly probabilities: Value;
  /** // [n] */
  readonly labels: Uint8Array;
}

/** What a learner chose to look at. */
export interface BenchView {
  /** The test image that is shown large; null where one draws. */
  readonly chosen: number | null;
  readonly filter: Filter;
  /** What the learner says the drawing is; null for what it is read as. */
  readonly counted: number | null;
}

export const UNTOUCHED: BenchView = { chosen: null, filter: MISREAD, counted: null };

/** An image that shall be taken through the loop. */
export type Sent =
  | { readonly from: 'test'; readonly index: number }
  | { readonly from: 'drawing'; readonly label: number };

/**
 * @fires bw-draw - from the paper
 * @fires bw-want - from the thumbnails, and for the image shown large
 * @fires bw-view - the learner looks at something else
 * @fires bw-send - an image shall be taken through the loop
 */
@customElement('bw-bench')
export class Bench extends LitElement {
  static override styles = [benchStyles, layoutStyles];

  /** Nothing until the test images have been read by any weights of this run. */
  @property({ attribute: false }) result?: BenchResult | undefined;

  /** Whether the result is not of the weights on show, but of earlier or later ones. */
  @property({ type: Boolean }) stale = false;

  /** Which weights the result is of: "as of batch 37". */
  @property() weights = '';

  /** The parameters as they are written. */
  @property() parameters = 'W, b';

  @property({ type: Number }) loaded = 0;

  @property({ type: Number }) total = 0;

  @property({ attribute: false }) drawing: Drawing | null = null;

  /** How the drawing, or what it was a moment ago, is read. */
  @property({ attribute: false }) reading: {
    readonly pixels: Uint8Array;
    readonly probabilities: Float32Array;
  } | null = null;

  /** Pixels of test images, by their number. */
  @property({ attribute: false }) pictures: ReadonlyMap<number, Uint8Array> = new Map();

  @property({ attribute: false }) classes: readonly string[] = DIGITS;

  /** The class looked at in the loop; none when there is no such class. */
  @property({ type: Number }) pointed = -1;

  /** What the learner looks at; it comes out as `bw-view` when it becomes another. */
  @property({ attribute: false }) view: BenchView = UNTOUCHED;

  /** The row of bars under the pointer. */
  @state() private row = -1;

  private readonly words = new AllWords(this);

  override render(): TemplateResult {
    const { readings } = this;
    const { chosen, filter } = this.view;
    return html`<div class="parts">
      ${this.renderSummary(readings)}
      ${chosen === null ? this.renderPad() : this.renderImage(chosen)}
      <bw-confusion
        .readings=${readings?.finite ? readings : undefined}
        .classes=${this.classes}
        .filter=${filter}
        .pointed=${this.pointed}
        @bw-filter=${this.onFilter}
      ></bw-confusion>
      <bw-test-images
        .readings=${readings?.finite ? readings : undefined}
        .classes=${this.classes}
        .filter=${filter}
        .chosen=${chosen ?? -1}
        .pictures=${this.pictures}
        @bw-filter=${this.onFilter}
        @bw-choose=${this.onChoose}
      ></bw-test-images>
    </div>`;
  }

  override updated(): void {
    const { chosen } = this.view;
    if (chosen === null || !this.result || this.pictures.has(chosen)) return;
    send(this, 'bw-want', { indices: [chosen], inSight: [chosen] });
  }

  private renderSummary(readings: Readings | undefined): TemplateResult {
    const { bench, controls } = this.words.all;
    const { result, loaded, total } = this;
    if (total === 0 || loaded < total) {
      return html`<p class="summary">
        ${bench.loading(controls.count(loaded), controls.count(total))}
      </p>`;
    }
    return html`<p class="summary ${this.stale ? 'stale' : ''}" aria-busy=${this.stale}>
      <b>${controls.count(total)}</b> ${bench.unused}<br />
      ${
        !result || !readings
          ? bench.reading
          : !readings.finite
            ? bench.notFinite
            : html`${bench.readWith} <i>${this.parameters}</i> ${this.weights}:
                <b class="score">${percent(result.accuracy, 2)}</b>
                ${bench.right(controls.count(readings.right))}`
      }
    </p>`;
  }

  private renderPad(): TemplateResult {
    const { bench } = this.words.all;
    const { drawing, reading, classes } = this;
    const { counted } = this.view;
    const digits = classes.every((name, k) => name === String(k));
    const read = reading && largest(reading.probabilities);
    return html`<section>
      <bw-pad
        .heading=${digits ? bench.draw : bench.drawOne}
        .strokes=${drawing?.strokes ?? []}
        .given=${reading?.pixels}
      >
        ${this.renderBars(reading?.probabilities, counted ?? undefined)}
      </bw-pad>
      <div class="sending">
        <label>
          ${bench.countsAs}
          <select @change=${this.onCounted}>
            <option value="" ?selected=${counted === null}>
              ${read === null ? bench.asRead : `${bench.asRead}: ${classes[read]}`}
            </option>
            ${classes.map(
              (name, k) => html`<option value=${k} ?selected=${k === counted}>${name}</option>`,
            )}
          </select>
        </label>
        ${this.renderSend(drawing !== null && read !== null, () => ({
          from: 'drawing',
          label: counted ?? read!,
        }))}
      </div>
    </section>`;
  }

  private renderImage(chosen: number): TemplateResult {
    const { bench } = this.words.all;
    const { readings, classes } = this;
    const label = readings?.labels[chosen];
    const reading = readings?.readings[chosen];
    return html`<section class="image">
      <bw-test-image
        .index=${chosen}
        .picture=${this.pictures.get(chosen)}
        .label=${label === undefined ? undefined : classes[label]}
        .reading=${reading === undefined ? undefined : classes[reading]}
      >
        <button slot="act" class="word" type="button" @click=${this.drawInstead}>
          ${bench.drawInstead}
        </button>
        ${this.renderBars(this.sharesOf(chosen), label)}
      </bw-test-image>
      <div class="sending">
        ${this.renderSend(label !== undefined, () => ({ from: 'test', index: chosen }))}
      </div>
    </section>`;
  }

  private renderBars(shares: Float32Array | undefined, label: number | undefined): TemplateResult {
    const { length } = this.classes;
    return html`<bw-bars
      slot="beside"
      .name=${'p'}
      .symbol=${'p'}
      .kind=${'probabilities'}
      .value=${shares && { shape: [1, length], data: shares }}
      .at=${{ ...NOWHERE, class: this.row >= 0 ? this.row : this.pointed }}
      .units=${length}
      .label=${label}
      .row=${14}
      @bw-point=${this.onPoint}
      @bw-pin=${this.onPoint}
    ></bw-bars>`;
  }

  private renderSend(possible: boolean, sent: () => Sent): TemplateResult {
    return html`<button
      class="press"
      type="button"
      ?disabled=${!possible}
      @click=${() => send(this, 'bw-send', sent())}
    >
      ${this.words.all.bench.send}
    </button>`;
  }

  private get readings(): Readings | undefined {
    return this.result && readingsOf(this.result.probabilities, this.result.labels);
  }

  private sharesOf(index: number): Float32Array | undefined {
    const { probabilities } = this.result ?? {};
    const classes = this.classes.length;
    return probabilities?.data.subarray(index * classes, (index + 1) * classes);
  }

  private look(change: Partial<BenchView>): void {
    this.view = { ...this.view, ...change };
    send(this, 'bw-view', this.view);
  }

  /** The bars are of another image than those of the loop, which so need not know of it. */
  private readonly onPoint = (event: GlobalEventHandlersEventMap['bw-point']): void => {
    event.stopPropagation();
    this.row = event.detail?.at.class ?? -1;
  };

  private readonly onFilter = (event: GlobalEventHandlersEventMap['bw-filter']): void => {
    this.look({ filter: event.detail });
  };

  private readonly onChoose = (event: GlobalEventHandlersEventMap['bw-choose']): void => {
    this.look({ chosen: event.detail.index });
  };

  private readonly drawInstead = (): void => {
    this.look({ chosen: null });
  };

  private readonly onCounted = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.look({ counted: value === '' ? null : Number(value) });
  };
}

function largest(shares: Float32Array): number {
  return shares.indexOf(Math.max(...shares));
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-bench': Bench;
  }
  interface GlobalEventHandlersEventMap {
    /** An image shall be taken through the loop in place of the batch. */
    'bw-send': CustomEvent<Sent>;
    /** The learner looks at something else in the test bench. */
    'bw-view': CustomEvent<BenchView>;
  }
}
