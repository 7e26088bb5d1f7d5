/** Looks at the page once it is laid out, when that costs nothing: asked for while it is being changed, a width makes
 * the browser lay out everything on the spot, and then again after the next change. */

export class AfterPaint {
  private waits = false;

  constructor(private readonly work: () => void) {}

  /** Works after the next frame, once however often it is asked. */
  look(): void {
    if (this.waits) return;
    this.waits = true;
    requestAnimationFrame(() => {
      setTimeout(() => {
        this.waits = false;
        this.work();
      });
    });
  }
}
