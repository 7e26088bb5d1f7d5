/** A place to drop files on, which shows while they hover over it. */

import type { ReactiveControllerHost } from 'lit';

/** The host puts `drag`, `away` and `drop` on the place, `drag` for `dragenter` and for `dragover`. */
export class FileDrop {
  /** Files hover over the place. */
  over = false;

  /**
   * @param take - called with what was dropped
   * @param open - whether files are taken now
   */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly take: (dropped: DataTransfer | null) => void,
    private readonly open: () => boolean = () => true,
  ) {}

  readonly drag = (event: DragEvent): void => {
    if (!this.open() || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.show(true);
  };

  readonly away = (): void => this.show(false);

  readonly drop = (event: DragEvent): void => {
    event.preventDefault();
    this.show(false);
    if (this.open()) this.take(event.dataTransfer);
  };

  private show(over: boolean): void {
    if (this.over === over) return;
    this.over = over;
    this.host.requestUpdate();
  }
}
