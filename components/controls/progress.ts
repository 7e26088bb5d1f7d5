/** Shows how far the images have been loaded, and which part of them failed. */

import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Bound } from '../bound';
import { customElement } from '../define';
import { RunElement } from '../run-element';
import { send } from '../events';
import { decimal } from '../number';
import { Words } from '../words';

/** How loading stands: images of the training split, bytes on the wire, and what failed. */
export interface Loading {
  readonly loaded: { readonly train: number };
  readonly totals: { readonly train: number };
  readonly bytesLoaded: number;
  readonly bytesTotal: number;
  readonly faults: readonly {
    readonly shard: string;
    readonly reason: 'missing' | 'truncated' | 'altered' | 'unreadable' | 'absent';
  }[];
}

/**
 * A bar of the bytes that arrived, in words the training images that are there, and for a file that
 * failed a sentence with its name and Retry. Empty once everything is there; the room stays, so that
 * nothing moves.
 *
 * @fires bw-retry - load again what failed
 * @csspart bar - the native progress bar
 */
@customElement('bw-progress')
export class LoadProgress extends RunElement {
  static override styles = css`
    :host {
      display: block;
      min-height: 42px;
      font: var(--t-s) / 17px sans-serif;
      font-family: var(--bw-sans, inherit);
      font-variant-numeric: tabular-nums;
      color: var(--ink-2);
    }
    .line {
      display: flex;
      align-items: center;
      flex-wrap: wrap;
      gap: 0 var(--s2);
      min-height: 17px;
    }
    progress {
      appearance: none;
      width: 128px;
      height: 5px;
      border: 0;
      border-bottom: 1px solid var(--hair-2);
      background: none;
    }
    progress::-webkit-progress-bar {
      background: none;
    }
    progress::-webkit-progress-value {
      background: var(--ink-3);
    }
    progress::-moz-progress-bar {
      background: var(--ink-3);
    }
    .fault {
      min-height: 25px;
      color: var(--ink);
    }
    b {
      font-weight: 600;
    }
    button {
      min-height: 24px;
      padding: 0 var(--s2);
      border: 1px solid var(--ink);
      background: none;
      font: inherit;
      color: var(--ink);
      cursor: pointer;
    }
    button:hover {
      background: var(--paper-3);
    }
    button:focus-visible {
      outline: 2px solid var(--ink);
      outline-offset: 1px;
    }
    @media (pointer: coarse) {
      button {
        min-height: 44px;
      }
    }
  `;

  /** How loading stands; nothing is shown before it is known. */
  @property({ attribute: false }) progress?: Loading | undefined;

  private readonly words = new Words(this);

  readonly bound = new Bound(this, ({ deck: { progress } }) => ({ progress }));

  override render(): TemplateResult {
    const { progress } = this;
    const complete =
      !progress ||
      (progress.bytesLoaded >= progress.bytesTotal &&
        progress.loaded.train >= progress.totals.train &&
        progress.faults.length === 0);
    return html`
      ${complete ? nothing : this.renderBar(progress)}
      <div class="line fault" role="status">
        ${progress && progress.faults.length > 0 ? this.renderFaults(progress) : nothing}
      </div>
    `;
  }

  private renderBar({ loaded, totals, bytesLoaded, bytesTotal }: Loading): TemplateResult {
    const { loading, imagesOf, megabytesOf, count } = this.words.all.controls;
    const megabytes = (bytes: number): string => decimal(bytes / 1e6, 1);
    const size = megabytesOf(megabytes(bytesLoaded), megabytes(bytesTotal));
    return html`
      <div class="line">
        <progress
          part="bar"
          .max=${Math.max(1, bytesTotal)}
          .value=${bytesLoaded}
          aria-label=${loading}
          title=${size}
        ></progress>
        <span>${imagesOf(count(loaded.train), count(totals.train))}</span>
      </div>
    `;
  }

  private renderFaults({ faults, loaded }: Loading): TemplateResult {
    const words = this.words.all.controls;
    // What was never inside cannot be tried again.
    if (faults.every(({ reason }) => reason === 'absent')) {
      return html`<span>${words.leftOut(words.count(loaded.train))}</span>`;
    }
    const [first, ...others] = faults;
    return html`
      <span>
        ${words.faults[first!.reason](first!.shard)}
        ${others.length > 0 ? words.moreFaults(others.length) : nothing}
      </span>
      <button type="button" @click=${() => send(this, 'bw-retry', null)}>${words.retry}</button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-progress': LoadProgress;
  }
}
