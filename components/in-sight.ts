/** Notes when an element is seen for the first time: scrolled to, or in a section that was opened. */

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How near to the window counts as seen, so that what is scrolled to is there. */
const MARGIN = '200px';

export class InSight implements ReactiveController {
  seen = false;
  private observer: IntersectionObserver | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly onSeen: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.seen) return;
    this.observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.seen = true;
        this.observer?.disconnect();
        this.onSeen();
      },
      { rootMargin: MARGIN },
    );
    this.observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
  }
}
