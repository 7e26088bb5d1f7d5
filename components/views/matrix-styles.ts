/** The look of a grid of coloured cells. */

import { css } from 'lit';

export const matrixStyles = css`
  :host {
    --bw-bias-lead: 26px;
    display: block;
    position: relative;
    width: var(--width);
    color: var(--ink-2);
    font: 400 var(--t-min) / var(--row) sans-serif;
    font-family: var(--bw-sans, inherit);
    font-variant-numeric: tabular-nums;
  }
  .whole {
    display: grid;
    grid-template-columns: 26px minmax(0, 1fr);
  }
  .row {
    height: var(--row);
  }
  .row.focus {
    color: var(--ink);
    font-weight: 700;
  }
  .grid {
    position: relative;
    outline: 1px solid var(--hair);
    height: calc(var(--rows) * var(--row));
    touch-action: pan-y;
    cursor: crosshair;
  }
  .grid.waiting {
    outline-style: dashed;
    outline-color: var(--hair-2);
  }
  .grid:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 3px;
  }
  .frame,
  .ring {
    position: absolute;
    box-sizing: border-box;
    top: calc(var(--y) * var(--row) - 2px);
    height: calc(var(--row) + 3px);
    border: 1.5px solid var(--ink);
    pointer-events: none;
  }
  .frame {
    inset-inline: -2px -1px;
  }
  .ring {
    left: calc(var(--x) * var(--cell) - 2px);
    width: calc(var(--cell) + 3px);
    outline: 1px solid var(--paper);
  }
  .waiting .frame {
    border: 1px dashed var(--ink-2);
  }
  .waiting .ring {
    display: none;
  }
  bw-bias {
    margin-top: 5px;
  }
  bw-sides {
    position: absolute;
    right: 0;
    bottom: calc(100% + var(--bw-sides-up, calc(var(--bw-panel-gap, 9px) + 22px)));
  }
`;
