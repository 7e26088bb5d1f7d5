/** What the program has printed, to be read, copied and kept, with what it was asked for. */

import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { copyText } from '../clipboard';
import { customElement } from '../define';
import { DevicePixels } from '../device-pixels';
import { download, mayForbidDownloads, type HandedFile } from '../download';
import { send } from '../events';
import { Theme } from '../theme';
import { AllWords } from '../all-words';
import { drawDigit } from './bench/digit';
import { consoleStyles } from './console-styles';
import '../controls/unsaved-file';
import './course-names';

export type Verbosity = 0 | 1 | 2;

/** In CSS pixels: four for each of the image's. */
const SIDE = 112;

/** As many new lines are read aloud; a jump through the run is not. */
const SAID = 6;

const FILE = 'batchwise-console.txt';

/**
 * Fills the height it is given. The lines scroll inside it and follow the last one while that is in view.
 *
 * @fires bw-console - the learner asked for another test image, or for more or less to be printed
 * @csspart log - the box with the lines
 * @cssprop --bleed - how far the log reaches over each side
 */
@customElement('bw-console')
export class ProgramConsole extends LitElement {
  static override styles = consoleStyles;

  /** The last lines of what was printed. */
  @property({ attribute: false }) lines: readonly string[] = [];

  /** How many came before them. */
  @property({ type: Number }) earlier = 0;

  /** Whether the last line is still being written. */
  @property({ type: Boolean }) open = false;

  /** Everything that was printed, written out when it is asked for. */
  @property({ attribute: false }) all: () => string = () => `${this.lines.join('\n')}\n`;

  /** The test image that is read at the end, from 0, and how many there are. */
  @property({ type: Number }) image = 0;

  @property({ type: Number }) images = 0;

  /** How much is printed; nothing where the program cannot be told. */
  @property({ attribute: false }) verbose?: Verbosity | undefined;

  /** The image, grey values 0 to 255 // [784], once the program shows it. */
  @property({ attribute: false }) drawing?: Uint8Array | undefined;

  /** Nothing is read aloud, as while the run is played. */
  @property({ type: Boolean }) quiet = false;

  @state() private outcome: { readonly copied: number; readonly text: string } | null = null;

  /** What was saved last, where the browser may not have saved it. */
  @state() private unsaved: HandedFile | null = null;

  @state() private refused = false;

  @query('.log') private readonly log!: HTMLElement;

  @query('canvas') private readonly canvas!: HTMLCanvasElement | null;

  @query('input') private readonly field!: HTMLInputElement;

  @query('textarea') private readonly area!: HTMLTextAreaElement | null;

