/** The timeline: the loss curve of the run, on which any batch can be picked. */

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Change } from '../../src/core/run';
import { Bound } from '../bound';
import { caption } from '../caption';
import { customElement } from '../define';
import { send } from '../events';
import { decimal, percent } from '../number';
import { Size } from '../views/size';
import { Words } from '../words';
import { accuracyAt, LEAST_TOP, topOf, type Measured } from './curve';
import { drawAxes } from './timeline-axes';
import { layoutOf, type Layout } from './timeline-layout';
import { NamePlaces } from './timeline-names';
import { renderPlot } from './timeline-plot';
import { timelineStyles } from './timeline-styles';

/** How far keys move, in batches. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: -Infinity,
  End: Infinity,
};

/**
 * Loss of every batch run so far, accuracy on the validation set where it was measured, and a
 * playhead. Click or drag anywhere to go to a batch, run or not; by keyboard it is a slider: arrows
 * one batch, PageUp and PageDown ten, Home and End to the ends. The drawing fills the host's height, but for a caption.
 *
 * @fires bw-scrub - `{ step, done }`: the batch from 0; `done` is false while a drag goes on
 * @slot caption - what the page says below it
 * @csspart plot - the slider
 */
@customElement('bw-timeline')
export class Timeline extends LitElement {
  static override styles = timelineStyles;

  /** Mean loss of each batch, of which the first `ran` hold. May be written to in place. */
  @property({ attribute: false }) costs: Float32Array = new Float32Array(0);
  @property({ type: Number }) ran = 0;

  /** Batches of the run. */
  @property({ type: Number }) total = 0;

  /** The batch the learner is at, from 0. */
  @property({ type: Number }) step = 0;

  /** Updates that the weights at the cursor have had; `step + 1`, as after the update, when not given. */
  @property({ type: Number }) updates?: number;

  /** Accuracy where it was measured, by rising number of updates. */
  @property({ attribute: false }) accuracies: readonly Measured[] = [];

  /** Whether accuracy waits for its data. */
  @property({ type: Boolean }) waiting = false;

  /** Changes of the settings recorded in the run. */
  @property({ attribute: false }) changes: readonly Change[] = [];

  /** The batch under a drag that is not over yet. */
  @state() private dragged: number | null = null;

  @query('.plot') private readonly plot!: HTMLElement;

  private readonly words = new Words(this);
  private readonly names = new NamePlaces();
  private readonly size = new Size(this, '.plot', 'both');

  /** Last batch sent by a key: the next key counts from it, though the run may not be there yet. */
  private sent: number | null = null;
  private drawn = false;
  private layout: Layout = layoutOf(0, 0, 0, LEAST_TOP);
  private axesDrawnFor = '';

  /** Id of the session that it shows, where that is not around it. */
  @property() session = '';

  readonly bound = new Bound(this, ({ deck }) => ({ ...deck }));

  /** At most one drawing a frame, however often the run moves. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.drawn) await new Promise(requestAnimationFrame);
    this.drawn = true;
    requestAnimationFrame(() => (this.drawn = false));
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('step')) this.sent = null;
    const { width, height } = this.size;
    this.layout = layoutOf(
      Math.floor(width),
      Math.floor(height),
      this.total,
      topOf(this.costs, this.ran),
    );
  }

  protected override updated(): void {
    if (this.size.width > 0) this.drawAxes();
  }

  override render(): TemplateResult {
    const locale = this.words.all;
    const step = this.dragged ?? this.step;
    const { costs, total, accuracies, waiting, changes, names } = this;
    const ran = Math.min(this.ran, total);
    return html`
      <div
        part="plot"
        class="plot"
        role="slider"
        tabindex="0"
        aria-label=${locale.controls.timeline}
        aria-valuemin="1"
        aria-valuemax=${Math.max(1, total)}
        aria-valuenow=${step + 1}
        aria-valuetext=${this.spoken(step)}
        @keydown=${this.key}
        @pointerdown=${this.grasp}
        @pointermove=${this.move}
        @pointerup=${this.drop}
        @pointercancel=${this.drop}
      >
        <svg aria-hidden="true" width="100%" height="100%">
          <g class="axis below"></g>
          <g class="axis left"></g>
          <g class="axis right"></g>
          ${
            this.size.width > 0
              ? renderPlot({
                  layout: this.layout,
                  costs,
                  ran,
                  total,
                  step,
                  updates: this.updatesAt(step),
                  accuracies,
                  waiting,
                  changes,
                  names,
                  locale,
                })
              : nothing
          }
        </svg>
      </div>
      ${caption}
    `;
  }

  private updatesAt(step: number): number {
    return (step === this.step ? this.updates : undefined) ?? step + 1;
  }

  private spoken(step: number): string {
    const words = this.words.all.controls;
    const parts = [`${words.batch} ${step + 1} ${words.of} ${this.total}`];
    const accuracy = accuracyAt(this.accuracies, this.updatesAt(step));
    if (step < this.ran) parts.push(`${words.loss} ${decimal(this.costs[step]!, 3)}`);
    else parts.push(words.notRun);
    if (accuracy !== undefined) parts.push(`${words.validationAccuracy} ${percent(accuracy)}`);
    return parts.join(', ');
  }

  /** Only where something of them has changed: they stand still while the run goes on. */
  private drawAxes(): void {
    const { layout, total } = this;
    const { lang, controls } = this.words.all;
    const drawnFor = [layout.left, layout.right, layout.base, total, layout.loss.domain()[1], lang];
    if (drawnFor.join() === this.axesDrawnFor) return;
    this.axesDrawnFor = drawnFor.join();
    drawAxes(this.renderRoot, layout, controls.count);
  }

  /** The batch under the pointer, also on a page that is scaled. */
  private stepAt(event: PointerEvent): number {
    const { left, width } = this.plot.getBoundingClientRect();
    const px = ((event.clientX - left) * this.plot.clientWidth) / (width || 1);
    const at = Math.round(this.layout.x.invert(px)) - 1;
    return Math.min(this.total - 1, Math.max(0, at));
  }

  private grasp(event: PointerEvent): void {
    if (event.ctrlKey || event.button !== 0 || !event.isPrimary || this.total === 0) return;
    // It goes on beside the plot.
    this.plot.setPointerCapture(event.pointerId);
    this.dragTo(this.stepAt(event));
  }

  private move(event: PointerEvent): void {
    if (this.dragged !== null && event.isPrimary) this.dragTo(this.stepAt(event));
  }

  private dragTo(step: number): void {
    if (step === this.dragged) return;
    this.dragged = step;
    send(this, 'bw-scrub', { step, done: false });
  }

  private drop(event: PointerEvent): void {
    if (this.dragged === null || !event.isPrimary) return;
    // Where the browser has taken the pointer away, it is nowhere.
    const step = event.type === 'pointerup' ? this.stepAt(event) : this.dragged;
    this.dragged = null;
    send(this, 'bw-scrub', { step, done: true });
  }

  private key(event: KeyboardEvent): void {
    const by = KEYS[event.key];
    if (by === undefined || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey)
      return;
    event.preventDefault();
    event.stopPropagation();
    const from = this.sent ?? this.step;
    const step = Math.min(this.total - 1, Math.max(0, from + by));
    if (step === from) return;
    this.sent = step;
    send(this, 'bw-scrub', { step, done: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-timeline': Timeline;
  }
}
