/** The look of a grid of weight images. */

import { css } from 'lit';

export const weightsStyles = css`
  :host {
    display: block;
    position: relative;
    width: var(--width);
    max-width: 100%;
    color: var(--ink-2);
    font: 400 var(--t-min) / 14px sans-serif;
    font-family: var(--bw-sans, inherit);
    font-variant-numeric: tabular-nums;
  }
  .grid {
    position: relative;
    display: grid;
    row-gap: var(--bw-row-gap, 4px);
    grid-template: repeat(var(--rows), auto) / repeat(var(--columns), var(--image));
    /* Where cells had to shrink to whole device pixels, the gaps take up the rest. */
    justify-content: space-between;
    touch-action: pan-y;
    cursor: crosshair;
  }
  /* Fewer than were asked for stand as near to each other as all do. */
  .fewer {
    width: fit-content;
    column-gap: var(--gap);
  }
  .grid:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 3px;
  }
  /* Behind the frames of its row. */
  .row {
    position: absolute;
    top: 14px;
    left: 0;
    image-rendering: pixelated;
    pointer-events: none;
  }
  .old {
    opacity: 0;
  }
  .caption {
    display: flex;
    justify-content: space-between;
    height: 14px;
    white-space: nowrap;
  }
  .focus .caption,
  .fault {
    color: var(--ink);
    font-weight: 700;
  }
  .narrow .number {
    margin-right: 6px;
  }
  .narrow .unit:not(.focus) .number {
    visibility: hidden;
  }
  .frame {
    position: relative;
    width: var(--image);
    height: var(--image);
    outline: 1px solid var(--hair);
  }
  .focus .frame {
    outline: 1.5px solid var(--ink);
  }
  .waiting .frame {
    outline: 1px dashed var(--hair-2);
  }
  .waiting .focus .frame {
    outline: 1px dashed var(--ink-2);
  }
  .ring {
    position: absolute;
    box-sizing: border-box;
    left: calc(var(--x) * var(--cell) - 3px);
    top: calc(var(--y) * var(--cell) - 3px);
    width: calc(var(--cell) + 6px);
    height: calc(var(--cell) + 6px);
    border: 1.5px solid var(--ink);
    outline: 1px solid var(--paper);
    pointer-events: none;
  }
  .waiting .ring {
    border: 1px solid var(--ink-3);
  }
  bw-bias {
    margin-top: var(--bw-bias-gap, 9px);
  }
  bw-sides {
    position: absolute;
    right: 0;
    bottom: calc(100% + var(--bw-sides-up, calc(var(--bw-panel-gap, 9px) + 22px)));
  }
  @media (forced-colors: active) {
    .focus .frame {
      outline-width: 3px;
    }
  }
`;
