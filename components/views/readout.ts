/** Shows place and exact value of the cell that the keyboard has come to, beside the map and not in its way. */

import { css, html, type TemplateResult } from 'lit';

/** Attribute of a map while the keyboard moves in it. */
export const READING = 'data-reading';

export const readoutStyles = css`
  .readout {
    display: none;
    position: absolute;
    z-index: 3;
    top: calc(100% + 6px);
    inset-inline-start: 0;
    padding: 2px 6px;
    border: 1px solid var(--ink);
    background: var(--paper);
    font: 400 var(--t-s) / 16px sans-serif;
    font-family: var(--bw-sans, inherit);
    color: var(--ink);
    white-space: nowrap;
    pointer-events: none;
  }
  [data-reading] > .readout {
    display: block;
  }
`;

/** Put into a map, which must be positioned. What it says is said by the map's own text, too. */
export function readout(text: string): TemplateResult {
  return html`<div class="readout" aria-hidden="true">${text}</div>`;
}
