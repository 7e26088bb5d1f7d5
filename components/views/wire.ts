/** An arrow between two panels of the loop: what flows from which to which, and whether it flows now. */

import { LitElement, css, html, svg, nothing, type TemplateResult } from 'lit';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { path as d3path } from 'd3';
import { customElement } from '../define';
import { Size } from './size';

/** `bracket` runs from a point on a wire down along the left and into a panel on the right. */
export type WireDirection = 'right' | 'left' | 'down' | 'up' | 'bracket';

/** `waiting`: what it leads to has not been computed yet in this batch. */
export type WireState = 'idle' | 'active' | 'waiting';

/** How far a straight wire keeps away from the panels at its ends, in CSS pixels. */
const CLEAR = 6;
const HEAD = { long: 6, wide: 4 };

type Point = readonly [number, number];

/**
 * Fills the box its owner gives it: a wire across is centred in the box's height, a wire up runs 6 px
 * from its left edge and a wire down 6 px from its right edge, captions on their inner side. One that
 * turns active after waiting is drawn along its direction in `--step`, its head last.
 *
 * @slot - a caption beside a wire up or down, in place of `caption`
 * @csspart caption - the caption's box
 */
@customElement('bw-wire')
export class Wire extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      align-items: center;
      width: 100%;
      height: 12px;
      color: var(--ink-2);
      font: var(--t-min) / 14px sans-serif;
      font-family: var(--bw-sans, inherit);
    }
    :host([direction='up']),
    :host([direction='down']) {
      gap: 8px;
      height: 100%;
      min-height: 24px;
    }
    :host([direction='down']) {
      flex-direction: row-reverse;
    }
    :host([direction='bracket']) {
      height: 100%;
    }
    :host([state='active']) {
      color: var(--now);
    }
    .box {
      flex: 1;
      align-self: stretch;
      min-width: 0;
    }
    :host([direction='up']) .box,
    :host([direction='down']) .box {
      flex: none;
      width: 12px;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      overflow: visible;
    }
    path {
      fill: none;
      stroke: currentColor;
      stroke-width: 1px;
    }
    .head {
      stroke-width: 1.5px;
    }
    .dot {
      fill: currentColor;
    }
    .waiting path,
    .waiting .dot {
      stroke: var(--hair-2);
    }
    .waiting .dot {
      display: none;
    }
    .waiting .line {
      stroke-dasharray: 2 3;
    }
    .active .line {
      stroke-width: 2px;
    }
    /* A straight wire grows by its scale, which needs no thread: each frame of any other motion draws the page anew. */
    .draw .line {
      transform-box: fill-box;
      animation: across var(--step) ease-out;
    }
    :host([direction='left']) .line {
      transform-origin: right;
    }
    :host([direction='up']) .line {
      transform-origin: bottom;
    }
    :host([direction='up']) .draw .line,
    :host([direction='down']) .draw .line {
      animation-name: upright;
    }
    :host([direction='bracket']) .draw .line {
      stroke-dasharray: 100;
      animation-name: round;
    }
    .draw .head {
      animation: show var(--step) step-end;
    }
    @keyframes across {
      from {
        transform: scaleX(0);
      }
    }
    @keyframes upright {
      from {
        transform: scaleY(0);
      }
    }
    @keyframes round {
      from {
        stroke-dashoffset: 100;
      }
    }
    @keyframes show {
      from {
        opacity: 0;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .draw .line,
      .draw .head {
        animation: none;
      }
    }
  `;

  @property({ reflect: true }) direction: WireDirection = 'right';

  @property({ reflect: true }) state: WireState = 'idle';

  /** Where a bracket begins: at a dot in the middle of its upper edge, or at its upper right corner. */
  @property() from: 'dot' | 'corner' = 'dot';

  /** A few words beside a wire up or down: 'backward', 'next batch'. */
  @property() caption = '';

  /** No motion: for playing fast and for scrubbing. */
  @property({ type: Boolean }) still = false;

  private readonly size = new Size(this, '.box', 'both');

  private drawing = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('state')) {
      const forward = changed.get('state') === 'waiting' && this.state === 'active';
      this.drawing = forward && !this.still;
    }
  }

  override render(): TemplateResult {
    const upright = this.direction === 'up' || this.direction === 'down';
    return html`
      <div class="box ${this.state} ${this.drawing && !this.still ? 'draw' : ''}">
        <svg aria-hidden="true">${this.renderWire(this.size.width, this.size.height)}</svg>
      </div>
      ${upright ? html`<span part="caption"><slot>${this.caption}</slot></span>` : nothing}
    `;
  }

  private renderWire(width: number, height: number): TemplateResult | typeof nothing {
    if (width === 0 || height === 0) return nothing;
    const points = this.points(width, height);
    const dot = this.direction === 'bracket' && this.from === 'dot';
    return svg`
      ${dot ? svg`<circle class="dot" cx=${points[0]![0]} cy=${points[0]![1]} r="2.5" />` : nothing}
      <path class="line" pathLength=${this.drawing ? 100 : nothing} d=${polyline(points)} />
      <path class="head" d=${head(points)} />
    `;
  }

  /** The corners, from its tail to its tip. Upright and level lines sit on pixel centres. */
  private points(width: number, height: number): Point[] {
    const x = Math.floor(width / 2) + 0.5;
    const y = Math.floor(height / 2) + 0.5;
    switch (this.direction) {
      case 'right':
        return [
          [Math.min(CLEAR, width / 4), y],
          [width - Math.min(CLEAR, width / 6), y],
        ];
      case 'left':
        return [
          [width - Math.min(CLEAR, width / 4), y],
          [Math.min(CLEAR, width / 6), y],
        ];
      case 'down':
        return [
          [x, 0],
          [x, height],
        ];
      case 'up':
        return [
          [x, height],
          [x, 0],
        ];
      case 'bracket': {
        const end: Point = [width - CLEAR, height - 0.5];
        if (this.from === 'dot') return [[x, 0], [x, height - 0.5], end];
        return [[width, 0.5], [0.5, 0.5], [0.5, height - 0.5], end];
      }
    }
  }
}

function polyline(points: readonly Point[]): string {
  const line = d3path();
  points.forEach(([x, y], i) => (i === 0 ? line.moveTo(x, y) : line.lineTo(x, y)));
  return line.toString();
}

/** An open arrow head at the tip, along the last leg. */
function head(points: readonly Point[]): string {
  const [tip, before] = [points.at(-1)!, points.at(-2)!];
  const dx = Math.sign(tip[0] - before[0]);
  const dy = Math.sign(tip[1] - before[1]);
  const back: Point = [tip[0] - dx * HEAD.long, tip[1] - dy * HEAD.long];
  return polyline([
    [back[0] - dy * HEAD.wide, back[1] - dx * HEAD.wide],
    tip,
    [back[0] + dy * HEAD.wide, back[1] + dx * HEAD.wide],
  ]);
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-wire': Wire;
  }
}
