/** How mathematics looks: serif italic for names, upright digits of one width, small sans captions. */

import { css } from 'lit';

/** Goes into the `styles` of every element that draws a formula. */
export const mathStyles = css`
  math {
    font-family: var(--serif);
    font-variant-numeric: lining-nums tabular-nums;
    font-style: normal;
  }
  math .v {
    font-style: italic;
  }
  math .strong {
    font-weight: 650;
  }
  math .t {
    font-size: 0.6em;
  }
  math .below,
  math .beside {
    font-family: var(--bw-sans, inherit);
    font-weight: 400;
    color: var(--ink-2);
  }
  math .below {
    /* Without a mathematics font, browsers leave more room under a base than a caption needs. */
    margin-block: -1px -2px;
    font-size: var(--t-min);
  }
  math .beside {
    font-size: var(--t-m);
    padding-inline-start: 0.3em;
  }
`;
