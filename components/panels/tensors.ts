/** The tensors that exist at this point of the step, one line each, and all about the one opened. */

import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Axis } from '../../src/core/axis';
import type { Value } from '../../src/core/value';
import { caption } from '../caption';
import { customElement } from '../define';
import { exact, significant } from '../number';
import { AllWords } from '../all-words';
import { BINS, statisticsOf, type Statistics } from './statistics';
import { tensorsStyles } from './tensors-styles';
import './histogram';
import './tensor-table';

/** One tensor in scope. */
export interface TensorEntry {
  /** Name of the value: `W`. */
  readonly name: string;
  /** How it is written: `W`, `δ`. */
  readonly symbol: string;
  readonly axes: readonly Axis[];
  readonly value: Value;
  /** Whether the active stage made it. */
  readonly fresh: boolean;
}

const NO_COUNTS: readonly number[] = new Array<number>(BINS).fill(0);

/**
 * A list of tensors with shape, histogram and range. A line that is out of sight has no statistics
 * computed for it.
 *
 * @slot caption - what the page says below it
 * @fires bw-point - from the table of the opened tensor
 * @fires bw-pin - from the table of the opened tensor
 */
@customElement('bw-tensors')
export class Tensors extends LitElement {
  static override styles = tensorsStyles;

  @property({ attribute: false }) tensors: readonly TensorEntry[] = [];

  /** Name of the tensor whose line is open; empty when none is. */
  @property() opened = '';

  @state() private inSight: ReadonlySet<string> = new Set();

  private readonly words = new AllWords(this);
  private readonly observed = new Set<Element>();
  private observer: IntersectionObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer = new IntersectionObserver((entries) => this.onSight(entries));
    this.observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer?.disconnect();
    this.observed.clear();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('tensors')) this.observe();
  }

  override render(): TemplateResult {
    const { inScope, nothingInScope, range } = this.words.all.panels;
    return html`
      <div class="heading">
        <h3>${inScope}</h3>
        <span aria-hidden="true">${range}</span>
      </div>
      ${
        this.tensors.length > 0
          ? html`<ul aria-label=${inScope}>
              ${repeat(
                this.tensors,
                ({ name }) => name,
                (tensor) => this.renderLine(tensor),
              )}
            </ul>`
          : html`<p>${nothingInScope}</p>`
      }
      ${caption}
    `;
  }

  private renderLine(tensor: TensorEntry): TemplateResult {
    const { name, symbol, value, fresh } = tensor;
    const open = this.opened === name;
    const statistics = open || this.inSight.has(name) ? statisticsOf(value) : null;
    return html`<li class=${fresh ? 'fresh' : ''} data-name=${name}>
      <button
        type="button"
        aria-expanded=${open}
        aria-controls=${open ? 'details' : nothing}
        @click=${() => this.toggle(name)}
      >
        <span class="symbol">${symbol}</span>
        <span class="shape">${value.shape.join(' × ')}</span>
        <bw-histogram .counts=${statistics?.counts ?? NO_COUNTS}></bw-histogram>
        ${statistics ? this.renderRange(statistics) : html`<span class="range"></span>`}
      </button>
      ${open && statistics ? this.renderDetails(tensor, statistics) : nothing}
    </li>`;
  }

  private renderRange({ least, most, notFinite }: Statistics): TemplateResult {
    return notFinite > 0
      ? html`<span class="range fault">${this.words.all.panels.notFinite(notFinite)}</span>`
      : html`<span class="range">${significant(least, 3)} … ${significant(most, 3)}</span>`;
  }

  private renderDetails(tensor: TensorEntry, statistics: Statistics): TemplateResult {
    const { panels } = this.words.all;
    const figures: [string, string][] = [
      [panels.least, exact(statistics.least)],
      [panels.mean, significant(statistics.mean, 6)],
      [panels.most, exact(statistics.most)],
      [panels.norm, significant(statistics.norm, 6)],
    ];
    return html`<div class="details" id="details">
      <dl>
        ${figures.map(
          ([label, figure]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${figure}</dd>
            </div>`,
        )}
      </dl>
      <bw-tensor-table
        .name=${tensor.name}
        .symbol=${tensor.symbol}
        .axes=${tensor.axes}
        .value=${tensor.value}
      ></bw-tensor-table>
    </div>`;
  }

  private toggle(name: string): void {
    this.opened = this.opened === name ? '' : name;
  }

  private observe(): void {
    const lines = new Set(this.renderRoot.querySelectorAll('li'));
    for (const line of this.observed) {
      if (lines.has(line as HTMLLIElement)) continue;
      this.observer?.unobserve(line);
      this.observed.delete(line);
    }
    for (const line of lines) {
      if (this.observed.has(line)) continue;
      this.observer?.observe(line);
      this.observed.add(line);
    }
  }

  private onSight(entries: readonly IntersectionObserverEntry[]): void {
    const inSight = new Set(this.inSight);
    for (const { target, isIntersecting } of entries) {
      const name = (target as HTMLElement).dataset['name']!;
      if (isIntersecting) inSight.add(name);
      else inSight.delete(name);
    }
    this.inSight = inSight;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-tensors': Tensors;
  }
}
