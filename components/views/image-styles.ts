/** The look of one image with its lines of text. */

import { css } from 'lit';

export const imageStyles = css`
  :host {
    display: block;
    color: var(--ink);
    font-family: var(--bw-sans, inherit);
    font-variant-numeric: tabular-nums;
  }
  :host([caption='beside']) {
    display: flex;
    gap: 16px;
  }
  .frame {
    position: relative;
    flex: none;
    outline: 1px solid var(--hair);
    touch-action: pan-y;
    cursor: crosshair;
  }
  .frame:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 2px;
  }
  .frame.waiting {
    outline: 1px dashed var(--hair-2);
    cursor: default;
  }
  canvas {
    display: block;
    width: 100%;
    height: 100%;
    image-rendering: pixelated;
  }
  .ring {
    position: absolute;
    box-sizing: border-box;
    border: 1.5px solid var(--ink);
    outline: 1px solid var(--paper);
    pointer-events: none;
  }
  p {
    margin: 9px 0 0;
    min-height: 51px;
    font-size: var(--t-s);
    line-height: 17px;
    color: var(--ink-2);
  }
  :host([caption='beside']) p {
    margin: 0;
    font-size: var(--t-m);
    line-height: 19px;
  }
  :host([caption='lines']) p {
    min-height: 34px;
    margin-top: 8px;
  }
  p span {
    display: block;
  }
  .cut {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  b {
    font-weight: 600;
    color: var(--ink);
  }
  .value {
    font-family: var(--serif);
  }
  .value b {
    font-family: var(--bw-sans, inherit);
  }
  sub {
    font-size: 70%;
    line-height: 1;
    vertical-align: -0.28em;
  }
`;
