/** How the test images to look through look. */

import { css } from 'lit';

export const testImagesStyles = css`
  .outcomes {
    display: flex;
    gap: var(--s3);
  }
  .outcomes .word {
    text-decoration: none;
    white-space: nowrap;
  }
  .outcomes [aria-pressed='true'] {
    font-weight: 600;
    color: var(--ink);
    text-decoration: underline;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 4fr)) minmax(0, 5fr) 48px;
    gap: var(--s1) var(--s2);
    align-items: end;
  }
  label {
    display: grid;
    font-size: var(--t-min);
    line-height: 14px;
  }
  select {
    width: 100%;
    padding: 0 2px;
    font-size: var(--t-s);
  }
  .field {
    width: 48px;
    padding: 0 var(--s1);
  }
  .field::placeholder {
    color: var(--ink-3);
    opacity: 1;
  }
  .refusal {
    margin: var(--s1) 0 0;
    color: var(--ink);
  }
  .found {
    display: flex;
    justify-content: space-between;
    min-height: 17px;
    margin: var(--s1) 0;
  }
  .scroller {
    /* Four rows, the last cut, so that one sees that there is more. */
    height: 186px;
    overflow: auto;
    outline: 1px solid transparent;
  }
  .scroller:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 2px;
  }
  .sheet {
    position: relative;
    height: var(--bw-height);
  }
  .row {
    position: absolute;
    left: 0;
    display: grid;
    grid-template-columns: repeat(var(--columns), var(--pitch));
  }
  .thumb {
    position: relative;
    padding: 1px 0 0 1px;
    height: 49px;
    cursor: pointer;
    font-size: var(--t-min);
    line-height: 15px;
  }
  .thumb canvas {
    display: block;
    outline: 1px solid var(--hair);
  }
  .thumb:hover canvas {
    outline: 1px solid var(--ink-3);
  }
  .thumb.chosen canvas {
    outline: 2px solid var(--ink);
  }
  .thumb [aria-hidden] {
    display: block;
    width: 28px;
    text-align: center;
    white-space: nowrap;
  }
  .thumb.named [aria-hidden] {
    width: auto;
    text-align: left;
  }
  @media (forced-colors: active) {
    .thumb.chosen canvas {
      outline-color: Highlight;
    }
  }
`;
