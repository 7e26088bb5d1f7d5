/** How the drawer looks and where it stands in each of its modes. */

import { css } from 'lit';

export const drawerStyles = css`
  :host {
    display: block;
    position: relative;
    box-sizing: border-box;
    width: 40px;
    font: var(--t-m) / 20px sans-serif;
    font-family: var(--bw-sans, inherit);
    color: var(--ink);
  }
  :host([mode='side'][open]) {
    width: 320px;
  }
  :host([mode='sheet']) {
    width: auto;
    height: 40px;
  }
  [hidden] {
    display: none !important;
  }
  aside {
    height: 100%;
  }
  button {
    all: unset;
    box-sizing: border-box;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:focus-visible,
  .content:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: -2px;
  }
  .rail,
  .panel {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    height: 100%;
    border-left: 1px solid var(--hair-2);
    background: var(--paper);
  }
  .turn {
    display: grid;
    place-items: center;
    flex: none;
    width: 40px;
    height: 40px;
    color: var(--ink-2);
  }
  .turn:hover,
  .name:hover,
  [role='tab']:hover {
    color: var(--ink);
  }
  .rail .turn {
    width: 39px;
  }
  .name {
    writing-mode: vertical-rl;
    padding: var(--s2) 9px;
    color: var(--ink-2);
  }
  .head {
    display: flex;
    flex: none;
    justify-content: space-between;
    height: 41px;
    padding-left: var(--s4);
    border-bottom: 1px solid var(--hair);
  }
  [role='tablist'] {
    display: flex;
    gap: var(--s4);
  }
  [role='tab'] {
    height: 41px;
    line-height: 40px;
    border-bottom: 2px solid transparent;
    color: var(--ink-2);
  }
  [role='tab'][aria-selected='true'] {
    border-bottom-color: var(--ink);
    font-weight: 600;
    color: var(--ink);
  }
  .content {
    flex: 1;
    min-height: 0;
    padding: var(--s3) var(--s4) var(--s4);
    /* What reaches over the padding, such as a line lit from edge to edge, is told of it. */
    --bleed: var(--s4);
    overflow: auto;
    overscroll-behavior: contain;
  }
  :host([mode='overlay']) .panel {
    position: absolute;
    inset: 0 0 0 auto;
    z-index: 10;
    width: 320px;
  }
  :host([mode='sheet']) .rail {
    flex-direction: row;
    align-items: center;
    border-left: 0;
    border-top: 1px solid var(--hair-2);
  }
  :host([mode='sheet']) .name {
    writing-mode: horizontal-tb;
    padding: 9px var(--s2);
  }
  :host([mode='sheet']) .panel {
    position: fixed;
    inset: auto 0 0;
    z-index: 10;
    height: min(70vh, 560px);
    border-left: 0;
    border-top: 1px solid var(--hair-2);
  }
  :host([mode='sheet']) svg {
    transform: rotate(90deg);
  }
  @media (pointer: coarse) {
    .turn,
    .rail .turn {
      min-width: 44px;
      min-height: 44px;
    }
  }
  @media (forced-colors: active) {
    [role='tab'][aria-selected='true'] {
      border-bottom-color: Highlight;
    }
  }
`;
