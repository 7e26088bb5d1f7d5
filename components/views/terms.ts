/** The chart of all terms of a derivation, in the form that suits them. */

import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Axis } from '../../src/core/axis';
import type { Derivation } from '../../src/core/derivation';
import { Bound } from '../bound';
import { caption } from '../caption';
import { customElement } from '../define';
import { RunElement } from '../run-element';
import { ViewWords } from '../view-words';
import './stems';
import { axisOf, biasOf, operandsOf, totalOf, votesOf } from './sum';
import './votes';
import './waterfall';

/**
 * Many terms are stems; one a pixel, and the bias, are votes for and against with their image; a few
 * of different natures are bars. What is drawn is `derivation.terms`, all of them and nothing else.
 *
 * @slot caption - what the page says below it
 * @fires bw-point - the term under the pointer or chosen by arrow keys, null when it is left
 * @fires bw-pin - the term of a click, a tap or Enter; null on Esc
 */
@customElement('bw-terms')
export class Terms extends RunElement {
  static override styles = css`
    :host {
      display: block;
    }
    .room {
      box-sizing: border-box;
      min-height: 86px;
    }
    .stems {
      width: 408px;
      max-width: 100%;
    }
    .few {
      width: 340px;
      max-width: 100%;
    }
    .votes {
      display: flex;
      flex-wrap: wrap;
      gap: 12px 36px;
    }
    .votes bw-waterfall {
      width: 236px;
    }
    /* Beside the lines there is less room on a tablet; on a phone it stands below them. */
    @container (700px < width <= 900px) {
      .stems {
        width: 240px;
      }
      .few {
        width: 260px;
      }
      .votes {
        gap: 20px;
      }
      .votes bw-waterfall {
        width: 150px;
      }
    }
    @media (height < 960px) {
      .room {
        min-height: 68px;
      }
    }
    @container (max-width: 560px) {
      .room {
        min-height: 0;
      }
    }
  `;

  @property({ attribute: false }) derivation?: Derivation | undefined;

  private readonly words = new ViewWords(this);

  readonly bound = new Bound(this, ({ derivation }) => ({ derivation }));

  protected override render(): TemplateResult {
    return html`<div class="room">${this.renderChart()}</div>
      ${caption}`;
  }

  private renderChart(): TemplateResult | typeof nothing {
    const { derivation } = this;
    if (!derivation || derivation.terms.length < 2) return nothing;
    const axis = axisOf(derivation.terms);
    if (axis === 'pixel') return this.renderVotes(derivation);
    return axis === null ? this.renderFew(derivation) : this.renderStems(derivation, axis);
  }

  private renderStems({ name, terms, term, marked }: Derivation, axis: Axis): TemplateResult {
    return html`<bw-stems
      class="stems"
      .name=${name}
      .terms=${terms}
      .term=${term}
      .axis=${axis}
      .marked=${marked}
    ></bw-stems>`;
  }

  private renderVotes(derivation: Derivation): TemplateResult {
    const { name, terms, term, marked } = derivation;
    const { explanation } = this.words.all;
    const votes = votesOf(terms);
    return html`<div class="votes">
      <bw-waterfall
        .parts=${[
          { name: explanation.votesFor, value: votes.for },
          { name: explanation.votesAgainst, value: votes.against },
          { name: explanation.bias, value: votes.bias },
        ]}
        .total=${{ name: totalOf(derivation), value: votes.for + votes.against + votes.bias }}
      ></bw-waterfall>
      <bw-votes
        .name=${name}
        .terms=${biasOf(terms) ? terms.slice(0, -1) : terms}
        .term=${term}
        .marked=${marked}
      ></bw-votes>
    </div>`;
  }

  private renderFew(derivation: Derivation): TemplateResult {
    const operands = operandsOf(derivation);
    const { terms } = derivation;
    return html`<bw-waterfall
      class="few"
      wide
      .parts=${terms.map(({ value }, i) => ({ name: operands[i] ?? '', value }))}
      .total=${{
        name: totalOf(derivation),
        value: terms.reduce((sum, { value }) => sum + value, 0),
      }}
    ></bw-waterfall>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-terms': Terms;
  }
}
