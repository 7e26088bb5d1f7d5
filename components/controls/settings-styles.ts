/** Looks of the button to the run's settings and of their dialog. */

import { css } from 'lit';

export const settingsStyles = css`
  :host {
    display: inline-block;
    font: var(--t-m) / 20px sans-serif;
    font-family: var(--bw-sans, inherit);
    color: var(--ink-2);
  }
  button {
    min-height: 28px;
    padding: 0 var(--s1);
    border: 0;
    background: none;
    font: inherit;
    color: inherit;
    white-space: nowrap;
    cursor: pointer;
  }
  button:hover {
    color: var(--ink);
  }
  .open {
    display: inline-flex;
    align-items: center;
    gap: 7px;
  }
  svg {
    width: 16px;
    height: 16px;
    fill: var(--paper);
    stroke: currentColor;
    stroke-width: 1.2;
  }
  .open slot {
    display: var(--bw-settings-label, contents);
  }
  button:focus-visible,
  input:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 1px;
  }
  dialog {
    box-sizing: border-box;
    width: min(340px, 100vw - 32px);
    max-height: calc(100dvh - 80px);
    margin: 56px 24px auto auto;
    padding: var(--s4) var(--s5) var(--s5);
    border: 1px solid var(--ink);
    background: var(--paper);
    color: var(--ink-2);
  }
  dialog::backdrop {
    background: color-mix(in srgb, var(--ink) 12%, transparent);
  }
  header {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    margin-bottom: var(--s2);
  }
  h2 {
    margin: 0;
    font: 600 var(--t-l) / 22px sans-serif;
    font-family: var(--bw-sans, inherit);
    color: var(--ink);
  }
  .restart {
    margin-top: var(--s3);
    min-height: 28px;
    padding: 3px 12px;
    border: 1px solid var(--ink-3);
    background: none;
    color: var(--ink);
    font: inherit;
    cursor: pointer;
  }
  p {
    white-space: normal;
    margin: 0 0 var(--s3);
    font-size: var(--t-s);
    line-height: 17px;
  }
  bw-setting,
  .choice {
    padding: 3px 0;
    border-top: 1px solid var(--hair);
  }
  .choice > span {
    line-height: 28px;
  }
  .choice p {
    margin: 0;
  }
  .choice label {
    display: flex;
    align-items: center;
    gap: var(--s2);
    min-height: 28px;
    color: var(--ink);
    cursor: pointer;
  }
  input[type='radio'] {
    width: 14px;
    height: 14px;
    margin: 0;
    accent-color: var(--ink);
  }
  bw-changes {
    margin-top: var(--s4);
  }
  @media (max-width: 719px) {
    dialog {
      margin: 56px 16px auto auto;
    }
  }
  @media (pointer: coarse) {
    button,
    .choice label {
      min-height: 44px;
    }
    .open {
      min-width: 44px;
      justify-content: center;
    }
  }
`;
