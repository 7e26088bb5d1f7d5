/** The loop of one batch: every tensor above its gradient, wires between them, note and formula. */

import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { symbol } from '../../src/core/formula';
import { lengthOf } from '../../src/core/run';
import { explained } from '../../src/session/selection';
import type { State } from '../../src/session/state';
import { Bound } from '../bound';
import { caption } from '../caption';
import { customElement } from '../define';
import { RunElement } from '../run-element';
import { send } from '../events';
import { math } from '../math/mathml';
import { mathStyles } from '../math/styles';
import { RUN } from '../run';
import { Size } from '../views/size';
import { DIGITS } from '../class-names';
import { Words } from '../words';
import { classOf, isUpdate, stateOf } from './cell';
import { Derived } from './derived';
import { headingOf, updateRuleOf } from './heading';
import { faultIn } from './measured';
import { loopStyles } from './loop-styles';
import { isLive, noteFacts } from './live-scene';
import { contentOf } from './panel-view';
import { planOf, type Cell } from './plan';
import { Placing } from './placing';
import { inReadingOrder } from './reading-order';
import { Shown } from './shown';
import { nameOfProbe } from './stand-in';
import { isDeep, modeOf, ROOMY, type Mode } from './widths';
import '../views/formula';
import '../views/image';
import '../views/note';
import '../views/panel';
import '../views/strip';
import '../views/terms';
import '../views/tray';
import '../views/wire';

/**
 * Draws a state of a session. All that a learner does in it comes out as events of its views.
 *
 * @slot caption - what the page says below it
 * @fires bw-go - `{ stage }` when the update's number or title is pressed
 */
@customElement('bw-loop')
export class Loop extends RunElement {
  static override styles = [mathStyles, loopStyles];

  @property({ attribute: false }) state?: State;

  /** No motion on wires: while it plays fast, and on the way back. */
  @property({ type: Boolean }) still = false;

  /** Which side of the update the weights are shown on, while they are at the update. */
  @property() side: 'before' | 'after' = 'after';

  /** What has been measured with the weights on show, in words, where it stands below the note: null where it stands
   * elsewhere. Empty, it keeps its room: at each new batch it is measured anew. */
  @property() measured: string | null = null;

  private readonly words = new Words(this);
  private readonly derived = new Derived();
  private readonly size = new Size(this, '.measure');
  private readonly placing = new Placing();

  /** Its views show the state that it shows, not the run around it. */
  readonly [RUN] = null;

  readonly bound = new Bound(this, (scene) => (isLive(scene) ? { state: scene.state } : null));

  override render(): TemplateResult {
    const { state } = this;
    const mode = state ? modeOf(state.recipe, this.size.width) : 'phone';
    const shown = state && new Shown(state);
    const plan = state && planOf(state.recipe, this.size.width);
    return html`
      <div class="measure"></div>
      <div class="${mode} ${state && isDeep(state.recipe) ? 'deep' : ''}">
        ${
          shown && plan && this.size.width > 0
            ? html`<div class="grid" role="group" aria-label=${this.words.all.page.loop}>
                ${repeat(
                  inReadingOrder(plan.cells, mode, shown),
                  (cell) => cell.key,
                  (cell) =>
                    html`<div class="cell ${classOf(cell)}" data-key=${cell.key}>
                      ${this.renderCell(cell, shown, mode)}
                    </div>`,
                )}
              </div>`
            : nothing
        }
      </div>
      ${caption}
    `;
  }

  /** Scrolls the page just as far as it takes to see the panel of the stage. */
  reveal(): void {
    const active = [...this.renderRoot.querySelectorAll('bw-panel')].find(
      ({ state }) => state === 'active',
    );
    active?.closest('.cell')?.scrollIntoView({ block: 'nearest' });
  }

  override updated(): void {
    const { state } = this;
    const grid = this.renderRoot.querySelector<HTMLElement>('.grid');
    if (state && grid) this.placing.update(grid, state, this.size.width);
  }

  private renderCell(cell: Cell, shown: Shown, mode: Mode): TemplateResult {
    switch (cell.is) {
      case 'tray':
        return this.renderTray(shown, mode);
      case 'input':
        return this.renderInput(shown, mode);
      case 'strip':
        return html`<bw-strip .name=${'x'} .value=${shown.value('x')} .at=${shown.at}></bw-strip>`;
      case 'panel':
        return this.renderPanel(cell, shown, mode);
      case 'update':
        return this.renderUpdate(cell, shown, mode);
      case 'wire':
        return html`<bw-wire
          .direction=${cell.direction}
          .state=${stateOf(cell.stage, shown)}
          .from=${mode === 'tablet' ? 'corner' : 'dot'}
          .caption=${cell.caption ? this.words.all.page[cell.caption] : ''}
          ?still=${this.still}
        ></bw-wire>`;
      case 'note':
        return this.renderNote(shown);
      case 'formula':
        return this.renderFormula(shown);
    }
  }

