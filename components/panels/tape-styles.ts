/** How the tape looks: two columns, down on the left and up on the right. */

import { css } from 'lit';

export const tapeStyles = css`
  :host {
    display: block;
    font: var(--t-s) / 16px sans-serif;
    font-family: var(--bw-sans, inherit);
    color: var(--ink);
  }
  p {
    margin: 0 0 var(--s2);
    color: var(--ink-2);
  }
  .heads,
  .tape {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    column-gap: var(--s2);
  }
  .heads {
    font-weight: 600;
    padding-bottom: var(--s1);
  }
  ol {
    display: contents;
    list-style: none;
  }
  li {
    display: flex;
  }
  .forward li {
    grid-column: 1;
  }
  .backward li {
    grid-column: 2;
  }
  button {
    all: unset;
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    flex: 1;
    min-width: 0;
    padding: 6px 6px 8px var(--s2);
    border-left: 2px solid var(--hair-2);
    border-bottom: 1px solid var(--hair);
    cursor: pointer;
    touch-action: manipulation;
  }
  button span {
    overflow-wrap: anywhere;
  }
  .name,
  .given,
  .tensor {
    display: block;
  }
  .name {
    font-weight: 600;
  }
  .n {
    color: var(--ink-3);
    font-weight: 400;
  }
  .made {
    display: flex;
    gap: var(--s1);
  }
  .tensor {
    box-sizing: border-box;
    width: fit-content;
    border-bottom: 1px solid transparent;
  }
  i {
    font: italic var(--t-m) / 17px var(--serif);
  }
  .shape {
    color: var(--ink-2);
    font-variant-numeric: tabular-nums;
  }
  .at,
  .partner {
    background: var(--paper-3);
  }
  .partner {
    border-left-style: double;
    border-left-width: 4px;
    padding-left: 6px;
    border-left-color: var(--ink);
  }
  .at {
    border-left-color: var(--ink);
  }
  .lit {
    border-bottom-color: var(--ink);
  }
  .lit i {
    font-weight: 700;
  }
  .active {
    border-left-color: var(--now);
    background: var(--now-wash);
  }
  .active .name,
  .active .n {
    color: var(--now);
    font-weight: 700;
  }
  button:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: -2px;
  }
  .turn {
    margin-top: var(--s2);
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  /* Room for the longest text, so that pointing moves nothing. */
  .about {
    min-height: 128px;
  }
  @media (forced-colors: active) {
    .active {
      border-left-color: Highlight;
    }
    .lit {
      border-bottom-color: CanvasText;
    }
  }
`;
