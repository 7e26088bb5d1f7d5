/** Where a run stands, as a few words in a sentence. */

import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Bound } from '../bound';
import { customElement } from '../define';
import type { Position } from '../run';
import { Words } from '../words';

/**
 * "batch 37, stage gradient", in the typeface of the sentence.
 *
 * @csspart text
 */
@customElement('bw-position')
export class PositionText extends LitElement {
  static override styles = css`
    :host {
      font-variant-numeric: tabular-nums;
    }
  `;

  /** Id of the session that it tells of, where that is not around it. */
  @property() session = '';

  @property({ attribute: false }) position?: Position | undefined;

  private readonly words = new Words(this);

  readonly bound = new Bound(this, ({ position }) => ({ position }));

  protected override render(): TemplateResult | typeof nothing {
    const { position } = this;
    if (!position) return nothing;
    const { lang, page, controls, stages } = this.words.all;
    const batch = controls.count(position.step + 1);
    return html`<span part="text"
      >${page.position(batch, stages[position.stage].title.toLocaleLowerCase(lang))}</span
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-position': PositionText;
  }
}
