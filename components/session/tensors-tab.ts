/** The tensors in scope of a session, each with all its numbers. */

import { LitElement, css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Bound } from '../bound';
import { customElement } from '../define';
import { isLive } from './live-scene';
import type { Shown } from './shown';
import { tensorsOf } from './tensor-entries';
import '../panels/tensors';

/** What is pointed at or pinned in a table comes out as the events of the table. */
@customElement('bw-tensors-tab')
export class TensorsTab extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
  `;

  @property({ attribute: false }) shown?: Shown | undefined;

  /** Id of the session that it shows, where that is not around it. */
  @property() session = '';

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
