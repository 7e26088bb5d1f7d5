/** The confusion matrix: how often each class was read as each, and what that says of each class. */

import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { caption } from '../../caption';
import { customElement } from '../../define';
import { send } from '../../events';
import { decimal, percent } from '../../number';
import { Theme } from '../../theme';
import { stepIn } from '../../views/brush';
import { AllWords } from '../../all-words';
import { DIGITS, shortened } from '../../class-names';
import { confusionStyles } from './confusion-styles';
import { isCell, toggled, type Filter, EVERYTHING } from './filter';
import type { Readings } from './readings';
import { deepest } from './shade';
import { benchStyles } from './shared-styles';

/**
 * Rows are labels, columns what they were read as. The diagonal, which is right, is framed; the rest is the
 * darker the more often it happened.
 *
 * @slot caption - what the page says below it
 * @fires bw-filter - the images of a cell shall be shown; or all again, when the cell was chosen already
 */
@customElement('bw-confusion')
export class Confusion extends LitElement {
  static override styles = [benchStyles, confusionStyles];

  /** Nothing while nothing has been read: dots in place of numbers. */
  @property({ attribute: false }) readings?: Readings | undefined;

  @property({ attribute: false }) classes: readonly string[] = DIGITS;

  /** What is shown of the images: a cell that it names is marked. */
  @property({ attribute: false }) filter: Filter = EVERYTHING;

  /** The class looked at elsewhere; none when there is no such class. */
  @property({ type: Number }) pointed = -1;

  /** The cell that Tab leads to. */
  @state() private active = 0;

  private readonly words = new AllWords(this);
  private readonly theme = new Theme(this);

  override render(): TemplateResult {
    const { bench } = this.words.all;
    const short = shortened(this.classes);
    return html`
      <div class="head">
        <h3 id="name">${bench.confusion}</h3>
        <span id="axes">${bench.rowsColumns}</span>
      </div>
      <div
        role="grid"
        aria-labelledby="name"
        aria-describedby="axes"
        @keydown=${this.onKey}
        @click=${this.onClick}
      >
        <div role="row">
          <span role="columnheader"><span class="hidden">${bench.label}</span></span>
          ${short.map((name, k) => this.renderName(name, k, 'columnheader'))}
          <span role="columnheader"><span class="hidden">${bench.recall}</span></span>
        </div>
        ${short.map(
          (name, label) =>
            html`<div role="row">
              ${this.renderName(name, label, 'rowheader')}
              ${short.map((_, reading) => this.renderCell(label, reading))}
              ${this.renderShare(this.readings?.recall, label, bench.recallOf)}
            </div>`,
        )}
        <div role="row" class="shares">
          <span role="rowheader"><span class="hidden">${bench.precision}</span></span>
          ${short.map((_, k) => this.renderShare(this.readings?.precision, k, bench.precisionOf))}
          <span role="gridcell"></span>
        </div>
      </div>
      <p>${bench.shares}</p>
      ${caption}
    `;
  }

  override updated(): void {
    const { paper, ink } = this.theme.colours;
    const most = deepest(paper, ink);
    const wrong = this.mostWrong;
    this.style.setProperty('--classes', String(this.classes.length));
    this.renderRoot.querySelectorAll('button').forEach((button, cell) => {
      const [label, reading] = this.placeOf(cell);
      const times = label === reading ? 0 : (this.count(label, reading) ?? 0);
      const share = wrong > 0 ? Math.sqrt(times / wrong) * most : 0;
      button.style.setProperty('--share', share.toFixed(3));
    });
  }

  private renderName(short: string, k: number, role: 'columnheader' | 'rowheader'): TemplateResult {
    const name = this.classes[k]!;
    return html`<span
      class=${k === this.pointed ? 'pointed' : ''}
      role=${role}
      title=${name === short ? nothing : name}
      >${short}</span
    >`;
  }

  private renderCell(label: number, reading: number): TemplateResult {
    const { bench } = this.words.all;
    const { classes, filter } = this;
    const cell = label * classes.length + reading;
    const times = this.count(label, reading);
    const shown = times === undefined ? '·' : String(times);
    return html`<span
      class=${classMap({ right: label === reading, nought: !times })}
      role="gridcell"
      ><button
        type="button"
        tabindex=${cell === this.active ? 0 : -1}
        aria-label=${bench.cell(classes[label]!, classes[reading]!, shown)}
        aria-pressed=${isCell(filter, label, reading)}
      >
        ${shown}
      </button></span
    >`;
  }

  /** A share in percent, said in a whole sentence. */
  private renderShare(
    shares: readonly (number | null)[] | undefined,
    k: number,
    said: (name: string, percent: string) => string,
  ): TemplateResult {
    const share = shares?.[k];
    if (share === undefined) return html`<span class="share" role="gridcell">·</span>`;
    const { bench } = this.words.all;
    const sentence = share === null ? bench.noShare : said(this.classes[k]!, percent(share));
    return html`<span class="share" role="gridcell" title=${sentence}
      ><span aria-hidden="true">${share === null ? '–' : decimal(share * 100, 0)}</span
      ><span class="hidden">${sentence}</span></span
    >`;
  }

  private count(label: number, reading: number): number | undefined {
    return this.readings?.confusion[label * this.classes.length + reading];
  }

  /** How often the commonest mistake was made. */
  private get mostWrong(): number {
    const { readings, classes } = this;
    if (!readings) return 0;
    return readings.confusion.reduce((most, times, cell) => {
      const [label, reading] = this.placeOf(cell);
      return label === reading || label >= classes.length ? most : Math.max(most, times);
    }, 0);
  }

  private placeOf(cell: number): [label: number, reading: number] {
    const columns = this.classes.length;
    return [Math.floor(cell / columns), cell % columns];
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const next = this.stepped(event);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    this.active = next;
    this.renderRoot.querySelectorAll('button')[next]!.focus();
  };

  /** The cell that a key of a grid leads to. */
  private stepped({ key, ctrlKey }: KeyboardEvent): number | null {
    const columns = this.classes.length;
    const [row] = this.placeOf(this.active);
    const first = ctrlKey ? 0 : row * columns;
    if (key === 'Home') return first;
    if (key === 'End') return ctrlKey ? columns * columns - 1 : first + columns - 1;
    if (ctrlKey || key === 'Enter') return null;
    return stepIn(key, this.active, columns, columns * columns, false);
  }

  private readonly onClick = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    const cell = [...this.renderRoot.querySelectorAll('button')].indexOf(button!);
    if (cell < 0) return;
    this.active = cell;
    send(this, 'bw-filter', toggled(this.filter, ...this.placeOf(cell)));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-confusion': Confusion;
  }
  interface GlobalEventHandlersEventMap {
    /** Other test images shall be shown. */
    'bw-filter': CustomEvent<Filter>;
  }
}
