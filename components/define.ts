/** Defines the tags of ours, each once: on a page that loads the script twice, or in two versions, the first one
 * holds. */

import type { LitElement } from 'lit';
import { tokens } from './tokens';
import { VERSION } from './versions';

/** Decorates an element's class. It gets the tokens as its first styles, so that it looks right on any page, and says
 * which version of the package it came with: `customElements.get(tag).version`. */
export function customElement(tag: string): (element: typeof LitElement) => void {
  return (element) => {
    element.styles = [tokens, element.styles ?? []];
    Object.defineProperty(element, 'version', { value: VERSION });
    // A host's pages may be rendered where there is no DOM.
    const registry = (globalThis as { customElements?: CustomElementRegistry }).customElements;
    if (registry && !registry.get(tag)) registry.define(tag, element);
  };
}
