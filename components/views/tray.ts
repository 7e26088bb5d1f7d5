/** Thumbnails of all images of the batch, right and wrong marked once they are read, one selected. */

import { html, nothing, svg, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { path as d3path } from 'd3';
import type { Focus, FocusChange } from '../../src/core/axis';
import type { Value } from '../../src/core/value';
import { BoundValue } from '../bound-value';
import { caption } from '../caption';
import { customElement } from '../define';
import { ValueElement } from '../value-element';
import { send } from '../events';
import { Theme } from '../theme';
import { DevicePixels } from '../device-pixels';
import { ViewWords } from '../view-words';
import { Brush, stepIn } from './brush';
import { Drawn } from './drawn';
import { Size } from './size';
import { Thumbnails } from './thumbnails';
import { trayStyles } from './tray-styles';
import { imageNear, layOut, placeOf, type TrayLayout } from './tray-layout';

/**
 * Keeps the height that 100 images need in `columns` columns: fewer images are drawn larger, many
 * more scroll inside it.
 *
 * @slot caption - what the page says below it
 * @fires bw-point - the image under the pointer, null when it is left
 * @fires bw-pin - the image clicked, tapped, or reached by arrow keys or the buttons; null on Esc
 * @csspart caption - the count of right and wrong
 * @cssprop --bw-tray-gap - above the count, 9px
 */
@customElement('bw-tray')
export class Tray extends ValueElement {
  static override styles = trayStyles;

  @property() name = 'x';

  /** [batch, pixels], intensities in [0, 1]. */
  @property({ attribute: false }) value?: Value | undefined;

  /** Position on every axis: `image` is the one looked at. */
  @property({ attribute: false }) at: Focus = { image: 0, pixel: 0, hidden: 0, class: 0 };

  /** The image that a click has chosen, where that may differ from the one pointed at. */
  @property({ type: Number }) selected?: number | undefined;

  /** Columns that 100 images are laid out in. */
  @property({ type: Number }) columns = 10;

  /** What each image shows, [batch]. */
  @property({ attribute: false }) labels: ArrayLike<number> | null = null;

  /** What each image was read as, [batch]; null until there are readings. */
  @property({ attribute: false }) readings: ArrayLike<number> | null = null;

  private readonly words = new ViewWords(this);
  private readonly theme = new Theme(this);
  private readonly pixels = new DevicePixels(this);
  private readonly size = new Size(this, '.below');

  private readonly brush = new Brush(this, {
    at: (x, y) => this.imageAt(x, y),
    step: (key) => this.stepped(key),
    arrowsPin: true,
  });

  @query('.window') private readonly window!: HTMLElement;
  @query('.sheet') private readonly sheet!: HTMLElement;
  @query('canvas') private readonly canvas!: HTMLCanvasElement;

  private readonly thumbnails = new Thumbnails();
  private shown = -1;
  /** How far down its window begins, in CSS pixels, and what may have changed that. */
  private scrolled = 0;
  private readonly moves = new Drawn();

  readonly bound = new BoundValue(
    this,
    ({ kind }) => kind === 'images',
    () => 'images',
  );

  override render(): TemplateResult {
    const words = this.words.all.batchView;
    const layout = this.layout;
    return html`
      <div class="window ${layout.height > layout.room ? 'scrolls' : ''}" @scroll=${this.onScroll}>
        <div
          class="sheet"
          role="slider"
          tabindex="0"
          aria-label=${words.trayName}
          aria-valuemin="1"
          aria-valuemax=${Math.max(1, this.count)}
          aria-valuenow=${this.chosen + 1}
          aria-valuetext=${this.spoken()}
          @pointermove=${this.onMove}
          @pointerleave=${this.brush.leave}
          @click=${this.brush.click}
          @keydown=${this.brush.key}
          @blur=${this.brush.blur}
        >
          <canvas></canvas>
          <svg aria-hidden="true">${this.renderMarks(layout)}</svg>
        </div>
      </div>
      <div class="below" part="caption">
        ${this.renderTally()}
        <nav aria-label=${words.trayName}>
          ${this.renderButton(-1, words.previousImage, 'M11 4L6 9l5 5')}
          ${this.renderButton(1, words.nextImage, 'M7 4l5 5-5 5')}
        </nav>
      </div>
      ${caption}
    `;
  }

  override updated(): void {
    const { layout } = this;
    this.window.style.height = `${layout.room}px`;
    this.sheet.style.height = `${layout.height}px`;
    if (this.chosen !== this.shown) this.bringIntoView(layout);
    // Asked only where it may have moved: the answer costs a layout of the page.
    if (this.moves.differs([layout.height, layout.room])) this.scrolled = this.window.scrollTop;
    this.draw();
  }

  private draw(): void {
    const { ink } = this.theme.colours;
    const { canvas, value, layout, pixels, scrolled } = this;
    this.thumbnails.draw(canvas, value, layout, ink, pixels.ratio, scrolled);
  }

  private readonly onScroll = (): void => {
    this.scrolled = this.window.scrollTop;
    this.draw();
  };

  private renderMarks(layout: TrayLayout): TemplateResult {
    if (this.count === 0) {
      return svg`<rect class="empty" x="0.5" y="0.5" width="100%" height="100%" />`;
    }
    const pointed = this.at.image;
    return svg`
      <path class="wrong" d=${this.underlines(layout)} />
      ${pointed === this.chosen ? nothing : this.renderBox(layout, pointed, 'hovered')}
      ${this.renderBox(layout, this.chosen, 'selected')}
    `;
  }

  private renderBox(layout: TrayLayout, image: number, name: string): TemplateResult {
    const { x, y } = placeOf(layout, image);
    const side = layout.thumb + 3.5;
    return svg`<rect class=${name} x=${x - 1.75} y=${y - 1.75} width=${side} height=${side} />`;
  }

  /** One line under each image that was misread; under the box of the selected one. */
  private underlines(layout: TrayLayout): string {
    const line = d3path();
    for (let n = 0; n < this.count; n++) {
      if (!this.readings || this.readings[n] === this.labels?.[n]) continue;
      const { x, y } = placeOf(layout, n);
      const wide = n === this.chosen ? 2 : -1;
      const below = y + layout.thumb + (n === this.chosen ? 5.25 : 2.25);
      line.moveTo(x - wide, below);
      line.lineTo(x + layout.thumb + wide, below);
    }
    return line.toString();
  }

  private renderTally(): TemplateResult {
    const words = this.words.all.batchView;
    const { readings, labels, count } = this;
    if (count === 0) return html`<span>${words.notComputed}</span>`;
    if (!readings || !labels) return html`<span>${words.notRead}</span>`;
    let right = 0;
    for (let n = 0; n < count; n++) if (readings[n] === labels[n]) right++;
    const wrong = count - right;
    return html`<span
      ><b>${right}</b> ${words.right(right)} · <b>${wrong}</b>
      <span class="wrong">${words.wrong(wrong)}</span></span
    >`;
  }

  private renderButton(by: number, name: string, chevron: string): TemplateResult {
    const next = this.chosen + by;
    return html`<button
      type="button"
      aria-label=${name}
      ?disabled=${next < 0 || next >= this.count}
      @click=${() => send(this, 'bw-pin', { name: this.name, at: { image: next } })}
    >
      <svg viewBox="0 0 18 18" aria-hidden="true"><path d=${chevron} /></svg>
    </button>`;
  }

  private spoken(): string {
    const words = this.words.all.batchView;
    if (this.count === 0) return words.notComputed;
    const { chosen, labels, readings } = this;
    const parts = [words.imageOf(chosen + 1, this.count)];
    const { classes } = this.words;
    if (labels) parts.push(`${words.label} ${classes[labels[chosen]!]}`);
    if (readings) parts.push(`${words.readAs} ${classes[readings[chosen]!]}`);
    return parts.join(', ');
  }

  private get count(): number {
    return this.value?.shape[0] ?? 0;
  }

  private get chosen(): number {
    const image = this.selected ?? this.at.image;
    return Math.min(image, Math.max(0, this.count - 1));
  }

  private get layout(): TrayLayout {
    return layOut(this.size.width, this.count, this.columns, this.pixels.ratio);
  }

  private bringIntoView(layout: TrayLayout): void {
    this.shown = this.chosen;
    const { y } = placeOf(layout, this.chosen);
    const { scrollTop } = this.window;
    if (y < scrollTop) this.window.scrollTop = y;
    else if (y + layout.down > scrollTop + layout.room) {
      this.window.scrollTop = y + layout.down - layout.room;
    }
    this.scrolled = this.window.scrollTop;
  }

  private imageAt(x: number, y: number): FocusChange | null {
    const image = imageNear(this.layout, x, y);
    return image === null ? null : { image };
  }

  private stepped(key: string): FocusChange | null {
    if (this.count === 0) return null;
    const image = stepIn(key, this.chosen, this.layout.columns, this.count, true);
    return image === null ? null : { image };
  }

  /** A finger on the tray scrolls or taps; only a pointer that hovers points. */
  private readonly onMove = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.brush.move(event);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-tray': Tray;
  }
}
