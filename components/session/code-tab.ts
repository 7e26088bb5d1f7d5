/** The Code tab: fetches the listings when it is opened, and shows them at the session's cursor. */

import { css, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Bound } from '../bound';
import { customElement } from '../define';
import { RunElement } from '../run-element';
import { AllWords } from '../all-words';
import type { Shown } from './shown';
import { tabFacts } from './tab-facts';

type Listings = typeof import('./code-listings');

/** The listing each session was last seen with: a tab that opens again shows it again. */
const chosen = new WeakMap<object, string>();

@customElement('bw-code-tab')
export class CodeTab extends RunElement {
  static override styles = css`
    :host {
      display: block;
      height: 100%;
      font: var(--t-s) / 16px sans-serif;
      font-family: var(--bw-sans, inherit);
      color: var(--ink-2);
    }
    p {
      margin: 0 0 var(--s2);
    }
    button {
      min-height: 24px;
      padding: 0 var(--s2);
      border: 1px solid var(--hair-2);
      border-radius: var(--r);
      background: none;
      font: inherit;
      color: var(--ink);
      cursor: pointer;
    }
    button:focus-visible {
      outline: 2px solid var(--ink);
      outline-offset: 1px;
    }
    @media (pointer: coarse) {
      button {
        min-width: 44px;
        min-height: 44px;
      }
    }
  `;

  @property({ attribute: false }) shown?: Shown | undefined;

  /** The session shown. It is only told apart from others. */
  @property({ attribute: false }) run?: object;

  /** Fetches the code of this tab. */
  @property({ attribute: false }) load = (): Promise<Listings> => import('./code-listings');

  @state() private listings: Listings | 'loading' | 'failed' = 'loading';

  private readonly words = new AllWords(this);

  readonly bound = new Bound(this, tabFacts);

  protected override firstUpdated(): void {
    void this.fetch();
  }

  override render(): TemplateResult {
    const { listings, shown } = this;
    const words = this.words.all.listings;
    if (listings === 'failed') {
      return html`<p role="alert">${words.failed}</p>
        <button type="button" @click=${() => void this.fetch()}>${words.retry}</button>`;
    }
    if (listings === 'loading' || !shown) return html`<p role="status">${words.loading}</p>`;
    const { recipe, run, cursor } = shown.state;
    return html`<bw-code
      .listings=${listings.listingsOf(recipe, run, cursor.step)}
      .stages=${recipe.stages.map(({ text }) => text)}
      .stage=${cursor.stage}
      ?own=${run.images !== undefined}
      .chosen=${(this.run && chosen.get(this.run)) ?? ''}
      @bw-listing=${this.onListing}
    ></bw-code>`;
  }

  private async fetch(): Promise<void> {
    this.listings = 'loading';
    this.listings = await this.load().catch((): 'failed' => 'failed');
  }

  private readonly onListing = (event: GlobalEventHandlersEventMap['bw-listing']): void => {
    if (this.run) chosen.set(this.run, event.detail.name);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-code-tab': CodeTab;
  }
}
