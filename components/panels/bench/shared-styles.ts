/** Looks that the parts of the test bench share: headings with something at their end, small buttons. */

import { css } from 'lit';

export const benchStyles = css`
  :host {
    display: block;
    /* What changes in here with every answer leaves the rest of the page as it is. */
    contain: layout style;
    font: var(--t-s) / 17px sans-serif;
    font-family: var(--bw-sans, inherit);
    color: var(--ink-2);
    font-variant-numeric: tabular-nums;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 var(--s2);
    padding-bottom: 3px;
    margin-bottom: var(--s2);
    border-bottom: 1px solid var(--hair);
  }
  h3 {
    margin: 0;
    font: inherit;
    font-weight: 600;
    color: var(--ink);
    white-space: nowrap;
  }
  b {
    font-weight: 600;
    color: var(--ink);
  }
  .acts {
    display: flex;
    gap: var(--s3);
  }
  .word {
    all: unset;
    min-height: 17px;
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 2px;
    touch-action: manipulation;
  }
  .word:hover {
    color: var(--ink);
  }
  .word:disabled {
    color: var(--ink-3);
    text-decoration: none;
    cursor: default;
  }
  .word:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 2px;
  }
  select,
  .field,
  .press {
    box-sizing: border-box;
    height: 24px;
    border: 1px solid var(--hair-2);
    border-radius: var(--r);
    background: var(--paper);
    font: inherit;
    color: var(--ink);
  }
  .press {
    padding: 0 var(--s2);
    cursor: pointer;
    white-space: nowrap;
  }
  .press:hover:not(:disabled) {
    background: var(--paper-3);
  }
  .press:disabled {
    color: var(--ink-3);
    cursor: default;
  }
  select:focus-visible,
  .field:focus-visible,
  .press:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 1px;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (pointer: coarse) {
    select,
    .field,
    .press {
      min-height: 44px;
    }
    .word {
      display: inline-flex;
      align-items: center;
      min-height: 44px;
      margin-block: -10px;
    }
  }
`;
