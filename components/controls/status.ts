/** Says in words where the learner stands: playing or not, stage, epoch, batch. */

import { css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Bound } from '../bound';
import { customElement } from '../define';
import { RunElement } from '../run-element';
import { Words } from '../words';

export type Mode = 'paused' | 'playing' | 'moving' | 'waiting' | 'stopped';

/** Two lines: "Paused · stage 7 of 8" and "epoch 1 of 1 · batch 37 of 100". */
@customElement('bw-status')
export class Status extends RunElement {
  static override styles = css`
    :host {
      display: block;
      font: var(--t-s) / 17px sans-serif;
      font-family: var(--bw-sans, inherit);
      font-variant-numeric: tabular-nums;
      color: var(--ink-2);
      white-space: nowrap;
    }
    b {
      font-weight: 600;
      color: var(--ink);
    }
  `;

  /** `moving`: on the way to a batch; `waiting`: for data; `stopped`: by a number that is not finite, or since the
   * engine has stopped. */
  @property() mode: Mode = 'paused';

  /** Index of the stage, from 0, and how many there are. */
  @property({ type: Number }) stage = 0;
  @property({ type: Number }) stages = 0;

  /** The epoch, from 1, and how many the run touches. */
  @property({ type: Number }) epoch = 1;
  @property({ type: Number }) epochs = 1;

  /** The batch, from 0, and how many the run has. */
  @property({ type: Number }) step = 0;
  @property({ type: Number }) total = 0;

  private readonly words = new Words(this);

  readonly bound = new Bound(this, ({ deck }) => ({ ...deck }));

  override render(): TemplateResult {
    const { modes, stage, epoch, batch, of, count } = this.words.all.controls;
    // Each blank beside a word: of those that stand alone, screen readers make none.
    const stages = ` · ${stage} ${this.stage + 1} ${of} ${this.stages}`;
    const epochs = `${epoch} ${count(this.epoch)} ${of} ${count(this.epochs)} · ${batch} `;
    return html`
      <div><b>${modes[this.mode]}</b>${stages}</div>
      <div>${epochs}<b>${count(this.step + 1)}</b>${` ${of} ${count(this.total)}`}</div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-status': Status;
  }
}