  private renderTray(shown: Shown, mode: Mode): TemplateResult {
    const { run, cursor, selection, probed } = shown.state;
    const { page, stages, controls } = this.words.all;
    return html`<bw-panel .number=${1} .heading=${stages.batch.title} .state=${stateOf(0, shown)}>
      <span slot="formula">
        ${
          probed
            ? nameOfProbe(probed.probe, this.words.all)
            : html`${controls.count(cursor.step + 1)}
                <span class="of">${page.batchOf(controls.count(lengthOf(run)))}</span>`
        }
      </span>
      <div class="tray-room">
        ${probed ? html`<bw-stand-in .mode=${mode} .state=${shown.state}></bw-stand-in>` : nothing}
        <bw-tray
          .name=${'x'}
          .value=${shown.value('x')}
          .at=${shown.at}
          .selected=${selection.focus.image ?? 0}
          .columns=${mode === 'wide' ? 10 : mode === 'tablet' ? 25 : 20}
          .labels=${shown.labels}
          .readings=${shown.readings}
        ></bw-tray>
      </div>
    </bw-panel>`;
  }

  private renderInput(shown: Shown, mode: Mode): TemplateResult {
    return html`<bw-panel .heading=${this.words.all.page.input}>
      <span slot="formula">${math(symbol('x'), this.words.all)}</span>
      <bw-image
        .name=${'x'}
        .value=${shown.value('x')}
        .at=${shown.at}
        .cell=${mode !== 'tablet' ? 5 : this.size.width < ROOMY ? 3 : 4}
        .caption=${mode === 'wide' ? 'below' : mode === 'tablet' ? 'lines' : 'beside'}
        .labels=${shown.labels}
        .readings=${shown.readings}
      ></bw-image>
    </bw-panel>`;
  }

  private renderPanel(
    cell: Extract<Cell, { is: 'panel' }>,
    shown: Shown,
    mode: Mode,
  ): TemplateResult {
    const words = this.words.all;
    const { recipe } = shown.state;
    const stage = recipe.stages[cell.stage];
    const content = contentOf(cell.panel, {
      shown,
      mode,
      width: this.size.width,
      deep: isDeep(recipe),
      side: this.side,
      arriving: !this.still && isUpdate(shown),
    });
    const updating = cell.stage < 0 && isUpdate(shown);
    return html`<bw-panel
      .number=${stage ? cell.stage + 1 : undefined}
      .heading=${stage ? words.stages[stage.text].title : words.page.weights}
      .state=${updating ? 'active' : stateOf(cell.stage, shown)}
    >
      <span slot="formula">${headingOf(cell, shown, mode, words)}</span>
      <span slot="legend">${content.legend}</span>
      ${content.body}
    </bw-panel>`;
  }

  private renderUpdate(
    cell: Extract<Cell, { is: 'update' }>,
    shown: Shown,
    mode: Mode,
  ): TemplateResult {
    const words = this.words.all;
    const { recipe, cursor } = shown.state;
    const stage = recipe.stages[cell.stage]!;
    const active = cursor.stage === cell.stage;
    // The stage is named once, however many layers it updates.
    const named = cell.parameters[0] === Object.keys(recipe.parameters)[0];
    return html`<div class="update ${active ? 'active' : ''}">
      <bw-wire
        direction="up"
        .state=${active ? 'active' : 'waiting'}
        ?still=${this.still}
      ></bw-wire>
      ${
        named
          ? html`<button
              type="button"
              aria-current=${active ? 'step' : nothing}
              @click=${() => send(this, 'bw-go', { stage: cell.stage })}
            >
              <span class="number">${cell.stage + 1}</span
              ><span class="title">${words.stages[stage.text].title}</span>
            </button>`
          : nothing
      }
      <span class="formula-text">${updateRuleOf(cell, shown, mode, words)}</span>
    </div>`;
  }

  private renderNote(shown: Shown): TemplateResult {
    const { stage, number, count, context } = noteFacts(shown);
    const named = this.words.classes !== DIGITS;
    return html`<bw-note
        .stage=${stage}
        .number=${number}
        .count=${count}
        .context=${{ ...context, named }}
      ></bw-note>
      ${
        this.measured === null
          ? nothing
          : html`<p class="measured" role="status">${this.measured}</p>`
      }`;
  }

  private renderFormula(shown: Shown): TemplateResult {
    const { state } = shown;
    const words = this.words.all;
    const name = explained(state.selection, state.recipe, state.cursor);
    const reason = faultIn(state, words);
    const derivation = this.derived.of(shown, name) ?? undefined;
    return html`<bw-formula .derivation=${derivation} .fault=${reason}>
      <bw-terms .derivation=${derivation}></bw-terms>
    </bw-formula>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-loop': Loop;
  }
}
