/** A run for the elements inside it and for those that name it. It shows nothing of its own but what went wrong. */

import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement } from '../define';
import { RUN, type RunView } from '../run';
import { hiddenText } from '../views/hidden';
import { Words } from '../words';
import { Narrator } from './narrator';
import './notices';
import { placeAttributes } from './place-attributes';
import { RunHost } from './run-host';

/**
 * All sessions of a page share one worker and its data. Nothing of that is loaded before the first element that shows
 * the session is seen.
 *
 * @slot - the elements, between whatever else
 * @attr recipe - id of the program
 * @attr batch - where it starts, from 1
 * @attr stage - the stage's id
 * @attr seed - of the shuffled order and of random weights
 * @attr order - file or shuffled
 * @attr learning-rate
 * @attr batch-size
 * @attr batches - how many the run has
 * @attr start - first image used
 * @attr images - how many are learnt from
 * @attr image - the one looked at, from 1
 * @attr pixel - the one looked at, from 0
 * @attr digit - the class looked at
 * @attr unit - the hidden unit looked at
 * @attr pin - name of the value that is pinned
 * @attr test - a test image that stands in place of the batch
 * @attr changes - changes of settings on the way, as addresses have them
 * @attr backend - fused, wasm or cpu
 * @attr theme - light or dark, of everything inside
 * @fires bw-step - `{ batch, stage, loss }` when another place is shown
 * @fires bw-change - `{ recipe, settings, changes }` when the run is another one
 */
@customElement('bw-session')
export class SessionElement extends LitElement {
  static override styles = [
    hiddenText,
    css`
      :host {
        display: contents;
        direction: inherit;
      }
    `,
  ];

  private readonly words = new Words(this);
  private readonly own = new RunHost(this);
  readonly narrator = new Narrator(this, this.words, () => this.own.run?.session);

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...placeAttributes, 'id'];
  }

  get [RUN](): RunView | null {
    return this.own.run;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    this.own.attributeChanged(name, old, value);
  }

  protected override render(): TemplateResult {
    return html`<bw-notices
        .state=${this.own.run?.session.state}
        @bw-retry=${() => void this.own.run?.session.start()}
      ></bw-notices>
      <div class="live hidden" aria-live="polite"></div>
      <slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-session': SessionElement;
  }
}
