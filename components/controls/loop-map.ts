/** The small map of the loop: one dot a stage, forward above, backward below. */

import { css, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Phase } from '../../src/core/stage';
import { differs } from '../alike';
import { Bound } from '../bound';
import { customElement } from '../define';
import { RunElement } from '../run-element';
import { send } from '../events';
import { Words } from '../words';

/** Distance of the outermost dots from the edge, and of the rows from the top, in pixels. */
const EDGE = 12;
const ROWS = [12, 36];

/**
 * The stages of one batch as the loop they are: the forward row leads right, the backward row left,
 * and the update closes it. A numbered disc is the stage the learner is at, a solid dot is done, a
 * hollow one not computed yet. A click or Enter on a dot goes there; arrows move between the dots.
 *
 * @fires bw-go - `{ stage }`, from 0
 * @csspart dot - the button of each stage
 */
@customElement('bw-loop-map')
export class LoopMap extends RunElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      width: 132px;
      height: 48px;
      font: 700 var(--t-min) / 15px sans-serif;
      font-family: var(--bw-sans, inherit);
      font-variant-numeric: tabular-nums;
    }
    .wire {
      position: absolute;
      inset: 12px;
      border: 1px solid var(--hair-2);
    }
    button {
      position: absolute;
      display: grid;
      place-items: center;
      width: 24px;
      height: 24px;
      margin: -11.5px;
      padding: 0;
      border: 0;
      background: none;
      font: inherit;
      cursor: pointer;
    }
    .dot {
      box-sizing: border-box;
      width: 7px;
      height: 7px;
      border: 1px solid var(--ink);
      border-radius: 50%;
      background: var(--ink);
    }
    .later .dot {
      border-color: var(--hair-2);
      background: var(--paper);
    }
    button:hover .dot {
      border-color: var(--ink);
      outline: 1px solid var(--ink);
      outline-offset: 1px;
    }
    .now .dot {
      width: 16px;
      height: 16px;
      border: 0;
      background: var(--now);
      color: var(--paper);
    }
    button:focus-visible {
      outline: 2px solid var(--ink);
      outline-offset: -2px;
    }
    @media (forced-colors: active) {
      .dot {
        forced-color-adjust: none;
      }
    }
  `;

  /** Index of the stage the learner is at, from 0. */
  @property({ type: Number }) stage = 0;

  /** Titles of the stages, in order. */
  @property({ attribute: false, hasChanged: differs }) titles: readonly string[] = [];

  /** Phases of the stages, in order: the forward ones make the upper row. */
  @property({ attribute: false, hasChanged: differs }) phases: readonly Phase[] = [];

  /** The dot that Tab reaches, once arrows have moved away from the active one. */
  @state() private reached: number | null = null;

  private readonly words = new Words(this);

  readonly bound = new Bound(this, ({ deck: { stage, phases, texts } }) => ({
    stage,
    phases,
    titles: texts.map((text) => this.words.all.stages[text].title),
  }));

  override updated(): void {
    const forward = this.phases.filter((phase) => phase === 'forward').length;
    this.renderRoot.querySelectorAll('button').forEach((button, index) => {
      const below = index >= forward;
      const row = below ? this.phases.length - forward : forward;
      const along = below ? row - 1 - (index - forward) : index;
      const part = along / Math.max(1, row - 1);
      button.style.setProperty('left', `calc(${EDGE}px + (100% - ${2 * EDGE}px) * ${part})`);
      button.style.setProperty('top', `${ROWS[below ? 1 : 0]}px`);
    });
  }

  override render(): TemplateResult {
    const { controls } = this.words.all;
    const stop = this.reached ?? this.stage;
    return html`
      <div class="wire"></div>
      <div
        role="toolbar"
        aria-label=${controls.stageMap}
        @keydown=${this.move}
        @focusout=${this.leave}
      >
        ${this.phases.map((_, index) => {
          const name = `${index + 1} ${this.titles[index] ?? ''}`.trim();
          return html`
            <button
              part="dot"
              type="button"
              class=${index === this.stage ? 'now' : index < this.stage ? 'done' : 'later'}
              tabindex=${index === stop ? 0 : -1}
              aria-label=${name}
              title=${name}
              aria-current=${index === this.stage ? 'step' : 'false'}
              @click=${() => send(this, 'bw-go', { stage: index })}
            >
              <span class="dot">${index === this.stage ? index + 1 : ''}</span>
            </button>
          `;
        })}
      </div>
    `;
  }

  private async move(event: KeyboardEvent): Promise<void> {
    const last = this.phases.length - 1;
    const at = this.reached ?? this.stage;
    const to = {
      ArrowLeft: Math.max(0, at - 1),
      ArrowRight: Math.min(last, at + 1),
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey)
      return;
    event.preventDefault();
    event.stopPropagation();
    this.reached = to;
    await this.updateComplete;
    this.renderRoot.querySelectorAll('button')[to]?.focus();
  }

  private leave(event: FocusEvent): void {
    const inside =
      event.relatedTarget instanceof Node && this.renderRoot.contains(event.relatedTarget);
    if (!inside) this.reached = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-loop-map': LoopMap;
  }
}
