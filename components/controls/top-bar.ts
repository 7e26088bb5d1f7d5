/** The bar above everything: which program, its settings, language, theme, sharing, and the rest in a menu. */

import { LitElement, html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { locales } from '../../src/locales';
import { customElement } from '../define';
import { send, type Opened } from '../events';
import { Words } from '../words';
import { topBarStyles } from './top-bar-styles';
import { topBarWidths } from './top-bar-widths';

/** A program of the course, as the bar names it. */
export interface Program {
  readonly id: string;
  readonly title: string;
}

const halfDisc = svg`
  <circle cx="9" cy="9" r="6.2" /><path class="half" d="M9 2.8a6.2 6.2 0 0 1 0 12.4z" />
`;
const arrowOut = svg`<path d="M9 11V2.5M5.8 5.3L9 2.3l3.2 3M4 8.5v7h10v-7" />`;
const threeDots = svg`
  <g class="half" stroke="none">
    <circle cx="3.5" cy="9" r="1.5" /><circle cx="9" cy="9" r="1.5" /><circle cx="14.5" cy="9" r="1.5" />
  </g>
`;
const threeBars = svg`<path d="M3 5h12M3 9h12M3 13h12" />`;

const icon = (drawing: TemplateResult, name = ''): TemplateResult =>
  html`<svg class=${name} viewBox="0 0 18 18" aria-hidden="true">${drawing}</svg>`;

/**
 * As wide as its place: with words, with icons alone, or, on a phone, with a menu for all but the
 * settings. Neither language nor theme moves what stands beside them.
 *
 * @slot settings - settings of the run and the button to all of them
 * @fires bw-recipe - `{ id }`
 * @fires bw-lang - `{ lang }`
 * @fires bw-theme - `{ theme }`, the other one
 * @fires bw-open - `{ what }`: share, about, help, run-file, images or export
 * @csspart bar - the bar
 */
@customElement('bw-top-bar')
export class TopBar extends LitElement {
  static override styles = [topBarStyles, topBarWidths];

  /** The programs to choose from, in order. */
  @property({ attribute: false }) recipes: readonly Program[] = [];

  /** Id of the one that is shown. */
  @property() recipe = '';

  /** The theme that is shown. */
  @property() theme: 'light' | 'dark' = 'light';

  /** What is taken away, parted by spaces: programs, settings, languages, theme, share, menu, and of its entries
   * about, help, run-file, images and export. */
  @property({ reflect: true }) hide = '';

  @state() private unfolded = false;

  @query('.menu > button') private readonly menuButton!: HTMLButtonElement;

  private readonly words = new Words(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.fold();
  }

  override render(): TemplateResult {
    const { chrome } = this.words.all;
    return html`
      <header part="bar" class=${this.recipes.length > 1 ? 'many' : ''}>
        <span class="brand">Batchwise</span>
        ${this.renderPrograms()}
        <div class="settings"><slot name="settings"></slot></div>
        <div class="tools">
          <div class="in-bar">${this.renderLanguages()}</div>
          <button
            class="in-bar theme"
            type="button"
            aria-label=${chrome.theme(chrome.themes[this.theme])}
            title=${chrome.theme(chrome.themes[this.theme])}
            @click=${this.changeTheme}
          >
            ${icon(halfDisc)}
            ${this.renderReserved(
              chrome.themes[this.theme],
              Object.values(locales).flatMap((locale) => Object.values(locale.chrome.themes)),
            )}
          </button>
          <button
            class="in-bar share"
            type="button"
            aria-label=${chrome.share}
            title=${chrome.share}
            @click=${() => this.ask('share')}
          >
            ${icon(arrowOut)}
            ${this.renderReserved(
              chrome.share,
              Object.values(locales).map((locale) => locale.chrome.share),
            )}
          </button>
          ${this.renderMenu()}
        </div>
      </header>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('unfolded')) return;
    if (this.unfolded) document.addEventListener('pointerdown', this.onPointer);
    else document.removeEventListener('pointerdown', this.onPointer);
  }

  private renderPrograms(): TemplateResult {
    const { chrome } = this.words.all;
    const current = this.recipes.find(({ id }) => id === this.recipe);
    return html`
      <nav class="programs" aria-label=${chrome.programs}>
        ${this.recipes.map(
          ({ id, title }) => html`
            <button
              type="button"
              aria-current=${id === this.recipe ? 'page' : nothing}
              @click=${() => this.choose(id)}
            >
              ${this.renderReserved(
                title,
                Object.values(locales).flatMap((locale) => locale.recipes[id] ?? []),
              )}
            </button>
          `,
        )}
      </nav>
      <div class="program">
        ${
          this.recipes.length > 1
            ? html`<select
                  aria-label=${chrome.programs}
                  .value=${live(this.recipe)}
                  @change=${this.pick}
                >
                  ${this.recipes.map(
                    ({ id, title }) =>
                      html`<option value=${id} ?selected=${id === this.recipe}>${title}</option>`,
                  )}</select
                ><span class="arrow" aria-hidden="true">▾</span>`
            : current?.title
        }
      </div>
    `;
  }

  private renderLanguages(): TemplateResult {
    return html`
      <div class="languages" role="group" aria-label=${this.words.all.chrome.language}>
        ${Object.entries(locales).map(
          ([lang, { name }], i) => html`
            ${i > 0 ? html`<span aria-hidden="true">·</span>` : nothing}
            <button
              type="button"
              lang=${lang}
              aria-label=${`${lang.toUpperCase()} ${name}`}
              title=${name}
              aria-pressed=${lang === this.words.all.lang}
              @click=${() => this.speak(lang)}
            >
              ${this.renderReserved(lang.toUpperCase(), [])}
            </button>
          `,
        )}
      </div>
    `;
  }

  private renderMenu(): TemplateResult {
    const { chrome } = this.words.all;
    const entry = (what: Opened, label: string, place = ''): TemplateResult =>
      html`<li class="${what} ${place}">
        <button type="button" @click=${() => this.ask(what)}>${label}</button>
      </li>`;
    return html`
      <div class="menu" @keydown=${this.key} @focusout=${this.leave}>
        <button
          type="button"
          aria-label=${chrome.menu}
          title=${chrome.menu}
          aria-expanded=${this.unfolded}
          aria-controls="list"
          @click=${() => (this.unfolded = !this.unfolded)}
        >
          ${icon(threeDots, 'dots')}${icon(threeBars, 'bars')}
        </button>
        <ul id="list" class="list" ?hidden=${!this.unfolded}>
          <li class="in-menu">${this.renderLanguages()}</li>
          <li class="in-menu theme">
            <button type="button" @click=${this.changeTheme}>
              ${chrome.theme(chrome.themes[this.theme])}
            </button>
          </li>
          ${entry('share', chrome.share, 'in-menu')} ${entry('about', chrome.about)}
          ${entry('help', chrome.help)} ${entry('run-file', chrome.openRunFile)}
          ${entry('images', chrome.ownImages)} ${entry('export', chrome.takeAway)}
        </ul>
      </div>
    `;
  }

  /** A text in the room of the longest of its alternatives, also in bold. */
  private renderReserved(text: string, alternatives: readonly string[]): TemplateResult {
    return html`<span class="label reserved">
      <span>${text}</span>
      ${[...new Set([text, ...alternatives])].map(
        (other) => html`<span class="unseen" aria-hidden="true">${other}</span>`,
      )}
    </span>`;
  }

  private ask(what: Opened): void {
    // The dialog gives the focus back to where it is now, which must not be in a folded menu.
    if (this.unfolded) this.fold(true);
    send(this, 'bw-open', { what });
  }

  private choose(id: string): void {
    if (id !== this.recipe) send(this, 'bw-recipe', { id });
  }

  private pick(event: Event): void {
    this.choose((event.target as HTMLSelectElement).value);
  }

  private speak(lang: string): void {
    if (lang !== this.words.all.lang) send(this, 'bw-lang', { lang });
  }

  private changeTheme(): void {
    send(this, 'bw-theme', { theme: this.theme === 'light' ? 'dark' : 'light' });
  }

  private fold(focus = false): void {
    this.unfolded = false;
    document.removeEventListener('pointerdown', this.onPointer);
    if (focus) this.menuButton.focus();
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.unfolded) return;
    event.preventDefault();
    event.stopPropagation();
    this.fold(true);
  }

  private leave(event: FocusEvent): void {
    const menu = event.currentTarget as HTMLElement;
    if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) this.fold();
  }

  private readonly onPointer = (event: PointerEvent): void => {
    const menu = this.menuButton.parentElement;
    if (menu && !event.composedPath().includes(menu)) this.fold();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-top-bar': TopBar;
  }
}
