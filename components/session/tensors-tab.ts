/** The tensors in scope of a session, each with all its numbers. */

import { css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Bound } from '../bound';
import { customElement } from '../define';
import { RunElement } from '../run-element';
import { isLive } from './live-scene';
import type { Shown } from './shown';
import { tensorsOf } from './tensor-entries';
import '../panels/tensors';

/** What is pointed at or pinned in a table comes out as the events of the table. */
@customElement('bw-tensors-tab')
export class TensorsTab extends RunElement {
  static override styles = css`
    :host {
      display: block;
    }
  `;

  @property({ attribute: false }) shown?: Shown | undefined;

  readonly bound = new Bound(this, (scene) => (isLive(scene) ? { shown: scene } : null));

  override render(): TemplateResult {
    return html`<bw-tensors .tensors=${this.shown ? tensorsOf(this.shown) : []}></bw-tensors>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-tensors-tab': TensorsTab;
  }
}
