/** How the loss looks. */

import { css } from 'lit';

/** Heights of the curve and of the marks below it, in CSS pixels. */
export const CURVE = 92;
export const RUG = { top: 3, height: 6 };

export const lossStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--ink-2);
    font: var(--t-s) / 17px sans-serif;
    font-family: var(--bw-sans, inherit);
    font-variant-numeric: tabular-nums;
  }
  .number {
    margin-top: -4px;
    font-size: var(--t-num);
    line-height: 36px;
    letter-spacing: -0.02em;
    color: var(--ink);
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .number.long {
    font-size: var(--t-xl);
  }
  .waiting .number {
    color: var(--ink-3);
  }
  .fault {
    font-weight: 700;
  }
  .plot {
    position: relative;
    margin-top: 12px;
    height: 124px;
    touch-action: pan-y;
    cursor: crosshair;
  }
  .plot:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 3px;
  }
  svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    overflow: visible;
    pointer-events: none;
  }
  canvas {
    position: absolute;
    left: 0;
    top: ${CURVE + RUG.top}px;
    height: ${RUG.height}px;
  }
  path,
  line {
    fill: none;
    stroke: var(--hair-2);
  }
  .curve {
    stroke: var(--ink-2);
  }
  .waiting .curve {
    stroke: var(--hair-2);
    stroke-dasharray: 2 3;
  }
  .guide {
    stroke: var(--ink);
    stroke-dasharray: 1 2;
  }
  .here,
  .above {
    fill: var(--ink);
    stroke: none;
  }
  .tick {
    stroke: var(--ink);
    stroke-width: 2px;
  }
  text {
    fill: var(--ink-2);
    font-size: var(--t-min);
  }
  .symbol {
    font: italic 13px var(--serif);
  }
  .sub {
    font-size: 9.5px;
  }
  .mean {
    margin-top: 5px;
    white-space: nowrap;
  }
  b {
    font-weight: 600;
    color: var(--ink);
  }
  @container (width >= 240px) {
    .body {
      display: grid;
      grid-template: 'plot number' auto 'plot this' auto 'plot mean' 1fr / 150px 1fr;
      column-gap: 28px;
    }
    .plot {
      grid-area: plot;
      margin-top: 4px;
    }
    .number {
      grid-area: number;
    }
    .this {
      grid-area: this;
    }
    .mean {
      grid-area: mean;
      margin-top: 16px;
    }
  }
`;
