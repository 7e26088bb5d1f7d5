/** The dialog in which a learner brings images of their own, says what they are called, and leaves them again. */

import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ImageSet } from '../../src/core/image-set';
import { readNames, type ImagesFound } from '../../src/core/images-found';
import { customElement } from '../define';
import { DevicePixels } from '../device-pixels';
import { send, type NamedFile } from '../events';
import { chosenFiles, droppedFiles } from '../files';
import { drawDigit } from '../panels/bench/digit';
import { Theme } from '../theme';
import { AllWords } from '../all-words';
import { buttons } from './buttons';
import './dialog';
import { FileDrop } from './file-drop';
import { fileDropStyles } from './file-drop-styles';
import { inUse, partCounts } from './images-in-use';
import { ownImagesStyles } from './own-images-styles';

/** Files after which a dropped folder is looked through no further: one more than can be used. */
const MOST_FILES = 70_001;

/** CSS pixels of a sample. */
const SAMPLE = 56;

/** In the order of their labels, as Zalando Research publishes them. */
const FASHION =
  'T-shirt/top, Trouser, Pullover, Dress, Coat, Sandal, Shirt, Sneaker, Bag, Ankle boot';

/**
 * Two buttons and a place to drop files; then what was found in them, with its names to be changed. What files
 * hold is for the owner to find out.
 *
 * @fires bw-image-files - files that were chosen or dropped; null lets go of what was found
 * @fires bw-images - `{ names, darkInk }`, or null for MNIST
 * @fires bw-close - it was closed by a person
 * @csspart fault - why files or names cannot be used
 */
@customElement('bw-own-images')
export class OwnImages extends LitElement {
  static override styles = [buttons, fileDropStyles, ownImagesStyles];

  @property({ type: Boolean, reflect: true }) open = false;

  /** The images that the run learns from, where they are a learner's own. */
  @property({ attribute: false }) used: ImageSet | null = null;

  /** How far reading the files has come; null while none are read. */
  @property({ attribute: false }) progress: { readonly done: number; readonly all: number } | null =
    null;

  @property({ attribute: false }) found: ImagesFound | null = null;

  /** Why the owner could not use the last files, in words. */
  @property() fault = '';

  @state() private names = '';

  @state() private darkInk = false;

  @state() private unread = false;

  @query('#files') private readonly files!: HTMLInputElement;
  @query('#folder') private readonly folder!: HTMLInputElement;

