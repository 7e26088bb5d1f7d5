/** The look of a column of bars. */

import { css } from 'lit';

export const barsStyles = css`
  .bar {
    fill: var(--ink);
  }
  .less {
    fill: var(--ink-3);
  }
  .neg {
    fill: var(--neg);
  }
  .pos {
    fill: var(--pos);
  }
  .axis {
    height: 24px;
    display: grid;
    grid-template-columns: var(--columns);
  }
  .axis svg {
    grid-column: 2;
    /* Not the 150 px that it has by itself, by which the page would scroll. */
    height: 24px;
  }
  .axis line {
    stroke: var(--hair-2);
  }
  .axis .neg {
    stroke: var(--neg);
    stroke-width: 2;
  }
  .axis .pos {
    stroke: var(--pos);
    stroke-width: 2;
  }
  .middle {
    text-anchor: middle;
  }
  .right {
    text-anchor: end;
  }
  @container (max-width: 120px) {
    text {
      text-anchor: middle;
    }
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: 4px;
    min-height: 24px;
    padding-top: 4px;
    box-sizing: border-box;
    font-size: var(--t-min);
    line-height: 20px;
    white-space: nowrap;
  }
  .key svg {
    display: inline-block;
    width: 12px;
    height: 12px;
    margin-right: 2px;
    vertical-align: -2px;
  }
  .key .label svg {
    position: static;
    margin-left: -2px;
  }
  .waiting .read {
    visibility: hidden;
  }
`;
