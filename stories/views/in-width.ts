/** A story in a box as wide as its place on the page. */

import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';

/** Lengths in CSS pixels; a height of 0 leaves it to what is inside. */
export function inWidth(width: number, story: TemplateResult, height = 0): TemplateResult {
  const size = (box?: Element): void => {
    if (!(box instanceof HTMLElement)) return;
    box.style.width = `${width}px`;
    box.style.height = height > 0 ? `${height}px` : '';
  };
  return html`<div ${ref(size)}>${story}</div>`;
}
