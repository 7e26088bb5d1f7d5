/** How the buttons with a frame look, inside the dialogs. */

import { css } from 'lit';

export const buttons = css`
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2) var(--s3);
  }
  .buttons button {
    min-height: 28px;
    padding: 0 var(--s3);
    border: 1px solid var(--hair-2);
    border-radius: var(--r);
    background: none;
    font: inherit;
    color: var(--ink);
    cursor: pointer;
  }
  .buttons button:hover {
    background: var(--paper-3);
  }
  .buttons button:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 1px;
  }
  @media (pointer: coarse) {
    .buttons button {
      min-height: 44px;
    }
  }
`;
