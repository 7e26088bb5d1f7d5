/** Thumbnails of many test images, of which only those in sight are in the document. */

import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { VirtualizerController } from '@tanstack/lit-virtual';
import { customElement } from '../../define';
import { DevicePixels } from '../../device-pixels';
import { send } from '../../events';
import { percent } from '../../number';
import { Theme } from '../../theme';
import { stepIn } from '../../views/brush';
import { Size } from '../../views/size';
import { AllWords } from '../../all-words';
import { DIGITS, shortened } from '../../class-names';
import { drawDigit } from './digit';
import { SIDE } from './normalise';
import type { Readings } from './readings';
import { benchStyles } from './shared-styles';
import { testImagesStyles } from './test-images-styles';

/** CSS pixels from one row to the next, and the least from one thumbnail to the next: with digits below it,
 * and with the beginnings of names. */
const ROW = 51;
const PITCH = 35;
const PITCH_OF_NAMES = 56;

/** Until the box has been measured. */
const RECT = { width: 288, height: 186 };

/**
 * One stop of Tab; arrow keys choose the neighbours.
 *
 * @fires bw-choose - an image was chosen, by click or key
 * @fires bw-want - images have come into sight whose pixels are not there. Unlike other events it is sent
 * without a person's act.
 */
@customElement('bw-thumbs')
export class Thumbs extends LitElement {
  static override styles = [benchStyles, testImagesStyles];

  /** Which images, in their order. */
  @property({ attribute: false }) indices: readonly number[] = [];

  @property({ attribute: false }) readings?: Readings | undefined;

  @property({ attribute: false }) pictures: ReadonlyMap<number, Uint8Array> = new Map();

  @property({ type: Number }) chosen = -1;

  @property({ attribute: false }) classes: readonly string[] = DIGITS;

  @query('.scroller') private readonly scroller!: HTMLElement | null;

