/** How a text that is there to be copied looks, and what is said of the copying. */

import { css } from 'lit';

export const copiedText = css`
  label {
    display: block;
    color: var(--ink-2);
  }
  textarea {
    box-sizing: border-box;
    display: block;
    width: 100%;
    height: 68px;
    margin-bottom: var(--s2);
    padding: var(--s1) var(--s2);
    border: 1px solid var(--hair-2);
    border-radius: var(--r);
    background: var(--paper-2);
    font: var(--t-s) / 19px var(--mono);
    color: var(--ink);
    word-break: break-all;
    resize: vertical;
  }
  textarea:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 1px;
  }
  .said {
    min-height: 20px;
    margin: var(--s1) 0 0;
    color: var(--ink-2);
  }
`;
