/** The lower edge of the simulator: timeline, map of the loop, status, transport, speed. */

import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { State } from '../../src/session/state';
import { Bound } from '../bound';
import { customElement } from '../define';
import { RUN } from '../run';
import { Words } from '../words';
import { deckFacts } from './deck-facts';
import { isLive } from './live-scene';
import { indexOfPace } from '../controls/speeds';
import '../controls/loop-map';
import '../controls/progress';
import '../controls/speed';
import '../controls/status';
import '../controls/timeline';
import '../controls/transport';

/** Moves through the run of a state. What is asked for comes out as the events of its controls. */
@customElement('bw-deck')
export class Deck extends LitElement {
  static override styles = css`
    :host {
      display: block;
      container-type: inline-size;
      border-top: 1px solid var(--hair-2);
      background: var(--paper);
    }
    .deck {
      padding: 4px var(--edge, 22px);
    }
    /* What comes and goes has a row of its own, so that nothing else moves. */
    .controls {
      display: grid;
      grid-template:
        'where transport speed' auto
        'said said said' minmax(17px, auto) / minmax(0, 1fr) auto minmax(0, 1fr);
      align-items: center;
      column-gap: 16px;
    }
    .where {
      grid-area: where;
      display: flex;
      align-items: center;
      gap: 16px;
    }
    bw-loop-map {
      flex: none;
    }
    bw-transport {
      grid-area: transport;
      align-self: end;
      width: 392px;
    }
    bw-speed {
      grid-area: speed;
      justify-self: end;
    }
    .said {
      grid-area: said;
      display: flex;
      align-items: start;
      justify-content: space-between;
      gap: 16px;
    }
    .measured {
      margin: 0;
      font: var(--t-min) / 16px sans-serif;
      font-family: var(--bw-sans, inherit);
      font-variant-numeric: tabular-nums;
      color: var(--ink-2);
    }
    bw-progress {
      flex: none;
      max-width: 100%;
      margin-left: auto;
      min-height: 0;
    }
    /* One line; a fault needs more, and may take it. */
    bw-progress:not(.faulty) {
      height: 17px;
      overflow: hidden;
    }
    @media (height < 960px) {
      .deck {
        padding-block: 0 2px;
      }
      bw-timeline {
        height: 70px;
      }
    }
    @container (max-width: 1179px) {
      .controls {
        grid-template:
          'where transport' auto
          'speed said' minmax(24px, auto) / minmax(0, 1fr) auto;
      }
      .where {
        gap: 8px;
      }
      bw-speed {
        justify-self: start;
      }
    }
    @container (max-width: 799px) {
      bw-transport {
        width: 340px;
      }
    }
    @container (max-width: 719px) {
      .deck {
        padding: 2px 16px max(6px, env(safe-area-inset-bottom));
      }
      .controls {
        grid-template: 'where' auto 'transport' auto / minmax(0, 1fr);
      }
      .where {
        justify-content: space-between;
      }
      /* A phone has them in the page. */
      .said,
      bw-speed {
        display: none;
      }
      bw-transport {
        width: 100%;
      }
    }
    @container (max-width: 340px) {
      .where {
        flex-direction: column;
        align-items: start;
        gap: 2px;
      }
    }
    :host([hide~='timeline']) bw-timeline,
    :host([hide~='map']) bw-loop-map,
    :host([hide~='status']) bw-status,
    :host([hide~='transport']) bw-transport,
    :host([hide~='speed']) bw-speed {
      display: none;
    }
  `;

  /** Its controls show the state that it is given, not the run around it. */
  readonly [RUN] = null;

  @property({ attribute: false }) state?: State;

  /** Id of the session that it moves through, where that is not around it. */
  @property() session = '';

  /** What has been measured with the weights on show, in words, where the deck has room for it. */
  @property() measured = '';

  /** Index into the table of speeds. */
  @property({ type: Number }) speed = 0;

  /** What is taken away, parted by spaces: timeline, map, status, transport, speed. */
  @property({ reflect: true }) hide = '';

  private readonly words = new Words(this);

  readonly bound = new Bound(this, (scene) =>
    isLive(scene)
      ? { state: scene.whole, speed: indexOfPace(scene.deck.pace, scene.deck.stages) }
      : null,
  );

  override render(): TemplateResult | typeof nothing {
    const { state } = this;
    if (!state) return nothing;
    const deck = deckFacts(state);
    return html`<div class="deck">
      <bw-timeline
        .costs=${deck.costs}
        .ran=${deck.ran}
        .total=${deck.total}
        .step=${deck.step}
        .updates=${deck.updates}
        .accuracies=${deck.accuracies}
        .waiting=${deck.waiting}
        .changes=${deck.changes}
      ></bw-timeline>
      <div class="controls">
        <div class="where">
          <bw-loop-map
            .stage=${deck.stage}
            .titles=${deck.texts.map((text) => this.words.all.stages[text].title)}
            .phases=${deck.phases}
          ></bw-loop-map>
          <bw-status
            .mode=${deck.mode}
            .stage=${deck.stage}
            .stages=${deck.stages}
            .epoch=${deck.epoch}
            .epochs=${deck.epochs}
            .step=${deck.step}
            .total=${deck.total}
          ></bw-status>
        </div>
        <bw-transport ?playing=${deck.playing} .unavailable=${deck.unavailable}></bw-transport>
        <bw-speed .speed=${this.speed}></bw-speed>
        <div class="said">
          ${
            this.measured === ''
              ? nothing
              : html`<p class="measured" role="status">${this.measured}</p>`
          }
          <bw-progress
            class=${deck.progress?.faults.length ? 'faulty' : ''}
            .progress=${deck.progress}
          ></bw-progress>
        </div>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-deck': Deck;
  }
}
