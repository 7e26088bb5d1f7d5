/** How the console and the table of names look. */

import { css } from 'lit';

export const consoleStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    min-height: 100%;
    font: var(--t-s) / 16px sans-serif;
    font-family: var(--bw-sans, inherit);
    color: var(--ink);
  }
  .choices {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: var(--s1) var(--s4);
    align-items: baseline;
    min-height: 28px;
  }
  label {
    color: var(--ink-2);
    white-space: nowrap;
  }
  input,
  select {
    box-sizing: border-box;
    min-height: 24px;
    margin-left: var(--s1);
    padding: 0 var(--s1);
    border: 1px solid var(--hair-2);
    border-radius: var(--r);
    background: var(--paper);
    font: inherit;
    font-variant-numeric: tabular-nums;
    color: var(--ink);
  }
  input {
    width: 56px;
  }
  input[aria-invalid='true'] {
    border: 2px solid var(--ink);
  }
  .refusal {
    flex-basis: 100%;
    margin: 0;
  }
  .log {
    box-sizing: border-box;
    flex: 1 1 0;
    min-height: 200px;
    margin: var(--s1) calc(-1 * var(--bleed, 0px)) 0;
    padding: var(--s2) var(--s2) var(--s3);
    border: solid var(--hair-2);
    border-width: 1px 0;
    background: var(--paper-2);
    overflow: auto;
    overscroll-behavior: contain;
    font: var(--t-min) / 16px var(--mono);
    font-variant-ligatures: none;
  }
  .line {
    display: block;
    min-height: 16px;
    padding-left: 2ch;
    text-indent: -2ch;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  /* The lines of a drawn table belong together: such a one is scrolled to and not broken. */
  .drawn {
    font-family: var(--mono-boxes);
    white-space: pre;
  }
  .whole {
    white-space: nowrap;
  }
  .earlier {
    margin: 0 0 var(--s2);
    font: var(--t-s) / 16px sans-serif;
    font-family: var(--bw-sans, inherit);
    color: var(--ink-2);
  }
  figure {
    margin: var(--s2) 0 0;
  }
  canvas {
    display: block;
    background: var(--paper);
    outline: 1px solid var(--hair);
  }
  .log:focus-visible,
  button:focus-visible,
  input:focus-visible,
  select:focus-visible,
  summary:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: -2px;
  }
  .foot {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: var(--s1) var(--s2);
    align-items: baseline;
    padding: var(--s2) 0;
  }
  button {
    min-height: 24px;
    padding: 0 var(--s2);
    border: 1px solid var(--hair-2);
    border-radius: var(--r);
    background: none;
    font: inherit;
    color: var(--ink);
    cursor: pointer;
  }
  button:hover {
    background: var(--paper-3);
  }
  .said {
    flex: 1 0 100px;
    min-height: 16px;
    margin: 0;
    color: var(--ink-2);
  }
  textarea {
    box-sizing: border-box;
    flex: none;
    width: 100%;
    height: 96px;
    border: 1px solid var(--hair-2);
    border-radius: var(--r);
    background: var(--paper);
    font: var(--t-min) / 16px var(--mono);
    color: var(--ink);
    white-space: pre;
    resize: vertical;
  }
  bw-course-names {
    flex: none;
  }
  @media (pointer: coarse) {
    button,
    input,
    select {
      min-width: 44px;
      min-height: 44px;
    }
  }
`;
