/** Paper to draw a digit on, by mouse, pen, finger or keyboard, and the image that it makes. */

import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import type { Drawing, PenPoint, Stroke } from '../../../src/core/drawing';
import { customElement } from '../../define';
import { DevicePixels } from '../../device-pixels';
import { send } from '../../events';
import { Theme } from '../../theme';
import { resized } from '../../views/ink';
import { AllWords } from '../../all-words';
import { drawDigit } from './digit';
import { normalised, SIDE } from './normalise';
import { padStyles } from './pad-styles';
import { benchStyles } from './shared-styles';
import { inked } from './strokes';

/** CSS pixels of one cell of the paper. */
const CELL = 5;

/** Shorter movements (parts of the paper's side) add nothing that can be seen. */
const SHORT = 0.004;

const MIDDLE = SIDE / 2;

const arrows: Readonly<Record<string, readonly [columns: number, rows: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * @fires bw-draw - the drawing as it has become, while the pen moves too; null when there is none any more
 * @slot beside - what stands beside the paper
 */
@customElement('bw-pad')
export class Pad extends LitElement {
  static override styles = [benchStyles, padStyles];

  @property({ attribute: false }) strokes: readonly Stroke[] = [];

  /** The image that was read last, which may be that of a moment ago // [784] */
  @property({ attribute: false }) given?: Uint8Array | undefined;

  @property() heading = '';

  /** The cell that the keyboard's pen is on, and whether it is down. */
  @state() private pen = { column: MIDDLE, row: MIDDLE, down: false };

  private readonly words = new AllWords(this);
  private readonly theme = new Theme(this);
  private readonly pixels = new DevicePixels(this);
  /** The stroke under way, and the pointer that draws it; the keyboard is none. */
  private stroke: PenPoint[] | null = null;
  private pointer: number | null = null;

  @query('.paper') private readonly paper!: HTMLElement;
  @query('.pen') private readonly cursor!: HTMLElement;
  @queryAll('canvas') private readonly canvases!: NodeListOf<HTMLCanvasElement>;

  override render(): TemplateResult {
    const { bench } = this.words.all;
    const { pen } = this;
    const empty = this.strokes.length === 0;
    return html`
      <div class="head">
        <h3>${this.heading || bench.draw}</h3>
        <span class="acts">
          <button class="word" type="button" ?disabled=${empty} @click=${this.undo}>
            ${bench.undo}
          </button>
          <button class="word" type="button" ?disabled=${empty} @click=${this.clear}>
            ${bench.clear}
          </button>
        </span>
      </div>
      <div class="rows">
        <div>
          <div
            class="paper"
            role="application"
            tabindex="0"
            aria-label=${bench.pad}
            aria-describedby="keys"
            @pointerdown=${this.onDown}
            @pointermove=${this.onMove}
            @pointerup=${this.onUp}
            @pointercancel=${this.onUp}
            @keydown=${this.onKey}
            @blur=${this.lift}
          >
            <canvas></canvas>
            <div class="pen ${pen.down ? 'down' : ''}"></div>
            ${empty ? html`<span class="empty">${bench.padEmpty}</span>` : nothing}
          </div>
          <div class="given"><canvas></canvas><span>${bench.asGiven}</span></div>
        </div>
        <slot name="beside"></slot>
      </div>
      <p class="keys" id="keys">${bench.padKeys}</p>
      <span class="hidden" aria-live="polite"></span>
    `;
  }

  override updated(): void {
    const { ratio } = this.pixels;
    const { ink } = this.theme.colours;
    const [paper, given] = this.canvases;
    drawDigit(paper!, imageOf(this.strokes), CELL * SIDE, ratio, ink);
    drawDigit(given!, this.strokes.length > 0 ? this.given : undefined, SIDE, ratio, ink);
    this.cursor.style.left = `${this.pen.column * CELL - 2}px`;
    this.cursor.style.top = `${this.pen.row * CELL - 2}px`;
    this.cursor.style.width = this.cursor.style.height = `${CELL + 4}px`;
  }

  private readonly onDown = (event: PointerEvent): void => {
    if (event.button !== 0 || this.pointer !== null) return;
    this.lift();
    this.pointer = event.pointerId;
    this.paper.setPointerCapture(event.pointerId);
    this.begin(this.placeOf(event));
  };

  private readonly onMove = (event: PointerEvent): void => {
    if (event.pointerId !== this.pointer) return;
    const events = event.getCoalescedEvents();
    this.goOn((events.length > 0 ? events : [event]).map((one) => this.placeOf(one)));
  };

  private readonly onUp = (event: PointerEvent): void => {
    if (event.pointerId !== this.pointer) return;
    this.pointer = null;
    this.stroke = null;
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    if (!this.act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Whether the key is one of the pad's. */
  private act({ key, ctrlKey }: KeyboardEvent): boolean {
    if (ctrlKey) return key === 'z' && this.undo();
    const by = arrows[key];
    if (by) return this.movePen(...by);
    if (key === ' ') return this.pen.down ? this.lift() : this.putDown();
    // With the pen up it is the page's.
    if (key === 'Escape') return this.pen.down && this.lift();
    if (key === 'Backspace') return this.undo();
    return key === 'Delete' && this.clear();
  }

  private movePen(columns: number, rows: number): true {
    const held = (cell: number): number => Math.min(SIDE - 1, Math.max(0, cell));
    const { pen } = this;
    this.pen = { ...pen, column: held(pen.column + columns), row: held(pen.row + rows) };
    if (pen.down) this.goOn([this.penPlace]);
    this.tell();
    return true;
  }

  private putDown(): true {
    this.pen = { ...this.pen, down: true };
    this.begin(this.penPlace);
    this.tell();
    return true;
  }

  private readonly lift = (): true => {
    if (this.pen.down) {
      this.pen = { ...this.pen, down: false };
      this.stroke = null;
      this.tell();
    }
    return true;
  };

  private tell(): void {
    const { column, row, down } = this.pen;
    this.renderRoot.querySelector('[aria-live]')!.textContent = this.words.all.bench.penAt(
      row + 1,
      column + 1,
      down,
    );
  }

  /** The middle of the pen's cell. */
  private get penPlace(): PenPoint {
    return { x: (this.pen.column + 0.5) / SIDE, y: (this.pen.row + 0.5) / SIDE };
  }

  private placeOf({ clientX, clientY }: PointerEvent): PenPoint {
    const { left, top, width, height } = this.paper.getBoundingClientRect();
    const held = (part: number): number => Math.min(1, Math.max(0, part));
    return { x: held((clientX - left) / width), y: held((clientY - top) / height) };
  }

  private begin(place: PenPoint): void {
    this.stroke = [place];
    this.become([...this.strokes, [place]]);
  }

  private goOn(places: readonly PenPoint[]): void {
    const { stroke } = this;
    if (!stroke) return;
    const before = stroke.length;
    for (const place of places) {
      const last = stroke.at(-1)!;
      if (Math.hypot(place.x - last.x, place.y - last.y) >= SHORT) stroke.push(place);
    }
    if (stroke.length > before) this.become([...this.strokes.slice(0, -1), [...stroke]]);
  }

  private readonly undo = (): true => {
    this.leave(this.strokes.slice(0, -1));
    return true;
  };

  private readonly clear = (): true => {
    this.leave([]);
    return true;
  };

  private leave(strokes: readonly Stroke[]): void {
    this.lift();
    this.stroke = null;
    if (this.strokes.length > 0) this.become(strokes);
  }

  private become(strokes: readonly Stroke[]): void {
    this.strokes = strokes;
    const drawing: Drawing | null =
      strokes.length > 0 ? { strokes, pixels: normalised(inked(strokes)) } : null;
    send(this, 'bw-draw', drawing);
  }
}

/** The strokes where they were drawn, as the paper shows them // [784] */
function imageOf(strokes: readonly Stroke[]): Uint8Array | undefined {
  if (strokes.length === 0) return undefined;
  const { ink, width } = inked(strokes);
  return Uint8Array.from(resized(ink, width, SIDE, SIDE), (share) => Math.round(share * 255));
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-pad': Pad;
  }
  interface GlobalEventHandlersEventMap {
    /** A drawing grew, shrank or went. */
    'bw-draw': CustomEvent<Drawing | null>;
  }
}
