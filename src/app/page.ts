/** The page: one simulator, and an address that always names what is shown. */

import { LitElement, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { customElement } from '../../components/define';
import { writeAddress } from '../session/address';
import { placeOf, type View } from '../session/place';
import type { Session } from '../session/session';
import '../../components/session/simulator';

/** Pause (ms) after the last change before the address follows it: browsers count such changes. */
const SETTLED = 300;

/** The longest (ms) that the loop waits for its first numbers: drawn with them it is drawn once, and without them it
 * would be twice. Where they are far off, it shows what it waits for. */
const FIRST = 400;

/** Everything that belongs to our own page and not to the simulator. */
@customElement('bw-page')
export class Page extends LitElement {
  @property({ attribute: false }) session!: Session;

  /** Chosen by address or button; null while the page's own stands. */
  @property({ attribute: false }) view: View = { lang: null, theme: null, backend: null };

  @state() private waits = true;

  private readonly systemTheme = matchMedia('(prefers-color-scheme: dark)');
  private timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.subscribe(this.follow);
    setTimeout(() => (this.waits = false), FIRST);
    this.systemTheme.addEventListener('change', () => this.requestUpdate());
  }

  /** The elements of the page are in the page itself: its style sheets reach the simulator. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override willUpdate(): void {
    // Elements watch both: writing what stands there already would make them look again, for ever.
    const root = document.documentElement;
    if (root.dataset['theme'] !== this.theme) root.dataset['theme'] = this.theme;
    if (this.view.lang && root.lang !== this.view.lang) root.lang = this.view.lang;
  }

  override updated(): void {
    this.follow();
  }

  override render(): TemplateResult {
    return html`<bw-simulator
      .run=${this.session}
      .theme=${this.theme}
      .everywhere=${true}
      .waits=${this.waits}
      .page=${{ address: location.href, view: this.view }}
      @bw-lang=${(e: GlobalEventHandlersEventMap['bw-lang']) => this.show({ lang: e.detail.lang })}
      @bw-theme=${(e: GlobalEventHandlersEventMap['bw-theme']) =>
        this.show({ theme: e.detail.theme })}
    ></bw-simulator>`;
  }

  private get theme(): 'light' | 'dark' {
    const chosen = this.view.theme;
    if (chosen === 'light' || chosen === 'dark') return chosen;
    return this.systemTheme.matches ? 'dark' : 'light';
  }

  private show(view: Partial<View>): void {
    this.view = { ...this.view, ...view };
  }

  /** Brings the address after what is shown, once that has come to rest. */
  private readonly follow = (): void => {
    clearTimeout(this.timer);
    // The address of a file cannot follow.
    if (this.session.state.playing || location.protocol === 'file:') return;
    this.timer = setTimeout(() => {
      const { state: now } = this.session;
      const { query } = writeAddress(placeOf(now, this.view), now.recipe);
      if (`?${query}` !== location.search) history.replaceState(null, '', `?${query}`);
    }, SETTLED);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-page': Page;
  }
}