  private readonly words = new AllWords(this);
  private readonly theme = new Theme(this);
  private readonly pixels = new DevicePixels(this);
  private readonly size = new Size(this, '.sheet');
  private readonly rows = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    count: 0,
    estimateSize: () => ROW,
    overscan: 1,
    initialRect: RECT,
    getScrollElement: () => this.scroller,
  }).getVirtualizer();
  private wanted = '';

  protected override willUpdate(): void {
    const count = Math.ceil(this.indices.length / this.columns);
    if (count !== this.rows.options.count) this.rows.setOptions({ ...this.rows.options, count });
  }

  override render(): TemplateResult {
    const { bench } = this.words.all;
    const short = shortened(this.classes);
    const place = this.indices.indexOf(this.chosen);
    const rows = this.rows.getVirtualItems();
    const inSight = rows.some(({ index }) => index === Math.floor(place / this.columns));
    return html`<div
      class="scroller"
      role="listbox"
      tabindex="0"
      aria-label=${bench.images}
      aria-activedescendant=${place >= 0 && inSight ? `image-${this.chosen}` : nothing}
      @keydown=${this.onKey}
      @click=${this.onClick}
    >
      <div class="sheet" role="presentation">
        ${repeat(
          rows,
          ({ index }) => index,
          ({ index }) =>
            html`<div class="row" role="presentation" data-row=${index}>
              ${this.indices
                .slice(index * this.columns, (index + 1) * this.columns)
                .map((image, n) => this.renderThumb(image, index * this.columns + n, short))}
            </div>`,
        )}
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { scroller } = this;
    scroller?.style.setProperty('--bw-height', `${this.rows.getTotalSize()}px`);
    scroller?.style.setProperty('--columns', String(this.columns));
    scroller?.style.setProperty('--pitch', `${Math.floor(this.width / this.columns)}px`);
    for (const row of this.renderRoot.querySelectorAll<HTMLElement>('.row')) {
      row.style.top = `${Number(row.dataset['row']) * ROW}px`;
    }
    const { ink } = this.theme.colours;
    for (const thumb of this.renderRoot.querySelectorAll<HTMLElement>('.thumb')) {
      const picture = this.pictures.get(Number(thumb.dataset['image']));
      drawDigit(thumb.querySelector('canvas')!, picture, SIDE, this.pixels.ratio, ink);
    }
    if (changed.has('chosen')) this.bringIntoSight();
    this.want();
  }

  private renderThumb(image: number, place: number, short: readonly string[]): TemplateResult {
    const { bench } = this.words.all;
    const { classes, readings } = this;
    const label = readings?.labels[image] ?? 0;
    const reading = readings?.readings[image] ?? 0;
    const said = bench.imageRead(
      String(image),
      classes[label]!,
      classes[reading]!,
      percent(readings?.confidences[image] ?? NaN, 0),
    );
    const chosen = image === this.chosen;
    return html`<div
      class="thumb ${chosen ? 'chosen' : ''} ${this.named ? 'named' : ''}"
      id=${`image-${image}`}
      role="option"
      aria-selected=${chosen}
      aria-setsize=${this.indices.length}
      aria-posinset=${place + 1}
      data-image=${image}
    >
      <canvas></canvas>
      <span class="hidden">${said}</span>
      <span aria-hidden="true">${short[label]}→<b>${short[reading]}</b></span>
    </div>`;
  }

  private get width(): number {
    return this.size.width || RECT.width;
  }

  private get columns(): number {
    return Math.max(1, Math.floor(this.width / (this.named ? PITCH_OF_NAMES : PITCH)));
  }

  /** Whether classes are called more than a digit. */
  private get named(): boolean {
    return shortened(this.classes).some((name) => name.length > 1);
  }

  private bringIntoSight(): void {
    const place = this.indices.indexOf(this.chosen);
    if (place >= 0) this.rows.scrollToIndex(Math.floor(place / this.columns), { align: 'auto' });
  }

  /** Asks for what is in sight, once. */
  private want(): void {
    const inSight = this.rows
      .getVirtualItems()
      .flatMap(({ index }) => this.indices.slice(index * this.columns, (index + 1) * this.columns));
    const lacking = inSight.filter((image) => !this.pictures.has(image));
    const wanted = lacking.join();
    if (lacking.length > 0 && wanted !== this.wanted) {
      send(this, 'bw-want', { indices: lacking, inSight });
    }
    this.wanted = wanted;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const next = this.stepped(event.key);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    this.choose(this.indices[next]);
  };

  /** The place that a key leads to from that of the chosen image, or from before the first. */
  private stepped(key: string): number | null {
    const { columns, indices } = this;
    const last = indices.length - 1;
    const place = indices.indexOf(this.chosen);
    if (key === 'Home') return 0;
    if (key === 'End') return last;
    if (place < 0) return stepIn(key, 0, columns, indices.length, true) === null ? null : 0;
    const page = columns * Math.floor(RECT.height / ROW);
    if (key === 'PageDown') return Math.min(last, place + page);
    if (key === 'PageUp') return Math.max(0, place - page);
    return key === 'Enter' ? null : stepIn(key, place, columns, indices.length, true);
  }

  private readonly onClick = (event: Event): void => {
    const thumb = (event.target as Element).closest<HTMLElement>('.thumb');
    if (thumb) this.choose(Number(thumb.dataset['image']));
  };

  private choose(index: number | undefined): void {
    if (index !== undefined) send(this, 'bw-choose', { index });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-thumbs': Thumbs;
  }
  interface GlobalEventHandlersEventMap {
    /** A test image was chosen, by its number from 0. */
    'bw-choose': CustomEvent<{ readonly index: number }>;
    /** Pixels of test images are lacking; `inSight` are all that are of use now. */
    'bw-want': CustomEvent<{
      readonly indices: readonly number[];
      readonly inSight: readonly number[];
    }>;
  }
}
