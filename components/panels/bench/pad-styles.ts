/** How the paper to draw on looks. */

import { css } from 'lit';

export const padStyles = css`
  .rows {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: var(--s3);
  }
  .paper {
    position: relative;
    outline: 1px solid var(--hair-2);
    /* A finger draws here; the page must not scroll away under it. */
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    cursor: crosshair;
  }
  .paper:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 1px;
  }
  canvas {
    display: block;
  }
  .empty {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    color: var(--ink-3);
    pointer-events: none;
  }
  .pen {
    position: absolute;
    box-sizing: border-box;
    border: 1.5px solid var(--ink);
    outline: 1px solid var(--paper);
    pointer-events: none;
    visibility: hidden;
  }
  .pen.down {
    background: var(--ink);
  }
  .paper:focus-visible .pen {
    visibility: visible;
  }
  .given {
    display: flex;
    align-items: center;
    gap: var(--s2);
    width: 140px;
    height: 30px;
    margin-top: var(--s1);
    font-size: var(--t-min);
    line-height: 13px;
  }
  .given canvas {
    flex: none;
    outline: 1px solid var(--hair);
  }
  .keys {
    display: none;
    margin: var(--s1) 0 0;
  }
  .rows:has(.paper:focus-visible) + .keys {
    display: block;
  }
`;
