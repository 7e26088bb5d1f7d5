/** How the table of numbers looks. */

import { css } from 'lit';

export const numberGridStyles = css`
  :host {
    display: block;
    border: 1px solid var(--hair);
  }
  .scroller {
    height: 240px;
    overflow: auto;
    overscroll-behavior: contain;
    font: var(--t-min) / 20px sans-serif;
    font-family: var(--bw-sans, inherit);
    font-variant-numeric: tabular-nums;
    color: var(--ink);
  }
  .scroller:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 1px;
  }
  .sheet {
    width: var(--bw-width);
    height: var(--bw-height);
  }
  [role='row'] {
    display: flex;
    width: var(--bw-width);
    height: 20px;
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 2;
    color: var(--ink-2);
    background: var(--paper-2);
  }
  .body {
    padding-top: var(--bw-top);
  }
  .label {
    position: sticky;
    left: 0;
    flex: 0 0 40px;
    box-sizing: border-box;
    padding-right: 6px;
    background: var(--paper-2);
    color: var(--ink-2);
    text-align: right;
  }
  .label + * {
    margin-left: var(--bw-left);
  }
  .cell {
    flex: 0 0 84px;
    box-sizing: border-box;
    padding-right: 6px;
    text-align: right;
    white-space: nowrap;
  }
  .body [role='row']:hover {
    background: var(--paper-3);
  }
  .chosen {
    background: var(--paper-3);
    outline: 2px solid var(--ink);
    outline-offset: -2px;
    font-weight: 600;
  }
  .fault {
    font-weight: 700;
  }
`;
