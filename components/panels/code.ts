/** The listings of a program, one of them shown, with the lines of the active stage lit. */

import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { StageText } from '../../src/core/stage';
import type { ListingName } from '../../src/locales/listings/words';
import { copyText } from '../clipboard';
import { customElement } from '../define';
import { send } from '../events';
import { hiddenText } from '../views/hidden';
import { AllWords } from '../all-words';
import { codeStyles } from './code-styles';
import { spanOf, textOf, type CodeLine, type CodeListing } from './code-listing';
import { follow, show } from './follow';
import { tokensOf, type Token } from './highlight';

/** By how many lines a key moves on. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  Home: -Infinity,
  End: Infinity,
};

const TAB_KEYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * Fills the height it is given; the lines scroll inside it, so that the lit ones come into view without the
 * page moving. Let `--bleed` be the padding around it and the lit lines reach across that.
 *
 * @fires bw-go - a line was clicked, or Enter pressed on it: the stage it belongs to
 * @fires bw-listing - another listing was chosen
 * @csspart lines - the box that scrolls
 * @cssprop --bleed - how far the lines reach over each side
 */
@customElement('bw-code')
export class Code extends LitElement {
  static override styles = [hiddenText, codeStyles];

  @property({ attribute: false }) listings: readonly CodeListing[] = [];

  /** Name of the listing shown; the first when there is none of that name. */
  @property() chosen = '';

  /** The program's stages, by the key of their words. */
  @property({ attribute: false }) stages: readonly StageText[] = [];

  /** The active stage, counted from 0. */
  @property({ type: Number }) stage = 0;

  /** Whether the page learns from images of a learner's own, which no listing does. */
  @property({ type: Boolean }) own = false;

  /** The line that the keys are at. */
  @state() private at = 0;

  /** Whether the lines have the focus: see `Brush.inside`. */
  @state() private inside = false;

  @state() private outcome: 'copied' | 'forbidden' | null = null;

  @query('.lines') private readonly box!: HTMLElement | null;

  private readonly words = new AllWords(this);
  private tokens: readonly (readonly Token[])[] = [];

