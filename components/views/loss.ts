/** The loss of one image as a number and as a point on the curve −log p, among all of the batch. */

import { html, nothing, svg, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { line, mean, minIndex, range, scaleLinear, type ScaleLinear } from 'd3';
import type { Axis, Focus, FocusChange } from '../../src/core/axis';
import type { Value } from '../../src/core/value';
import { BoundValue } from '../bound-value';
import { caption } from '../caption';
import { customElement } from '../define';
import { ValueElement } from '../value-element';
import { DevicePixels } from '../device-pixels';
import { decimal } from '../number';
import { Theme } from '../theme';
import { ViewWords } from '../view-words';
import { Brush } from './brush';
import { Drawn } from './drawn';
import { clear } from './ink';
import { Size } from './size';
import { CURVE, RUG, lossStyles } from './loss-styles';
import { along } from './slice';

/** Losses up to here fit under the curve's frame; a larger one is marked at its upper edge. */
const LARGEST = 5;
/** About the width of a letter of the caption, in CSS pixels. */
const LETTER = 5.9;

/**
 * Until the loss is computed there are a dot for each number and a dashed curve.
 *
 * @slot caption - what the page says below it
 * @fires bw-point - the image nearest under the pointer, by the probability of its label
 * @fires bw-pin - the image of a click, a tap, or of arrow keys (to the next probability up or down)
 * @csspart number - this image's loss
 * @csspart plot - the curve with the marks of all images
 * @csspart mean - the mean over the batch
 */
@customElement('bw-loss')
export class Loss extends ValueElement {
  static override styles = lossStyles;

  @property() name = 'loss';

  /** [batch] */
  @property({ attribute: false }) value?: Value | undefined;

  @property({ attribute: false }) axes: readonly Axis[] = ['image'];

  /** Position on every axis: `image` is the one whose loss stands there. */
  @property({ attribute: false }) at: Focus = { image: 0, pixel: 0, hidden: 0, class: 0 };

  /** [batch, classes] */
  @property({ attribute: false }) probabilities?: Value | undefined;

  /** What each image shows, [batch]. */
  @property({ attribute: false }) labels: ArrayLike<number> | null = null;

  /** How the probabilities are written in mathematics. */
  @property() symbol = 'p';

  private readonly words = new ViewWords(this);
  private readonly theme = new Theme(this);
  private readonly pixels = new DevicePixels(this);
  private readonly size = new Size(this, '.plot');

  private readonly brush = new Brush(this, {
    at: (x, _, box) => this.nearest(x / box.width),
    step: (key) => this.stepped(key),
    arrowsPin: true,
  });

  @query('canvas') private readonly canvas!: HTMLCanvasElement;

  private readonly drawn = new Drawn();

  readonly bound = new BoundValue(
    this,
    ({ kind }) => kind === 'loss',
    () => 'loss',
  );

  override render(): TemplateResult {
    const words = this.words.all.batchView;
    const { loss, losses } = this;
    const text = loss === undefined ? '·' : decimal(loss, 2);
    const fault = loss !== undefined && !Number.isFinite(loss);
    return html`
      <div class="body ${losses ? '' : 'waiting'}">
        <div class="number ${text.length > 5 ? 'long' : ''} ${fault ? 'fault' : ''}" part="number">
          ${text}
        </div>
        <div class="this">${words.thisImage}</div>
        <div
          class="plot"
          part="plot"
          role="slider"
          tabindex="0"
          aria-label=${words.lossName}
          aria-valuemin="1"
          aria-valuemax=${Math.max(1, losses?.length ?? 1)}
          aria-valuenow=${this.at.image + 1}
          aria-valuetext=${this.spoken()}
          @pointermove=${this.onMove}
          @pointerleave=${this.brush.leave}
          @click=${this.brush.click}
          @keydown=${this.brush.key}
          @blur=${this.brush.blur}
        >
          <canvas></canvas>
          <svg aria-hidden="true">${this.size.width > 0 ? this.renderPlot() : nothing}</svg>
        </div>
        <div class="mean" part="mean">${this.renderMean(losses)}</div>
      </div>
      ${caption}
    `;
  }

  private renderMean(losses: Float32Array | null): TemplateResult {
    const { batchMean, mean: short } = this.words.all.batchView;
    const number = losses ? decimal(mean(losses) ?? NaN, 3) : '·';
    // The words do not change when the number comes: it is given room for 0.000 at least.
    const letters = batchMean.length + 1 + Math.max(5, number.length);
    const words = letters * LETTER > this.size.width ? short : batchMean;
    return html`${words} <b>${number}</b>`;
  }

  override updated(): void {
    this.drawRug();
  }

  /** A mark for each image at its label's probability: where many lie, the marks add up. */
  private drawRug(): void {
    const { canvas, shares } = this;
    const { ink } = this.theme.colours;
    const { ratio } = this.pixels;
    const { width } = this.size;
    const next = [this.value, this.probabilities, this.labels, ink, ratio, width];
    if (!this.drawn.differs(next)) return;
    clear(canvas, Math.round(width * ratio), Math.round(RUG.height * ratio));
    canvas.style.width = `${canvas.width / ratio}px`;
    if (!shares) return;
    const context = canvas.getContext('2d')!;
    context.fillStyle = String(ink);
    context.globalAlpha = 0.38;
    const thick = Math.max(1, Math.round(ratio));
    const x = scaleLinear([0, 1], [0, canvas.width - thick]);
    for (const share of shares) {
      if (Number.isFinite(share)) context.fillRect(Math.round(x(share)), 0, thick, canvas.height);
    }
  }

  private renderPlot(): TemplateResult {
    const { width } = this.size;
    const [x, y] = [this.x, scaleLinear([0, LARGEST], [CURVE, 0])];
    const curve = line<number>(x, (share) => y(-Math.log(share)))(
      range(101).map((i) => Math.exp(-LARGEST) + (i / 100) * (1 - Math.exp(-LARGEST))),
    );
    const label = this.labels?.[this.at.image];
    return svg`
      <path d="M0.5 0V${CURVE + 0.5}H${width}" />
      <path class="curve" d=${curve} />
      ${this.renderHere(x, y)}
      <text x="0" y=${CURVE + 23}>0</text>
      <text class="symbol" x=${width / 2} y=${CURVE + 23} text-anchor="middle"
        >${this.symbol}<tspan class="sub" dy="3">${label ?? ''}</tspan></text
      >
      <text x=${width} y=${CURVE + 23} text-anchor="end">1</text>
    `;
  }

  private renderHere(
    x: ScaleLinear<number, number>,
    y: ScaleLinear<number, number>,
  ): TemplateResult | typeof nothing {
    const { loss } = this;
    const share = this.shares?.[this.at.image];
    if (loss === undefined || share === undefined || !Number.isFinite(share)) return nothing;
    const [px, py] = [x(share), y(loss)];
    const tick = svg`<line class="tick" x1=${px} x2=${px} y1=${CURVE + RUG.top - 1} y2=${CURVE + RUG.top + RUG.height + 1} />`;
    if (!(loss <= LARGEST)) {
      return svg`<path class="above" d="M${px - 4} 7L${px} 0L${px + 4} 7Z" />${tick}`;
    }
    return svg`
      <path class="guide" d="M${px} ${CURVE}V${py}H0" />
      <circle class="here" cx=${px} cy=${py} r="3.5" />
      ${tick}
    `;
  }

  private spoken(): string {
    const words = this.words.all.batchView;
    const { loss, losses } = this;
    if (loss === undefined || !losses) return words.notComputed;
    const label = this.labels?.[this.at.image] ?? '';
    const share = this.shares?.[this.at.image];
    return [
      words.imageOf(this.at.image + 1, losses.length),
      `${words.label} ${label === '' ? '' : this.words.classes[label]}`,
      `${this.symbol}${label} = ${decimal(share ?? NaN, 3)}`,
      `−log ${this.symbol}${label} = ${decimal(loss, 2)}`,
    ].join(', ');
  }

  private get losses(): Float32Array | null {
    return this.value ? along(this.value, this.axes, 'image', this.at) : null;
  }

  private get loss(): number | undefined {
    return this.losses?.[this.at.image];
  }

  /** The probability of each image's label, once its loss is computed: [batch]. */
  private get shares(): Float32Array | null {
    const { probabilities, labels, losses } = this;
    if (!probabilities || !labels || !losses) return null;
    const classes = probabilities.shape[1]!;
    return losses.map((_, n) => probabilities.data[n * classes + labels[n]!] ?? NaN);
  }

  private get x(): ScaleLinear<number, number> {
    return scaleLinear([0, 1], [0, this.size.width]);
  }

  private nearest(part: number): FocusChange | null {
    const { shares } = this;
    const image = shares ? minIndex(shares, (share) => Math.abs(share - part)) : -1;
    return image < 0 ? null : { image };
  }

  private stepped(key: string): FocusChange | null {
    const { shares } = this;
    if (!shares) return null;
    if (key === 'Enter') return { image: this.at.image };
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[key];
    if (by === undefined) return null;
    const order = range(shares.length).sort((a, b) => shares[a]! - shares[b]! || a - b);
    const next = order.indexOf(this.at.image) + by;
    return { image: order[Math.min(order.length - 1, Math.max(0, next))]! };
  }

  /** A finger on the plot scrolls the page or taps. */
  private readonly onMove = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.brush.move(event);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-loss': Loss;
  }
}
