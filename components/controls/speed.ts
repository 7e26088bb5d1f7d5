/** The slider that sets how fast the run is played. */

import { css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Locale } from '../../src/locales';
import { Bound } from '../bound';
import { customElement } from '../define';
import { RunElement } from '../run-element';
import { send } from '../events';
import { Words } from '../words';
import { indexOfPace, speeds } from './speeds';

/**
 * Speed, from one stage a second to as fast as it goes, with the speed in words beside it.
 *
 * @fires bw-speed - `{ speed }`, an index into `speeds`
 * @csspart slider - the native range input
 */
@customElement('bw-speed')
export class SpeedSlider extends RunElement {
  static override styles = css`
    :host {
      display: block;
      font: var(--t-s) / 18px sans-serif;
      font-family: var(--bw-sans, inherit);
      color: var(--ink-2);
    }
    label {
      display: flex;
      align-items: center;
      gap: var(--s3);
      white-space: nowrap;
    }
    .value {
      min-width: 136px;
      font-variant-numeric: tabular-nums;
    }
    .track {
      position: relative;
      width: 128px;
      height: 24px;
    }
    svg {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      stroke: var(--hair-2);
      overflow: visible;
    }
    input {
      appearance: none;
      position: relative;
      width: 100%;
      height: 100%;
      margin: 0;
      background: none;
      cursor: pointer;
    }
    input::-webkit-slider-runnable-track {
      height: 24px;
      background: none;
    }
    input::-webkit-slider-thumb {
      appearance: none;
      box-sizing: border-box;
      width: 14px;
      height: 14px;
      margin-top: 5px;
      border: 1.5px solid var(--ink);
      border-radius: 50%;
      background: var(--paper);
    }
    input::-moz-range-track {
      background: none;
    }
    input::-moz-range-thumb {
      box-sizing: border-box;
      width: 14px;
      height: 14px;
      border: 1.5px solid var(--ink);
      border-radius: 50%;
      background: var(--paper);
    }
    input:focus-visible {
      outline: 2px solid var(--ink);
      outline-offset: 1px;
    }
    @media (pointer: coarse) {
      .track {
        height: 44px;
      }
      input::-webkit-slider-runnable-track {
        height: 44px;
      }
      input::-webkit-slider-thumb {
        width: 20px;
        height: 20px;
        margin-top: 12px;
      }
    }
  `;

  /** Index into `speeds`. */
  @property({ type: Number }) speed = 0;

  private readonly words = new Words(this);

  readonly bound = new Bound(this, ({ deck }) => ({ speed: indexOfPace(deck.pace, deck.stages) }));

  override render(): TemplateResult {
    const words = this.words.all.controls;
    const text = wordsFor(this.speed, words);
    return html`
      <label>
        <span>${words.speed}</span>
        <span class="track">
          <svg viewBox="0 0 128 24" preserveAspectRatio="none" aria-hidden="true">
            <path d=${TICKS} />
          </svg>
          <input
            part="slider"
            type="range"
            min="0"
            max=${speeds.length - 1}
            step="1"
            .value=${String(this.speed)}
            aria-label=${words.speed}
            aria-valuetext=${text}
            @input=${this.pick}
            @keydown=${keepOwnKeys}
          />
        </span>
        <span class="value" aria-hidden="true">${text}</span>
      </label>
    `;
  }

  private pick(event: Event): void {
    const speed = Number((event.target as HTMLInputElement).value);
    if (speed !== this.speed) send(this, 'bw-speed', { speed });
  }
}

/** The slider's line with a tick at each speed; the thumb's centre travels 7 to 121. */
const TICKS = `M7 12H121${speeds
  .map((_, i) => `M${(7 + (i * 114) / (speeds.length - 1)).toFixed(1)} 9v6`)
  .join('')}`;

function wordsFor(index: number, words: Locale['controls']): string {
  const speed = speeds[index] ?? speeds[0]!;
  if (speed.batchesPerSecond !== undefined) return words.batchesPerSecond(speed.batchesPerSecond);
  return Number.isFinite(speed.stagesPerSecond)
    ? words.stagesPerSecond(speed.stagesPerSecond)
    : words.fastest;
}

const OWN_KEYS = /^(Arrow|Page|Home$|End$)/;

/** The page's arrows step through stages; here they belong to the slider. */
function keepOwnKeys(event: KeyboardEvent): void {
  if (OWN_KEYS.test(event.key)) event.stopPropagation();
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-speed': SpeedSlider;
  }
}