  private get listing(): CodeListing | undefined {
    return this.listings.find(({ name }) => name === this.chosen) ?? this.listings[0];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('listings') && !changed.has('chosen')) return;
    const { listing } = this;
    this.tokens = listing ? tokensOf(textOf(listing), listing.language) : [];
    this.at = Math.max(0, this.listing?.lines.findIndex((line) => this.isLit(line)) ?? 0);
    this.outcome = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.box) return;
    if (changed.has('chosen')) this.box.scrollTop = 0;
    if (changed.has('stage') || changed.has('listings') || changed.has('chosen')) follow(this.box);
  }

  override render(): TemplateResult | typeof nothing {
    const { listing } = this;
    const { checks, copy, choice, ofMnist, titles } = this.words.all.listings;
    if (!listing) return nothing;
    return html`
      <div role="tablist" aria-label=${choice} @keydown=${this.onTabKey}>
        ${this.listings.map(
          ({ name }) =>
            html`<button
              type="button"
              role="tab"
              id=${name}
              aria-controls="listing"
              aria-selected=${name === listing.name}
              tabindex=${name === listing.name ? 0 : -1}
              @click=${() => this.choose(name)}
            >
              ${titles[name]}
            </button>`,
        )}
      </div>
      <div role="tabpanel" id="listing" aria-labelledby=${listing.name}>
        ${this.renderLines(listing)}
        <div class="foot">
          <p>${this.own ? `${ofMnist} ` : ''}${checks[listing.name]}</p>
          <button class="copy" type="button" @click=${() => void this.copy(listing)}>
            ${copy}
          </button>
          <p class="said" role="status">${this.said}</p>
        </div>
      </div>
    `;
  }

  private renderLines({ name, language, lines }: CodeListing): TemplateResult {
    const { listings } = this.words.all;
    return html`<div
      class="lines ${language}"
      part="lines"
      role="listbox"
      aria-label=${listings.lines(listings.titles[name])}
      aria-multiselectable="true"
      aria-activedescendant=${this.inside ? `line-${this.at}` : nothing}
      tabindex="0"
      translate="no"
      @keydown=${this.onKey}
      @focus=${() => (this.inside = true)}
      @blur=${() => (this.inside = false)}
    >
      ${lines.map((line, n) => this.renderLine(line, n, lines[n - 1]))}
    </div>`;
  }

  private renderLine(line: CodeLine, n: number, before: CodeLine | undefined): TemplateResult {
    const { text, stages } = line;
    const lit = this.isLit(line);
    const { listings, stages: words } = this.words.all;
    const titles = stages.map((stage) => words[this.stages[stage]!].title);
    const indent = /^ */.exec(text)![0];
    const first = stages.length > 0 && stages.join() !== before?.stages.join();
    const looks = `${lit ? 'lit' : ''} ${titles.length ? 'staged' : ''} ${n === this.at ? 'here' : ''}`;
    return html`<div
      class="line ${looks}"
      role=${text === '' ? 'presentation' : 'option'}
      id=${`line-${n}`}
      aria-selected=${text === '' ? nothing : lit && this.inside}
      @click=${() => this.onClick(n)}
    >
      <span class="at" aria-hidden="true">${n + 1}</span
      ><span class="stage" aria-hidden="true"
        >${first ? (lit ? this.stage + 1 : spanOf(stages)) : nothing}</span
      ><span class="indent">${indent}</span
      ><code
        >${this.tokens[n]?.map(
          ({ text: piece, part }, at) =>
            html`<span class=${part}>${at === 0 ? piece.trimStart() : piece}</span>`,
        )}</code
      >${titles.length > 0 ? html`<span class="hidden">(${titles.join(listings.and)})</span>` : nothing}
    </div>`;
  }

  private get said(): string | typeof nothing {
    const { listings, panels } = this.words.all;
    if (this.outcome === null) return nothing;
    return this.outcome === 'copied' ? listings.copied : panels.copyForbidden;
  }

  private isLit({ stages }: CodeLine): boolean {
    return stages.includes(this.stage);
  }

  private choose(name: ListingName): void {
    if (this.listing?.name === name) return;
    this.chosen = name;
    send(this, 'bw-listing', { name });
  }

  /** A line of several stages leads to the first of them, and from one of them to the next. */
  private go(n: number): void {
    const { stages } = this.listing!.lines[n]!;
    if (stages.length === 0) return;
    const next = stages[(stages.indexOf(this.stage) + 1) % stages.length]!;
    if (next !== this.stage) send(this, 'bw-go', { stage: next });
  }

  private async copy(listing: CodeListing): Promise<void> {
    this.outcome = (await copyText(textOf(listing))) ? 'copied' : 'forbidden';
    if (this.outcome === 'forbidden' && this.box) getSelection()?.selectAllChildren(this.box);
  }

  private readonly onClick = (n: number): void => {
    // Who marked some text wants to copy it.
    if (getSelection()?.toString()) return;
    this.at = n;
    this.go(n);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const by = KEYS[event.key];
    if (event.key === 'Enter') this.go(this.at);
    else if (by === undefined || event.shiftKey) return;
    else this.moveBy(by);
    event.preventDefault();
    event.stopPropagation();
  };

  /** Blank lines are passed over; the first and the last are none. */
  private moveBy(by: number): void {
    const { lines } = this.listing!;
    const within = (n: number): number => Math.min(lines.length - 1, Math.max(0, n));
    do this.at = within(this.at + by);
    while (lines[this.at]!.text === '');
    void this.updateComplete.then(() => {
      const line = this.renderRoot.querySelector<HTMLElement>('.here');
      if (line && this.box) show(this.box, line);
    });
  }

  private readonly onTabKey = (event: KeyboardEvent): void => {
    const by = TAB_KEYS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const { length } = this.listings;
    const at = this.listings.indexOf(this.listing!);
    this.choose(this.listings[(at + by + length) % length]!.name);
    void this.updateComplete.then(() =>
      this.renderRoot
        .querySelector<HTMLElement>('[role=tab][aria-selected=true]')
        ?.focus({ preventScroll: true }),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-code': Code;
  }
  interface GlobalEventHandlersEventMap {
    /** Another listing of the program was chosen. */
    'bw-listing': CustomEvent<{ readonly name: ListingName }>;
  }
}
