/** How the timeline is drawn. */

import { css } from 'lit';

export const timelineStyles = css`
  :host {
    display: flex;
    flex-direction: column;
  }
  /* As high as a host that was given a height leaves it. */
  .plot {
    position: relative;
    flex: 1 1 80px;
    min-height: 0;
    cursor: pointer;
    touch-action: none;
    user-select: none;
  }
  .plot:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: -2px;
  }
  svg {
    position: absolute;
    overflow: hidden;
  }
  path {
    fill: none;
  }
  .axis path {
    stroke: none;
  }
  .axis line,
  .run,
  .future {
    stroke: var(--hair-2);
  }
  .future {
    stroke-dasharray: 2 3;
  }
  text,
  .axis text {
    fill: var(--ink-2);
    font: var(--t-min) / 13px sans-serif;
    font-family: var(--bw-sans, inherit);
    font-variant-numeric: tabular-nums;
  }
  text {
    paint-order: stroke;
    stroke: var(--paper);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .axis text {
    stroke: none;
  }
  .strong,
  .batch {
    fill: var(--ink);
  }
  .batch {
    font-weight: 600;
  }
  .rest {
    fill: var(--ink-3);
  }
  .accuracy {
    stroke: var(--faint);
    stroke-width: 1.25;
  }
  .measured {
    fill: var(--paper);
    stroke: var(--faint);
    stroke-width: 1.25;
  }
  .loss {
    stroke: var(--ink);
    stroke-width: 1.5;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .dots {
    stroke: var(--ink);
    stroke-width: 3.8;
    stroke-linecap: round;
  }
  .ahead {
    stroke: var(--ink-3);
  }
  .loss.ahead {
    stroke-width: 1;
  }
  .change path {
    stroke: var(--ink);
    stroke-width: 1.5;
  }
  .change rect {
    fill: transparent;
  }
  .stem {
    stroke: var(--now);
    stroke-width: 1.5;
  }
  .flag {
    fill: var(--now);
  }
  @media (forced-colors: active) {
    .flag {
      fill: Highlight;
    }
    .stem {
      stroke: Highlight;
    }
  }
`;
