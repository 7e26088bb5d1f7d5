/** One test image, large, with what it shows and what it was read as. */

import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { customElement } from '../../define';
import { DevicePixels } from '../../device-pixels';
import { Theme } from '../../theme';
import { AllWords } from '../../all-words';
import { drawDigit } from './digit';
import { benchStyles } from './shared-styles';

/** CSS pixels of its side. */
const LARGE = 140;

/**
 * @slot act - at the end of the heading
 * @slot beside - what stands beside the image
 */
@customElement('bw-test-image')
export class TestImage extends LitElement {
  static override styles = [
    benchStyles,
    css`
      .rows {
        display: grid;
        grid-template-columns: 140px minmax(0, 1fr);
        column-gap: var(--s3);
      }
      canvas {
        display: block;
        outline: 1px solid var(--hair);
      }
      p {
        height: 30px;
        margin: var(--s1) 0 0;
        line-height: 15px;
      }
    `,
  ];

  /** Its place in the test set, from 0. */
  @property({ type: Number }) index = 0;

  /** Grey values 0 to 255 // [784]; nothing while they are not there. */
  @property({ attribute: false }) picture?: Uint8Array | undefined;

  /** Names of its class and of the class that it was read as. */
  @property({ attribute: false }) label?: string | undefined;

  @property({ attribute: false }) reading?: string | undefined;

  @query('canvas') private readonly canvas!: HTMLCanvasElement;

  private readonly words = new AllWords(this);
  private readonly theme = new Theme(this);
  private readonly pixels = new DevicePixels(this);

  override render(): TemplateResult {
    const { bench, standIn } = this.words.all;
    const name = standIn.image(String(this.index));
    return html`
      <div class="head">
        <h3>${name}</h3>
        <slot name="act"></slot>
      </div>
      <div class="rows">
        <div>
          <canvas role="img" aria-label=${name}></canvas>
          <p>
            ${
              this.label === undefined
                ? nothing
                : html`${bench.label} <b>${this.label}</b><br />${bench.readAs}
                    <b>${this.reading}</b>`
            }
          </p>
        </div>
        <slot name="beside"></slot>
      </div>
    `;
  }

  override updated(): void {
    drawDigit(this.canvas, this.picture, LARGE, this.pixels.ratio, this.theme.colours.ink);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-test-image': TestImage;
  }
}
