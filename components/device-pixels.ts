/** The size of a device pixel where an element is shown, so that cells can be made of whole ones. */

import type { LitElement, ReactiveController } from 'lit';

/** The largest length in CSS pixels, at most `length`, that is a whole number of device pixels. */
export function wholePixels(length: number, ratio: number): number {
  return Math.max(1, Math.floor(length * ratio + 1e-6)) / ratio;
}

/** Renders its host anew when the page is zoomed or moves to another screen. */
export class DevicePixels implements ReactiveController {
  private list: MediaQueryList | undefined;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  /** Device pixels in a CSS pixel. */
  get ratio(): number {
    return devicePixelRatio;
  }

  /** `length` made whole on this screen. */
  snap(length: number): number {
    return wholePixels(length, this.ratio);
  }

  hostConnected(): void {
    this.watch();
  }

  hostDisconnected(): void {
    this.list?.removeEventListener('change', this.change);
  }

  private watch(): void {
    // A query holds for one ratio only, so each change asks for the next.
    this.list = matchMedia(`(resolution: ${this.ratio}dppx)`);
    this.list.addEventListener('change', this.change, { once: true });
  }

  private readonly change = (): void => {
    this.watch();
    this.host.requestUpdate();
  };
}