  private readonly words = new AllWords(this);
  private readonly drop = new FileDrop(
    this,
    (dropped) => void this.takeDropped(dropped),
    () => !this.progress,
  );
  private readonly theme = new Theme(this);
  private readonly pixels = new DevicePixels(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('found') || !this.found) return;
    this.names = this.found.names.join(', ');
    this.darkInk = this.found.darkInk;
  }

  override render(): TemplateResult {
    const { ownImages } = this.words.all;
    return html`
      <bw-dialog .heading=${ownImages.heading} .open=${this.open} @bw-close=${this.close}>
        ${this.used ? this.renderUsed(this.used) : nothing}
        ${this.found ? this.renderFound(this.found) : this.renderChoose()}
      </bw-dialog>
    `;
  }

  override updated(): void {
    const { ink } = this.theme.colours;
    this.renderRoot.querySelectorAll<HTMLCanvasElement>('.sample canvas').forEach((canvas) => {
      const sample = this.found?.samples[Number(canvas.dataset['class'])];
      // What the network is to be given: ink large, whatever it is in the file.
      const given = this.darkInk ? sample?.map((grey) => 255 - grey) : sample;
      drawDigit(canvas, given ?? undefined, SAMPLE, this.pixels.ratio, ink);
    });
  }

  private renderUsed(used: ImageSet): TemplateResult {
    const words = this.words.all;
    return html`<div class="used">
      <p>${inUse(used, words)}</p>
      <div class="buttons">
        <button type="button" @click=${() => send(this, 'bw-images', null)}>
          ${words.page.backToMnist}
        </button>
      </div>
    </div>`;
  }

  private renderChoose(): TemplateResult {
    const { ownImages, controls } = this.words.all;
    const { progress } = this;
    const why = this.unread ? ownImages.faults.unreadable({ file: '', found: '' }) : this.fault;
    return html`
      <p>${ownImages.lead}</p>
      <ul>
        <li>${ownImages.idx}</li>
        <li>${ownImages.png}</li>
      </ul>
      <p>${ownImages.limits}</p>
      <section
        class="choose ${this.drop.over ? 'over' : ''}"
        aria-label=${this.words.all.chrome.ownImages}
        @dragenter=${this.drop.drag}
        @dragover=${this.drop.drag}
        @dragleave=${this.drop.away}
        @drop=${this.drop.drop}
      >
        <div class="buttons">
          ${
            progress
              ? html`<span role="status"
                    >${ownImages.reading(controls.count(progress.done), controls.count(progress.all))}</span
                  >
                  <button type="button" @click=${this.letGo}>${ownImages.stop}</button>`
              : html`<button type="button" @click=${() => this.files.click()}>
                    ${ownImages.chooseFiles}
                  </button>
                  <button type="button" @click=${() => this.folder.click()}>
                    ${ownImages.chooseFolder}
                  </button>
                  <span>${ownImages.drop}</span>`
          }
          <input
            id="files"
            type="file"
            multiple
            aria-label=${ownImages.chooseFiles}
            @change=${this.choose}
            @cancel=${(event: Event) => event.stopPropagation()}
          />
          <input
            id="folder"
            type="file"
            webkitdirectory
            aria-label=${ownImages.chooseFolder}
            @change=${this.choose}
            @cancel=${(event: Event) => event.stopPropagation()}
          />
        </div>
        <div role="alert">${why ? html`<p class="fault" part="fault">${why}</p>` : nothing}</div>
      </section>
    `;
  }

  private renderFound(found: ImagesFound): TemplateResult {
    const { ownImages, controls } = this.words.all;
    const { count } = controls;
    const parts = partCounts(found.sizes, count);
    const read = readNames(this.names, found.names.length);
    const why = 'fault' in read ? ownImages.namesFaults[read.fault](found.names.length) : '';
    const shown = 'names' in read ? read.names : found.names;
    return html`
      <h3>${ownImages.found(found.name)}</h3>
      <p>
        ${found.ownTest ? ownImages.parted(parts) : ownImages.mixed(parts)}
        ${found.scaled > 0 ? ownImages.scaled(count(found.scaled)) : nothing}
        ${found.leftAside > 0 ? ownImages.leftAside(count(found.leftAside)) : nothing}
      </p>
      <ul class="samples">
        ${shown.map((name, k) => this.renderSample(found, name, k))}
      </ul>
      <label class="ink">
        <input
          type="checkbox"
          .checked=${live(this.darkInk)}
          aria-describedby="about-ink"
          @change=${() => (this.darkInk = !this.darkInk)}
        />
        ${ownImages.darkInk}
      </label>
      <p id="about-ink">${ownImages.darkInkIs}</p>
      <div class="names">
        <label for="names">${ownImages.names(found.names.length)}</label>
        <textarea
          id="names"
          spellcheck="false"
          aria-describedby="about-names"
          aria-invalid=${why !== ''}
          .value=${live(this.names)}
          @input=${this.rename}
        ></textarea>
        <p id="about-names">
          ${ownImages.namesAre}
          ${found.names.length < 10 ? ownImages.unused(String(found.names.length), '9') : nothing}
        </p>
        ${
          found.names.length === 10
            ? html`<div class="buttons">
                <button type="button" @click=${() => (this.names = FASHION)}>
                  ${ownImages.fashion}
                </button>
              </div>`
            : nothing
        }
      </div>
      <div role="alert">${why ? html`<p class="fault" part="fault">${why}</p>` : nothing}</div>
      <div class="buttons">
        <button class="use" type="button" ?disabled=${why !== ''} @click=${this.use}>
          ${ownImages.use}
        </button>
        <button type="button" @click=${this.letGo}>${ownImages.other}</button>
        <span>${ownImages.beginsAnew}</span>
      </div>
    `;
  }

  private renderSample(found: ImagesFound, name: string, k: number): TemplateResult {
    const { ownImages, controls } = this.words.all;
    const any = found.samples[k] !== null;
    return html`<li>
      <div class="sample"><canvas data-class=${k}></canvas></div>
      <b title=${name}>${name}</b>
      ${any ? ownImages.count(controls.count(found.counts[k]!)) : ownImages.noSample}
    </li>`;
  }

  private rename(event: Event): void {
    this.names = (event.target as HTMLTextAreaElement).value;
  }

  private use(): void {
    const read = readNames(this.names, this.found?.names.length ?? 0);
    if ('names' in read) send(this, 'bw-images', { names: read.names, darkInk: this.darkInk });
  }

  private letGo(): void {
    send(this, 'bw-image-files', null);
  }

  private choose(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.take(chosenFiles(input.files));
    // So that the same files can be chosen again.
    input.value = '';
  }

  private async takeDropped(dropped: DataTransfer | null): Promise<void> {
    try {
      this.take(await droppedFiles(dropped, MOST_FILES));
    } catch {
      this.unread = true;
    }
  }

  private take(files: readonly NamedFile[]): void {
    this.unread = false;
    if (files.length > 0) send(this, 'bw-image-files', files);
  }

  private close(): void {
    this.open = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-own-images': OwnImages;
  }
}
