/** The seven buttons that move the learner through the run. */

import { css, html, svg, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Bound } from '../bound';
import { customElement } from '../define';
import { RunElement } from '../run-element';
import { send, type TransportAct } from '../events';
import { Words } from '../words';
import { icons } from './icons';

/** `play` stands for the button that is Pause while it plays. */
const ACTS: readonly TransportAct[] = [
  'reset',
  'batch-back',
  'stage-back',
  'play',
  'stage-forward',
  'batch-forward',
  'to-end',
];

/**
 * Reset, batch and stage back, play or pause, stage and batch forward, to end.
 *
 * A button that leads nowhere is marked as disabled and does nothing, but keeps its focus: somebody
 * who steps to the end by keyboard is not thrown out of the row.
 *
 * @fires bw-transport - `{ act }`; `pause` instead of `play` while it plays
 * @csspart button - each of the buttons
 */
@customElement('bw-transport')
export class Transport extends RunElement {
  static override styles = css`
    :host {
      display: block;
    }
    [role='group'] {
      display: flex;
      align-items: end;
      justify-content: space-between;
      gap: var(--s1);
    }
    /* Seven fill their place; a few stand together. */
    .few {
      justify-content: start;
    }
    button {
      flex: 0 1 52px;
      min-width: min(44px, 100% / 7);
      padding: var(--s1) 0 3px;
      border: 0;
      background: none;
      font: var(--t-min) / 14px sans-serif;
      font-family: var(--bw-sans, inherit);
      color: var(--ink-2);
      text-align: center;
      white-space: nowrap;
      cursor: pointer;
      touch-action: manipulation;
    }
    svg {
      display: block;
      width: 26px;
      height: 26px;
      margin: 0 auto 1px;
      color: var(--ink);
    }
    .play svg {
      width: 34px;
      height: 34px;
      margin-top: -4px;
    }
    button:hover {
      color: var(--ink);
    }
    button:focus-visible {
      outline: 2px solid var(--ink);
      outline-offset: -1px;
    }
    button[aria-disabled='true'],
    button[aria-disabled='true'] svg {
      color: var(--ink-3);
      cursor: default;
    }
    @media (pointer: coarse), (max-width: 719px) {
      [role='group'] {
        gap: 0;
      }
      button {
        min-height: 48px;
      }
    }
    @media (forced-colors: active) {
      button[aria-disabled='true'],
      button[aria-disabled='true'] svg {
        color: GrayText;
      }
    }
  `;

  /** Whether the run is playing: Play becomes Pause. */
  @property({ type: Boolean }) playing = false;

  /** Acts to show, parted by spaces, in the row's own order; all seven when empty. */
  @property() controls = '';

  /** Acts that lead nowhere now, parted by spaces: `reset stage-back`. */
  @property() unavailable = '';

  private readonly words = new Words(this);

  readonly bound = new Bound(this, ({ deck: { playing, unavailable } }) => ({
    playing,
    unavailable,
  }));

  override render(): TemplateResult {
    const shown = this.controls.trim().split(/\s+/);
    const acts = this.controls.trim() ? ACTS.filter((act) => shown.includes(act)) : ACTS;
    return html`
      <div
        class=${acts.length < 7 ? 'few' : ''}
        role="group"
        aria-label=${this.words.all.controls.transport}
      >
        ${acts.map((act) => this.renderButton(act))}
      </div>
    `;
  }

  private renderButton(place: TransportAct): TemplateResult {
    const act = place === 'play' && this.playing ? 'pause' : place;
    const { acts, captions } = this.words.all.controls;
    return html`
      <button
        part="button"
        type="button"
        class=${place}
        aria-label=${acts[act]}
        title=${acts[act]}
        aria-disabled=${this.leadsNowhere(act)}
        @click=${() => this.press(act)}
      >
        ${svg`<svg viewBox="0 0 26 26" aria-hidden="true">${icons[act]}</svg>`}${captions[act]}
      </button>
    `;
  }

  private leadsNowhere(act: TransportAct): boolean {
    return this.unavailable.split(/\s+/).includes(act);
  }

  private press(act: TransportAct): void {
    if (!this.leadsNowhere(act)) send(this, 'bw-transport', { act });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-transport': Transport;
  }
}
