/** Elements and runs of different versions of the package on one page: which understand each other, and what an element
 * says where it doesn't understand the run around it. */

import type { LitElement } from 'lit';
import { viewLocaleFor } from '../src/locales/views';
import { langOf } from './lang';
import type { RunView } from './run';

/** Version of the package that this file came with. */
export const VERSION = import.meta.env.VERSION ?? '';

/**
 * What a run offers to elements: `RunView` and its scene, the session behind it with its state, and the events by which
 * elements act. It is raised when something of that goes, or comes to mean something else; what is only added leaves it
 * as it is. `test/components/session/protocol.test.ts` holds what a number stands for.
 */
export const PROTOCOL = 1;

/** Whether elements of this version can show the run. */
export function isUnderstood(run: Pick<RunView, 'protocol'>): boolean {
  return run.protocol === PROTOCOL;
}

/** Says at the top of the host that it can't show this run. Null takes that away. */
export function sayStrange(host: LitElement, run: Pick<RunView, 'version'> | null): void {
  // Lit leaves alone what stands before its own nodes.
  const { renderRoot } = host;
  const said = renderRoot.querySelector('.strange');
  if (!run) {
    said?.remove();
    return;
  }
  const words = viewLocaleFor(langOf(host)).otherVersion(host.localName, VERSION, run.version);
  if (said?.textContent === words) return;
  said?.remove();
  const line = document.createElement('span');
  line.className = 'strange';
  line.textContent = words;
  renderRoot.prepend(line);
}
