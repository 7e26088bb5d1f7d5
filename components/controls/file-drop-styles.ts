/** The look of a place to drop files on, and of why one was not used. */

import { css } from 'lit';

export const fileDropStyles = css`
  section {
    padding: var(--s3);
    border: 1px dashed var(--hair-2);
  }
  .over {
    border: 1px solid var(--ink);
    background: var(--paper-2);
  }
  section input {
    display: none;
  }
  .fault {
    margin-top: var(--s2);
    padding-left: var(--s2);
    border-left: 3px solid var(--ink);
    color: var(--ink);
    overflow-wrap: anywhere;
  }
`;
