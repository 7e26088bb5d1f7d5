/** How the tray looks. */

import { css } from 'lit';

export const trayStyles = css`
  :host {
    display: block;
    color: var(--ink);
    font: var(--t-s) / 17px sans-serif;
    font-family: var(--bw-sans, inherit);
    font-variant-numeric: tabular-nums;
  }
  .window {
    position: relative;
    overflow: hidden;
    /* Room for the marks of the last row and of the edges. */
    padding: 3px;
    margin: -3px;
  }
  .window.scrolls {
    overflow-y: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--hair-2) transparent;
  }
  .sheet {
    position: relative;
    cursor: pointer;
    touch-action: pan-y;
  }
  .sheet:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 1px;
  }
  canvas,
  svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  svg {
    overflow: visible;
    pointer-events: none;
  }
  path,
  rect {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.5px;
  }
  .hovered {
    stroke: var(--ink-3);
  }
  .empty {
    stroke: var(--hair-2);
    stroke-width: 1px;
    stroke-dasharray: 2 3;
  }
  .below {
    display: flex;
    justify-content: space-between;
    align-items: center;
    margin-top: var(--bw-tray-gap, 9px);
    min-height: 17px;
    color: var(--ink-2);
  }
  b {
    font-weight: 600;
    color: var(--ink);
  }
  .wrong {
    border-bottom: 1.5px solid var(--ink);
  }
  nav {
    display: none;
    gap: 4px;
  }
  button {
    all: unset;
    box-sizing: border-box;
    width: 44px;
    height: 44px;
    display: grid;
    place-items: center;
    cursor: pointer;
  }
  button svg {
    position: static;
    width: 18px;
    height: 18px;
  }
  button:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: -2px;
  }
  button:disabled {
    cursor: default;
    opacity: 0.4;
  }
  @media (pointer: coarse), (width < 720px) {
    nav {
      display: flex;
    }
    .below {
      margin-top: 0;
      min-height: 44px;
    }
  }
`;
