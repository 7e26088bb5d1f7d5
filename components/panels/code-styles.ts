/** How the listings of a program look. */

import { css } from 'lit';

export const codeStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    container-type: inline-size;
    min-height: 0;
    height: 100%;
    font: var(--t-s) / 16px sans-serif;
    font-family: var(--bw-sans, inherit);
    color: var(--ink);
  }
  [role='tablist'] {
    display: flex;
    flex: none;
    gap: 0 var(--s2);
    margin: 0 -3px;
    overflow-x: auto;
    scrollbar-width: none;
  }
  button {
    all: unset;
    box-sizing: border-box;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:focus-visible,
  .lines:focus-visible .here {
    outline: 2px solid var(--ink);
    outline-offset: -2px;
  }
  [role='tab'] {
    flex: none;
    height: 24px;
    padding: 0 3px;
    line-height: 22px;
    border-bottom: 2px solid transparent;
    color: var(--ink-2);
  }
  [role='tab']:hover {
    color: var(--ink);
  }
  [role='tab'][aria-selected='true'] {
    border-bottom-color: var(--ink);
    color: var(--ink);
  }
  [role='tabpanel'] {
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    min-height: 0;
  }
  .lines {
    position: relative;
    flex: 1 1 auto;
    min-height: 120px;
    margin: var(--s2) calc(-1 * var(--bleed, 0px)) 0;
    overflow: hidden auto;
    scrollbar-width: thin;
    overscroll-behavior: contain;
    outline: none;
    font: var(--t-min) / 18px var(--mono);
    font-variant-ligatures: none;
  }
  .line {
    display: grid;
    grid-template-columns: 22px 25px auto minmax(0, 1fr);
    box-sizing: border-box;
    min-height: 18px;
    padding-right: 6px;
    border-left: 3px solid transparent;
  }
  .staged {
    cursor: pointer;
  }
  .staged:hover {
    background: var(--paper-3);
  }
  .line.lit {
    border-left-color: var(--now);
    background: var(--now-wash);
  }
  .at,
  .stage {
    font: var(--t-min) / 18px sans-serif;
    font-family: var(--bw-sans, inherit);
    font-variant-numeric: tabular-nums;
    text-align: right;
    user-select: none;
  }
  .at {
    color: var(--ink-2);
  }
  .stage {
    justify-self: end;
    margin-right: 4px;
    white-space: nowrap;
    color: var(--ink);
  }
  .lit .stage:not(:empty) {
    box-sizing: border-box;
    align-self: start;
    height: 16px;
    min-width: 16px;
    margin: 1px 3px 0 0;
    padding: 0 2px;
    border-radius: 8px;
    background: var(--now);
    font-weight: 600;
    line-height: 16px;
    text-align: center;
    color: var(--paper);
  }
  /* Wrapped, a line goes on under its own beginning. */
  .indent,
  code {
    font: inherit;
    white-space: pre-wrap;
  }
  .indent {
    white-space: pre;
  }
  /* Only heard: it is not copied with the line. */
  .line .hidden {
    user-select: none;
  }
  .python .indent {
    letter-spacing: -0.3ch;
  }
  code {
    padding-left: 2ch;
    overflow-wrap: anywhere;
    text-indent: -2ch;
  }
  .keyword {
    font-weight: 600;
  }
  .string,
  .comment {
    color: var(--ink-2);
  }
  .comment {
    font-style: italic;
  }
  .foot {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    flex: none;
    gap: 0 var(--s3);
    align-items: start;
    padding-top: var(--s2);
    border-top: 1px solid var(--hair-2);
    margin-top: var(--s2);
  }
  p {
    margin: 0;
    color: var(--ink-2);
  }
  .copy {
    min-height: 24px;
    padding: 0 var(--s2);
    border: 1px solid var(--hair-2);
    line-height: 22px;
  }
  .copy:hover {
    background: var(--paper-3);
  }
  @container (min-width: 480px) {
    .lines {
      font-size: var(--t-m);
    }
  }
  .said {
    grid-column: 1 / -1;
    min-height: 16px;
  }
  @media (pointer: coarse) {
    .copy,
    [role='tab'] {
      min-width: 44px;
      min-height: 44px;
      line-height: 42px;
    }
  }
  @media (forced-colors: active) {
    .line.lit {
      border-left-color: Highlight;
    }
    .lit .stage:not(:empty) {
      outline: 1px solid Highlight;
    }
    [role='tab'][aria-selected='true'] {
      border-bottom-color: Highlight;
    }
  }
`;
