/** How a strip of biases looks. */

import { css } from 'lit';

export const biasStyles = css`
  :host {
    display: grid;
    grid-template-columns: var(--bw-bias-lead, 22px) minmax(0, 1fr);
    color: var(--ink-2);
    font: 400 var(--t-min) / 14px sans-serif;
    font-family: var(--bw-sans, inherit);
    font-variant-numeric: tabular-nums;
  }
  ::slotted([slot='caption']) {
    grid-column: 1 / -1;
  }
  i {
    font: italic 400 14px / 11px var(--serif);
  }
  .strip {
    position: relative;
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    touch-action: pan-y;
    cursor: crosshair;
  }
  .strip:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 3px;
  }
  .cell {
    position: relative;
    height: 9px;
    margin-right: 1px;
    outline: 1px solid var(--hair);
    background: var(--colour, none);
    forced-color-adjust: none;
  }
  .minus {
    background: repeating-linear-gradient(135deg, var(--colour) 0 3px, Canvas 3px 4px);
  }
  .fault .cell {
    background: repeating-linear-gradient(135deg, var(--ink) 0 1px, transparent 1px 3px);
  }
  .unit {
    text-align: center;
    white-space: nowrap;
  }
  .focus,
  .fault {
    color: var(--ink);
    font-weight: 700;
  }
  .focus .cell {
    z-index: 1;
    outline: 1.5px solid var(--ink);
  }
  .waiting .cell {
    outline-style: dashed;
  }
  .waiting .unit {
    color: var(--ink-3);
  }
  .waiting .focus .cell {
    outline: 1px dashed var(--ink-2);
  }
  .number {
    display: grid;
    justify-content: center;
    height: 14px;
  }
  .numbers .unit {
    container-type: inline-size;
  }
  @container (max-width: 29px) {
    .numbers :not(.focus) > .number {
      visibility: hidden;
    }
  }
  /* What is wider than its cell is spelt out in focus. */
  .named :not(.focus) > .number {
    visibility: hidden;
  }
  @media (forced-colors: active) {
    :host {
      --ink: CanvasText;
      --hair: CanvasText;
    }
    .focus .cell {
      outline-width: 3px;
    }
  }
`;
