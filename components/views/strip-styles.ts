/** How the unrolled image looks. */

import { css } from 'lit';

/** Height of the strip itself, in CSS pixels. */
export const HEIGHT = 13;

export const stripStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--ink-2);
    font: var(--t-s) / 14px sans-serif;
    font-family: var(--bw-sans, inherit);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .row {
    display: grid;
    grid-template: 'strip place' 26px / 784px minmax(0, 1fr);
    column-gap: 12px;
  }
  .lead {
    grid-area: lead;
    display: none;
  }
  .where {
    display: none;
  }
  .place {
    grid-area: place;
  }
  i {
    font: italic 16px / 0 var(--serif);
    color: var(--ink);
  }
  .place i {
    font-size: var(--t-s);
  }
  b {
    font-weight: 600;
    color: var(--ink);
  }
  .box {
    grid-area: strip;
    min-width: 0;
    height: 26px;
  }
  .strip {
    position: relative;
    height: 26px;
    touch-action: pan-y;
    cursor: crosshair;
  }
  .strip:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 3px;
  }
  canvas {
    display: block;
    height: ${HEIGHT}px;
    outline: 1px solid var(--hair-2);
    image-rendering: pixelated;
  }
  .waiting canvas {
    outline-style: dashed;
  }
  svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 26px;
    overflow: visible;
    pointer-events: none;
  }
  .ticks {
    fill: none;
    stroke: var(--hair-2);
  }
  .around {
    fill: none;
    stroke: var(--paper);
    stroke-width: 3.5px;
  }
  .ring {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.5px;
  }
  .marker {
    fill: var(--ink);
  }
  @container (width >= 1100px) {
    .row {
      grid-template: 'lead strip place' 26px / var(--bw-strip-lead, max-content) 784px minmax(
          0,
          1fr
        );
      column-gap: 0;
    }
    .lead {
      display: block;
    }
    .place {
      padding-left: 16px;
    }
    .where {
      display: inline;
    }
  }
  @container (width < 840px) {
    .row {
      grid-template: 'lead place' 19px 'strip strip' 26px / 1fr auto;
    }
    .lead {
      display: block;
    }
  }
`;
