/** How the list of tensors looks. */

import { css } from 'lit';

export const tensorsStyles = css`
  :host {
    display: block;
    font: var(--t-s) / 16px sans-serif;
    font-family: var(--bw-sans, inherit);
    color: var(--ink);
  }
  .heading {
    display: flex;
    justify-content: space-between;
    padding-bottom: var(--s1);
    border-bottom: 1px solid var(--hair-2);
  }
  h3 {
    margin: 0;
    font: inherit;
    font-weight: 600;
  }
  .heading span {
    color: var(--ink-2);
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    border-bottom: 1px solid var(--hair);
  }
  button {
    all: unset;
    box-sizing: border-box;
    display: grid;
    grid-template-columns: 44px 62px 47px minmax(0, 1fr);
    column-gap: var(--s2);
    align-items: center;
    width: 100%;
    min-height: 24px;
    cursor: pointer;
    white-space: nowrap;
  }
  button:hover,
  button[aria-expanded='true'] {
    background: var(--paper-3);
  }
  button:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: -2px;
  }
  .symbol {
    font: italic var(--t-l) / 22px var(--serif);
  }
  .fresh .symbol {
    color: var(--now);
    font-weight: 700;
  }
  .shape {
    color: var(--ink-2);
  }
  .range {
    text-align: right;
  }
  .shape,
  .range,
  dd {
    font-variant-numeric: tabular-nums;
  }
  .fault {
    font-weight: 700;
  }
  .details {
    padding: var(--s2) 0 var(--s3);
  }
  dl {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 2px var(--s3);
    margin: 0 0 var(--s2);
  }
  dl div {
    display: flex;
    gap: var(--s2);
    justify-content: space-between;
  }
  dt {
    color: var(--ink-2);
  }
  dd {
    margin: 0;
  }
  p {
    margin: var(--s2) 0;
    color: var(--ink-2);
  }
  @media (pointer: coarse) {
    button {
      min-height: 44px;
    }
  }
`;
