/** The drawer at the edge of the page: tabs, one of them shown, and a rail when it is shut. */

import { LitElement, html, nothing, svg, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { DrawerTab } from '../../src/locales/locale';
import { customElement } from '../define';
import { send } from '../events';
import { Words } from '../words';
import { drawerStyles } from './drawer-styles';

/** `side` stands beside the page, `overlay` lies on it, `sheet` lies at its lower edge. */
export type DrawerMode = 'side' | 'overlay' | 'sheet';

const KEYS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Shut, it is a rail of 40 px with the tabs' names on it. Open, it is 320 px wide, or a sheet; a rail
 * stays reserved in the page's layout in every mode but `side`, so that opening moves nothing.
 *
 * @slot tensors - what the tab shows; each tab has the slot of its name
 * @fires bw-drawer - `{ open, tab }` after the learner opened, shut or turned it
 * @csspart panel - the open drawer
 */
@customElement('bw-drawer')
export class Drawer extends LitElement {
  static override styles = drawerStyles;

  /** The tabs there are, in their order. */
  @property({ attribute: false }) tabs: readonly DrawerTab[] = ['tensors'];

  @property({ reflect: true }) tab: DrawerTab = 'tensors';

  @property({ type: Boolean, reflect: true }) open = false;

  @property({ reflect: true }) mode: DrawerMode = 'side';

  private readonly words = new Words(this);

  override render(): TemplateResult {
    return html`
      <aside aria-label=${this.words.all.drawer.name} @keydown=${this.onKey}>
        ${this.open ? nothing : this.renderRail()}
        <div class="panel" part="panel" ?hidden=${!this.open}>
          ${this.renderHead()}
          ${this.tabs.map(
            (tab) =>
              html`<div
                class="content"
                role="tabpanel"
                id=${`panel-${tab}`}
                aria-labelledby=${`tab-${tab}`}
                tabindex="0"
                ?hidden=${tab !== this.tab}
              >
                <slot name=${tab}></slot>
              </div>`,
          )}
        </div>
      </aside>
    `;
  }

  private renderRail(): TemplateResult {
    const { drawer } = this.words.all;
    return html`<div class="rail">
      <button
        class="turn"
        type="button"
        aria-expanded="false"
        aria-label=${drawer.open}
        @click=${() => this.turn(true, this.tab)}
      >
        ${chevron('left')}
      </button>
      ${this.tabs.map(
        (tab) =>
          html`<button
            class="name"
            type="button"
            aria-expanded="false"
            @click=${() => this.turn(true, tab)}
          >
            ${drawer.tabs[tab]}
          </button>`,
      )}
    </div>`;
  }

  private renderHead(): TemplateResult {
    const { drawer } = this.words.all;
    return html`<div class="head">
      <div role="tablist" aria-label=${drawer.name} @keydown=${this.onTabKey}>
        ${this.tabs.map(
          (tab) =>
            html`<button
              type="button"
              role="tab"
              id=${`tab-${tab}`}
              aria-controls=${`panel-${tab}`}
              aria-selected=${tab === this.tab}
              tabindex=${tab === this.tab ? 0 : -1}
              @click=${() => this.turn(true, tab)}
            >
              ${drawer.tabs[tab]}
            </button>`,
        )}
      </div>
      <button
        class="turn"
        type="button"
        aria-expanded="true"
        aria-label=${drawer.shut}
        @click=${() => this.turn(false, this.tab)}
      >
        ${chevron('right')}
      </button>
    </div>`;
  }

  private readonly onTabKey = (event: KeyboardEvent): void => {
    const next = KEYS[event.key]?.(this.tabs.indexOf(this.tab), this.tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.turn(true, this.tabs[next]!);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open || this.mode === 'side') return;
    event.preventDefault();
    event.stopPropagation();
    this.turn(false, this.tab);
  };

  /** The control that was used may be gone: the focus goes to the one that undoes it. */
  private turn(open: boolean, tab: DrawerTab): void {
    if (this.open === open && this.tab === tab) return;
    this.open = open;
    this.tab = tab;
    send(this, 'bw-drawer', { open, tab });
    void this.updateComplete.then(() => {
      this.renderRoot
        .querySelector<HTMLElement>(open ? '[aria-selected=true]' : '.rail .turn')
        ?.focus();
    });
  }
}

/** Points to where the drawer will go; the styles turn it for a sheet. */
function chevron(direction: 'left' | 'right'): TemplateResult {
  const path = direction === 'left' ? 'M10 3 5 8l5 5' : 'M6 3l5 5-5 5';
  return html`<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
    ${svg`<path d=${path} fill="none" stroke="currentColor" stroke-width="1.5"></path>`}
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-drawer': Drawer;
  }
  interface GlobalEventHandlersEventMap {
    /** The drawer was opened, shut, or turned to another tab. */
    'bw-drawer': CustomEvent<{ readonly open: boolean; readonly tab: DrawerTab }>;
  }
}
