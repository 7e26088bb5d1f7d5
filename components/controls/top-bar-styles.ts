/** Looks of the top bar that it has at any width. */

import { css } from 'lit';

export const topBarStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    position: relative;
    z-index: 5;
    background: var(--paper);
    color: var(--ink-2);
    font: var(--t-m) / 20px sans-serif;
    font-family: var(--bw-sans, inherit);
  }
  header {
    display: flex;
    align-items: center;
    gap: var(--s6);
    box-sizing: border-box;
    height: 48px;
    padding: 0 22px;
    border-bottom: 1px solid var(--hair);
    white-space: nowrap;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 7px;
    min-width: 24px;
    min-height: 28px;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  button:hover {
    color: var(--ink);
  }
  button:focus-visible,
  select:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 1px;
  }
  svg {
    flex: none;
    width: 18px;
    height: 18px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.3;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .half {
    fill: currentColor;
  }
  .brand {
    font: 600 19px/1 var(--serif);
    letter-spacing: -0.01em;
    color: var(--ink);
  }
  /* All alternatives lie on top of one another, so that the longest decides the width. */
  .reserved {
    display: grid;
    justify-items: start;
  }
  .reserved > span {
    grid-area: 1 / 1;
  }
  .reserved > .unseen {
    visibility: hidden;
  }
  .programs .unseen,
  .languages .unseen {
    font-weight: 600;
  }
  .programs {
    display: flex;
    gap: 20px;
  }
  .programs button {
    height: 47px;
    padding-top: 2px;
    border-bottom: 2px solid transparent;
  }
  .programs [aria-current] {
    color: var(--ink);
    border-color: var(--ink);
    font-weight: 600;
  }
  .programs button:focus-visible {
    outline-offset: -3px;
  }
  .program {
    position: relative;
    display: none;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  select {
    appearance: none;
    max-width: 100%;
    min-height: 44px;
    padding: 0 16px 0 2px;
    border: 0;
    border-radius: var(--r);
    background: none;
    font: inherit;
    color: inherit;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  option {
    background: var(--paper);
    color: var(--ink);
  }
  .arrow {
    position: absolute;
    right: 2px;
    pointer-events: none;
    line-height: 44px;
  }
  .settings {
    display: flex;
    align-items: center;
    gap: 24px;
    margin-left: auto;
  }
  .tools {
    display: flex;
    align-items: center;
    gap: 20px;
  }
  .languages {
    display: flex;
    align-items: center;
  }
  .languages button {
    min-width: 26px;
  }
  .languages [aria-pressed='true'] {
    color: var(--ink);
    font-weight: 600;
  }
  .menu {
    position: relative;
  }
  .list {
    position: absolute;
    top: calc(100% + 9px);
    right: 0;
    min-width: 180px;
    margin: 0;
    padding: var(--s1) 0;
    border: 1px solid var(--ink);
    background: var(--paper);
    list-style: none;
  }
  .list[hidden] {
    display: none;
  }
  .list button {
    justify-content: start;
    width: 100%;
    min-height: 32px;
    padding: 0 var(--s4);
  }
  .list button:hover {
    background: var(--paper-3);
  }
  .list button:focus-visible {
    outline-offset: -2px;
  }
  .list .languages {
    padding: 0 10px;
  }
  .list .languages button {
    width: auto;
    padding: 0 6px;
  }
  .in-menu {
    display: none;
  }
  .bars {
    display: none;
  }
  ::slotted(*) {
    flex: none;
  }

  @media (pointer: coarse) {
    button,
    .languages button,
    .list button {
      min-width: 44px;
      min-height: 44px;
    }
    .tools {
      gap: var(--s1);
    }
  }
  :host([hide~='programs']) :is(.programs, .program),
  :host([hide~='settings']) .settings,
  :host([hide~='languages']) .languages,
  :host([hide~='theme']) .theme,
  :host([hide~='share']) .share,
  :host([hide~='about']) .about,
  :host([hide~='help']) .help,
  :host([hide~='run-file']) .run-file,
  :host([hide~='images']) .images,
  :host([hide~='export']) .export,
  :host([hide~='menu']) .menu {
    display: none !important;
  }
`;
