/** What the page has to say above the loop: an address not understood, an engine that stopped, a part not to be had. */

import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ImageSet } from '../../src/core/image-set';
import type { State } from '../../src/session/state';
import { customElement } from '../define';
import { send } from '../events';
import { inUse } from '../controls/images-in-use';
import { parts } from '../parts';
import { Words } from '../words';

/**
 * Empty, and without height, while there is nothing to say.
 *
 * @fires bw-retry - the engine shall be started again
 * @fires bw-images - null: MNIST shall take the place of a learner's own images
 * @csspart notice - each of the notices
 */
@customElement('bw-notices')
export class Notices extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    .notice {
      display: flex;
      align-items: baseline;
      gap: 12px;
      margin: 8px 0 0;
      padding: 6px 12px;
      border-left: 3px solid var(--ink);
      background: var(--paper-2);
      color: var(--ink);
      font: var(--t-m) / 18px sans-serif;
      font-family: var(--bw-sans, inherit);
    }
    /* Right behind the text: further right the drawer may lie over it. */
    button {
      flex: none;
      min-height: 24px;
      padding: 2px 10px;
      border: 1px solid var(--ink-3);
      background: none;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
    button:focus-visible {
      outline: 2px solid var(--ink);
      outline-offset: 1px;
    }
  `;

  @property({ attribute: false }) state?: State;

  /** What the learner has read and put away. */
  @state() private dismissed: ReadonlySet<unknown> = new Set();

  private readonly words = new Words(this);

  override connectedCallback(): void {
    super.connectedCallback();
    parts.addEventListener('change', this.look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    parts.removeEventListener('change', this.look);
  }

  override render(): TemplateResult {
    const { page, engine } = this.words.all;
    const { images } = this.state?.run ?? {};
    const { problems = [], fallback = false } = this.state ?? {};
    const list = problems.map(({ parameter, value }) => `${parameter}=${value}`).join(', ');
    return html`
      ${images ? this.renderImages(images) : nothing}
      ${list ? this.renderPassing(problems, page.problems(list)) : nothing}
      ${fallback ? this.renderPassing('fallback', engine.fallback) : nothing}
      ${this.renderRevival()} ${this.renderFailure()}
      ${parts.complete ? nothing : this.renderAlert(page.partAbsent, () => parts.retry())}
    `;
  }

  private readonly look = (): void => this.requestUpdate();

  private renderAlert(text: string, retry: () => void): TemplateResult {
    return html`<div class="notice" part="notice" role="alert">
      <span>${text}</span>
      <button type="button" @click=${retry}>${this.words.all.page.retry}</button>
    </div>`;
  }

  private renderFailure(): TemplateResult | typeof nothing {
    const { failure, wanted = null } = this.state ?? {};
    if (!failure) return nothing;
    const { engine, controls } = this.words.all;
    const why = engine.whyStopped[failure.kind](failure.detail);
    const text =
      wanted === null ? engine.failure(why) : engine.stranded(why, controls.count(wanted + 1));
    return this.renderAlert(text, () => send(this, 'bw-retry', null));
  }

  private renderImages(images: ImageSet): TemplateResult {
    const words = this.words.all;
    return html`<div class="notice" part="notice" role="status">
      <span>${inUse(images, words)}</span>
      <button type="button" @click=${() => send(this, 'bw-images', null)}>
        ${words.page.backToMnist}
      </button>
    </div>`;
  }

  private renderRevival(): TemplateResult | typeof nothing {
    const { revival, cursor } = this.state ?? {};
    if (!revival || !cursor) return nothing;
    const { engine, controls } = this.words.all;
    const { failure, done, moved } = revival;
    const why = engine.whyStopped[failure.kind](failure.detail);
    const batch = controls.count(cursor.step + 1);
    const revived = moved ? engine.moved(why, batch) : engine.revived(why, batch);
    return this.renderPassing(failure, done ? revived : engine.reviving(why));
  }

  /** A notice to be read once. @param of what it tells of: another one is shown again */
  private renderPassing(of: unknown, text: string): TemplateResult | typeof nothing {
    if (this.dismissed.has(of)) return nothing;
    const dismiss = (): void => {
      this.dismissed = new Set([...this.dismissed, of]);
    };
    return html`<div class="notice" part="notice" role="status">
      <span>${text}</span>
      <button type="button" @click=${dismiss}>${this.words.all.page.dismiss}</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-notices': Notices;
  }
}
