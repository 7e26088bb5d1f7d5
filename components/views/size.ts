/** The size of a box in an element's shadow tree, in CSS pixels: its host is drawn anew when it changes, if the host
 * draws by it. */

import type { LitElement, ReactiveController } from 'lit';

export class Size implements ReactiveController {
  /** Inside its padding; 0 until it is laid out. */
  width = 0;
  height = 0;

  private observer: ResizeObserver | undefined;
  private observed: Element | null = null;

  /**
   * @param selector - finds the box in the host's shadow tree, in which it must stay the same.
   * @param by - what the host draws by: most are as high as what they hold, and to draw them anew for that would have
   * the browser lay out each step twice
   */
  constructor(
    private readonly host: LitElement,
    private readonly selector: string,
    private readonly by: 'width' | 'both' = 'width',
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const box = this.host.renderRoot.querySelector(this.selector);
    if (box === this.observed) return;
    this.observer?.disconnect();
    this.observer ??= new ResizeObserver(([entry]) => {
      if (entry) this.take(entry.contentRect.width, entry.contentRect.height);
    });
    this.observed = box;
    if (box) this.observer.observe(box);
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    this.observed = null;
  }

  private take(width: number, height: number): void {
    const same = width === this.width && (this.by === 'width' || height === this.height);
    this.width = width;
    this.height = height;
    if (!same) this.host.requestUpdate();
  }
}
