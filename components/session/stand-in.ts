/** Says what stands in place of the batch, and leads back to it. */

import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Locale } from '../../src/locales';
import type { Probe } from '../../src/session/probe';
import type { State } from '../../src/session/state';
import { customElement } from '../define';
import { send } from '../events';
import { Words } from '../words';
import { weightsIn } from './weights-words';
import type { Mode } from './widths';

export function nameOfProbe({ from, index = 0 }: Probe, { standIn, controls }: Locale): string {
  return from === 'test' ? standIn.image(controls.count(index)) : standIn.yourDrawing;
}

/**
 * Lies over the room of the batch's thumbnails, of which there is one now: nothing moves for it.
 *
 * @fires bw-back - the batch shall be shown again
 */
@customElement('bw-stand-in')
export class StandIn extends LitElement {
  static override styles = css`
    :host {
      position: absolute;
      z-index: 1;
      inset: 66px 0 auto 0;
      font: var(--t-s) / 16px sans-serif;
      font-family: var(--bw-sans, inherit);
      color: var(--ink-2);
    }
    :host([mode='tablet']),
    :host([mode='phone']) {
      inset: 0 0 auto 68px;
    }
    p {
      margin: 0 0 var(--s2);
    }
    button {
      min-height: 28px;
      padding: 0 var(--s2);
      border: 1px solid var(--ink-3);
      border-radius: var(--r);
      background: var(--paper);
      font: inherit;
      color: var(--ink);
      cursor: pointer;
    }
    button:hover {
      background: var(--paper-3);
    }
    button:focus-visible {
      outline: 2px solid var(--ink);
      outline-offset: 1px;
    }
    @media (pointer: coarse) {
      button {
        min-height: 44px;
      }
    }
  `;

  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  @property({ attribute: false }) state?: State;

  @property({ reflect: true }) mode: Mode = 'wide';

  private readonly words = new Words(this);

  override render(): TemplateResult | typeof nothing {
    const { state } = this;
    if (!state?.probed) return nothing;
    const words = this.words.all;
    const { probe, trace } = state.probed;
    const text = words.standIn.inPlace({
      from: probe.from,
      label: this.words.classes[probe.label]!,
      weights: weightsIn(state, words, trace.step),
    });
    return html`
      <p role="status">${text}</p>
      <button type="button" @click=${() => send(this, 'bw-back', null)}>
        ${words.standIn.back}
      </button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-stand-in': StandIn;
  }
  interface GlobalEventHandlersEventMap {
    /** The batch shall be shown again in place of one image. */
    'bw-back': CustomEvent<null>;
  }
}
