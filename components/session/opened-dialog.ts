/** Which dialog behind the bar is open. Their code is fetched when the first of them is asked for. */

import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { View } from '../../src/session/place';
import type { Session } from '../../src/session/session';
import type { Opened } from '../events';
import { parts } from '../parts';
import { openingOf } from './place-attributes';

/** What our own page knows of itself, which no simulator can know. */
export interface OwnPage {
  /** Its address, which opens any run that stands behind it. */
  readonly address: string;
  /** What was chosen there; null while nothing was. */
  readonly view: View;
}

type Host = LitElement & {
  readonly run?: Session | undefined;
  readonly page: OwnPage | null;
  readonly hide: string;
  readonly theme: 'light' | 'dark';
  everywhere: boolean;
  letters: boolean;
  sound: boolean;
};

export class OpenedDialog {
  private what: Opened | null = null;
  /** What was to be said of the view when one was opened last; null before the first. */
  private view: View | null = null;

  /** @param lang the language that is spoken now */
  constructor(
    private readonly host: Host,
    private readonly lang: () => string,
  ) {
    host.addEventListener('bw-open', ({ detail }) => this.open(detail.what));
  }

  render(): TemplateResult | typeof nothing {
    const { host } = this;
    if (!this.view) return nothing;
    return html`<bw-dialogs
      .run=${host.run}
      .opened=${this.what}
      .view=${this.view}
      .page=${host.page?.address ?? null}
      .hide=${host.hide}
      .everywhere=${host.everywhere}
      .letters=${host.letters}
      .sound=${host.sound}
      .picture=${host.renderRoot.querySelector('bw-loop')}
      @bw-letters=${(event: GlobalEventHandlersEventMap['bw-letters']) => {
        host.letters = event.detail.on;
      }}
      @bw-sound=${(event: GlobalEventHandlersEventMap['bw-sound']) => {
        host.sound = event.detail.on;
      }}
      @bw-close=${() => this.show(null)}
    ></bw-dialogs>`;
  }

  private open(what: Opened): void {
    // A key asks for it, too, where the teacher has taken its button away.
    if (this.host.hide.split(/\s+/).includes(what)) return;
    parts.need('dialogs', () => import('./dialogs'));
    this.view = this.host.page?.view ?? this.viewHere();
    this.show(what);
  }

  private show(what: Opened | null): void {
    this.what = what;
    this.host.requestUpdate();
  }

  /** Whoever opens the run elsewhere sees it in this language and, where the teacher has set them, in these colours. */
  private viewHere(): View {
    const { theme, backend } = openingOf(this.host).place;
    return { lang: this.lang(), theme: theme === null ? null : this.host.theme, backend };
  }
}