  private readonly words = new AllWords(this);
  private readonly theme = new Theme(this);
  private readonly pixels = new DevicePixels(this);
  private following = true;
  private jumped = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('image')) this.refused = false;
    if (!changed.has('lines')) return;
    this.outcome = null;
    this.unsaved = null;
    const before = changed.get('lines')?.length ?? this.lines.length;
    this.jumped = Math.abs(this.lines.length - before) > SAID;
  }

  override render(): TemplateResult {
    const { log, earlier } = this.words.all.console;
    const { count } = this.words.all.controls;
    return html`
      ${this.renderChoices()}
      <div
        class="log"
        part="log"
        role="log"
        aria-label=${log}
        aria-live=${this.quiet || this.jumped ? 'off' : 'polite'}
        tabindex="0"
        translate="no"
        @scroll=${this.onScroll}
      >
        ${this.earlier > 0 ? html`<p class="earlier">${earlier(count(this.earlier))}</p>` : nothing}
        ${this.lines.map((line, n) => this.renderLine(line, n === this.lines.length - 1))}
        ${this.drawing ? this.renderDrawing() : nothing}
      </div>
      ${this.renderFoot()}
      <bw-course-names></bw-course-names>
    `;
  }

  override updated(): void {
    const { canvas, drawing, pixels, theme } = this;
    if (canvas) drawDigit(canvas, drawing, SIDE, pixels.ratio, theme.colours.ink);
    if (this.following) this.log.scrollTop = this.log.scrollHeight;
  }

  private renderChoices(): TemplateResult {
    const { image, imageOutside, verbose, verbosity } = this.words.all.console;
    return html`<div class="choices">
      <label>
        ${image}
        <input
          type="text"
          inputmode="numeric"
          autocomplete="off"
          .value=${String(this.image)}
          aria-invalid=${this.refused}
          aria-describedby=${this.refused ? 'refusal' : nothing}
          @change=${this.onImage}
        />
      </label>
      ${
        this.verbose === undefined
          ? nothing
          : html`<label>
              ${verbose}
              <select @change=${this.onVerbose}>
                ${verbosity.map(
                  (words, n) =>
                    html`<option value=${n} .selected=${n === this.verbose}>${words}</option>`,
                )}
              </select>
            </label>`
      }
      ${
        this.refused
          ? html`<p class="refusal" id="refusal" role="alert">${imageOutside(this.last)}</p>`
          : nothing
      }
    </div>`;
  }

  private renderLine(line: string, last: boolean): TemplateResult {
    const drawn = /^[┏┃┡│├└]/.test(line) ? 'drawn' : '';
    // Of inline elements blanks are kept as they stand here: none.
    return html`<span class="line ${drawn}" aria-live=${last && this.open ? 'off' : nothing}
      >${partsOf(line)}</span
    >`;
  }

  private renderDrawing(): TemplateResult {
    const name = this.words.all.console.drawn(String(this.image));
    return html`<figure><canvas role="img" aria-label=${name}></canvas></figure>`;
  }

  private renderFoot(): TemplateResult {
    const { copy, download: save, copied } = this.words.all.console;
    const { outcome } = this;
    const forbidden = outcome?.copied === 0;
    return html`<div class="foot">
        <button type="button" @click=${() => void this.copy()}>${copy}</button>
        <button type="button" @click=${this.save}>${save}</button>
        <p class="said" role="status">
          ${outcome && (forbidden ? this.words.all.panels.copyForbidden : copied(outcome.copied))}
        </p>
      </div>
      ${
        forbidden
          ? html`<textarea
              readonly
              spellcheck="false"
              aria-label=${copy}
              .value=${outcome.text}
            ></textarea>`
          : nothing
      }
      <bw-unsaved-file .file=${this.unsaved}></bw-unsaved-file>`;
  }

  private readonly save = (): void => {
    const file = { name: FILE, content: this.all() };
    download(file.name, file.content);
    this.unsaved = mayForbidDownloads() ? file : null;
  };

  private get last(): string {
    return this.words.all.controls.count(this.images - 1);
  }

  private async copy(): Promise<void> {
    const text = this.all();
    const copied = await copyText(text);
    this.outcome = { copied: copied ? text.split('\n').length - 1 : 0, text };
    await this.updateComplete;
    this.area?.focus();
    this.area?.select();
  }

  private readonly onScroll = (): void => {
    const { scrollTop, scrollHeight, clientHeight } = this.log;
    this.following = scrollHeight - scrollTop - clientHeight < 16;
  };

  private readonly onImage = (): void => {
    const typed = this.field.value.trim();
    const image = /^\d+$/.test(typed) ? Number(typed) : NaN;
    this.refused = !(image < this.images);
    if (!this.refused && image !== this.image) send(this, 'bw-console', { image });
  };

  private readonly onVerbose = (event: Event): void => {
    const verbose = (event.target as HTMLSelectElement).selectedIndex as Verbosity;
    send(this, 'bw-console', { verbose });
  };
}

/** A line, cut where it is to be broken if it is too long: each number of a progress bar stays with its name. */
function partsOf(line: string): string | readonly (string | TemplateResult)[] {
  if (!/\d [━─]/.test(line)) return line;
  const [bar, ...numbers] = line.split(' - ');
  return [bar!, ...numbers.flatMap((part) => [' ', html`<span class="whole">- ${part}</span>`])];
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-console': ProgramConsole;
  }
  interface GlobalEventHandlersEventMap {
    /** Another test image to be read at the end of the program, or another amount to be printed. */
    'bw-console': CustomEvent<{ readonly image?: number; readonly verbose?: Verbosity }>;
  }
}
