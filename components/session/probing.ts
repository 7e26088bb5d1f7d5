/** What the simulator does with an image in place of the batch: it lets go of it, and takes the focus there
 * and back. */

import type { LitElement, ReactiveController } from 'lit';
import type { Session } from '../../src/session/session';
import type { Loop } from './loop';

export class Probing implements ReactiveController {
  /** Whether the focus goes to what stands in place of the batch, once it is there. */
  private leading = false;

  constructor(
    private readonly host: LitElement,
    private readonly session: () => Session | undefined,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.leading || !this.session()?.state.probed) return;
    this.leading = false;
    void this.withLoop((loop) => loop.renderRoot.querySelector('bw-stand-in')?.focus());
  }

  readonly pin = (event: GlobalEventHandlersEventMap['bw-pin']): void => {
    if (event.detail) this.session()?.pin(event.detail);
    else this.letGo();
  };

  /** Whether there is something to let go of. */
  get holds(): boolean {
    const { probe, selection } = this.session()?.state ?? {};
    return Boolean(probe ?? selection?.pinned);
  }

  /** Of the element that is pinned; else of the image, and the batch is there again. */
  letGo(): void {
    const session = this.session();
    const { probe, selection } = session?.state ?? {};
    if (probe && !selection?.pinned) session?.bench.back();
    else session?.pin(null);
  }

  /** Takes the focus to the image that is about to be shown. */
  lead(): void {
    this.leading = true;
  }

  /** The button that was pressed is gone: the batch takes its focus. */
  readonly back = (): void => {
    this.session()?.bench.back();
    void this.withLoop((loop) => {
      const tray = loop.renderRoot.querySelector('bw-tray');
      tray?.renderRoot.querySelector<HTMLElement>('[tabindex]')?.focus();
    });
  };

  private async withLoop(act: (loop: Loop) => void): Promise<void> {
    await this.host.updateComplete;
    const loop = this.host.renderRoot.querySelector('bw-loop');
    await loop?.updateComplete;
    if (loop) act(loop);
  }
}
