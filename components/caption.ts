/** The slot by which every view takes what the page says below it. How it looks is in `tokens.ts`. */

import { html } from 'lit';

/** The last thing in a view that shows data. Its element documents it: `@slot caption - what the page says below it`. */
export const caption = html`<slot name="caption"></slot>`;
