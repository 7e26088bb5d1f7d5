/** How the test bench is laid out. */

import { css } from 'lit';

export const layoutStyles = css`
  :host {
    position: relative;
    container-type: inline-size;
  }
  /* Wide sheets have room for two columns. */
  @container (min-width: 640px) {
    .parts {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-items: start;
      gap: 0 var(--s5);
    }
    .summary,
    bw-test-images {
      grid-column: 1 / -1;
    }
  }
  .summary {
    min-height: 34px;
    margin: 0 0 var(--s2);
  }
  .summary i {
    font-family: var(--serif);
    white-space: nowrap;
  }
  .stale .score {
    color: var(--ink-3);
  }
  .sending {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--s2);
    margin: var(--s2) 0 0;
    padding-bottom: var(--s3);
  }
  .sending label {
    display: flex;
    align-items: center;
    gap: var(--s1);
    min-width: 0;
  }
  .sending select {
    min-width: 0;
    max-width: 104px;
  }
  .sending .press {
    margin-left: auto;
  }
  bw-confusion {
    margin-bottom: var(--s3);
  }
  /* A thumbnail that is chosen far down is seen large above. */
  @media (height < 800px), (width < 1180px) {
    .image {
      position: sticky;
      top: calc(-1 * var(--s3));
      z-index: 1;
      padding-top: var(--s3);
      margin-top: calc(-1 * var(--s3));
      background: var(--paper);
    }
  }
`;
